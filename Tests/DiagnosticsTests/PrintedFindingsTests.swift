import Diagnostics
import Testing

/// Faults and files to print, invented.
enum Sample {
  static let wrong = Fault(
    "DAT-045", "expiry-contradicts-term", .error, finds: Bilingual(id: "temuan", en: "what it finds"),
    why: Bilingual(id: "sebab", en: "the reason"),
    source: "RFC 1", wrong: Example(.keys(.dossier), "term: «x»"), right: Example(.keys(.dossier), "term: y"))
  static let doubtful = Fault(
    "COO-302", "meeting-overdue", .warning, finds: Bilingual(id: "temuan", en: "what it finds"),
    why: Bilingual(id: "sebab", en: "the reason"),
    wrong: Example(.keys(.dossier), "x"), right: Example(.keys(.dossier), "y"))
  static let notable = Fault(
    "NET-803", "isolated", .info, finds: Bilingual(id: "temuan", en: "what it finds"),
    why: Bilingual(id: "sebab", en: "the reason"),
    wrong: Example(.keys(.dossier), "x"), right: Example(.keys(.dossier), "y"))

  static let path = "content/dossiers/a.md"
  static let text = "---\nid: KS-1\nterm: P5Y\nsatu: 1\ndua: 2\ndates: {expires: 2027-09-30}\n---\n"

  static func finding(
    _ fault: Fault = wrong, _ line: Int = 6, _ column: Int = 18, to end: (Int, Int)? = nil, in path: String = path,
    message: String = "the expiry “2027-09-30” contradicts the term", help: String = "write 2028-03-30",
    notes: [Diagnostic.Note] = [], fixes: [Diagnostic.Fix] = []
  ) -> Diagnostic {
    let end = end ?? (line, column + 10)
    return Diagnostic(
      fault, at: Span(path: path, line: line, column: column, endLine: end.0, endColumn: end.1),
      Bilingual(id: "ID " + message, en: message),
      help: Bilingual(id: "ID " + help, en: help), notes: notes, fixes: fixes)
  }

  static func note(
    _ line: Int, _ column: Int, _ length: Int, in path: String = path, _ text: String = "five years from here"
  ) -> Diagnostic.Note {
    Diagnostic.Note(
      Span(path: path, line: line, column: column, endLine: line, endColumn: column + length),
      Bilingual(id: "ID " + text, en: text))
  }

  static func printed(
    _ findings: [Diagnostic], _ files: [String: String] = [path: text], language: Language = .english,
    folder: String = ""
  ) -> PrintedFindings {
    PrintedFindings(findings, language: language, files: files.count, folder: folder) { path in
      files[path].map { SourceFile(path: path, text: $0) }
    }
  }
}

