package import Diagnostics
package import Dossiers
package import Formats
internal import Markup
package import Planning

/// Deadlines as calendars in one language: each is an all-day event that tells how its day was counted. The same event
/// stands in the calendar of the whole handbook, of the unit and of each partner, so it is written once and then copied
/// into all of them.
package struct DeadlineCalendars: Sendable {
  private let handbook: Handbook
  private let assessment: Assessment
  private let language: Language
  private let product: String
  private let issue: Calendar.Issue

  /// - Parameter version: of the program, for PRODID.
  package init(_ handbook: Handbook, _ assessment: Assessment, language: Language, version: String) {
    self.handbook = handbook
    self.assessment = assessment
    self.language = language
    product = "-//Naskah//Naskah \(version)//\(language.rawValue.uppercased())"
    issue = Calendar.Issue(
      stamp: Calendar.Day(assessment.today), revision: max(0, assessment.today.ordinal - firstRevision),
      alarms: alarms(handbook.model, assessment))
  }

  /// What calendars show of a dossier: pure, for many workers. They show three months back and fifteen months ahead, as
  /// a deadline that is further off mostly moves before its day comes.
  package func events(of dossier: Int) -> DeadlineEvents {
    let first = assessment.today.adding(months: -3), last = assessment.today.adding(months: 15)
    var events = DeadlineEvents()
    for (deadline, uid) in zip(assessment.dossiers[dossier].deadlines, uids(of: dossier))
    where deadline.date.date >= first && deadline.date.date <= last {
      add(deadline, of: dossier, as: uid, to: &events)
    }
    return events
  }

  /// The events of deadlines that the caller chose, in the order they are given.
  package func events(of due: [DossierDeadline]) -> DeadlineEvents {
    var uids: [ObjectIdentifier: String] = [:]
    for dossier in Set(due.map(\.dossier)) {
      for (deadline, uid) in zip(assessment.dossiers[dossier].deadlines, self.uids(of: dossier)) {
        uids[ObjectIdentifier(deadline)] = uid
      }
    }
    var events = DeadlineEvents()
    for chosen in due {
      let deadline = chosen.deadline
      let uid = uids[ObjectIdentifier(deadline)] ?? uid(of: deadline, in: chosen.dossier)
      add(deadline, of: chosen.dossier, as: uid, to: &events)
    }
    return events
  }

  private func add(_ deadline: Deadline, of dossier: Int, as uid: String, to events: inout DeadlineEvents) {
    events.add(uid + "@" + handbook.model.organisation.id, owner: deadline.owner) {
      event(of: deadline, in: dossier).write(in: issue, to: &$0)
    }
  }

  /// A calendar's file.
  ///
  /// - Parameters:
  ///   - unit: who must answer for what is shown; nil for anybody.
  ///   - room: about how many bytes it needs, where that is known.
  package func file(
    named name: String, of dossiers: some Sequence<DeadlineEvents>, answeredBy unit: Int? = nil, room: Int = 0
  ) -> [UInt8] {
    var calendar = Calendar(name: name, product: product, room: room)
    for events in dossiers {
      for event in events.list where unit == nil || event.owner == unit {
        calendar.add(uid: event.uid, events.bytes[event.lines])
      }
    }
    return calendar.finished()
  }

  /// The UIDs of all deadlines of a dossier, in their order, without the organisation. They do not depend on days, so
  /// that an event that moves keeps its UID, nor on which of the deadlines a calendar shows, so that an event has the
  /// same one in every calendar (RFC 5545, 3.8.4.7).
  ///
  /// An item without an id is known by what it is about, so that another one before it changes nothing. Two reports may
  /// give their recommendations the same ids: of deadlines that are called alike, all but the first in the file have a
  /// number.
  private func uids(of dossier: Int) -> [String] {
    let deadlines = assessment.dossiers[dossier].deadlines
    var uids = deadlines.map { uid(of: $0, in: dossier) }
    guard Set(uids).count < uids.count else { return uids }
    var counts: [String: Int] = [:]
    for place in uids.indices.sorted(by: { (deadlines[$0].at, $0) < (deadlines[$1].at, $1) }) {
      let name = uids[place], count = (counts[name] ?? 0) + 1
      counts[name] = count
      // The number never stands in the third place, where an item's id does: that may be a number too.
      let isAboutNothing = deadlines[place].item == nil && deadlines[place].subject == nil
      if count > 1 { uids[place] = name + (isAboutNothing ? "//" : "/") + "\(count)" }
    }
    return uids
  }

  /// `KS-2023-014/activity_due/A1`, or with a hash of what it is about in the fourth place:
  /// `KS-2023-014/activity_due//3f0c21aa`. Of two dossiers with the same id, which a draft may have, only one has a
  /// page; the other is named by its file.
  private func uid(of deadline: Deadline, in dossier: Int) -> String {
    let document = handbook.dossiers[dossier]
    let isNamed = handbook.hasPage(Handbook.Target(kind: .dossier, index: dossier))
    let name = [isNamed ? document.id : document.file.path, deadline.kind.rawValue, deadline.item].compactMap { $0 }
      .map(Self.asPart).joined(separator: "/")
    guard deadline.item == nil, let subject = deadline.subject else { return name }
    return name + "//" + Self.hash(of: subject)
  }

  private static func hash(of text: LocalizedText) -> String {
    var hash = FNV()
    for entry in text.entries.sorted(by: { $0.language < $1.language }) {
      hash.add(entry.language.utf8)
      hash.add(onOneLine(entry.text).utf8)
    }
    return String(hash.hex.suffix(8))
  }

  /// A text as a part of a UID: a slash stands between parts only.
  private static func asPart(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "/")) || text.utf8.contains(UInt8(ascii: "%")) else { return text }
    return text.replacingBytes(of: "%", with: "%25").replacingBytes(of: "/", with: "%2F")
  }

  private func event(of deadline: Deadline, in index: Int) -> Calendar.Event {
    let dossier = handbook.dossiers[index], kind = deadline.kind.name[language]
    let level = handbook.levelShown(of: Handbook.Target(kind: .dossier, index: index))
    var lines = [deadline.title(in: dossier, language)]
    if let unit = deadline.owner { lines.append(handbook.model.units[unit].name.text(in: language.rawValue)) }
    lines.append(deadline.date.derivation(in: language))
    lines += assessment.dossiers[index].term.remarks(on: deadline.kind).map { $0[language] }
    lines.append(marking(level, in: handbook.model, language))
    return Calendar.Event(
      day: Calendar.Day(deadline.date.date), summary: "\(dossier.id): \(kind)",
      description: lines.filter { !$0.isEmpty }.joined(separator: "\n"), categories: [kind], isPublic: level == 0)
  }
}

