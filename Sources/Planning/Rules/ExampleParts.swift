internal import Diagnostics

// Examples of several rules differ in one value of one item: what they share stands here once, and each says only what
// is its own.

extension Example {
  /// The example handbook's memorandum with these lines below `coordination:`, beside its secretariat, its focal points
  /// and how often the parties meet.
  static func coordination(_ lines: String) -> Example {
    let head = """
      coordination:
        secretariat: badan-contoh
        focal_points:
          - {party: badan-contoh, office: Biro Kerja Sama}
          - {party: dewan-mitra, office: International Desk}
        meeting_cadence: P1Y

      """
    return Example(.keys(.parent), head + lines)
  }

  /// The same with one activity.
  static func activity(
    start: String = "2026-01-01", due: String = "2026-12-01", done: String? = nil, responsible: String = "badan-contoh",
    accountable: String = "badan-contoh"
  ) -> Example {
    let days = "start: \(start), due: \(due)" + (done.map { ", done: \($0)" } ?? "")
    let raci = "raci: {responsible: [\(responsible)], accountable: \(accountable)}"
    return coordination(
      """
        meetings:
          - {date: 2026-03-03, kind: dialogue, outcome: Plan agreed}
        activities:
          - {id: A1, title: Survey, \(days), \(raci)}
      """)
  }

  /// The memorandum with one objective that one indicator measures.
  ///
  /// - Parameter isMarked: whether the finding points at the indicator as a whole.
  static func indicator(
    baseline: String = "1", target: String = "{value: 6, date: 2030-12-31}", source: String? = "Annual report",
    isMarked: Bool = false
  ) -> Example {
    let measured = "baseline: {value: \(baseline), date: 2020-12-31}, target: \(target)"
    let fields = "name: Provinces with a plan, unit: provinces, \(measured)" + (source.map { ", source: \($0)" } ?? "")
    return Example(
      .keys(.parent),
      """
      objectives:
        - id: O1
          statement: {id: Pesisir terjaga, en: Coasts are cared for}
          level: global
          indicators:
            - \(marked("{\(fields)}", isMarked))
      """)
  }

  /// The memorandum with what each of its two parties brings.
  ///
  /// - Parameter marksTheirs: whether the finding points at the other party's contribution as a whole.
  static func contributions(
    from: String = "2021-02-01", to: String = "2030-12-31", theirValue: String? = "{amount: 50000, currency: EUR}",
    theirSource: String? = "Board budget", marksTheirs: Bool = false
  ) -> Example {
    let value = theirValue.map { "value: \($0), " } ?? "", source = theirSource.map { "source: \($0), " } ?? ""
    let theirs = "{party: dewan-mitra, kind: in-kind, \(value)\(source)from: 2021-02-01, to: 2030-12-31}"
    let ours = "kind: cash, value: {amount: 1000000000, currency: IDR}, source: APBN, from: \(from), to: \(to)"
    return Example(
      .keys(.parent),
      """
      resources:
        - {party: badan-contoh, \(ours)}
        - \(marked(theirs, marksTheirs))
      """)
  }

  private static func marked(_ text: String, _ isMarked: Bool) -> String { isMarked ? "«\(text)»" : text }
}
