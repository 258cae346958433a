import Diagnostics
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The forms that build servers read.
struct ServerFormTests {
  private let hostile = "a \"b\" <c> & ::d,e%\n'f' ]]> \u{1}"

  private var findings: [Diagnostic] {
    [
      Sample.finding(
        message: hostile, notes: [Sample.note(3, 7, 3, in: "content/ü 1.md")],
        fixes: [Diagnostic.Fix(Span(path: Sample.path, line: 6, column: 18, endLine: 6, endColumn: 28), "x")]),
      Sample.finding(Sample.doubtful, 1, 1, to: (3, 2)), Sample.finding(Sample.notable, 2, 5, in: "content/ü 1.md")
    ]
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `SARIF has its run, its rules and a result for each finding`() throws {
    let rules = [Sample.doubtful, Sample.wrong]
    let whole = try object(Sample.printed(findings, folder: "hand book").sarif(rules: rules))
    #expect(whole["version"] as? String == "2.1.0")
    let runs = try #require(whole["runs"] as? [[String: Any]])
    #expect(runs.count == 1 && runs[0]["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((runs[0]["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "Naskah")
    let described = try #require(driver["rules"] as? [[String: Any]])
    #expect(described.map { $0["id"] as? String } == ["COO-302", "DAT-045"])
    #expect(described.map { ($0["defaultConfiguration"] as? [String: String])?["level"] } == ["warning", "error"])

    let results = try #require(runs[0]["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleId"] as? String } == ["COO-302", "DAT-045", "NET-803"])
    #expect(results.map { $0["ruleIndex"] as? Int } == [0, 1, nil])
    #expect(results.map { $0["level"] as? String } == ["warning", "error", "note"])
    let uris = try results.map { result in
      let locations = try #require(result["locations"] as? [[String: [String: Any]]])
      return try #require(locations[0]["physicalLocation"]?["artifactLocation"] as? [String: String])["uri"]
    }
    #expect(
      uris == [
        "hand%20book/content/dossiers/a.md", "hand%20book/content/dossiers/a.md", "hand%20book/content/%C3%BC%201.md"
      ])
    let second = try #require(
      (results[1]["locations"] as? [[String: [String: Any]]])?.first?["physicalLocation"]?["region"] as? [String: Int])
    #expect(second == ["startLine": 6, "startColumn": 18, "endLine": 6, "endColumn": 28])
    #expect((results[1]["message"] as? [String: String])?["text"] == hostile + "\n\nwrite 2028-03-30")
    #expect((results[1]["relatedLocations"] as? [Any])?.count == 1)
    let change = try #require(
      ((results[1]["fixes"] as? [[String: Any]])?.first?["artifactChanges"] as? [[String: Any]])?.first)
    let replacement = try #require((change["replacements"] as? [[String: [String: Any]]])?.first)
    #expect(
      replacement["insertedContent"]?["text"] as? String == "x"
        && replacement["deletedRegion"] as? [String: Int] == second)
    let prints = results.compactMap { ($0["partialFingerprints"] as? [String: String])?["naskah/v1"] }
    #expect(Set(prints).count == 3)
  }

  @Test func `SARIF leaves out an example that nobody would read`() throws {
    let long = Fault(
      "SIT-001", "too-long", .error, finds: Sample.wrong.finds, why: Sample.wrong.why,
      wrong: Example(.body(.dossier), String(repeating: "x", count: 1 << 20)),
      right: Example(.body(.dossier), "x"))
    let text = Sample.printed([]).sarif(rules: [long, Sample.wrong])
    #expect(text.utf8.count < 4_000 && text.contains("term: x"))
  }

  @Test func `GitHub's commands cannot be ended or begun by a text`() {
    let lines = Sample.printed(findings, folder: "a,b:c").github().split(separator: "\n")
    #expect(
      lines == [
        """
        ::warning file=a%2Cb%3Ac/content/dossiers/a.md,line=1,endLine=3,title=COO-302 meeting-overdue::the expiry \
        “2027-09-30” contradicts the term%0Awrite 2028-03-30
        """,
        """
        ::error file=a%2Cb%3Ac/content/dossiers/a.md,line=6,col=18,endColumn=27,title=DAT-045 \
        expiry-contradicts-term::a "b" <c> & ::d,e%25%0A'f' ]]> ␁%0Awrite 2028-03-30
        """,
        """
        ::notice file=a%2Cb%3Ac/content/ü 1.md,line=2,col=5,endColumn=14,title=NET-803 isolated::the expiry \
        “2027-09-30” contradicts the term%0Awrite 2028-03-30
        """,
        "1 error, 1 warning, 1 for information in 1 file"
      ])
  }

  @Test func `JUnit's cases fail from the severity that fails the check`() throws {
    for (failing, count) in [(Severity.error, 1), (.warning, 2), (.info, 3)] {
      let suites = JUnitReader(Sample.printed(findings).junit(failing: failing))
      #expect(suites.isWellFormed)
      #expect(
        suites.counts
          == ["testsuites": 1, "testsuite": 2, "testcase": 3, "failure": count, "system-out": 3 - count].filter {
            $0.value > 0
          })
      #expect(
        suites.messages.first
          == (failing == .error
            ? "a \"b\" <c> & ::d,e%\n'f' ]]> \u{FFFD}" : "the expiry “2027-09-30” contradicts the term"))
      #expect(suites.failures == count)
    }
  }

  @Test func `JUnit's report of nothing is a case that passes`() {
    let suites = JUnitReader(Sample.printed([]).junit(failing: .error))
    #expect(suites.isWellFormed && suites.counts == ["testsuites": 1, "testsuite": 1, "testcase": 1])
  }

  @Test func `GitLab's report has a place, a weight and a fingerprint for each finding`() throws {
    let text = Sample.printed(findings, folder: "handbook").gitlab()
    let report = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(report.map { $0["severity"] as? String } == ["minor", "major", "info"])
    #expect(report.map { $0["check_name"] as? String } == ["COO-302", "DAT-045", "NET-803"])
    let location = try #require(report[0]["location"] as? [String: Any])
    #expect(
      location["path"] as? String == "handbook/content/dossiers/a.md"
        && location["lines"] as? [String: Int] == ["begin": 1, "end": 3])
    #expect(Set(report.compactMap { $0["fingerprint"] as? String }).count == 3)
    #expect(Sample.printed([]).gitlab() == "[]\n")
  }

  @Test func `a fingerprint outlives lines added above and a change of language, and nothing else`() throws {
    func prints(
      _ finding: Diagnostic, _ text: String = Sample.text, _ language: Language = .english, twice: Bool = false
    ) throws -> [String] {
      let report = Sample.printed(twice ? [finding, finding] : [finding], [Sample.path: text], language: language)
        .gitlab()
      let findings = try #require(JSONSerialization.jsonObject(with: Data(report.utf8)) as? [[String: Any]])
      return findings.compactMap { $0["fingerprint"] as? String }
    }
    let original = try prints(Sample.finding())
    #expect(original[0].utf8.count == 16)
    #expect(try prints(Sample.finding(Sample.wrong, 8, 18), "\n\n" + Sample.text) == original)
    #expect(try prints(Sample.finding(), Sample.text, .indonesian) == original)
    #expect(try prints(Sample.finding(Sample.doubtful)) != original)
    #expect(try prints(Sample.finding(message: "another")) != original)
    #expect(try prints(Sample.finding(), Sample.text.replacing("2027", with: "2026")) != original)
    #expect(Set(try prints(Sample.finding(), twice: true)).count == 2)
    #expect(try prints(Sample.finding(), twice: true)[0] == original[0])
  }
}

/// What stands in a JUnit report.
private final class JUnitReader: NSObject, XMLParserDelegate {
  private(set) var counts: [String: Int] = [:]
  private(set) var messages: [String] = []
  private(set) var failures = 0
  private(set) var isWellFormed = false

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    counts[name, default: 0] += 1
    if let message = attributes["message"] { messages.append(message) }
    if name == "testsuites" { failures = attributes["failures"].flatMap { Int($0) } ?? -1 }
  }
}
