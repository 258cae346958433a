/// One finding about content: a value, never thrown.
///
/// `message` says what is so, `notes` why we think so, and `help` what to do. Their sentences begin in lower case, have
/// no full stop and use the officer's own words. They quote the text at fault, name both sides of a conflict and give
/// the computed value.
package struct Diagnostic: Sendable, Hashable {
  package let code: String
  package let slug: String
  package var severity: Severity
  package let span: Span
  package private(set) var message: Bilingual
  package private(set) var help: Bilingual
  package private(set) var notes: [Note]
  package let fixes: [Fix]
  /// Whether it is about who may see what. Such a finding stops every build: no setting of the model can turn it off or
  /// lower its severity, no baseline can tolerate it, and `--draft` does not pass over it.
  package private(set) var decidesAccess = false

  package init(
    _ fault: Fault, at span: Span, _ message: Bilingual, help: Bilingual, notes: [Note] = [], fixes: [Fix] = []
  ) {
    self.code = fault.code
    self.slug = fault.slug
    self.severity = fault.severity
    self.span = span
    self.message = message
    self.help = help
    self.notes = notes
    self.fixes = fixes
  }

  /// Another place that explains the finding, with its sentence.
  package struct Note: Sendable, Hashable {
    package let span: Span
    package let message: Bilingual

    package init(_ span: Span, _ message: Bilingual) {
      self.span = span
      self.message = message
    }
  }

  /// A change a machine may apply as it stands: the span is replaced by the text.
  package struct Fix: Sendable, Hashable {
    package let span: Span
    package let replacement: String

    package init(_ span: Span, _ replacement: String) {
      self.span = span
      self.replacement = replacement
    }
  }
}

/// How much a finding weighs. The model may change it for a rule; the code may not. The raw value is how models and
/// JSON write it; to people it has one name in each language, here (docs/interfaces.md, "Weights").
package enum Severity: String, Sendable, CaseIterable, Comparable {
  case info, warning, error

  package var name: Bilingual {
    switch self {
    case .error: Bilingual(id: "kesalahan", en: "error")
    case .warning: Bilingual(id: "peringatan", en: "warning")
    case .info: Bilingual(id: "keterangan", en: "information")
    }
  }

  /// `2 errors`, `1 warning`, `3 for information`.
  package func count(_ number: Int) -> Bilingual {
    switch self {
    case .error: Bilingual.count(number, id: name.id, one: "error", other: "errors")
    case .warning: Bilingual.count(number, id: name.id, one: "warning", other: "warnings")
    case .info: Bilingual(id: "\(number) \(name.id)", en: "\(number) for \(name.en)")
    }
  }

  /// The weight that somebody calls so, in either language or as other programs do.
  package init?(called word: String) {
    let word = word.lowercased()
    let others: [Severity: [String]] = [
      .error: ["galat", "fatal"], .warning: ["warn", "awas"], .info: ["note", "notice", "informasi", "catatan"]
    ]
    guard
      let known = Severity.allCases.first(where: {
        [$0.name.id, $0.name.en].contains(word) || others[$0]?.contains(word) == true
      })
    else { return nil }
    self = known
  }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}

extension Diagnostic {
  /// The same finding in other words.
  package func rewording(_ reword: (Bilingual) -> Bilingual) -> Diagnostic {
    var changed = self
    changed.message = reword(message)
    changed.help = reword(help)
    changed.notes = notes.map { Note($0.span, reword($0.message)) }
    return changed
  }

  /// The same finding, as one about who may see what.
  package func decidingAccess() -> Diagnostic {
    var changed = self
    changed.decidesAccess = true
    return changed
  }

  /// The same finding with one more place that explains it.
  package func adding(_ note: Note) -> Diagnostic {
    var changed = self
    changed.notes.append(note)
    return changed
  }

  /// The same finding with a sentence more about what to do.
  package func helping(also more: Bilingual) -> Diagnostic {
    var changed = self
    changed.help = help.followed(by: more)
    return changed
  }

  /// By file, line, column, code: the order of every printed form.
  package static func inPrintedOrder(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    if a.span.path != b.span.path { return a.span < b.span }
    if a.span.line != b.span.line { return a.span.line < b.span.line }
    if a.span.column != b.span.column { return a.span.column < b.span.column }
    if a.code != b.code { return a.code < b.code }
    if a.span != b.span { return a.span < b.span }
    return a.message.en.utf8.lexicographicallyPrecedes(b.message.en.utf8)
  }
}
