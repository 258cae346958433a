internal import Diagnostics
internal import Dossiers
internal import FoundationEssentials
internal import Planning

/// What the register's page filters by and can show besides its seven columns: a script beside the page, since a page
/// opened from a disk may load no other kind of file. It is the same for every language; names stand on the page, in
/// the order of the lists here.
struct RegisterColumns {
  private let review: Review
  /// Whether readers see more levels than one: else a dossier's level says nothing.
  private let hasLevels: Bool
  private let countryIndex: [String: Int]
  /// The handbook's own fields that its model wants in lists, each with the texts that it has anywhere: a row says
  /// which of them by their numbers. Days stand in the row itself.
  private let own: [(field: OwnField, texts: [String])]

  /// The place of the first own field in a row.
  static let firstOwn = 18
  /// Every official number once, and the place of each in the list.
  private let numbers: [String]
  private let numberIndex: [String: Int]

  init(_ review: Review, hasLevels: Bool) {
    self.review = review
    self.hasLevels = hasLevels
    let handbook = review.portfolio.handbook
    own = handbook.model.ownFields.filter(\.isListed).map { field in
      (field, Array(Set(handbook.dossiers.flatMap { Self.texts(of: field, in: $0, handbook) })).sorted())
    }
    countryIndex = Dictionary(handbook.countries.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    numbers = Set(handbook.dossiers.flatMap(\.officialNumbers)).sorted()
    numberIndex = Dictionary(numbers.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The ids of the lists that a row's numbers mean, then a row a dossier, in the order of the page.
  var bytes: [UInt8] {
    let handbook = review.portfolio.handbook, model = handbook.model
    let lists: [(String, [String])] = [
      ("stage", model.stages.map(\.id)), ("instrument", model.instruments.map(\.id)), ("theme", model.themes.map(\.id)),
      ("kind", model.partnerKinds.map(\.id)), ("country", handbook.countries), ("owner", model.units.map(\.id)),
      ("level", hasLevels ? model.classifications.map(\.id) : []), ("due", ["late", "30", "90", "180", "365"]),
      ("names", handbook.countries.map(names))
    ]
    let named = [("numbers", numbers)] + own.map { ($0.field.name, $0.texts) }
    var bytes = Array("naskahRegister={today:\(review.assessment.today.ordinal),lists:{".utf8)
    bytes += Array(lists.map { "\($0):[\($1.map(quoted).joined(separator: ","))]" }.joined(separator: ",").utf8)
    bytes += Array(
      """
      },names:{\(named.map { "\($0):[\($1.map(quoted).joined(separator: ","))]" }.joined(separator: ","))},\
      live:[\(model.stages.indices.filter { model.stages[$0].isLive }.map(String.init).joined(separator: ","))],rows:[

      """
      .utf8)
    for index in registerOrder(of: handbook, review.assessment) {
      append(index, to: &bytes)
      bytes += Array(",\n".utf8)
    }
    return bytes + Array("]};\n".utf8)
  }

  /// Stage, instrument, themes, kinds and countries of counterparts, owner, level; score, signed, notice day, day to
  /// decide, days left, next day on which anything falls due, whether anything is late; the days of entry into force
  /// and last day, its number among the dossiers, and its official numbers. What is not known is left out between its
  /// commas.
  private func append(_ index: Int, to bytes: inout [UInt8]) {
    let handbook = review.portfolio.handbook, dossier = handbook.dossiers[index],
      state = review.assessment.dossiers[index],
      today = review.assessment.today
    let others = handbook.relations[index].parties.compactMap { $0 }.filter { $0 != handbook.ownPartner }
    func put(_ number: Int?) {
      if let number { bytes += Array(String(number).utf8) }
      bytes.append(UInt8(ascii: ","))
    }
    func put(_ numbers: [Int]) {
      bytes.append(UInt8(ascii: "["))
      bytes += Array(ascendingOnce(numbers).map(String.init).joined(separator: ",").utf8)
      bytes += Array("],".utf8)
    }
    bytes.append(UInt8(ascii: "["))
    put(dossier.stage.value)
    put(dossier.instrument.value)
    put(dossier.themes.items().map(\.value))
    put(others.compactMap { handbook.partners[$0].kind.value })
    put(others.compactMap { handbook.partners[$0].country.value.flatMap { countryIndex[$0] } })
    put(dossier.owner.value)
    put(hasLevels ? dossier.classification : nil)
    put(indicators(of: index, in: review.portfolio, review.assessment).scores.whole.flatMap { Int($0.text(places: 0)) })
    put(dossier.dates.signed.value?.ordinal)
    put(state.term.lastNoticeDay?.date.ordinal)
    put(state.term.decideBy?.date.ordinal)
    put(state.term.daysLeft)
    put(state.deadlines.first { $0.date.date >= today }?.date.date.ordinal)
    put(state.isLate ? 1 : 0)
    put(dossier.dates.inForce.value?.ordinal)
    put(state.term.lastDay?.date.ordinal)
    put(index)
    put(dossier.officialNumbers.compactMap { numberIndex[$0] })
    bytes.removeLast()
    appendOwnFields(of: dossier, to: &bytes)
    bytes.append(UInt8(ascii: "]"))
  }

  private func appendOwnFields(of dossier: Dossier, to bytes: inout [UInt8]) {
    for (field, texts) in own {
      bytes.append(UInt8(ascii: ","))
      let said = Self.texts(of: field, in: dossier, review.portfolio.handbook).compactMap(texts.firstIndex).map(
        String.init)
      if field.type == .date {
        bytes += Array((Self.day(of: field, in: dossier).map { "\($0.ordinal)" } ?? "").utf8)
      } else if !said.isEmpty {
        bytes += Array("[\(said.joined(separator: ","))]".utf8)
      }
    }
  }

  private static func day(of field: OwnField, in dossier: Dossier) -> CalendarDate? {
    guard case .date(let day)? = dossier.own.first(where: { $0.field === field })?.items.first?.value else {
      return nil
    }
    return day
  }

  /// What a dossier says in a field, as it stands in its file or is called first: the same in every language.
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
      case .date: nil
      }
    }
  }

  /// All that a country is called: a row is found by either name, whatever the page's language.
  private func names(ofCountry code: String) -> String {
    countryTable[code].map { "\($0.name.id) \($0.name.en)" } ?? code
  }

  /// A string of JavaScript: ids that pass the check need no escape, and a draft's may hold anything.
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
