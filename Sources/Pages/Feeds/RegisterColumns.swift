internal import Diagnostics
internal import Dossiers
internal import FoundationEssentials
internal import Planning

/// What the register's page filters by and can show beside the seven columns of its table. It is a script beside the
/// page, as a page that is opened from a disk may load no other kind of file. It is the same for every language: what
/// the numbers in a row stand for is named on the page, in the order of the lists here.
struct RegisterColumns {
  /// The columns of a row by the names that `assets/register.js` and `pages/register.mustache` know them by, in the
  /// order that the file says first. The handbook's own fields stand behind them, by their `nameOnPage`.
  private enum Column: String, CaseIterable {
    case stage, instrument
    case themes = "theme"
    case partnerKinds = "kind"
    case countries = "country"
    case owner
    case classification = "level"
    case score
    case signed
    case lastNoticeDay = "notice"
    case decideBy = "decide"
    /// Of the term, in days.
    case daysLeft = "left"
    /// The next day, from today, on which anything falls due.
    case nextDeadline = "next"
    /// 1 where anything is overdue, else 0.
    case isLate
    case inForce, lastDay
    /// The place among `Handbook.dossiers`: links to a part of the register name dossiers by it.
    case index
    case officialNumbers = "numbers"

    /// Whether it holds a number that is none of a list and no day.
    var isNumber: Bool { self == .score || self == .daysLeft }
  }

  /// What a column holds of one dossier. Days are days since 1 January 1970; what has a list is a place in that list.
  private enum Entry {
    /// nil where nothing is recorded: then nothing stands between the commas.
    case number(Int?)
    /// Written ascending, each number once.
    case numbers([Int])
  }

  /// One of the handbook's own fields that its model wants in lists.
  private struct OwnColumn {
    let field: OwnField
    /// Every text that the field has in any dossier, in order. A row says by number which of them it has.
    let texts: [String]
    let placeOfText: [String: Int]
  }

  private let review: Review
  /// Whether readers see more levels than one: else a dossier's level says nothing.
  private let hasLevels: Bool
  private let placeOfCountry: [String: Int]
  private let own: [OwnColumn]
  /// Every official number, once and in order.
  private let officialNumbers: [String]
  private let placeOfOfficialNumber: [String: Int]

  init(_ review: Review, hasLevels: Bool) {
    self.review = review
    self.hasLevels = hasLevels
    let handbook = review.portfolio.handbook
    own = handbook.model.ownFields.filter(\.isListed).map { field in
      let texts = Set(handbook.dossiers.flatMap { Self.texts(of: field, in: $0, handbook) }).sorted()
      return OwnColumn(field: field, texts: texts, placeOfText: Self.places(in: texts))
    }
    placeOfCountry = Self.places(in: handbook.countries)
    officialNumbers = Set(handbook.dossiers.flatMap(\.officialNumbers)).sorted()
    placeOfOfficialNumber = Self.places(in: officialNumbers)
  }