/// Events, mostly those of one dossier, written as they stand in every calendar that shows them.
package struct DeadlineEvents: Sendable {
  fileprivate struct Event {
    let uid: String
    /// Index into `PlanningModel.units`.
    let owner: Int?
    /// Where its lines but that of the UID stand in `bytes`.
    let lines: Range<Int>
  }

  /// About how many bytes they need in a file.
  var room: Int { list.reduce(bytes.count) { $0 + $1.uid.utf8.count + 80 } }

  fileprivate private(set) var list: [Event] = []
  fileprivate private(set) var bytes: [UInt8] = []

  fileprivate mutating func add(_ uid: String, owner: Int?, _ write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    write(&bytes)
    list.append(Event(uid: uid, owner: owner, lines: start..<bytes.count))
  }
}

/// The model's horizons in days, the farthest first.
private func alarms(_ model: PlanningModel, _ assessment: Assessment) -> [Int] {
  let days = model.dateRules.horizons.map { (assessment.today + $0).ordinal - assessment.today.ordinal }
  return Set(days.filter { $0 > 0 }).sorted(by: >)
}

/// The name of a level above the lowest, else empty. It stands in the event itself, so that an event that is copied
/// into another calendar still carries it.
private func marking(_ level: Int, in model: PlanningModel, _ language: Language) -> String {
  guard level > 0, model.classifications.indices.contains(level) else { return "" }
  return model.classifications[level].name.text(in: language.rawValue)
}

/// 1 January 2000, in days since 1 January 1970. An event's revision is the number of days since then, so that a
/// calendar program takes the event of a later build for the newer one.
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
