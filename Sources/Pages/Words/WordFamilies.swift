internal import Dossiers

/// A word or phrase that Swift code names by a case, not by a text.
protocol WordKey: RawRepresentable<String>, Sendable, CaseIterable {
  /// The key under which the files of `templates/words/` have it, the same in every language.
  var key: String { get }
}

extension Word {
  var key: String { rawValue }
}

/// The words of a change report.
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

/// The sentences that tell one change of a field.
enum ChangeWord: String, WordKey {
  case given, taken, replaced, came, cameBare, went, wentBare, listCame, listWent, order, nth
  /// The short forms, for a list in which each change has half a sentence.
  case givenInShort = "short.given"
  case replacedInShort = "short.replaced"

  var key: String { "change." + rawValue }
}

/// The sentences in which the six lenses say what they see of a dossier.
enum LensWord: String, WordKey {
  case contribution, interests, institutions, trust, parity, prevailing, ties, affected, asymmetry, accountability
  case concentration, linked, adaptivity

  var key: String { "term.lens." + rawValue }
}
