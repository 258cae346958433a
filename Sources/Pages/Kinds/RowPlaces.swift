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
    var list = List(dossier: writer.dossier)
    list.addFacts()
    list.addSections()
    list.addRisks(in: writer.riskOrder)
    list.addCoordination()
    places = list.places.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private struct List {
    let dossier: Dossier
    var places: [(line: Int, column: Int, place: Place)] = []

    private mutating func add(_ at: Int32, _ title: Word, _ section: String, _ number: Int? = nil) {
      guard at >= 0 else { return }
      let span = dossier.span(at), anchor = number.map { "\(section)-\($0)" } ?? section
      let place = Place(title: title, section: section, anchor: anchor, number: number)
      places.append((span.line, span.column, place))
    }

    mutating func addFacts() {
      add(dossier.themes.at, .themes, "#_facts")
      let others = [
        dossier.numbers.at, dossier.signatures.at, dossier.originals.at, dossier.checklist.at,
        dossier.dates.at, dossier.legal.at, dossier.challenges.at, dossier.stakeholders.at, dossier.team.at,
        dossier.lessons.at, dossier.documents.at, dossier.updated.at, dossier.term.at
      ]
      for other in others { add(other, .keyFacts, "#_facts") }
    }

    mutating func addSections() {
      add(dossier.parties.at, .partners, "#_parties")
      add(dossier.objectives.at, .objectives, "#_objectives")
      add(dossier.evaluation.at, .evaluation, "#_evaluation")
      add(dossier.context.at, .context, "#_context")
      add(dossier.resources.at, .resources, "#_resources")
      for (index, item) in dossier.resources.items().enumerated() {
        add(item.at, .resources, "#_resources", index + 1)
      }
    }

    /// - Parameter order: of the rows on the page, as places in the file's list.
    mutating func addRisks(in order: [Int]) {
      add(dossier.risks.at, .risks, "#_risks")
      for (row, risk) in order.enumerated() { add(dossier.risks.items()[risk].at, .risks, "#_risks", row + 1) }
    }

    mutating func addCoordination() {
      add(dossier.coordination.at, .focalPoints, "#_coordination")
      guard let coordination = dossier.coordination.value else { return }
      add(coordination.meetings.at, .meetings, "#_meetings")
      add(coordination.activities.at, .activities, "#_activities")
      for (index, item) in coordination.activities.items().enumerated() {
        add(item.at, .activities, "#_activities", index + 1)
      }
    }
  }

  /// The last place that begins at or before this one.
  ///
  /// They are in order: a dossier may name each of its rows in a statement, and going through all for each is
  /// quadratic.
  func place(of span: Span) -> Place? {
    var low = 0, high = places.count
    while low < high {
      let middle = (low + high) / 2
      if (places[middle].line, places[middle].column) <= (span.line, span.column) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low == 0 ? nil : places[low - 1].place
  }
}
