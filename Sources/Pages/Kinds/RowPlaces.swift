internal import Diagnostics
internal import Dossiers

/// Where the parts of a dossier's front matter are shown on its page: given a place in the file, it finds the section
/// or row of the page that shows what stands there.
struct RowPlaces {
  /// A section of the page, or a row of one.
  struct Place: Hashable {
    /// The title of the section.
    let title: Word
    /// The address of the section on the page: `#_resources`.
    let section: String
    /// The address of the row: `#_resources-2`; that of the section where this is no row.
    let anchor: String
    /// The number of the row, counted from 1; nil where this is no row.
    let number: Int?
  }

  /// A place of the page, with where the part of the front matter that it shows begins.
  private struct Start {
    let line: Int
    let column: Int
    let place: Place
  }

  /// In the order of the file.
  private let starts: [Start]

  init(of writer: DossierWriter) {
    var list = List(dossier: writer.dossier)
    list.addFacts()
    list.addSections()
    list.addRisks(in: writer.riskOrder)
    list.addCoordination()
    starts = list.starts.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private struct List {
    let dossier: Dossier
    var starts: [Start] = []

    /// Notes where a part of the front matter is shown; nothing for a part that the file does not have.
    ///
    /// - Parameters:
    ///   - at: the part, as a node of the file's tree.
    ///   - number: that of the row, counted from 1; nil for a section as a whole.
    private mutating func add(_ at: Int32, _ title: Word, _ section: String, _ number: Int? = nil) {
      guard at >= 0 else { return }
      let span = dossier.span(at)
      let anchor = number.map { "\(section)-\($0)" } ?? section
      let place = Place(title: title, section: section, anchor: anchor, number: number)
      starts.append(Start(line: span.line, column: span.column, place: place))
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

    /// - Parameter order: the risks in the order of the page, each by its place in the file's list.
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

  /// The place of the page that shows what stands at a place of the file: that of the last part that begins there or
  /// before; nil before the first.
  ///
  /// It is found by halving. A statement of a lens may rest on every row of a dossier, and going through all places for
  /// each of them would take a time that grows with the square of the rows.
  func place(of span: Span) -> Place? {
    var low = 0, high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if (starts[middle].line, starts[middle].column) <= (span.line, span.column) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low == 0 ? nil : starts[low - 1].place
  }
}
