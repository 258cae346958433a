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
    if let known = Self.beginnings.first(where: { bytes.starts(with: $0.bytes) }) {
      self = known.format
    } else if Self.isUTF16(bytes) {
      self = .utf16
    } else {
      return nil
    }
  }

  /// Whether every other byte of the beginning is NUL: UTF-16 without the mark that says so.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 8, bytes[0] == 0 || bytes[1] == 0 else { return false }
    let nul = bytes[0] == 0 ? 0 : 1
    return (0..<8).allSatisfy { (bytes[$0] == 0) == ($0 % 2 == nul) }
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
