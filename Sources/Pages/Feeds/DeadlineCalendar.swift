package import Diagnostics
package import Dossiers
package import Formats
package import Planning

/// Deadlines as a calendar: an all-day event each, with how its day was counted. A deadline that moves keeps its UID,
/// whichever calendar (the whole, a unit's, a partner's) it stands in.
/// - Parameters:
///   - due: indices into `Handbook.dossiers`, each with one of its deadlines.
///   - version: of the program, for PRODID.
package func calendar(
  of due: [(dossier: Int, deadline: Deadline)], in handbook: Handbook, _ assessment: Assessment, named name: String,
  language: Language, version: String
) -> Calendar {
  var taken: [String: Int] = [:]
  taken.reserveCapacity(due.count)
  let events = due.map { index, deadline in
    let dossier = handbook.dossiers[index], kind = deadline.kind.name[language]
    let level = handbook.levelShown(of: Handbook.Target(kind: .dossier, index: index))
    let unit = deadline.owner.map { handbook.model.units[$0].name.text(in: language.rawValue) }
    let remarks = assessment.dossiers[index].term.remarks(on: deadline.kind).map { $0[language] }
    let uid = [dossier.id, deadline.kind.rawValue, deadline.item].compactMap { $0 }.joined(separator: "/")
    // Reports may number their recommendations alike, and items may lack an id.
    let count = (taken[uid] ?? 0) + 1
    taken[uid] = count
    return Calendar.Event(
      uid: (count == 1 ? uid : "\(uid)/\(count)") + "@" + handbook.model.organisation.id,
      day: Calendar.Day(deadline.date.date),
      summary: "\(dossier.id): \(kind)",
      description: ([deadline.title(in: dossier, language), unit].compactMap { $0 } + [
        deadline.date.derivation(in: language)
      ] + remarks + [marking(level, in: handbook.model, language)]).filter { !$0.isEmpty }
        .joined(separator: "\n"),
      categories: [kind], isPublic: level == 0)
  }
  return Calendar(
    name: name, product: "-//Naskah//Naskah \(version)//\(language.rawValue.uppercased())",
    stamp: Calendar.Day(assessment.today),
    revision: max(0, assessment.today.ordinal - firstRevision), events: events,
    alarms: alarms(handbook.model, assessment))
}

/// What a calendar holds: it looks a season back and a year and a season ahead, for what lies further off moves before it
/// comes.
package func calendarEntries(of dossiers: [Int], in assessment: Assessment) -> [(dossier: Int, deadline: Deadline)] {
  let first = assessment.today.adding(months: -3), last = assessment.today.adding(months: 15)
  return dossiers.flatMap { dossier in
    assessment.dossiers[dossier].deadlines.filter { $0.date.date >= first && $0.date.date <= last }.map {
      (dossier, $0)
    }
  }
}

/// The model's horizons in days, the farthest first.
private func alarms(_ model: PlanningModel, _ assessment: Assessment) -> [Int] {
  let days = model.dateRules.horizons.map { (assessment.today + $0).ordinal - assessment.today.ordinal }
  return Set(days.filter { $0 > 0 }).sorted(by: >)
}

/// A level above the lowest, by its name: an entry that is copied into another calendar still says it.
private func marking(_ level: Int, in model: PlanningModel, _ language: Language) -> String {
  guard level > 0, model.classifications.indices.contains(level) else { return "" }
  return model.classifications[level].name.text(in: language.rawValue)
}

/// Revisions are counted in days from 1 January 2000, so that the calendar of a later day always holds.
private let firstRevision = 10_957

extension Deadline {
  /// The dossier's title, and before it what of it falls due: `Plant mangroves (Implementing Arrangement on Coastal
  /// Care)`.
  package func title(in dossier: Dossier, _ language: Language) -> String {
    let title = dossier.name.text(in: language.rawValue)
    return subject.map { "\($0.text(in: language.rawValue)) (\(title))" } ?? title
  }
}

extension Calendar.Day {
  package init(_ date: CalendarDate) {
    let parts = date.parts
    self.init(year: parts.year, month: parts.month, day: parts.day)
  }
}
