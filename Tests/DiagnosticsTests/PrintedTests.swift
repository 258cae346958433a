import Diagnostics
import Testing

/// One finding in every printed form.
struct PrintedTests {
  private static let fault = Fault(
    "DAT-041", "no-such-date", .error, finds: Bilingual(id: "a", en: "a"), why: Bilingual(id: "b", en: "b"),
    wrong: Example(.file("x"), "«»"), right: Example(.file("x"), ""))
  private static let file = SourceFile(path: "content/dossiers/a.md", text: "---\nid: KS-1\nnote: é日本 2024-02-30\n")
  private static let finding = Diagnostic(
    fault, at: Span(path: file.path, line: 3, column: 11, endLine: 3, endColumn: 21),
    Bilingual(id: "tidak ada tanggal 2024-02-30", en: "there is no date 2024-02-30"), help: Bilingual(id: "tulis 2024-02-29", en: "write 2024-02-29"),
    fixes: [Diagnostic.Fix(Span(path: file.path, line: 3, column: 11, endLine: 3, endColumn: 21), "2024-02-29")])

  private func printed(_ language: Language) -> PrintedFindings {
    PrintedFindings([Self.finding], language: language, files: 1) { $0 == Self.file.path ? Self.file : nil }
  }

  @Test func `the mark stands under the text, wide characters counted`() {
    #expect(
      printed(.english).human(colour: false) == """
        error[DAT-041]: there is no date 2024-02-30
          ┌─ content/dossiers/a.md:3:11
        3 │ note: é日本 2024-02-30
          │             ^^^^^^^^^^
          = help: write 2024-02-29

        1 error in 1 file

        """)
  }

  @Test func `colour only where it is asked for`() {
    #expect(!printed(.english).human(colour: false).contains("\u{1B}"))
    #expect(printed(.english).human(colour: true).contains("\u{1B}["))
  }

  @Test func `a plain line for logs, in the reader's language`() {
    #expect(
      printed(.indonesian).plain()
        == "content/dossiers/a.md:3:11: kesalahan DAT-041 no-such-date: tidak ada tanggal 2024-02-30\n  tulis 2024-02-29\n1 kesalahan dalam 1 berkas\n")
  }

  @Test func `JSON as the interface has it`() {
    let json = printed(.english).json(asOf: "2026-06-01")
    for part in [
      "\"naskah\": \"1\"", "\"as_of\": \"2026-06-01\"", "\"files\": 1", "\"error\": 1", "\"code\": \"DAT-041\"", "\"line\": 3", "\"column\": 11",
      "\"end_column\": 21", "\"replacement\": \"2024-02-29\"",
    ] { #expect(json.contains(part), "\(part)") }
  }

  @Test func `a fix changes its span and nothing else, and a second run nothing`() {
    let once = apply(Self.finding.fixes, to: Self.file)
    #expect(String(decoding: once.bytes, as: UTF8.self) == "---\nid: KS-1\nnote: é日本 2024-02-29\n")
    #expect(once.count == 1)
    #expect(apply([], to: SourceFile(path: Self.file.path, bytes: once.bytes)).bytes == once.bytes)
  }
}

struct JSONTests {
  @Test func `strings are escaped as RFC 8259 asks, objects keep their order`() {
    let value = JSON.object([("b", .string("a\"\\\n\u{1}\u{2028}é")), ("a", .array([.int(1), .null, .bool(true)]))])
    #expect(value.compact() == "{\"b\":\"a\\\"\\\\\\n\\u0001\\u2028é\",\"a\":[1,null,true]}")
    #expect(value.pretty() == "{\n  \"b\": \"a\\\"\\\\\\n\\u0001\\u2028é\",\n  \"a\": [1, null, true]\n}")
  }
}
