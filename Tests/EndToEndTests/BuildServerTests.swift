import Foundation
import Support
import Testing

/// The forms for build servers, read by the readers that there are.
struct BuildServerTests {
  /// Texts that any of the forms could trip over.
  private static let nasty = """
    ---
    id: KS-2026-009
    title: {id: "a, b: <c> & \\"d\\" %0A ::error::", en: "]]> é 日本 \\t"}
    instrument: "mo,u:<&\\"%'"
    stage: exploration
    classification: internal
    themes: [coast]
    owner: direktorat
    "su:m,ma%ry": x
    parties:
      - {partner: badan-contoh, role: host}
      - {partner: badan-contoh, role: host}
    context: {reviewed: 2027-02-02}
    ---

    [x](tidak-ada.md) [x](tidak-ada.md)
    """

  @Test(arguments: ["sarif", "junit", "gitlab", "github"])
  func `a form is accepted by its readers, with every finding in it`(form: String) throws {
    let work = try copyOfFixture("example")
    try Self.nasty.write(to: work.appending(path: "content/dossiers/a,b:c%d.md"), atomically: true, encoding: .utf8)
    func check(_ form: String) throws -> String {
      try run(["check", "-C", work.path, "--as-of", "2026-06-01", "--strict", "--format", form]).stdout
    }
    let json = try JSONSerialization.jsonObject(with: Data(try check("json").utf8)) as? [String: Any]
    let findings = try #require(json?["findings"] as? [[String: Any]])
    #expect(findings.count >= 5)
    let failing = findings.filter { $0["severity"] as? String != "info" }
    let file = work.appending(path: "findings")
    try check(form).write(to: file, atomically: true, encoding: .utf8)
    let read = try tool(["Tests/Oracle/forms.py", form, file.path])
    #expect(read.status == 0, "\(read.stderr)")
    let expected = form == "junit" ? failing.count : findings.count
    #expect(Int(read.stdout.filter(\.isNumber)) == expected, "\(read.stdout)")
  }

  @Test(arguments: ["sarif", "junit", "gitlab", "github"])
  func `nothing found is accepted too`(form: String) throws {
    let work = try copyOfFixture("example"), file = work.appending(path: "findings")
    try run(["check", "-C", work.path, "--as-of", "2026-06-01", "--format", form]).stdout.write(
      to: file, atomically: true, encoding: .utf8)
    let read = try tool(["Tests/Oracle/forms.py", form, file.path])
    #expect(read.status == 0 && Int(read.stdout.filter(\.isNumber)) == 0, "\(read.stderr)")
  }
}
