internal import Diagnostics
internal import Dossiers
internal import Pages
internal import Pipeline
internal import Planning

/// Deadlines for a person: a table for each horizon, the late ones first, with how each day was counted under it.
struct DueTable {
  private let handbook: Handbook
  private let assessment: Assessment
  private let language: Language
  private let isColoured: Bool

  init(_ assessed: Assessed, language: Language, isColoured: Bool) {
    handbook = assessed.handbook
    assessment = assessed.assessment
    self.language = language
    self.isColoured = isColoured
  }

  private var today: CalendarDate { assessment.today }

  /// - Parameter due: by date.
  func text(of due: [DossierDeadline]) -> String {
    guard !due.isEmpty else {
      return Bilingual(id: "tidak ada yang jatuh tempo dalam jangka ini\n", en: "nothing falls due in this time\n")[
        language]
    }
    let rows = due.map(cells)
    let widths = (rows.first?.indices ?? 0..<0).map { column in rows.map { TextTable.width($0[column]) }.max() ?? 0 }
    let horizons = horizons
    let groups = Dictionary(grouping: due.indices) { group(of: due[$0].deadline, horizons) }
    return groups.sorted { $0.key < $1.key }.map { group, members in
      let title = styled("\(label(of: group)[language]) (\(members.count))", "1")
      return title + "\n" + members.map { lines(due[$0], rows[$0], widths) }.joined()
    }.joined(separator: "\n")
  }

  /// What deadlines have in common under one title, in the order in which the titles stand.
  private enum Group: Hashable, Comparable {
    case overdue
    /// Due by today, without being late.
    case now
    /// Due by the last day of a horizon, and by no nearer one's.
    case by(CalendarDate)
    case later
  }

  /// The model's horizons as last days, the nearest first.
  private var horizons: [CalendarDate] { Set(handbook.model.dateRules.horizons.map { today + $0 }).sorted() }

  private func group(of deadline: Deadline, _ horizons: [CalendarDate]) -> Group {
    if deadline.isLate { return .overdue }
    if deadline.date.date <= today { return .now }
    return horizons.first { deadline.date.date <= $0 }.map(Group.by) ?? .later
  }

  private func label(of group: Group) -> Bilingual {
    switch group {
    case .overdue: return Bilingual(id: "lewat waktu", en: "overdue")
    case .now: return Bilingual(id: "sekarang", en: "now")
    case .by(let horizon):
      let days = horizon.ordinal - today.ordinal
      return Bilingual(id: "dalam \(days) hari", en: "within \(days) days")
    case .later: return Bilingual(id: "kemudian", en: "later")
    }
  }

  /// The cells of a row, in the order of the columns: date, distance in days, kind, dossier, title, owner.
  private func cells(_ entry: DossierDeadline) -> [String] {
    let deadline = entry.deadline, dossier = handbook.dossiers[entry.dossier]
    return [
      deadline.date.date.description, deadline.date.date.distance(from: today)[language], deadline.kind.name[language],
      dossier.id,
      deadline.title(in: dossier, language).visible,
      deadline.owner.map { handbook.model.units[$0].id } ?? ""
    ]
  }

  private func lines(_ entry: DossierDeadline, _ row: [String], _ widths: [Int]) -> String {
    let deadline = entry.deadline
    var line = " "
    for (column, cell) in row.enumerated() {
      let isLateDay = column == 0 && deadline.isLate
      line += " " + (isLateDay ? styled(cell, "31") : cell)
      if column < row.count - 1 { line += String(repeating: " ", count: widths[column] - TextTable.width(cell) + 1) }
    }
    while line.last == " " { line.removeLast() }
    let beneath =
      [deadline.date.derivation[language]]
      + assessment.dossiers[entry.dossier].term.remarks(on: deadline.kind).map { $0[language] }
    return line + "\n" + beneath.filter { !$0.isEmpty }.map { "              " + styled($0, "2") + "\n" }.joined()
  }

  /// Bold (1), faint (2), red (31): ECMA-48, 8.3.117.
  private func styled(_ text: String, _ style: String) -> String {
    isColoured ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}
