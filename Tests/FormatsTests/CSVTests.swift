import Formats
import Testing

/// RFC 4180, and nothing that a spreadsheet would run.
struct CSVTests {
  @Test func `a table is written to the byte`() {
    let bytes = CSV(head: ["a", "b"], rows: [["1", "x,y"], ["\"q\"", "l1\nl2"], ["", " s"]]).bytes
    #expect(
      String(decoding: bytes.dropFirst(3), as: UTF8.self)
        == "a,b\r\n1,\"x,y\"\r\n\"\"\"q\"\"\",\"l1\nl2\"\r\n,\" s\"\r\n")
    #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+62", "'+62"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"), ("-52", "-52"), ("-0.5", "-0.5"),
    ("-1+2", "'-1+2"), ("-", "'-"), ("a=b", "a=b"), ("", "")
  ])
  func `a formula becomes a text, a number stays one`(text: String, cell: String) {
    #expect(String(decoding: CSV(head: ["a"], rows: [[text]]).bytes.dropFirst(6), as: UTF8.self) == cell + "\r\n")
  }

  @Test(arguments: [
    ("a\"\u{301}b", "\"a\"\"\u{301}b\""), ("\"\u{308}", "\"\"\"\u{308}\""), (" \u{301}a", "\" \u{301}a\""),
    ("a,\u{301}b", "\"a,\u{301}b\"")
  ])
  func `a sign with an accent behind it is still that sign`(text: String, cell: String) {
    let bytes = CSV(head: ["a"], rows: [[text]]).bytes.dropFirst(6)
    #expect(Array(bytes) == Array((cell + "\r\n").utf8))
  }
}
