internal import Diagnostics
internal import Dossiers

/// Where the rows of the front matter stand on a dossier's page: the place of a line and column of the file.
struct RowPlaces {
  struct Place: Hashable {
    let title: Word
    /// Of its section: `#_resources`.
    let section: String
    /// Of itself: `#_resources-2`.
    let anchor: String
    let number: Int?
  }

  /// By where they begin in the file.
  private let places: [(line: Int, column: Int, place: Place)]

  init(of writer: DossierWriter) {
    let dossier = writer.dossier
    var places: [(line: Int, column: Int, place: Place)] = []
    func add(_ at: Int32, _ title: Word, _ section: String, _ number: Int? = nil) {
      guard at >= 0 else { return }
      let span = dossier.span(at)
      places.append(
        (
          span.line, span.column,
          Place(title: title, section: section, anchor: number.map { "\(section)-\($0)" } ?? section, number: number)
        ))
    }
    add(dossier.parties.at, .partners, "#_parties")
    add(dossier.dates.at, .keyFacts, "#_facts")
    add(dossier.legal.at, .keyFacts, "#_facts")
    add(dossier.themes.at, .themes, "#_facts")
    add(dossier.objectives.at, .objectives, "#_objectives")
    add(dossier.evaluation.at, .evaluation, "#_evaluation")
    add(dossier.context.at, .context, "#_context")
    add(dossier.resources.at, .resources, "#_resources")
    for (index, item) in (dossier.resources.value ?? []).enumerated() {
      add(item.at, .resources, "#_resources", index + 1)
    }
    add(dossier.risks.at, .risks, "#_risks")
    for (row, risk) in writer.riskOrder.enumerated() {
      add((dossier.risks.value ?? [])[risk].at, .risks, "#_risks", row + 1)
    }
    add(dossier.coordination.at, .focalPoints, "#_coordination")
    if let coordination = dossier.coordination.value {
      add(coordination.meetings.at, .meetings, "#_meetings")
      add(coordination.activities.at, .activities, "#_activities")
      for (index, item) in (coordination.activities.value ?? []).enumerated() {
        add(item.at, .activities, "#_activities", index + 1)
      }
    }
    for other in [
      dossier.challenges.at, dossier.stakeholders.at, dossier.team.at, dossier.lessons.at, dossier.documents.at,
      dossier.updated.at, dossier.term.at
    ] where other >= 0 {
      add(other, .keyFacts, "#_facts")
    }
    self.places = places.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  /// The last place that begins at or before this one.
  func place(of span: Span) -> Place? { places.last { ($0.line, $0.column) <= (span.line, span.column) }?.place }
}
