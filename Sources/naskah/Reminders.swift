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
  /// Writes a message for each unit that has something due. Whatever sends the folder would send a message of an
  /// earlier run once more, where its unit has nothing due now: so such a file is named, and nothing is written.
  func write(
    _ due: [Entry], of assessed: Assessed, in form: MessageForm, to folder: String, _ language: Language,
    _ outcome: inout Outcome
  ) throws {
    let units = assessed.handbook.model.units
    let ofUnit = units.indices.map { unit in due.filter { isTold($0, unit, in: assessed) } }
    let holders = units.indices.filter { !ofUnit[$0].isEmpty }
    try site.machine(language) { try site.workspace.makeNamedFolder(folder) }
    func path(_ unit: Int) -> String { "\(folder)/\(fileName(units[unit].id)).\(form.ending)" }
    let others = units.indices.filter { !holders.contains($0) }.map(path)
    if let old = try site.machine(language, { try others.first { try site.workspace.holds(namedFile: $0) } }) {
      throw Failure(
        text: Bilingual(
          id:
            "naskah: \(old) dari pengingat yang lalu, dan unitnya kini tidak punya tenggat: kosongkan \(folder)/ dulu",
          en: "naskah: \(old) is of an earlier reminder, and its unit has nothing due now: empty \(folder)/ first")[
            language])
    }
    for unit in holders {
      let bytes = message(ofUnit[unit], for: unit, of: assessed, in: form, language)
      try site.machine(language) { try site.workspace.replaceNamedFile(path(unit), bytes) }
    }
    let count = Bilingual.count(holders.count, id: "pengingat", one: "reminder", other: "reminders")
    outcome.say(Bilingual(id: "\(count.id) ditulis ke \(folder)/", en: "\(count.en) written to \(folder)/")[language])
  }

  /// Whether a unit is told of a deadline: it is its own, or overdue for so long that the model wants it told there
  /// too.
  func isTold(_ entry: Entry, _ unit: Int, in assessed: Assessed) -> Bool {
    entry.deadline.owner == unit || unitsToldToo(of: entry, in: assessed).contains(unit)
  }

  func unitsToldToo(of entry: Entry, in assessed: Assessed) -> [Int] {
    let handbook = assessed.handbook
    return handbook.model.reminders.unitsToldToo(
      of: entry.deadline, owner: handbook.dossiers[entry.dossier].owner.value, asOf: assessed.assessment.today)
  }

  func message(
    _ due: [Entry], for unit: Int?, of assessed: Assessed, in form: MessageForm, _ language: Language
  ) -> [UInt8] {
    let today = assessed.assessment.today
    let digest = digest(of: due, for: unit, in: assessed.handbook, asOf: today, language: language)
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
