/// What a file is that is named like a document and is none: nothing in it can be read as text in UTF-8.
enum OtherFormat {
  case utf16
  /// Of Word, Excel or LibreOffice, or any other ZIP.
  case office
  /// Of Word or Excel before 2007.
  case oldOffice
  case pdf
  case richText
  case picture

  /// Nil where the first bytes are those of a text.
  init?(startingWith bytes: [UInt8]) {
    let known = Self.beginnings.first { bytes.starts(with: $0.bytes) }
    guard let known else { return nil }
    self = known.format
  }

  private struct Beginning {
    let bytes: [UInt8]
    let format: OtherFormat
  }

  private static let beginnings = [
    Beginning(bytes: [0xFF, 0xFE], format: .utf16), Beginning(bytes: [0xFE, 0xFF], format: .utf16),
    Beginning(bytes: Array("PK\u{3}\u{4}".utf8), format: .office),
    Beginning(bytes: [0xD0, 0xCF, 0x11, 0xE0], format: .oldOffice),
    Beginning(bytes: Array("%PDF-".utf8), format: .pdf), Beginning(bytes: Array("{\\rtf".utf8), format: .richText),
    Beginning(bytes: [0x89, 0x50, 0x4E, 0x47], format: .picture), Beginning(bytes: [0xFF, 0xD8], format: .picture)
  ]
}
