package import Diagnostics

/// Why a file is no workbook that can be read, in a sentence for whoever gave it.
package struct WorkbookRefusal: Error, Sendable {
  package let reason: Bilingual

  package init(_ reason: Bilingual) {
    self.reason = reason
  }
}

/// A file's tables, by what it begins with: an Excel workbook or separated values.
///
/// - Throws: `WorkbookRefusal` for what is none of both, is locked, broken, runs macros or unfolds without end.
package func readWorkbook(_ bytes: [UInt8]) throws(WorkbookRefusal) -> Workbook {
  if bytes.starts(with: Signature.zip) || bytes.starts(with: Signature.emptyZip) { return try readExcel(bytes) }
  if bytes.starts(with: Signature.compound) { throw refusal(ofCompound: bytes) }
  for (signature, kind) in Signature.withoutTable where bytes.starts(with: signature) { throw .noTable(kind) }
  return try readSeparated(bytes)
}

/// What files begin with.
private enum Signature {
  static let zip: [UInt8] = [0x50, 0x4B, 3, 4]
  static let emptyZip: [UInt8] = [0x50, 0x4B, 5, 6]
  /// Microsoft's compound file, in which old Office files and encrypted new ones are kept ([MS-CFB], 2.2).
  static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  static let withoutTable: [([UInt8], Bilingual)] = [
    (Array("%PDF-".utf8), Bilingual(id: "PDF", en: "a PDF")),
    ([0x89, 0x50, 0x4E, 0x47], Bilingual(id: "gambar", en: "a picture")),
    ([0xFF, 0xD8, 0xFF], Bilingual(id: "gambar", en: "a picture")),
    (Array("GIF8".utf8), Bilingual(id: "gambar", en: "a picture")),
    (Array("{\\rtf".utf8), Bilingual(id: "dokumen RTF", en: "an RTF document")),
    ([0x1F, 0x8B], Bilingual(id: "arsip gzip", en: "a gzip archive")),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Bilingual(id: "arsip 7z", en: "a 7z archive")),
    (Array("Rar!".utf8), Bilingual(id: "arsip RAR", en: "a RAR archive")),
    (Array("SQLite format 3".utf8), Bilingual(id: "basis data SQLite", en: "an SQLite database"))
  ]
}

/// A compound file is never read; which kind it is, the names of its streams say.
private func refusal(ofCompound bytes: [UInt8]) -> WorkbookRefusal {
  func names(_ stream: String) -> Bool {
    bytes.firstRange(of: Array(stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })) != nil
  }
  if names("EncryptedPackage") { return .locked }
  if names("WordDocument") { return .noTable(Bilingual(id: "dokumen Word lama", en: "an old Word document")) }
  if names("PowerPoint Document") { return .noTable(Bilingual(id: "presentasi lama", en: "an old presentation")) }
  return names("Workbook") || names("Book") ? .oldExcel : .damaged
}