  /// Of each text the place where it first stands.
  private static func places(in texts: [String]) -> [String: Int] {
    Dictionary(texts.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: The file

  /// A list that the numbers of a column are places in.
  private struct List {
    /// As the script calls it.
    let name: String
    let texts: [String]
  }

  /// The columns of a row, the lists, then a row for each dossier, in the order of the page.
  var bytes: [UInt8] {
    let handbook = review.portfolio.handbook, stages = handbook.model.stages
    let live = stages.indices.filter { stages[$0].isLive }.map(String.init)
    let named = own.filter { !$0.field.isDay }.map { List(name: $0.field.nameOnPage, texts: $0.texts) }
    let names = [List(name: Column.officialNumbers.rawValue, texts: officialNumbers)] + named
    var bytes = Array("naskahRegister={today:\(review.assessment.today.ordinal),".utf8)
    let columns = List(name: "columns", texts: columnNames), numeric = List(name: "numeric", texts: numericColumns)
    bytes += "\(written([columns, numeric])),".utf8
    bytes += "lists:{\(written(idLists))},names:{\(written(names))},live:[\(live.joined(separator: ","))],rows:[\n".utf8
    for dossier in registerOrder(of: handbook, review.assessment) {
      appendRow(of: dossier, to: &bytes)
      bytes += ",\n".utf8
    }
    return bytes + Array("]};\n".utf8)
  }

  /// The columns of a row, in their order.
  private var columnNames: [String] { Column.allCases.map(\.rawValue) + own.map(\.field.nameOnPage) }

  /// The columns that are sorted as numbers.
  private var numericColumns: [String] {
    Column.allCases.filter(\.isNumber).map(\.rawValue) + own.filter { $0.field.isNumber }.map(\.field.nameOnPage)
  }

  /// The lists whose names stand on the page, by ids.
  private var idLists: [List] {
    let handbook = review.portfolio.handbook, model = handbook.model
    return [
      list(of: .stage, model.stages.map(\.id)), list(of: .instrument, model.instruments.map(\.id)),
      list(of: .themes, model.themes.map(\.id)), list(of: .partnerKinds, model.partnerKinds.map(\.id)),
      list(of: .countries, handbook.countries), list(of: .owner, model.units.map(\.id)),
      list(of: .classification, hasLevels ? model.classifications.map(\.id) : []),
      // Within how many days something falls due.
      List(name: "due", texts: ["late", "30", "90", "180", "365"]),
      List(name: "names", texts: handbook.countries.map(names))
    ]
  }

  private func list(of column: Column, _ texts: [String]) -> List { List(name: column.rawValue, texts: texts) }

  private func written(_ lists: [List]) -> String {
    lists.map { "\($0.name):[\($0.texts.map(quoted).joined(separator: ","))]" }.joined(separator: ",")
  }

  // MARK: A row

  /// A dossier and what every column may look at, found once.
  private struct Row {
    /// Index into `Handbook.dossiers`.
    let index: Int
    let dossier: Dossier
    let state: DossierAssessment
    let term: TermState
    /// The partners other than our own institution.
    let counterparts: [Int]
  }

  private func appendRow(of index: Int, to bytes: inout [UInt8]) {
    let handbook = review.portfolio.handbook
    let state = review.assessment.dossiers[index]
    let row = Row(
      index: index, dossier: handbook.dossiers[index], state: state, term: state.term,
      counterparts: handbook.relations[index].parties.compactMap { $0 }.filter { $0 != handbook.ownPartner })
    bytes.append(UInt8(ascii: "["))
    for (place, column) in Column.allCases.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      switch entry(of: column, in: row) {
      case .number(let number): if let number { bytes += String(number).utf8 }
      case .numbers(let numbers): append(numbers, to: &bytes)
      }
    }
    for column in own {
      bytes.append(UInt8(ascii: ","))
      append(column, of: row.dossier, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private func entry(of column: Column, in row: Row) -> Entry {
    let dossier = row.dossier, today = review.assessment.today
    func counterparts<Found>(_ find: (Partner) -> Found?) -> [Found] {
      row.counterparts.compactMap { find(review.portfolio.handbook.partners[$0]) }
    }
    return switch column {
    case .stage: .number(dossier.stage.value)
    case .instrument: .number(dossier.instrument.value)
    case .themes: .numbers(dossier.themes.items().map(\.value))
    case .partnerKinds: .numbers(counterparts(\.kind.value))
    case .countries: .numbers(counterparts { $0.country.value.flatMap { placeOfCountry[$0] } })
    case .owner: .number(dossier.owner.value)
    case .classification: .number(hasLevels ? dossier.classification : nil)
    case .score: .number(score(of: row.index))
    case .signed: .number(dossier.dates.signed.value?.ordinal)
    case .lastNoticeDay: .number(row.term.lastNoticeDay?.date.ordinal)
    case .decideBy: .number(row.term.decideBy?.date.ordinal)
    case .daysLeft: .number(row.term.daysLeft)
    case .nextDeadline: .number(row.state.deadlines.first { $0.date.date >= today }?.date.date.ordinal)
    case .isLate: .number(row.state.isLate ? 1 : 0)
    case .inForce: .number(dossier.dates.inForce.value?.ordinal)
    case .lastDay: .number(row.term.lastDay?.date.ordinal)
    case .index: .number(row.index)
    case .officialNumbers: .numbers(dossier.officialNumbers.compactMap { placeOfOfficialNumber[$0] })
    }
  }

  private func score(of dossier: Int) -> Int? {
    indicators(of: dossier, in: review.portfolio, review.assessment).scores.whole.flatMap { Int($0.text(places: 0)) }
  }

  private func append(_ numbers: [Int], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    bytes += ascendingOnce(numbers).map(String.init).joined(separator: ",").utf8
    bytes.append(UInt8(ascii: "]"))
  }

  // MARK: The handbook's own fields

  /// A day as its number, any other value by its places among the texts of the column.
  private func append(_ column: OwnColumn, of dossier: Dossier, to bytes: inout [UInt8]) {
    if column.field.isDay {
      if let day = Self.day(of: column.field, in: dossier) { bytes += String(day.ordinal).utf8 }
      return
    }
    let texts = Self.texts(of: column.field, in: dossier, review.portfolio.handbook)
    let places = texts.compactMap { column.placeOfText[$0] }
    guard !places.isEmpty else { return }
    bytes += "[\(places.map(String.init).joined(separator: ","))]".utf8
  }

  private static func day(of field: OwnField, in dossier: Dossier) -> CalendarDate? {
    guard case .date(let day)? = dossier.own.first(where: { $0.field === field })?.items.first?.value else {
      return nil
    }
    return day
  }

  /// What a dossier says in a field: names in the organisation's first language, so that the file is the same for every
  /// language of the site; any other value as it stands in the dossier's file.
  private static func texts(of field: OwnField, in dossier: Dossier, _ handbook: Handbook) -> [String] {
    let first = handbook.model.organisation.languages.first ?? ""
    return (dossier.own.first { $0.field === field }?.items ?? []).compactMap { item in
      switch item.value {
      case .text(let text): text.text(in: first)
      case .number(let number): "\(number)"
      case .period(let period): "\(period)"
      case .money(let money):
        [money.amount.value.map { "\($0)" }, money.currency.value].compactMap { $0 }.joined(separator: " ")
      case .choice(let index): field.choices[index].name.text(in: first)
      case .boolean(let flag): "\(flag)"
      case .id(let id): handbook.find(id).map { handbook.document($0).name.text(in: first) }
      case .date(let date): date.description
      }
    }
  }

  // MARK: Texts

  /// A country's Indonesian and English names: a reader finds its rows by either, whatever the page's language.
  private func names(ofCountry code: String) -> String {
    countryTable[code].map { "\($0.name.id) \($0.name.en)" } ?? code
  }

  /// A string of JavaScript. Ids that pass the check hold nothing to escape, but a draft is published with ids that do
  /// not pass.
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "/": result.unicodeScalars.append(scalar)
      default: result += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return result + "\""
  }

  private func ascendingOnce(_ numbers: [Int]) -> [Int] {
    var once: [Int] = []
    for number in numbers.sorted() where once.last != number { once.append(number) }
    return once
  }
}
