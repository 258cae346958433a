internal import Dossiers

/// What a word or phrase stands under in `templates/words/`, and so in every language.
protocol WordKey: RawRepresentable<String>, Sendable, CaseIterable {
  var key: String { get }
}

extension Word {
  var key: String { rawValue }
}

/// What a change report says.
enum ReportWord: String, WordKey {
  case title, subtitle, now, nothing, first, follows
  case elementMoved, elementCame, elementWent
  case countAdded, countChanged, countRenamed, countRemoved, countModel
  case countMoved, countRisen, countFallen, countAppeared, countGone
  case sectionAdded, sectionRenamed, sectionChanged, sectionOthers, sectionRemoved, sectionAffected, sectionModel
  case affectedNote, removedText, unreadable
  case renamedByAlias = "renamed.alias"
  case renamedByPath = "renamed.path"
  case renamedByTitle = "renamed.title"
  case body, bodyIn, lines, linesAdded, linesRemoved, rewrapped
  case deadlineLater, deadlineEarlier, deadlineCame, deadlineWent, nextEvaluation
  case scoreRose = "score.rose"
  case scoreFell = "score.fell"
  case scoreCame = "score.came"
  case scoreWent = "score.went"
  case scoreElements, findingAppeared, findingGone
  case highlightAdded, highlightWith, highlightRemoved
  case dossiers = "kind.dossiers"
  case partners = "kind.partners"
  case chapters = "kind.handbook"
  case packs = "kind.packs"
  case terms = "kind.glossary"
  case dashboards = "kind.dashboards"

  var key: String { "report." + rawValue }

  /// What documents of a kind are called when they are counted.
  static func documents(_ kind: ContentKind) -> ReportWord {
    switch kind {
    case .dossier: .dossiers
    case .partner: .partners
    case .chapter: .chapters
    case .pack: .packs
    case .term: .terms
    case .dashboard: .dashboards
    }
  }
}

/// How one change is told.
enum ChangeWord: String, WordKey {
  case given, taken, replaced, came, cameBare, went, wentBare, listCame, listWent, order, nth
  /// In half a sentence, for a list of several.
  case givenInShort = "short.given"
  case replacedInShort = "short.replaced"

  var key: String { "change." + rawValue }
}

/// What the six lenses say of a dossier.
enum LensWord: String, WordKey {
  case contribution, interests, institutions, trust, parity, prevailing, ties, affected, asymmetry, accountability
  case concentration, linked, adaptivity

  var key: String { "term.lens." + rawValue }
}
