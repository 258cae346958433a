import Diagnostics
import Dossiers
import Pipeline
import Support
import Testing

/// A selection in a file that asks for the findings of a rule which there is not would choose nothing in silence.
struct RulesInSelectionsTests {
  private func found(_ example: Example) async throws -> [Diagnostic] {
    let handbook = ExampleHandbook(example, over: try fixture("example"))
    return await handbook.findings(asOf: try #require(CalendarDate("2026-06-01")))
      .filter { $0.message.en.contains("there is no rule") && $0.span.path == handbook.path }
  }

  private static let places: [Example] = [
    Example(.keys(.pack), "items: [{select: {finding: DAT-9999}}]"),
    Example(.keys(.pack), "items: [{select: {live: true, not: {finding: [DAT-049, DAT-9999]}}}]"),
    Example(.body(.chapter), "```figure\nkind: bar\nby: stage\nselect: {finding: DAT-9999}\n```\n"),
    Example(
      .body(.dossier),
      """
      ```figure
      kind: tiles
      tiles:
        - {title: Semua}
        - {title: Lewat, select: {finding: [DAT-9999]}}
      ```

      """),
    Example(.keys(.model), "rules: {RES-203: {severity: info, when: {finding: DAT-9999}}}"),
    Example(
      .keys(.model),
      """
      rules:
        OWN-001:
          select: {live: true}
          must: {not: {finding: DAT-9999}}
          says: {id: Ada yang lewat, en: Something is late}
          why: {id: Terlambat itu mahal, en: Late is dear}
      """)
  ]

  @Test(arguments: places.indices)
  func `a code of no rule is told where it stands`(place: Int) async throws {
    let found = try await found(Self.places[place])
    #expect(found.count == 1 && found.allSatisfy { $0.severity == .error })
    #expect(found.allSatisfy { $0.message.en == "there is no rule “DAT-9999”" && $0.span.line > 1 }, "\(found)")
  }

  @Test func `codes of rules, the handbook's own among them, are not told`() async throws {
    let own = """
      rules:
        OWN-001: {must: {has: [summary]}, says: {id: Isi, en: Fill it}, why: {id: Perlu, en: Needed}}
        OWN-002:
          must: {not: {finding: [OWN-001, DAT-049]}}
          says: {id: Isi, en: Fill it}
          why: {id: Perlu, en: Needed}
      """
    let inPack = try await found(Example(.keys(.pack), "items: [{select: {finding: OWN-001}}]", joining: own))
    let inModel = try await found(Example(.keys(.model), own))
    #expect(inPack.isEmpty && inModel.isEmpty)
  }

  @Test func `a code in small letters is mended`() async throws {
    let found = try await found(Example(.keys(.pack), "items: [{select: {finding: dat-049}}]"))
    #expect(found.map { $0.fixes.map(\.replacement) } == [["DAT-049"]])
  }
}
