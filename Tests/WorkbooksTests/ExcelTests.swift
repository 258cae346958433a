import Testing

@testable import Workbooks

struct ExcelTests {
  /// Styles 0: General, 1: d/m/yyyy, 2: `[$-409]d\-mmm\-yyyy`, 3: h:mm, 4: `#,##0`.
  static let styles = """
    <numFmts><numFmt numFmtId="164" formatCode="[$-409]d\\-mmm\\-yyyy;@"/></numFmts>\
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="3"/></cellXfs>
    """

  /// The rows of a sheet whose rows stand so in its part.
  static func read(
    _ rows: String, strings: String? = nil, workbook: String? = nil
  ) throws -> [String] {
    var book = HandmadeWorkbook(sheet: "<sheetData>\(rows)</sheetData>", strings: strings, styles: styles)
    if let workbook { book.workbook = workbook }
    return texts(try readWorkbook(book.bytes).sheets[0])
  }

  @Test(arguments: [
    ("<c><v>1500</v></c>", "#1500"), ("<c><v>1.1000000000000001</v></c>", "#1.1"), ("<c><v>1.5E3</v></c>", "#1500"),
    ("<c><v>1E-3</v></c>", "#0.001"), ("<c><v>-0.5</v></c>", "#-0.5"), ("<c><v>1.5E+16</v></c>", "#15000000000000000"),
    ("<c><v>007</v></c>", "#7"), ("<c><v>-0</v></c>", "#0"), ("<c><v>0</v></c>", "#0"), ("<c><v>nan</v></c>", "nan"),
    ("<c t=\"n\"><v>12</v></c>", "#12"), ("<c t=\"b\"><v>1</v></c>", "true"), ("<c t=\"b\"><v>0</v></c>", "false"),
    ("<c t=\"e\"><v>#REF!</v></c>", "error #REF!"), ("<c t=\"str\"><f>A2</f><v>teks</v></c>", "teks"),
    ("<c><f>SUM(A1)</f><v>3</v></c>", "#3"), ("<c><f>SUM(A1)</f><v></v></c>", "error =SUM(A1)"),
    ("<c><f>1</f></c>", "error =1"), ("<c t=\"inlineStr\"><is><t>a &amp; b</t></is></c>", "a & b"),
    (
      "<c t=\"inlineStr\"><is><r><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r><rPh><t>x</t></rPh></is></c>", "a b"
    ),
    ("<c t=\"s\"><v>0</v></c>", "satu"), ("<c t=\"s\"><v>1</v></c>", "dua kata"), ("<c t=\"s\"><v>2</v></c>", "a\nb"),
    ("<c t=\"s\"><v>3</v></c>", "_x000D_"),
    ("<c t=\"d\"><v>2021-03-04</v></c>", "day 18690"), ("<c t=\"d\"><v>2021-03-04T10:00:00Z</v></c>", "day 18690"),
    ("<c t=\"d\"><v>2021-02-30</v></c>", "2021-02-30"), ("<c t=\"d\"><v>T10:00</v></c>", "T10:00"),
    ("<c s=\"1\"><v>44259</v></c>", "day 18690"), ("<c s=\"2\"><v>44259.75</v></c>", "day 18690"),
    ("<c s=\"3\"><v>0.5</v></c>", "#0.5"), ("<c s=\"4\"><v>44259</v></c>", "#44259"),
    ("<c s=\"99\"><v>5</v></c>", "#5"),
    ("<c s=\"1\"><v>-1</v></c>", "#-1"), ("<c s=\"1\"><v>2958466</v></c>", "#2958466"),
    ("<c s=\"1\" t=\"str\"><v>Feb-22</v></c>", "Feb-22"),
    ("<x:c s=\"1\"><x:v>44259</x:v></x:c>", "day 18690"),
    ("<c><v>1</v><extLst><ext><v>2</v></ext></extLst></c>", "#1")
  ])
  func `a cell is read by its type and style`(cell: String, expected: String) throws {
    let strings = """
      <si><t>satu</t></si><si><r><t>dua</t></r><r><rPr><b/></rPr><t xml:space="preserve"> kata</t></r></si>\
      <si><t>a_x000D_\nb</t><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>_x005F_x000D_</t></si>
      """
    let prefixed = cell.hasPrefix("<x:") ? "<x:row r=\"1\">\(cell)</x:row>" : "<row r=\"1\">\(cell)</row>"
    #expect(try Self.read(prefixed, strings: strings) == ["1: " + expected])
  }

