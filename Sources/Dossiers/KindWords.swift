package import Diagnostics

// The words for a kind of content: the one that selections and commands use, and those that people use.

extension ContentKind {
  /// The kind as a selection, `naskah new` and `naskah schema` name it.
  package var word: String {
    switch self {
    case .dossier: "dossier"
    case .partner: "partner"
    case .chapter: "handbook"
    case .pack: "pack"
    case .term: "glossary"
    case .dashboard: "dashboard"
    }
  }

  /// What a selection may call a kind: its word, and for two kinds what one document of them is called.
  static let selectionWords = ["dossier", "partner", "handbook", "chapter", "pack", "glossary", "term", "dashboard"]

  /// The kind of such a word.
  init?(selectionWord word: String) {
    switch word {
    case "chapter": self = .chapter
    case "term": self = .term
    default:
      guard let kind = ContentKind.allCases.first(where: { $0.word == word }) else { return nil }
      self = kind
    }
  }

  /// The kind that people call so, in either language, one or many: `bab`, `Mitra`, `perjanjian`, `terms`. Nothing is
  /// guessed.
  package static func called(_ name: String) -> ContentKind? {
    let key = wordKey(name)
    return key.isEmpty ? nil : allCases.first { kind in kind.names.contains { wordKey($0) == key } }
  }

  /// Every word for it, its own first: those by which folders are known, but an instrument.
  package var names: [String] { [word] + folderWords(self).filter { $0 != "mou" } }

  /// What one document of the kind is called.
  package var title: Bilingual { schema.name }
}
