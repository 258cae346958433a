internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Formats
internal import Pages
internal import Pipeline
internal import Planning

/// The forms of a reminder: a message to people who did not run the command themselves.
enum MessageForm: String, CaseIterable {
  case md, eml, teams, slack

  /// How names of files in this form end.
  var ending: String {
    switch self {
    case .teams, .slack: "json"
    case .md, .eml: rawValue
    }
  }
}

extension Due {
  /// Writes a message for each unit that has something due, or for the one that was asked for, and one of what no unit
  /// is told. Whatever sends the folder would send a message of an earlier run once more, where its unit has
  /// nothing due now: so such a file is named, and nothing is written.
  func write(
    _ due: [DossierDeadline], for asked: Int?, of assessed: Assessed, in form: MessageForm, to folder: String,
    _ language: Language, _ outcome: inout Outcome
  ) throws {
    let units = assessed.handbook.model.units
    var messages = (asked.map { [$0] } ?? Array(units.indices)).map { unit in
      Message(unit: unit, name: fileName(units[unit].id), due: due.filter { isTold($0, unit, in: assessed) })
    }
    let ownerless = due.filter { entry in !units.indices.contains { isTold(entry, $0, in: assessed) } }
    if asked == nil { messages.append(Message(unit: nil, name: Message.ofNoUnit, due: ownerless)) }
    try site.machine(language) { try site.workspace.makeNamedFolder(folder) }
    func path(_ message: Message) -> String { "\(folder)/\(message.name).\(form.ending)" }
    let empty = messages.filter(\.due.isEmpty).map(path), told = messages.filter { !$0.due.isEmpty }
    if let old = try site.machine(language, { try empty.first { try site.workspace.holds(namedFile: $0) } }) {
      throw Failure(
        text: Bilingual(
          id: "naskah: \(old) dari pengingat yang lalu, dan kini tidak ada tenggat baginya: kosongkan \(folder)/ dulu",
          en: "naskah: \(old) is of an earlier reminder, and nothing is due for it now: empty \(folder)/ first")[
            language])
    }
    for message in told {
      let bytes = self.message(message.due, for: message.unit, of: assessed, in: form, language)
      try site.machine(language) { try site.workspace.replaceNamedFile(path(message), bytes) }
    }
    let count = Bilingual.count(told.count, id: "pengingat", one: "reminder", other: "reminders")
    outcome.say(Bilingual(id: "\(count.id) ditulis ke \(folder)/", en: "\(count.en) written to \(folder)/")[language])
    if !ownerless.isEmpty {
      outcome.say(ownerlessNote(ownerless.count, in: path(messages[messages.count - 1]))[language])
    }
  }

  private func ownerlessNote(_ count: Int, in path: String) -> Bilingual {
    let deadlines = Bilingual.count(
      count, id: "tenggat tanpa unit yang memegangnya", one: "deadline has no owning unit",
      other: "deadlines have no owning unit")
    return Bilingual(
      id: "naskah: \(deadlines.id) ada di \(path); sebut unitnya pada dosiernya (owner)",
      en: "naskah: \(deadlines.en), told in \(path); name the unit in its dossier (owner)")
  }

  /// Whether a unit is told of a deadline: it is its own, or overdue for so long that the model wants it told there
  /// too.
  func isTold(_ entry: DossierDeadline, _ unit: Int, in assessed: Assessed) -> Bool {
    entry.deadline.owner == unit || unitsToldToo(of: entry, in: assessed).contains(unit)
  }

  func unitsToldToo(of entry: DossierDeadline, in assessed: Assessed) -> [Int] {
    let handbook = assessed.handbook
    return handbook.model.reminders.unitsToldToo(
      of: entry.deadline, owner: handbook.dossiers[entry.dossier].owner.value, asOf: assessed.assessment.today)
  }

  func message(
    _ due: [DossierDeadline], for unit: Int?, of assessed: Assessed, in form: MessageForm, _ language: Language
  ) -> [UInt8] {
    let today = assessed.assessment.today
    let digest = Digest(of: due, for: unit, in: assessed.handbook, asOf: today, language: language)
    switch form {
    case .md: return Array(digest.markdown.utf8)
    case .eml:
      let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
      return MailMessage(
        subject: digest.title, from: from, to: to, day: Calendar.Day(today), weekday: weekdays[today.weekday - 1],
        language: language.rawValue, text: digest.plain
      ).bytes
    case .teams: return Array((digest.teams.pretty() + "\n").utf8)
    case .slack: return Array((digest.slack.pretty() + "\n").utf8)
    }
  }
}

/// A file of reminders: for a unit, or of what no unit is told.
private struct Message {
  let unit: Int?
  /// The file's, without its ending.
  let name: String
  let due: [DossierDeadline]

  /// No unit is called so: a unit's id does not begin with such a line.
  static let ofNoUnit = "_no-unit"
}
