import Foundation
import Support
import Testing

@testable import Workbooks

struct WritingTests {
  /// The bytes of a written workbook.
  static func written(_ workbook: WorkbookToWrite) throws -> [UInt8] { try writtenAndCounted(workbook).bytes }

  private static func writtenAndCounted(
    _ workbook: WorkbookToWrite
  ) throws -> (bytes: [UInt8], tallies: [SheetTally]) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-written-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // A folder of the system's that it clears itself.
    let file = folder.appending(path: "a.xlsx")
    let tallies = try writeWorkbook(workbook, to: file.path, scratch: folder.path)
    return (Array(try Data(contentsOf: file)), tallies)
  }

  static func workbook(_ sheets: [SheetToWrite]) -> WorkbookToWrite {
    WorkbookToWrite(title: "Daftar & rekap", sheets: sheets, monthNames: .indonesian, choicesName: "Pilihan")
  }

  static let example = workbook([
    SheetToWrite(
      name: "Daftar",
      columns: [ColumnToWrite(), ColumnToWrite(choices: ["aktif, baru", "selesai"]), ColumnToWrite(width: 30)],
      rows: [
        [CellToWrite(.text("Nomor")), CellToWrite(.text("Keadaan")), CellToWrite(.text("Berakhir"))],
        [
          CellToWrite(.text("00123"), link: "https://example.org/a?b=1&c=2"), CellToWrite(.text("aktif, baru")),
          CellToWrite(.day(18_690), comment: "Berakhir sebelum mulai", tint: .wrong)
        ],
        [
          CellToWrite(.text("=1+1"), link: "javascript:alert(1)"), CellToWrite(.empty, tint: .doubtful),
          CellToWrite(.day(-40_000))
        ],
        [CellToWrite(.number("1234567.89")), CellToWrite(.flag(true)), CellToWrite(.number("12345678901234567"))]
      ], headingRows: 1),
    SheetToWrite(name: "daftar", columns: [], rows: [], headingRows: 0)
  ])

  @Test func `what is written is read back`() throws {
    let read = try readWorkbook(try Self.written(Self.example))
    #expect(read.sheets.map(\.name) == ["Daftar", "daftar 2", "Pilihan"])
    #expect(read.sheets.map(\.isHidden) == [false, false, true])
    #expect(
      texts(read.sheets[0]) == [
        "1: Nomor¦Keadaan¦Berakhir", "2: 00123¦aktif, baru¦day 18690", "3: =1+1¦¦1860-06-26",
        "4: #1234567.89¦true¦12345678901234567"
      ])
    #expect(texts(read.sheets[2]) == ["1: aktif, baru", "2: selesai"])
  }

  @Test func `rows that are made while they are written give the same file`() throws {
    let known = (0..<1_000).map { row in (0...row % 3).map { CellToWrite(.text("\(row) \($0)")) } }
    let made = RowsToWrite([known[0]], width: 3, parts: 333) { part in Array(known[part * 3 + 1...part * 3 + 3]) }
    #expect(made.map { $0.map(\.cell) } == known.map { $0.map(\.cell) })
    let sheet = SheetToWrite(name: "a", columns: [], rows: known, headingRows: 1)
    let later = SheetToWrite(name: "a", columns: [], rows: made, headingRows: 1)
    #expect(try Self.written(Self.workbook([sheet])) == Self.written(Self.workbook([later])))
  }

  @Test func `what is whole is told from what is not`() throws {
    let (bytes, tallies) = try Self.writtenAndCounted(Self.example)
    #expect(isWritten(tallies, as: bytes))
    #expect(!isWritten(tallies, as: Array(bytes.dropLast(30))))
    #expect(!isWritten(tallies.reversed(), as: bytes))
    #expect(!isWritten([tallies[0], tallies[0]], as: bytes))
  }

  /// What a full disk leaves: a block of a part is missing, or its end.
  @Test(arguments: ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
  func `a part of which a block or the end is missing is told`(part: String) throws {
    let rows = (0..<2_000).map { row in (0..<4).map { CellToWrite(.text("\(row) \($0)")) } }
    let sheet = SheetToWrite(name: "a", columns: [], rows: RowsToWrite(rows), headingRows: 1)
    let (bytes, tallies) = try Self.writtenAndCounted(Self.workbook([sheet]))
    #expect(tallies.map(\.cells) == [8_000])
    func isWhole(_ change: (inout [UInt8]) -> Void) throws -> Bool {
      let parts = try bytes.withUnsafeBytes { file in
        let package = try Package(file)
        return try ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"].map { name in
          var bytes = try package.bytes(of: name)
          if name == part { change(&bytes) }
          return StoredZip.Entry(name: name, bytes: bytes)
        }
      }
      return isWritten(tallies, as: StoredZip.bytes(parts))
    }
    #expect(try isWhole { _ in })
    #expect(try !isWhole { $0.removeSubrange(40_960..<45_056) })
    #expect(try !isWhole { $0.removeLast(8) })
    #expect(try !isWhole { $0.removeAll() })
  }

  @Test func `the same values give the same bytes`() throws {
    #expect(try Self.written(Self.example) == Self.written(Self.example))
  }

  /// Frozen heading, filter, drop-down, link, note, print: as another program sees them.
  @Test func `openpyxl finds what an officer looks for`() throws {
    let bytes = try Self.written(Self.example)
    let shown = try tool(["Tests/Tables/workbook_shown.py"], input: Data(bytes))
    try #require(shown.status == 0, "\(shown.stderr)")
    let expected = """
      {"freeze": "A2", "filter": "A1:C4", "lists": ["B2:B204 'Pilihan'!$A$1:$A$2 warning"], \
      "links": ["A2 https://example.org/a?b=1&c=2"], "notes": ["C2 Berakhir sebelum mulai"], "titles": "$1:$1", \
      "landscape": "landscape", "wide": 1, "high": 0, "format": "[$-421]d mmm yyyy", "widths": [12.7, 13.7, 30.7]}
      """
    #expect(shown.stdout.trimmingCharacters(in: .whitespacesAndNewlines) == expected)
  }

  @Test func `names of sheets are as Excel allows them`() {
    #expect(
      sheetNames(["a/b:c", "", "A/B:C", "'x'", String(repeating: "y", count: 40), String(repeating: "Y", count: 40)])
        == ["abc", "-", "ABC 2", "x", String(repeating: "y", count: 31), String(repeating: "Y", count: 29) + " 2"])
  }

  @Test func `a folder that is not there is told`() {
    #expect(throws: WorkbookNotWritten.self) {
      try writeWorkbook(Self.example, to: "/nonexistent/a.xlsx", scratch: "/tmp")
    }
  }

  /// Whatever texts, days and numbers are written come back.
  @Test func `texts, days and numbers come back whatever they are`() throws {
    var chance = SeededNumbers(19)
    let pieces = [
      "a", "Kerja sama", " ", "\n", "\t", "é", "漢", "😀", "_x000D_", "_x41_", "_", "<b>", "&amp;", "\"", "'", "]]>", "=",
      "+1", "-", "@"
    ]
    let rows = (0..<400).map { _ in
      (0..<4).map { column -> CellToWrite in
        switch column {
        case 0: CellToWrite(.day(Int.random(in: -25_508...2_932_896, using: &chance)))
        case 1: CellToWrite(.number(String(Int.random(in: -1_000_000...1_000_000_000_000, using: &chance))))
        case 2:
          CellToWrite(.number("\(Int.random(in: 1...999, using: &chance)).\(Int.random(in: 1...9, using: &chance))"))
        default:
          CellToWrite(.text("x" + (0..<5).map { _ in pieces.randomElement(using: &chance) ?? "" }.joined()))
        }
      }
    }
    let sheet = SheetToWrite(name: "A", columns: [], rows: rows, headingRows: 0)
    let read = try readWorkbook(try Self.written(Self.workbook([sheet]))).sheets[0].rows
    #expect(read.count == rows.count)
    for (row, expected) in zip(read, rows) { #expect(row.cells == expected.map(\.cell)) }
  }

  @Test(arguments: [
    (0, "1970-01-01"), (-40_000, "1860-06-26"), (18_690, "2021-03-04"), (-719_468, "0000-03-01"), (19_782, "2024-02-29")
  ])
  func `a day is written as ISO 8601 says, and read again`(day: Int, text: String) {
    #expect(isoDate(day) == text)
    #expect(isoDay(Array(text.utf8)) == day)
  }
}
