internal import Diagnostics

/// What a package says it is, by the types of its parts (ECMA-376, part 2, 10.1).
final class ContentTypes: XMLListener {
  private var types: Set<String> = []

  init(of package: Package) throws(WorkbookRefusal) { try package.read("[Content_Types].xml", self) }

  func began(_ name: XMLName, _ attributes: XMLAttributes) {
    guard "Override" ~= name || "Default" ~= name, let type = attributes.string("ContentType") else { return }
    types.insert(type.lowercased())
  }

  func ended(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// Whether a type has this word in it.
  func have(_ word: String) -> Bool { types.contains { $0.containsBytes(of: word) } }
}

/// Why a ZIP is no workbook that may be read, or nil.
func refusal(of package: Package) throws(WorkbookRefusal) -> WorkbookRefusal? {
  if package.has("mimetype") {
    let type = String(decoding: try package.bytes(of: "mimetype").prefix(200), as: UTF8.self)
    if type.containsBytes(of: "opendocument.spreadsheet") { return .openDocument }
    if type.containsBytes(of: "opendocument") {
      return .noTable(Bilingual(id: "dokumen OpenDocument", en: "an OpenDocument document"))
    }
  }
  if package.hasPart(endingIn: ".iwa") { return .numbers }
  let types = try ContentTypes(of: package)
  if types.have("sheet.binary") { return .binaryExcel }
  let macros = ["macroenabled", "vbaproject", "macrosheet"]
  if package.hasPart(endingIn: "vbaproject.bin") || macros.contains(where: types.have) { return .runsMacros }
  if types.have("wordprocessingml") { return .noTable(Bilingual(id: "dokumen Word", en: "a Word document")) }
  if types.have("presentationml") { return .noTable(Bilingual(id: "presentasi", en: "a presentation")) }
  return package.has("[Content_Types].xml") ? nil : .noTable(Bilingual(id: "arsip ZIP", en: "a ZIP archive"))
}
