internal import Diagnostics
internal import Dossiers
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

  private let review: Review
  /// Whether readers see more levels than one: else a dossier's level says nothing.
  private let hasLevels: Bool
  private let countries: PlacedTexts
  private let officialNumbers: PlacedTexts
  private let own: [OwnRegisterColumn]

  init(_ review: Review, hasLevels: Bool) {
    self.review = review
    self.hasLevels = hasLevels
    let handbook = review.portfolio.handbook
    countries = PlacedTexts(handbook.countries)
    officialNumbers = PlacedTexts(Set(handbook.dossiers.flatMap(\.officialNumbers)).sorted())
    own = handbook.model.ownFields.filter(\.isListed).map { OwnRegisterColumn($0, in: handbook) }
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
    let handbook = review.portfolio.handbook
    let stages = handbook.model.stages
    let live = stages.indices.filter { stages[$0].isLive }
    let head = [List(name: "columns", texts: columnNames), List(name: "numeric", texts: numericColumns)]
    var script = "naskahRegister={today:\(review.assessment.today.ordinal),\(written(head)),"
    script += "lists:{\(written(idLists))},names:{\(written(textLists))},live:[\(written(live))],rows:[\n"
    var bytes = Array(script.utf8)
    for dossier in registerOrder(of: handbook, review.assessment) {
      append(row(of: dossier), to: &bytes)
      bytes += ",\n".utf8
    }
    bytes += "]};\n".utf8
    return bytes
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

  /// The lists that are themselves the names.
  private var textLists: [List] {
    let named = own.filter { !$0.field.isDay }.map { List(name: $0.field.nameOnPage, texts: $0.texts.all) }
    return [list(of: .officialNumbers, officialNumbers.all)] + named
  }

  private func list(of column: Column, _ texts: [String]) -> List { List(name: column.rawValue, texts: texts) }

  private func written(_ lists: [List]) -> String {
    lists.map { list in
      let texts = list.texts.map(quoted).joined(separator: ",")
      return "\(list.name):[\(texts)]"
    }.joined(separator: ",")
  }

  private func written(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ",") }

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

  private func row(of index: Int) -> Row {
    let handbook = review.portfolio.handbook
    let state = review.assessment.dossiers[index]
    let parties = handbook.relations[index].parties.compactMap { $0 }
    return Row(
      index: index, dossier: handbook.dossiers[index], state: state, term: state.term,
      counterparts: parties.filter { $0 != handbook.ownPartner })
  }

  private func append(_ row: Row, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (place, column) in Column.allCases.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      append(entry(of: column, in: row), to: &bytes)
    }
    for column in own {
      bytes.append(UInt8(ascii: ","))
      append(column.entry(of: row.dossier, in: review.portfolio.handbook), to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private func append(_ entry: RegisterEntry, to bytes: inout [UInt8]) {
    switch entry {
    case .nothing: break
    case .number(let number): bytes += String(number).utf8
    case .numbers(let numbers): bytes += "[\(written(numbers))]".utf8
    }
  }

  private func entry(of column: Column, in row: Row) -> RegisterEntry {
    let dossier = row.dossier
    let today = review.assessment.today
    func counterparts<Found>(_ find: (Partner) -> Found?) -> [Found] {
      row.counterparts.compactMap { find(review.portfolio.handbook.partners[$0]) }
    }
    return switch column {
    case .stage: RegisterEntry(dossier.stage.value)
    case .instrument: RegisterEntry(dossier.instrument.value)
    case .themes: .ascending(dossier.themes.items().map(\.value))
    case .partnerKinds: .ascending(counterparts(\.kind.value))
    case .countries: .ascending(counterparts { $0.country.value.flatMap { countries[$0] } })
    case .owner: RegisterEntry(dossier.owner.value)
    case .classification: RegisterEntry(hasLevels ? dossier.classification : nil)
    case .score: RegisterEntry(score(of: row.index))
    case .signed: RegisterEntry(dossier.dates.signed.value?.ordinal)
    case .lastNoticeDay: RegisterEntry(row.term.lastNoticeDay?.date.ordinal)
    case .decideBy: RegisterEntry(row.term.decideBy?.date.ordinal)
    case .daysLeft: RegisterEntry(row.term.daysLeft)
    case .nextDeadline: RegisterEntry(row.state.deadlines.first { $0.date.date >= today }?.date.date.ordinal)
    case .isLate: .number(row.state.isLate ? 1 : 0)
    case .inForce: RegisterEntry(dossier.dates.inForce.value?.ordinal)
    case .lastDay: RegisterEntry(row.term.lastDay?.date.ordinal)
    case .index: .number(row.index)
    case .officialNumbers: .ascending(dossier.officialNumbers.compactMap { officialNumbers[$0] })
    }
  }

  private func score(of dossier: Int) -> Int? {
    indicators(of: dossier, in: review.portfolio, review.assessment).scores.whole.flatMap { Int($0.text(places: 0)) }
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
}
