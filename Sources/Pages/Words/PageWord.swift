internal import Diagnostics

/// A word that one kind of page says and no other. It stands beside what fills the page, in both languages that the
/// program speaks; its page's `PageRecord` names it. A handbook replaces it in `templates/words/` like any other word,
/// and a template names it by its key.
protocol PageWord: WordKey {
  var said: WordInBoth { get }
}

extension PageWord {
  var key: String { rawValue }
}

/// What a word says in the languages of the program. A text in quotes is the form for every number.
struct WordInBoth: Sendable {
  let id: WordForms
  let en: WordForms

  subscript(language: Language) -> WordForms {
    switch language {
    case .indonesian: id
    case .english: en
    }
  }
}

extension WordForms: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self.init(text) }
}

extension WordFile {
  /// Adds the words that pages say themselves.
  mutating func addPageWords() {
    guard let language = Language(rawValue: language) else { return }
    for kind in PageKind.allCases {
      for word in kind.words { forms[word.key] = word.said[language] }
    }
  }
}
