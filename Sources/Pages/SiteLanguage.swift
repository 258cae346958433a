internal import Charts
internal import Diagnostics
internal import Dossiers
internal import FoundationEssentials
internal import Planning
internal import Templates

/// The site in one language: words, names and rows made once, for all its pages.
final class SiteLanguage: Sendable {
  /// What figures are counted from.
  let review: Review
  let handbook: Handbook
  let assessment: Assessment
  let words: Words
  let format: Format
  let theme: LanguageTheme
  /// Where the boxes of family trees and networks stand.
  let layouts: Layouts
  /// From the language's root to the site's: "" for the first language, "../" for the others.
  let toSite: String
  /// By partner: the name in this language.
  let partnerNames: [String]
  /// By member of the group: the same.
  let groupNames: [GroupKind: [String]]
  /// By dossier and by partner: the address of its page from the language's root; nil where it has none.
  let dossierAddresses: [String?]
  let partnerAddresses: [String?]
  /// By dossier: its place among all in a list.
  let places: [Int]
  /// By dossier: its row in a list, as it stands on any page one folder below the language's root. None for a pack.
  let rows: [[UInt8]]
  /// By unit: the dossiers, ascending, with a deadline that the unit answers for, whichever unit owns the dossier.
  let dossiersAnswered: [[Int]]

  init(
    _ review: Review, _ assessment: Assessment, theme: LanguageTheme, layouts: Layouts, isFirst: Bool,
    withRows: Bool = true
  ) {
    self.review = review
    let handbook = review.portfolio.handbook
    self.handbook = handbook
    self.assessment = assessment
    self.theme = theme
    self.layouts = layouts
    words = theme.words
    format = Format(theme.words)
    toSite = isFirst ? "" : "../"
    let language = theme.words.language, spoken = theme.words.programLanguage
    partnerNames = handbook.partners.map { $0.name.text(in: language) }
    func addresses(_ kind: ContentKind, _ count: Int) -> [String?] {
      (0..<count).map { index in
        let target = Handbook.Target(kind: kind, index: index)
        return handbook.hasPage(target) ? Route.document(kind, handbook.document(target).id)?.path : nil
      }
    }
    dossierAddresses = addresses(.dossier, handbook.dossiers.count)
    partnerAddresses = addresses(.partner, handbook.partners.count)
    let model = handbook.model
    groupNames = [
      .themes: model.themes.map { $0.name.text(in: language) },
      .stages: model.stages.map { $0.name.text(in: language) },
      .instruments: model.instruments.map { $0.name.text(in: language) },
      .units: model.units.map { $0.name.text(in: language) },
      .sdg: goalTable.rows.map { "\($0.code) \($0.name[spoken])" },
      .countries: handbook.countries.map { Self.country($0, in: spoken) }
    ]
    let row = RowMaker(
      handbook: handbook, assessment: assessment, theme: theme, format: format, partnerNames: partnerNames,
      groupNames: groupNames)
    rows = withRows ? handbook.dossiers.indices.map(row.make) : []
    places = Self.places(in: registerOrder(of: handbook, assessment))
    dossiersAnswered = Self.dossiersAnswered(assessment, units: model.units.count)
  }

  /// By dossier, its place in an order of all dossiers.
  private static func places(in order: [Int]) -> [Int] {
    var places = Array(repeating: 0, count: order.count)
    for (place, dossier) in order.enumerated() { places[dossier] = place }
    return places
  }

  /// Made once for all units: to look through every dossier for each unit's page would take a time that grows with the
  /// number of units times that of dossiers.
  private static func dossiersAnswered(_ assessment: Assessment, units: Int) -> [[Int]] {
    var answered = Array(repeating: [Int](), count: units)
    for (dossier, assessed) in assessment.dossiers.enumerated() {
      for unit in Set(assessed.deadlines.compactMap(\.owner)) { answered[unit].append(dossier) }
    }
    return answered
  }

  /// A column's value as readers see it: texts in their language, dates and numbers as they write them, lists with
  /// commas.
  func text(of value: JSON, _ column: String) -> String {
    switch value {
    case .null: "–"
    case .bool(let flag): words.answer(flag)
    case .number(let text):
      Decimal(string: text).map { number in
        // What is computed is as exact as its rule; what a file says is shown as it says it.
        format.number(column.utf8.starts(with: "computed.".utf8) ? number.rounded(to: 2) : number)
      } ?? text
    case .string(let text): label(of: text, column)
    case .array(let items): items.map { self.text(of: $0, column) }.joined(separator: ", ")
    case .object(let fields):
      (fields.first { $0.0 == words.language } ?? fields.first).map { self.text(of: $0.1, column) } ?? ""
    }
  }

