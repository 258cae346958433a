import Diagnostics
import Foundation
import Testing

struct JSONTests {
  @Test(arguments: [
    (JSON.null, "null"), (.bool(true), "true"), (.int(-7), "-7"), (.number("0.25"), "0.25"), (.array([]), "[]"),
    (.object([]), "{}"),
    (.string("a\"b\\c/d\n\r\t\u{8}\u{1F}\u{7F}\u{2028}é😀"), #""a\"b\\c/d\n\r\t\u0008\u001f\u007f\u2028é😀""#),
    (.array([.int(1), .string("x"), .null]), #"[1,"x",null]"#),
    (.object([("b", .int(1)), ("a", .array([.object([("", .null)])]))]), #"{"b":1,"a":[{"":null}]}"#)
  ])
  func `values are written on one line`(_ value: JSON, _ text: String) {
    #expect(value.compact() == text)
  }

  @Test func `the pretty form indents objects and keeps plain lists on a line`() {
    let value = JSON.object([
      ("a", .array([.int(1), .int(2)])), ("b", .array([.object([("c", .null)]), .array([])])), ("d", .object([]))
    ])
    #expect(
      value.pretty() == """
        {
          "a": [1, 2],
          "b": [
            {
              "c": null
            },
            []
          ],
          "d": {}
        }
        """)
  }

  @Test func `both forms are read back as the same value`() throws {
    let text = String(String.UnicodeScalarView((1...0x2FF).compactMap { Unicode.Scalar($0) })) + "\u{FFFF}\u{10FFFF}"
    let value = JSON.object([("x", .array([.string(text), .array([.string(text)])]))])
    for written in [value.compact(), value.pretty()] {
      let read = try #require(JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: [Any]])
      let items = try #require(read["x"])
      #expect((items[0] as? String)?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
      #expect((items[1] as? [String]) == [text])
    }
  }
}
