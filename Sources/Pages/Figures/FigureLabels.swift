import Diagnostics
import Dossiers
import Planning

/// What the places along a line are called in a language, and where they lead.
struct FigureLabels {
  let language: SiteLanguage
  let route: Route

  private var words: Words { language.words }
  private var model: PlanningModel { language.handbook.model }

  func name(of dimension: Block.Dimension) -> String { words.name(of: dimension) }

  func name(of matter: Block.Matter) -> String { words.name(of: matter) }

  /// Of money with its currency.
  func name(of measure: Block.Measure) -> String {
    let name = words.name(of: measure)
    return measure == .amount ? model.money.base.map { "\(name) (\($0))" } ?? name : name
  }

  func label(_ key: FactKey?, _ dimension: Block.Dimension) -> String {
    switch (key, dimension) {
    case (nil, _): words[.noneOfThem]
    case (.others(let count)?, _): words.fill(.more, [.n: words.number(count)])
    case (.index(let index)?, _): named(index, dimension)
    case (.number(let goal)?, .sdg): words[.goalOfThe2030Agenda] + " \(goal)"
    case (.number(let number)?, .month): language.format.month(number)
    case (.number(let number)?, _): "\(number)"
    case (.word(let code)?, .country):
      countryTable[code].map { $0.name[words.programLanguage] } ?? code
    case (.word(let id)?, .party):
      language.handbook.find(id).map { language.handbook.document($0).name.text(in: words.language) } ?? id
    case (.word(let family)?, .family): words.name(ofFamily: family)
    case (.word(let kind)?, .kind): words.name(ofKind: kind)
    case (.word(let word)?, _): words.term(word)
    case (.text(let text)?, _): words.term(text.text(in: words.language))
    }
  }

  private func named(_ index: Int, _ dimension: Block.Dimension) -> String {
    switch dimension {
    case .stage: language.name(.stages, index)
    case .theme: language.name(.themes, index)
    case .instrument: language.name(.instruments, index)
    case .owner: language.name(.units, index)
    case .partner: language.partnerNames[index]
    case .partnerKind: model.partnerKinds[index].name?.text(in: words.language) ?? model.partnerKinds[index].id
    case .classification: model.classifications[index].name.text(in: words.language)
    case .mandate: model.mandates[index].name.text(in: words.language)
    case .rating: words.term(model.contextRatings[index])
    default: "\(index)"
    }
  }

  /// The page of a place along a line, where there is one.
  func href(_ key: FactKey?, _ dimension: Block.Dimension) -> String? {
    switch (key, dimension) {
    case (.number(let goal)?, .sdg):
      return language.handbook.dossiersOfGoal.indices.contains(goal - 1) && language.handbook.hasPage(.sdg, goal - 1)
        ? route.address(of: .group(.sdg, "\(goal)")) : nil
    case (.word(let code)?, .country):
      return language.handbook.countries.contains(code) ? route.address(of: .group(.countries, code)) : nil
    default: break
    }
    guard case .index(let index)? = key else { return nil }
    switch dimension {
    case .stage: return route.address(of: .group(.stages, model.stages[index].id))
    case .theme: return route.address(of: .group(.themes, model.themes[index].id))
    case .instrument: return route.address(of: .group(.instruments, model.instruments[index].id))
    case .owner: return route.address(of: .group(.units, model.units[index].id))
    case .partner: return language.href(Handbook.Target(kind: .partner, index: index), from: route)
    default: return nil
    }
  }

  /// The address of the register, narrowed to some dossiers by the site's script; of a single dossier that of its own
  /// page. Up to 60 dossiers are named by their ids, more by their places in the handbook as bits. In a handbook of
  /// more than 4000 dossiers the bits would be too long for an address, and the register is not narrowed.
  func register(of dossiers: [Int]) -> String? {
    guard let address = route.address(of: Route(path: "dossiers/index.html")) else { return nil }
    guard dossiers.count <= 60 else {
      let all = language.handbook.dossiers.count
      return dossiers.count == all || all > 4000 ? address : address + "?in=" + placesAsDigits(dossiers)
    }
    if dossiers.count == 1, let own = language.href(Handbook.Target(kind: .dossier, index: dossiers[0]), from: route) {
      return own
    }
    return address + "?id=" + dossiers.map { encodedPath(language.handbook.dossiers[$0].id) }.joined(separator: ",")
  }
}

/// A set of numbers as bits, five to a digit of base 32: the first digit says which of 0…4 are in the set.
private func placesAsDigits(_ numbers: [Int]) -> String {
  var digits = Array(repeating: 0, count: (numbers.max() ?? 0) / 5 + 1)
  for number in numbers { digits[number / 5] |= 1 << (number % 5) }
  return digits.map { String($0, radix: 32) }.joined()
}
