#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics

/// A folder that a build made, or a copy of one, to be looked through: every file in it, whatever it is called.
package struct BuiltFolder: Sendable {
  package let path: String
  /// Relative to it, in order.
  package let files: [String]
  private let folder: OpenFolder
  private let reader: Program?

  /// - Parameter handbook: the handbook's folder, in which no program is looked for.
  /// - Throws: `MachineError` where any folder in it cannot be listed, or holds something that is no file.
  package init(at path: String, of handbook: String) throws {
    self.path = path
    guard try kind(of: path) != nil else {
      throw MachineError(Bilingual(id: "tidak ada folder \(path)", en: "there is no folder \(path)"))
    }
    folder = try OpenFolder(at: path)
    files = try Self.files(of: folder, "").sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    reader = try SearchPath(outside: handbook).program(named: "pdftotext")
  }

  private static func files(of folder: OpenFolder, _ path: String) throws -> [String] {
    try folder.entries().flatMap { entry -> [String] in
      let inner = path + entry.name
      switch entry.kind {
      case S_IFDIR: return try files(of: folder.folder(entry.name), inner + "/")
      case S_IFREG: return [inner]
      default:
        throw MachineError(
          Bilingual(
            id: "\(folder.path)/\(entry.name) bukan berkas biasa, jadi isinya tidak dapat diperiksa",
            en: "\(folder.path)/\(entry.name) is no ordinary file, so what it holds cannot be looked through"))
      }
    }
  }

  package func bytes(of file: String) throws -> [UInt8] {
    var descent = Descent(from: folder)
    return try descent.folder(of: file).read(Descent.name(of: file))
  }

  /// The words on the pages of a PDF, as Poppler reads them; nil where it is missing or cannot read them.
  package func pageText(of file: String) throws -> [UInt8]? {
    guard file.hasSuffix(".pdf"), let reader else { return nil }
    let run = try reader.run(["-enc", "UTF-8", path + "/" + file, "-"], limit: 1 << 28)
    return run.succeeded ? run.output : nil
  }
}
