import Support
import Testing

@testable import Workbooks

/// Files that are not read say why, and what to do instead.
struct RefusalTests {
  private static func utf16(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }

  private static let compound: [UInt8] =
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 99)

  @Test(arguments: [
    ("EncryptedPackage", "protected by a password"), ("Workbook", "(.xls)"), ("Book", "(.xls)"),
    ("WordDocument", "Word"),
    ("PowerPoint Document", "presentation"), ("Other", "damaged")
  ])
  func `a compound file is told by its streams`(stream: String, part: String) throws {
    let reason = try #require(refusal(of: Self.compound + Self.utf16(stream)))
    #expect(reason.contains(part), "\(reason)")
  }

  @Test(arguments: [
    ("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "macros"),
    ("application/vnd.ms-excel.template.macroEnabled.main+xml", "macros"),
    ("application/vnd.ms-excel.macrosheet+xml", "macros"),
    ("application/vnd.ms-excel.sheet.binary.macroEnabled.main", ".xlsb"),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "Word"),
    ("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "presentation")
  ])
  func `a package is told by its types`(type: String, part: String) throws {
    let reason = try #require(refusal(of: HandmadeWorkbook(contentType: type).bytes))
    #expect(reason.contains(part), "\(reason)")
  }

  @Test(arguments: [
    (["xl/vbaProject.bin"], "macros"), (["Index/Document.iwa"], "Numbers")
  ])
  func `a part of a workbook gives it away`(names: [String], part: String) throws {
    let more = names.map { StoredZip.Entry(name: $0, bytes: [1, 2, 3]) }
    let reason = try #require(refusal(of: HandmadeWorkbook(more: more).bytes))
    #expect(reason.contains(part), "\(reason)")
  }

  @Test(arguments: [
    ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", ".ods"),
    ("mimetype", "application/vnd.oasis.opendocument.text", "OpenDocument document"), ("a.csv", "a,b", "ZIP archive")
  ])
  func `another ZIP is told by what is in it`(name: String, content: String, part: String) throws {
    let reason = try #require(refusal(of: StoredZip.bytes([.init(name: name, bytes: Array(content.utf8))])))
    #expect(reason.contains(part), "\(reason)")
  }

  /// Cut at every byte: never a crash, always a sentence.
  @Test func `a workbook that is cut off is refused wherever it was cut`() {
    let whole = HandmadeWorkbook(sheet: "<sheetData><row><c><v>1</v></c></row></sheetData>").bytes
    #expect(refusal(of: whole) == nil)
    for count in stride(from: 30, to: whole.count - 1, by: 7) {
      #expect(refusal(of: Array(whole[..<count])) != nil, "\(count)")
    }
  }

  /// A byte changed anywhere: read or refused.
  @Test func `a byte that was changed crashes nothing`() {
    let whole = HandmadeWorkbook(sheet: "<sheetData><row><c><v>1</v></c></row></sheetData>").bytes
    var chance = SeededNumbers(18)
    var refused = 0
    for _ in 0..<500 {
      var changed = whole
      changed[Int.random(in: 4..<whole.count, using: &chance)] = UInt8.random(in: 0...255, using: &chance)
      refused += refusal(of: changed) == nil ? 0 : 1
    }
    #expect(refused > 200)
  }

  @Test(arguments: [
    ("<sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData>", "damaged"),
    ("<sheetData><row r=\"0\"><c><v>7</v></c></row></sheetData>", "damaged"),
    ("<sheetData><row>", "damaged"), ("<sheetData>&unknown;</sheetData>", "damaged"),
    ("<sheetData><row r=\"1048577\"><c><v>7</v></c></row></sheetData>", "1,048,576 rows"),
    ("<sheetData><row><c r=\"XFE1\"><v>7</v></c></row></sheetData>", "16,384 columns"),
    (String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200), "unfolds")
  ])
  func `a sheet that is none is refused`(sheet: String, part: String) throws {
    let reason = try #require(refusal(of: HandmadeWorkbook(sheet: sheet).bytes))
    #expect(reason.contains(part), "\(reason)")
  }

  @Test func `entities are never declared, so that none can unfold`() throws {
    let bomb = """
      <!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><workbook><sheets><sheet name="&b;"/></sheets></workbook>
      """
    let outside = "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><workbook/>"
    for workbook in [bomb, outside] {
      let reason = try #require(refusal(of: HandmadeWorkbook(workbook: workbook).bytes))
      #expect(reason.contains("DOCTYPE"), "\(reason)")
    }
  }

  @Test func `rows that are far apart in one line are counted as the cells they take`() {
    let rows = (1...700).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    let reason = refusal(of: HandmadeWorkbook(sheet: "<sheetData>\(rows)</sheetData>").bytes)
    #expect(reason?.contains("10,000,000 cells") == true)
  }

  @Test func `a declared size beyond all bounds is refused before anything is unfolded`() {
    var book = HandmadeWorkbook().entries
    book[4].declaredSize = 1 << 30
    #expect(refusal(of: StoredZip.bytes(book))?.contains("unfolds") == true)
  }

  @Test func `a locked entry and too many entries are refused`() {
    var book = HandmadeWorkbook().entries
    book[2].isEncrypted = true
    #expect(refusal(of: StoredZip.bytes(book))?.contains("password") == true)
    let many = (0...10_000).map { StoredZip.Entry(name: "a\($0)", bytes: []) }
    #expect(refusal(of: StoredZip.bytes(many))?.contains("10,000 files") == true)
  }

  @Test func `a workbook of charts alone, and one without its sheet, are refused`() {
    #expect(refusal(of: HandmadeWorkbook(sheetKind: "chartsheet").bytes)?.contains("damaged") == true)
    #expect(refusal(of: HandmadeWorkbook(sheetPart: "xl/elsewhere.xml").bytes)?.contains("damaged") == true)
  }
}
