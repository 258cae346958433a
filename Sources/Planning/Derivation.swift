package import Diagnostics
package import Dossiers

extension ComputedDate {
  /// A day as a field of the front matter states it (`dates.expires`).
  static func stated(_ date: CalendarDate, by field: String) -> ComputedDate {
    ComputedDate(date, [Step(result: date, from: date, changes: [.stated(field: field)])])
  }

  /// Whether the day was read, not counted.
  package var isStated: Bool {
    guard let step = steps.first else { return true }
    return step.changes.allSatisfy { if case .stated = $0 { true } else { false } }
  }

  /// A day counted from this one.
  func then(_ date: CalendarDate, _ changes: [Step.Change]) -> ComputedDate {
    ComputedDate(date, [Step(result: date, from: self.date, changes: changes)] + steps)
  }
}

/// The words that derivations are written with: those of messages, or those of a page, which a handbook may change.
package protocol DerivationWords {
  func day(_ date: CalendarDate) -> String
  func period(_ period: Period) -> String
  func phrase(_ phrase: DerivationPhrase) -> String
}

/// What a derivation says beside days and durations.
package enum DerivationPhrase: Sendable, Hashable {
  /// A term ends on the eve of its anniversary; clear months of notice end a day earlier.
  case minusOneDay
  case nextMonthStart
  case workingDay
  /// Twelve months where the text is silent: Vienna Convention on the Law of Treaties, art. 56(2).
  case treatyLaw
  /// What made it binding, with the number of the ratification where one decides.
  case trigger(EntryIntoForce.Trigger, Int?)
  /// The field that states the day.
  case field(String)
  /// The day of the letters that gave it more time, or a last day.
  case agreed(String)
  case suspended
  case accession
  /// The id of the agreement whose last day it is.
  case endOf(String)
}

extension ComputedDate {
  /// How the day was reached, for a sentence: `30 September 2027 = 30 March 2028 − 6 months; 30 March 2028 = 31 March
  /// 2023 + 5 years − 1 day`; of a day that the file states, where: `31 December 2026 (dates.expires)`.
  package var derivation: Bilingual { Bilingual(id: derivation(in: .indonesian), en: derivation(in: .english)) }

  /// The same in one language.
  package func derivation(in language: Language) -> String { derivation(in: SpokenWords(language: language)) }

  /// The same for programs: days as `YYYY-MM-DD`, the rest in the language asked for.
  package func isoDerivation(in language: Language) -> String {
    derivation(in: SpokenWords(language: language, daysAreData: true))
  }

  /// - Parameter withResult: whether the day itself stands first; not where it is shown beside.
  package func derivation(in words: some DerivationWords, withResult: Bool = true) -> String {
    derivationSteps(in: words, withResult: withResult).joined(separator: "; ")
  }

  /// The same, a step each.
  package func derivationSteps(in words: some DerivationWords, withResult: Bool = true) -> [String] {
    steps.enumerated().map { index, step in
      let isBare = step.isRemark || (index == 0 && !withResult)
      return (isBare ? "" : words.day(step.result) + " = ") + step.sum(in: words)
    }
  }
}

extension ComputedDate.Step {
  /// What was counted, without its result: `31 March 2023 + 5 years − 1 day`.
  var sum: Bilingual {
    Bilingual(id: sum(in: SpokenWords(language: .indonesian)), en: sum(in: SpokenWords(language: .english)))
  }

  fileprivate func sum(in words: some DerivationWords) -> String {
    words.day(from) + changes.map { " " + $0.text(in: words) }.joined()
  }

  /// Whether it only says where its day comes from.
  package var isRemark: Bool {
    changes.allSatisfy { change in
      switch change {
      case .stated, .trigger, .accession, .agreed, .endOf: true
      case .plus, .plusTimes, .plusByTreatyLaw, .plusAgreed, .plusSuspended, .minus, .minusOneDay, .nextMonthStart,
        .workingDay:
        false
      }
    }
  }
}

extension ComputedDate.Step.Change {
  fileprivate func text(in words: some DerivationWords) -> String {
    switch self {
    case .plus(let period): "+ \(words.period(period))"
    case .plusTimes(let k, let period): "+ \(k) × \(words.period(period))"
    case .plusByTreatyLaw(let period): "+ \(words.period(period)) \(words.phrase(.treatyLaw))"
    case .plusAgreed(let period, let day): "+ \(words.period(period)) \(words.phrase(.agreed(words.day(day))))"
    case .plusSuspended(let days):
      "+ \(words.period(Period(months: 0, days: days))) \(words.phrase(.suspended))"
    case .minus(let period): "− \(words.period(period))"
    case .minusOneDay: words.phrase(.minusOneDay)
    case .nextMonthStart: words.phrase(.nextMonthStart)
    case .workingDay: words.phrase(.workingDay)
    case .trigger(let trigger, let count): words.phrase(.trigger(trigger, count))
    case .stated(let field): words.phrase(.field(field))
    case .accession: words.phrase(.accession)
    case .agreed(let day): words.phrase(.agreed(words.day(day)))
    case .endOf(let id): words.phrase(.endOf(id))
    }
  }
}

/// The words of messages.
private struct SpokenWords: DerivationWords {
  let language: Language
  /// Whether days are written for programs.
  var daysAreData = false

  func day(_ date: CalendarDate) -> String { daysAreData ? date.description : date.written(in: language) }
  func period(_ period: Period) -> String { period.written(in: language) }

  func phrase(_ phrase: DerivationPhrase) -> String {
    let said: Bilingual
    switch phrase {
    case .minusOneDay: said = Bilingual(id: "− 1 hari", en: "− 1 day")
    case .nextMonthStart: said = Bilingual(id: "→ hari pertama bulan berikutnya", en: "→ first day of the next month")
    case .workingDay: said = Bilingual(id: "→ hari kerja sebelumnya", en: "→ working day before")
    case .treatyLaw:
      said = Bilingual(
        id: "(Konvensi Wina tentang Hukum Perjanjian, Pasal 56 ayat (2))",
        en: "(Vienna Convention on the Law of Treaties, art. 56(2))")
    case .trigger(.signature, _): said = Bilingual(id: "(penandatanganan)", en: "(signature)")
    case .trigger(.lastNotification, _): said = Bilingual(id: "(pemberitahuan terakhir)", en: "(last notification)")
    case .trigger(.ratifications, .none):
      said = Bilingual(id: "(ratifikasi terakhir yang diperlukan)", en: "(last ratification needed)")
    case .trigger(.ratifications, .some(let count)):
      said = Bilingual(id: "(ratifikasi ke-\(count))", en: "(ratification no. \(count))")
    case .field(let field): said = Bilingual(id: "(\(field))", en: "(\(field))")
    case .agreed(let day): said = Bilingual(id: "(surat \(day))", en: "(letters of \(day))")
    case .accession: said = Bilingual(id: "(aksesi)", en: "(accession)")
    case .suspended: said = Bilingual(id: "(ditangguhkan)", en: "(suspended)")
    case .endOf(let id): said = Bilingual(id: "(hari terakhir \(id))", en: "(last day of \(id))")
    }
    return said[language]
  }
}
