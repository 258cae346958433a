internal import Dossiers
internal import Planning

/// All deadlines up to a day, by date, then by dossier, then in the dossier's own order. An entry says where its
/// deadline stands and does not hold it, so that sorting some ten thousand entries moves three numbers for each.
struct Agenda {
  struct Entry {
    let day: CalendarDate
    /// Into `Handbook.dossiers`.
    let dossier: Int
    fileprivate let position: Int
  }

  let entries: [Entry]
  private let assessment: Assessment

  /// - Parameters:
  ///   - dossiers: nil for all.
  ///   - unit: who must answer for the deadline; nil for anybody.
  init(_ assessment: Assessment, of dossiers: [Int]? = nil, unit: Int? = nil, to last: CalendarDate) {
    self.assessment = assessment
    var entries: [Entry] = []
    for index in dossiers ?? Array(assessment.dossiers.indices) {
      // A deadline holds its derivation: it is looked at where it stands, not copied.
      let deadlines = assessment.dossiers[index].deadlines
      for position in deadlines.indices {
        let day = deadlines[position].date.date
        if day <= last, unit == nil || deadlines[position].owner == unit {
          entries.append(Entry(day: day, dossier: index, position: position))
        }
      }
    }
    self.entries = entries.sorted {
      ($0.day.ordinal, $0.dossier, $0.position) < ($1.day.ordinal, $1.dossier, $1.position)
    }
  }

  subscript(entry: Entry) -> Deadline { assessment.dossiers[entry.dossier].deadlines[entry.position] }
}