  /// 1900-01-01 is 1, 1900-02-28 is 59, 1900-03-01 is 61; between them stands a day that never was.
  @Test(arguments: [
    (1, "day -25567"), (59, "day -25509"), (61, "day -25508"), (0, "1900-01-00"), (60, "1900-02-29"),
    (44_259, "day 18690")
  ])
  func `days are counted from 1900 with its phantom, or from 1904`(serial: Int, since1900: String) throws {
    let row = "<row><c s=\"1\"><v>\(serial)</v></c></row>"
    #expect(try Self.read(row) == ["1: \(since1900)"])
    let later = """
      <workbook><workbookPr date1904="1"/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>
      """
    // 1904-01-01, its first day, is the 24,107th before 1970.
    #expect(try Self.read(row, workbook: later) == ["1: day \(serial - 24_107)"])
  }

  @Test(arguments: [
    ("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c></row>", ["2: ¦#1¦¦#2"]),
    ("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>", ["1: #1¦¦#3", "3: #4"]),
    ("<row r=\"3\"><c><v>3</v></c></row><row r=\"1\"><c><v>1</v></c></row>", ["1: #1", "3: #3"]),
    ("<row r=\"1\"><c><v>1</v></c></row><row r=\"1\"><c r=\"B1\"><v>2</v></c></row>", ["1: #1¦#2"]),
    ("<row r=\"1\"><c r=\"B1\"><v>2</v></c><c r=\"A1\"><v>1</v></c></row>", ["1: #1¦#2"]),
    ("<row r=\"1\"><c r=\"A1\" s=\"1\"/><c r=\"XFD1\" s=\"1\"/></row>", []),
    (
      "<row r=\"1048576\"><c r=\"AA1048576\"><v>2</v></c></row>",
      ["1048576: " + String(repeating: "¦", count: 26) + "#2"]
    )
  ])
  func `cells and rows stand where they say, or behind the one before`(rows: String, expected: [String]) throws {
    #expect(try Self.read(rows) == expected)
  }

  @Test func `hidden rows, hidden sheets and merged cells are told`() throws {
    var book = HandmadeWorkbook(
      sheet: """
        <dimension ref="A1:A1"/><sheetData><row r="1" hidden="1"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>\
        </sheetData><mergeCells count="1"><mergeCell ref="B2:D4"/></mergeCells>
        """)
    for (state, isHidden) in [("hidden", true), ("veryHidden", true), ("visible", false)] {
      book.workbook = """
        <workbook><sheets>\
        <sheet name="Daftar &amp; rekap" sheetId="1" state="\(state)" r:id="rId1"/>\
        </sheets></workbook>
        """
      let sheet = try readWorkbook(book.bytes).sheets[0]
      #expect(sheet.name == "Daftar & rekap")
      #expect(sheet.isHidden == isHidden)
      #expect(sheet.rows.map(\.isHidden) == [true, false])
      #expect(sheet.merged == [Sheet.Merged(rows: 2...4, columns: 1...3)])
    }
  }

  @Test func `hidden columns are told`() throws {
    let book = HandmadeWorkbook(
      sheet: """
        <cols><col min="1" max="2" width="9"/><col min="3" max="4" hidden="1"/><col min="6" max="6" hidden="true"/>\
        <col min="0" max="0" hidden="1"/></cols><sheetData/>
        """)
    #expect(try readWorkbook(book.bytes).sheets[0].hiddenColumns == [2...3, 5...5])
  }

