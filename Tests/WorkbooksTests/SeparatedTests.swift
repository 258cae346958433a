import Diagnostics
import Foundation
import Support
import Testing

@testable import Workbooks

/// Rows as texts, with their numbers.
func texts(_ sheet: Sheet) -> [String] {
  sheet.rows.map { row in
    let cells = row.cells.map { cell in
      switch cell {
      case .empty: ""
      case .text(let text): text
      case .number(let number): "#" + number
      case .day(let day): "day \(day)"
      case .flag(let isTrue): isTrue ? "true" : "false"
      case .error(let text): "error " + text
      }
    }
    return "\(row.number): " + cells.joined(separator: "¦")
  }
}

/// Why bytes are refused, in English; nil where they are read.
func refusal(of bytes: [UInt8]) -> String? {
  do throws(WorkbookRefusal) {
    _ = try readWorkbook(bytes)
    return nil
  } catch {
    return error.reason.en
  }
}

struct SeparatedTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let file: [UInt8]
    let rows: [String]
    let delimiter: Character
    let encoding: Workbook.Encoding
    let isNamed: Bool

    init(
      _ what: String, _ file: [UInt8], _ rows: [String], _ delimiter: Character = ",",
      _ encoding: Workbook.Encoding = .utf8, isNamed: Bool = false
    ) {
      testDescription = what
      self.file = file
      self.rows = rows
      self.delimiter = delimiter
      self.encoding = encoding
      self.isNamed = isNamed
    }

    init(_ what: String, _ file: String, _ rows: [String], _ delimiter: Character = ",", isNamed: Bool = false) {
      self.init(what, Array(file.utf8), rows, delimiter, isNamed: isNamed)
    }
  }

  static func utf16(_ text: String, isLittleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { isLittleEndian ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }

  static let encodings = [
    Case("UTF-8", "a,é\n1,2\n", ["1: a¦é", "2: 1¦2"]),
    Case("UTF-8 with a mark", "\u{FEFF}a,é\n1,2\n", ["1: a¦é", "2: 1¦2"]),
    Case("one slip in UTF-8", Array("é,è\nü,".utf8) + [0xFF], ["1: é¦è", "2: ü¦\u{FFFD}"]),
    Case(
      "Windows-1252", Array("No;Pihak\n1;Badan ".utf8) + [0x96, 0x20, 0xD3, 0x80, 0x81],
      ["1: No¦Pihak", "2: 1¦Badan – Ó€\u{FFFD}"],
      ";", .windows1252),
    Case("UTF-16 LE", [0xFF, 0xFE] + utf16("a\té\n1\t2", isLittleEndian: true), ["1: a¦é", "2: 1¦2"], "\t", .utf16),
    Case("UTF-16 BE", [0xFE, 0xFF] + utf16("a\té\n1\t2", isLittleEndian: false), ["1: a¦é", "2: 1¦2"], "\t", .utf16),
    Case(
      "UTF-16 LE without a mark", utf16("No;Nama\n1;b\n", isLittleEndian: true), ["1: No¦Nama", "2: 1¦b"], ";", .utf16),
    Case(
      "UTF-16 BE without a mark", utf16("No;Nama\n1;b\n", isLittleEndian: false), ["1: No¦Nama", "2: 1¦b"], ";", .utf16)
  ]

  static let delimiters = [
    Case("named", "sep=;\r\na,b;c\r\n1;2\r\n", ["1: a,b¦c", "2: 1¦2"], ";", isNamed: true),
    Case("named in quotes and capitals", "\"SEP=|\"\na|b\n", ["1: a¦b"], "|", isNamed: true),
    Case("named, and nothing else", "sep=;", [], ";", isNamed: true),
    Case(
      "semicolons around decimal commas", "n;x;y\n1;2,5;3,5\n2;4,5;5,5\n", ["1: n¦x¦y", "2: 1¦2,5¦3,5", "3: 2¦4,5¦5,5"],
      ";"),
    Case(
      "commas around semicolons", "no,nomor\n1,12/NK; 7/M\n2,9/NK\n", ["1: no¦nomor", "2: 1¦12/NK; 7/M", "3: 2¦9/NK"]),
    Case("tabs", "a\tb\n1, 2\t3\n", ["1: a¦b", "2: 1, 2¦3"], "\t"),
    Case("bars", "a|b\n1|2\n", ["1: a¦b", "2: 1¦2"], "|"),
    Case(
      "a title above", "REKAP, 2023\n\nno;nama\n1;b\n2;c\n", ["1: REKAP, 2023", "3: no¦nama", "4: 1¦b", "5: 2¦c"], ";"),
    Case("one column", "nama\nb\n", ["1: nama", "2: b"]),
    Case("commas in quotes only", "a;\"b, c\"\n\"d, e\";f\n", ["1: a¦b, c", "2: d, e¦f"], ";")
  ]

  static let records = [
    Case("texts stay texts", "1.500,00123,1/2/2021,TRUE\n", ["1: 1.500¦00123¦1/2/2021¦TRUE"]),
    Case("quotes doubled", "\"a \"\"b\"\"\",c\n", ["1: a \"b\"¦c"]),
    Case("quotes inside", "a \"b\" c,d\n", ["1: a \"b\" c¦d"]),
    Case("quotes not doubled", "\"PT \"Contoh\" Jaya\",d\n", ["1: PT \"Contoh\" Jaya¦d"]),
    Case("blanks behind a quote", "\"a\" ,b\n", ["1: a¦b"]),
    Case("a quote never closed", "a,\"b,c\nd,\"e\n", ["1: a¦\"b¦c", "2: d¦\"e"]),
    Case("line breaks in a cell", "a,\"b\r\nc\rd\ne\"\r\nf,g\r\n", ["1: a¦b\nc\nd\ne", "2: f¦g"]),
    Case("CR", "a,b\rc,d\r", ["1: a¦b", "2: c¦d"]),
    Case("mixed line ends", "a,b\r\nc,d\ne,f\rg,h", ["1: a¦b", "2: c¦d", "3: e¦f", "4: g¦h"]),
    Case("short and long records", "a,b,c\n1\n1,2,3,4\n", ["1: a¦b¦c", "2: 1", "3: 1¦2¦3¦4"]),
    Case("empty cells", ",,a,,\n,,,\n\n\"\",b\n", ["1: ¦¦a", "4: ¦b"]),
    Case("blanks are kept", " a ,b \n", ["1:  a ¦b "]),
    Case(
      "control characters", "a\0b,\u{7}c\u{85}\nlonger text that is here,x\n",
      ["1: ab¦c", "2: longer text that is here¦x"]),
    Case("no line end at the end", "a,b", ["1: a¦b"])
  ]

  @Test(arguments: encodings + delimiters + records)
  func `a file is read`(case expected: Case) throws {
    let workbook = try readWorkbook(expected.file)
    #expect(workbook.sheets.count == 1)
    #expect(texts(workbook.sheets[0]) == expected.rows)
    let sign = try #require(expected.delimiter.asciiValue)
    #expect(
      workbook.reading
        == .separated(encoding: expected.encoding, delimiter: sign, isDelimiterNamed: expected.isNamed))
  }

  @Test(arguments: [
    ("", "empty"), (" \r\n\n", "empty"), ("\u{FEFF}", "empty"), ("%PDF-1.7\n", "a PDF"), ("GIF89a", "a picture"),
    ("<!DOCTYPE html><table>", "a web page"), ("\n <HTML><body>", "a web page"), ("<table border=1>", "a web page"),
    (
      "<?xml version=\"1.0\"?><?mso-application?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
      "Excel 2003"
    ),
    ("<?xml version=\"1.0\"?><a/>", "XML, not a table"), ("[{\"a\": 1}]", "JSON"), ("{\"a\": 1}", "JSON"),
    ("{\\rtf1 a}", "RTF"), ("ab\0\0\0\0\u{1}", "a binary file")
  ])
  func `what is no table is refused with a sentence`(file: String, part: String) throws {
    let reason = try #require(refusal(of: Array(file.utf8)))
    #expect(reason.contains(part), "\(reason)")
  }

  @Test func `more columns than a sheet has are refused, and as many as it has are not`() {
    #expect(refusal(of: Array(repeating: UInt8(ascii: ","), count: 16_383) + Array("a".utf8)) == nil)
    let tooMany = refusal(of: Array(repeating: UInt8(ascii: ","), count: 16_384) + Array("a".utf8))
    #expect(tooMany?.contains("16,384 columns") == true)
  }

  @Test func `more rows than a sheet has are refused`() {
    let file = Array(repeatElement(Array("a\n".utf8), count: 1_048_577).joined())
    #expect(refusal(of: file)?.contains("1,048,576 rows") == true)
    #expect(refusal(of: file.dropLast(2)) == nil)
  }

  /// Whatever stands in cells comes back when it is written as RFC 4180 says, by each of the four delimiters.
  @Test(arguments: Array(",;\t|".utf8))
  func `what is quoted comes back`(delimiter: UInt8) throws {
    var chance = SeededNumbers(UInt64(delimiter))
    let pieces = ["a", "Kerja sama", ",", ";", "\t", "|", "\"", "\n", "é", " ", "1.500", "\"\""]
    for _ in 0..<200 {
      let rows = (0..<5).map { _ in
        (0..<4).map { _ in
          "x"
            + (0..<Int.random(in: 0..<4, using: &chance)).map { _ in pieces.randomElement(using: &chance) ?? "" }
            .joined()
        }
      }
      let sign = String(UnicodeScalar(delimiter))
      let body = rows.map { row in
        row.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: sign)
      }
      let file = "sep=\(sign)\r\n" + body.joined(separator: "\r\n") + "\r\n"
      let read = try readWorkbook(Array(file.utf8)).sheets[0].rows
      #expect(read.map(\.cells) == rows.map { $0.map(Cell.text) })
    }
  }
}