struct PrintedFindingsTests {
  @Test(
    arguments: [
      ([], 1, "nothing to mend in 1 file", "tidak ada yang perlu diperbaiki dalam 1 berkas"),
      ([Sample.wrong], 2, "1 error in 2 files", "1 kesalahan dalam 2 berkas"),
      (
        [Sample.doubtful, Sample.wrong, Sample.notable, Sample.wrong, Sample.notable], 3,
        "2 errors, 1 warning, 2 for information in 3 files", "2 kesalahan, 1 peringatan, 2 keterangan dalam 3 berkas"
      )
    ] as [([Fault], Int, String, String)])
  func `the summary counts what was found`(_ faults: [Fault], _ files: Int, _ english: String, _ indonesian: String) {
    for (language, text) in [(Language.english, english), (.indonesian, indonesian)] {
      let printed = PrintedFindings(faults.map { Sample.finding($0) }, language: language, files: files) { _ in nil }
      #expect(printed.summary == text)
      #expect(
        printed.plain().hasSuffix("\(text)\n") && printed.human(colour: false).hasSuffix("\(text)\n")
          && printed.github().hasSuffix("\(text)\n"))
    }
  }

  @Test func `findings stand by file, line, column and code in every form, whatever their order`() {
    let findings = [
      Sample.finding(Sample.wrong, 2, 5, in: "content/a"), Sample.finding(Sample.wrong, 6, 1, in: "content/b"),
      Sample.finding(Sample.notable, 2, 5, in: "content/b"), Sample.finding(Sample.doubtful, 2, 5, in: "content/b"),
      Sample.finding(Sample.wrong, 2, 1, in: "content/b")
    ]
    let printed = Sample.printed(findings)
    #expect(
      printed.diagnostics.map { "\($0.span.path.last!) \($0.span.line):\($0.span.column) \($0.code)" } == [
        "a 2:5 DAT-045", "b 2:1 DAT-045", "b 2:5 COO-302", "b 2:5 NET-803", "b 6:1 DAT-045"
      ])
    let shuffled = Sample.printed(findings.reversed())
    for (a, b) in [
      (printed.plain(), shuffled.plain()), (printed.human(colour: true), shuffled.human(colour: true)),
      (printed.json(asOf: "x"), shuffled.json(asOf: "x")),
      (printed.sarif(rules: []), shuffled.sarif(rules: [])), (printed.gitlab(), shuffled.gitlab()),
      (printed.junit(failing: .error), shuffled.junit(failing: .error))
    ] {
      #expect(a == b)
    }
  }

  @Test func `the plain form has a line a finding, and one for each note and the help`() {
    let finding = Sample.finding(notes: [Sample.note(3, 7, 3)])
    #expect(
      Sample.printed([finding]).plain() == """
        content/dossiers/a.md:6:18: error DAT-045 expiry-contradicts-term: the expiry “2027-09-30” contradicts the term
          content/dossiers/a.md:3:7: five years from here
          help: write 2028-03-30
        1 error in 1 file

        """)
    #expect(
      Sample.printed([finding], language: .indonesian).plain() == """
        content/dossiers/a.md:6:18: kesalahan DAT-045 expiry-contradicts-term: ID the expiry “2027-09-30” contradicts \
        the term
          content/dossiers/a.md:3:7: ID five years from here
          saran: ID write 2028-03-30
        1 kesalahan dalam 1 berkas

        """)
  }

  @Test func `the JSON form is the interface's`() {
    let finding = Sample.finding(
      notes: [Sample.note(3, 7, 3)],
      fixes: [Diagnostic.Fix(Span(path: Sample.path, line: 6, column: 18, endLine: 6, endColumn: 28), "2028-03-30")])
    #expect(
      Sample.printed([finding]).json(asOf: "2026-06-01") == """
        {
          "naskah": "1",
          "as_of": "2026-06-01",
          "files": 1,
          "summary": {
            "error": 1,
            "warning": 0,
            "info": 0
          },
          "findings": [
            {
              "code": "DAT-045",
              "slug": "expiry-contradicts-term",
              "severity": "error",
              "file": "content/dossiers/a.md",
              "line": 6,
              "column": 18,
              "end_line": 6,
              "end_column": 28,
              "message": "the expiry “2027-09-30” contradicts the term",
              "help": "write 2028-03-30",
              "notes": [
                {
                  "file": "content/dossiers/a.md",
                  "line": 3,
                  "column": 7,
                  "message": "five years from here"
                }
              ],
              "fixes": [
                {
                  "line": 6,
                  "column": 18,
                  "end_line": 6,
                  "end_column": 28,
                  "replacement": "2028-03-30"
                }
              ]
            }
          ]
        }

        """)
  }

  @Test func `what a terminal would obey is shown, not sent`() {
    let hostile = "a\u{1B}]0;x\u{7}b\u{9B}31mc\u{202E}d\ne\u{85}f\u{7F}"
    let text = "---\n\(hostile.replacing("\n", with: " "))\n"
    let finding = Sample.finding(
      Sample.wrong, 2, 1, to: (2, 5), message: hostile, help: hostile, notes: [Sample.note(1, 1, 3, hostile)])
    let printed = Sample.printed([finding], [Sample.path: text])
    let obeyed = { (scalar: Unicode.Scalar) in
      scalar.value < 0x20 && scalar != "\n" || 0x7F..<0xA0 ~= scalar.value || scalar.value == 0x202E
    }
    for form in [printed.human(colour: false), printed.plain(), printed.github()] {
      #expect(!form.unicodeScalars.contains(where: obeyed))
      #expect(form.contains("a␛]0;x␇b"))
    }
    #expect(printed.plain().split(separator: "\n").count == 4)
    #expect(!printed.json(asOf: "x").unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F })
  }
}