  /// Style 1 has a font that strikes through, style 2 one that says that it does not.
  @Test(arguments: [
    ("<c s=\"1\"><v>1</v></c>", true), ("<c s=\"0\"><v>1</v></c>", nil), ("<c s=\"2\"><v>1</v></c>", nil),
    ("<c s=\"1\"/>", nil), ("<c s=\"1\" t=\"s\"><v>0</v></c>", true), ("<c t=\"s\"><v>0</v></c>", nil),
    ("<c t=\"s\"><v>1</v></c>", true), ("<c t=\"s\"><v>2</v></c>", false), ("<c s=\"1\" t=\"s\"><v>3</v></c>", false),
    ("<c t=\"s\"><v>3</v></c>", nil),
    (
      "<c t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>a</t></r><r><t xml:space=\"preserve\"> </t></r></is></c>", true
    )
  ])
  func `what is struck through is told, whole or in part`(cell: String, isWhole: Bool?) throws {
    let strings = """
      <si><t>a</t></si><si><r><rPr><strike/></rPr><t>a</t></r></si>\
      <si><r><rPr><strike val="1"/></rPr><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></si>\
      <si><r><t>a</t></r><r><rPr><strike val="0"/></rPr><t>b</t></r></si>
      """
    let styles = """
      <fonts><font><b/></font><font><strike/></font><font><strike val="0"/></font></fonts>\
      <cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>
      """
    let rows = "<row r=\"1\"><c r=\"A1\"><v>7</v></c>\(cell)</row>"
    let book = HandmadeWorkbook(sheet: "<sheetData>\(rows)</sheetData>", strings: strings, styles: styles)
    let struck = try readWorkbook(book.bytes).sheets[0].rows[0].struck
    #expect(struck == (isWhole.map { [Sheet.StruckCell(column: 1, isWhole: $0)] } ?? []))
  }

  @Test(arguments: [
    ("worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"), ("/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
    ("./worksheets/../worksheets/sheet1.xml", "xl/worksheets/Sheet1.xml"),
    ("worksheets\\sheet1.xml", "xl\\worksheets\\sheet1.xml"), ("../data/a.xml", "data/a.xml")
  ])
  func `parts are found however they are named`(target: String, part: String) throws {
    var book = HandmadeWorkbook(sheet: "<sheetData><row><c><v>1</v></c></row></sheetData>")
    book.sheetTarget = target
    book.sheetPart = part
    #expect(texts(try readWorkbook(book.bytes).sheets[0]) == ["1: #1"])
  }

  @Test(arguments: [
    ("General", false), ("0.00E+00", false), ("#,##0 \"hari\"", false), ("[Red]0;[Blue]-0", false), ("\\d0", false),
    ("0_d", false), ("*y0", false), ("[$Rp-421] #,##0", false), ("h:mm", false), ("mm:ss", false), ("[h]:mm", false),
    ("h:mm AM/PM", false), ("@", false), ("0;d", false),
    ("d/m/yyyy", true), ("[$-409]d\\-mmm\\-yyyy", true), ("[$-F800]dddd, mmmm dd, yyyy", true), ("mmmm", true),
    ("mmm\\-yy", true), ("yyyy\\-mm\\-dd h:mm", true), ("D MMMM YYYY", true), ("yyyy", true), ("\"Tgl\" dd/mm", true)
  ])
  func `a format shows a day or does not`(code: String, expected: Bool) {
    #expect(showsDay(code.utf8) == expected)
  }

  @Test func `only the formats of cells count, and a file may give a known number another meaning`() throws {
    let styles = """
      <numFmts><numFmt numFmtId="14" formatCode="0"/><numFmt numFmtId="3" formatCode="yyyy"/></numFmts>\
      <cellXfs><xf numFmtId="14"/><xf numFmtId="3"/></cellXfs><dxfs><xf numFmtId="14"/></dxfs>
      """
    let row = "<sheetData><row><c s=\"0\"><v>44259</v></c><c s=\"1\"><v>44259</v></c></row></sheetData>"
    let book = HandmadeWorkbook(sheet: row, styles: styles)
    #expect(texts(try readWorkbook(book.bytes).sheets[0]) == ["1: #44259¦day 18690"])
  }
}