  /// A code of the model by its name, a date as it is written.
  private func label(of text: String, _ column: String) -> String {
    let model = handbook.model
    switch column {
    case "stage": return model.stages.firstIndex { $0.id == text }.map { name(.stages, $0) } ?? text
    case "instrument": return model.instruments.firstIndex { $0.id == text }.map { name(.instruments, $0) } ?? text
    case "owner": return model.units.firstIndex { $0.id == text }.map { name(.units, $0) } ?? text
    case "themes": return model.themes.firstIndex { $0.id == text }.map { name(.themes, $0) } ?? text
    default:
      if let choice = model.ownFields.nameOfChoice(text, in: column) { return choice.text(in: words.language) }
      return CalendarDate(text).map(format.short) ?? words.term(text)
    }
  }

  /// A country's name; its code where the list has none.
  static func country(_ code: String, in language: Language) -> String {
    countryTable[code].map { $0.name[language] } ?? code
  }

  func name(_ kind: GroupKind, _ index: Int) -> String { groupNames[kind]?[index] ?? "" }

  /// Some dossiers as lists of them stand.
  func inOrder(_ dossiers: [Int]) -> [Int] { dossiers.sorted { places[$0] < places[$1] } }

  /// The rows of some dossiers, one after the other.
  func rows(of dossiers: [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(dossiers.reduce(0) { $0 + rows[$1].count })
    for dossier in dossiers { bytes += rows[dossier] }
    return bytes
  }

  /// The same with each dossier's id as the anchor of its row, for a page on which no dossier is listed twice.
  func anchoredRows(of dossiers: [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(dossiers.reduce(0) { $0 + rows[$1].count + 32 })
    for dossier in dossiers { bytes += HTML.row(rows[dossier], withId: handbook.dossiers[dossier].id) }
    return bytes
  }

  /// The tint of a stage: live ones good, ended ones neutral, the way there information.
  static func tone(of stage: PlanningModel.Stage) -> String {
    stage.isLive ? "good" : stage.isTerminal ? "neutral" : "information"
  }
}

/// Makes the row of a dossier in the lists of one language.
private struct RowMaker {
  let handbook: Handbook
  let assessment: Assessment
  let theme: LanguageTheme
  let format: Format
  let partnerNames: [String]
  let groupNames: [GroupKind: [String]]

  func make(_ index: Int) -> [UInt8] {
    let dossier = handbook.dossiers[index]
    let stage = dossier.stage.value
    let row = DossierRowValues(
      id: dossier.id, href: Route.document(.dossier, dossier.id).map { "../" + $0.path } ?? "",
      title: dossier.name.text(in: theme.words.language),
      instrument: dossier.instrument.value.flatMap { groupNames[.instruments]?[$0] } ?? "",
      stage: stage.flatMap { groupNames[.stages]?[$0] } ?? "",
      tone: stage.map { SiteLanguage.tone(of: handbook.model.stages[$0]) } ?? "neutral", partners: partners(of: index),
      inForce: inForce(dossier), lastDay: lastDay(index))
    var bytes: [UInt8] = []
    theme.row.render(row.value, into: &bytes)
    return bytes
  }

  /// The day, or what is known of it.
  private func inForce(_ dossier: Dossier) -> String {
    let dates = dossier.dates
    return dates.inForce.value.map(format.short) ?? dates.partial.inForce.value.map(format.date)
      ?? dossier.text(dates.inForce.at) ?? ""
  }

  /// The day, or what is known of it.
  private func lastDay(_ index: Int) -> String {
    assessment.dossiers[index].term.lastDay.map { format.short($0.date) }
      ?? handbook.dossiers[index].dates.lastInPart.map(format.date) ?? ""
  }

  /// The counterparts: at most three by name, then how many more.
  private func partners(of index: Int) -> String {
    let others = handbook.relations[index].parties.compactMap { $0 }.filter { $0 != handbook.ownPartner }
    let names = others.prefix(3).map { partnerNames[$0] }.joined(separator: ", ")
    return others.count > 3 ? names + " +\(others.count - 3)" : names
  }
}

extension Dates {
  /// What is known of the last day of an old agreement whose term nobody recorded: a year, or a month.
  var lastInPart: PartialDate? { partial.expires.value ?? partial.ended.value }
}
