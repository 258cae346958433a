/// A ZIP whose entries are stored as they are (APPNOTE 6.3.3), for workbooks written by hand.
struct StoredZip {
  struct Entry {
    let name: String
    let bytes: [UInt8]
    /// What the directory says of the size, where that is a lie.
    var declaredSize: Int?
    var isEncrypted = false
  }

  static func bytes(_ entries: [Entry]) -> [UInt8] {
    var file: [UInt8] = [], directory: [UInt8] = []
    for entry in entries {
      let start = file.count
      let common = common(entry)
      file += number(0x0403_4B50, 4) + number(20, 2) + common + number(0, 2) + Array(entry.name.utf8) + entry.bytes
      directory +=
        number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2)
        + number(0, 2) + number(0, 4) + number(start, 4) + Array(entry.name.utf8)
    }
    let end =
      number(0x0605_4B50, 4) + number(0, 4) + number(entries.count, 2) + number(entries.count, 2)
      + number(directory.count, 4) + number(file.count, 4) + number(0, 2)
    return file + directory + end
  }

  /// Flags, method, time, day, checksum, sizes, length of the name: the same in both headers.
  private static func common(_ entry: Entry) -> [UInt8] {
    let size = entry.declaredSize ?? entry.bytes.count
    return number(entry.isEncrypted ? 1 : 0, 2) + number(0, 2) + number(0, 2) + number(0x21, 2)
      + number(Int(checksum(entry.bytes)), 4) + number(entry.bytes.count, 4) + number(size, 4)
      + number(entry.name.utf8.count, 2)
  }

  private static func number(_ number: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }
  }
}

/// A workbook of one sheet, written by hand.
struct HandmadeWorkbook {
  /// What stands in `<sheetData>` and behind it.
  var sheet = "<sheetData/>"
  var strings: String?
  var styles: String?
  var workbook = "<workbook><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
  var sheetTarget = "worksheets/sheet1.xml"
  var sheetKind = "worksheet"
  var sheetPart = "xl/worksheets/sheet1.xml"
  var contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
  var more: [StoredZip.Entry] = []

  static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  var entries: [StoredZip.Entry] {
    var parts = [
      (
        "[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"\(contentType)\"/></Types>"
      ),
      ("_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", workbook),
      (
        "xl/_rels/workbook.xml.rels",
        relationships([
          ("rId1", sheetKind, sheetTarget), ("rId2", "styles", "styles.xml"),
          ("rId3", "sharedStrings", "sharedStrings.xml")
        ])
      ),
      (sheetPart, "<worksheet>\(sheet)</worksheet>")
    ]
    if let strings { parts.append(("xl/sharedStrings.xml", "<sst>\(strings)</sst>")) }
    if let styles { parts.append(("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>")) }
    return parts.map { StoredZip.Entry(name: $0.0, bytes: Array($0.1.utf8)) } + more
  }

  var bytes: [UInt8] { StoredZip.bytes(entries) }

  private func relationships(_ all: [(String, String, String)]) -> String {
    let lines = all.map { "<Relationship Id=\"\($0.0)\" Type=\"\(Self.types)/\($0.1)\" Target=\"\($0.2)\"/>" }
    return "<Relationships>\(lines.joined())</Relationships>"
  }
}
