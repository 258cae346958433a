/// What can be found: the entry of the rule book behind a code. Each stands in a file of its own beside the code that
/// finds it.
package struct Fault: Sendable {
  /// `DAT-045`: unique, never reused.
  package let code: String
  /// `expiry-contradicts-term`: the code in words, named by the fault.
  package let slug: String
  /// Its weight unless the model says otherwise.
  package let severity: Severity
  /// What it finds, one sentence.
  package let finds: Bilingual
  /// Why it matters, in the officer's words.
  package let why: Bilingual
  /// Law and article, standard and section, or nil where the reason is the program's own.
  package let source: String?
  package let wrong: Example
  package let right: Example

  package init(
    _ code: String, _ slug: String, _ severity: Severity, finds: Bilingual, why: Bilingual, source: String? = nil,
    wrong: Example, right: Example
  ) {
    self.code = code
    self.slug = slug
    self.severity = severity
    self.finds = finds
    self.why = why
    self.source = source
    self.wrong = wrong
    self.right = right
  }
}

/// A piece of a handbook that shows a fault, or its absence; `explain` prints it and a test runs it as of 2026-06-01.
package struct Example: Sendable {
  /// The text to print: without marks, and with a sign for NUL, which nothing can show.
  package var text: String {
    let text = marked.replacingBytes(of: "«", with: "").replacingBytes(of: "»", with: "").replacingBytes(
      of: "\u{0}", with: "\u{2400}")
    // An example of too much need not be read to its end.
    guard text.utf8.count > 4000 else { return text }
    return text.prefix(600) + "\n…"
  }
  /// The text with `«` and `»` around what the finding points at (`«»` where it points at an empty place).
  package let marked: String
  package let form: Form
  /// Other files of the handbook that the example needs: path and whole text.
  package let beside: [String: String]

  /// How the text becomes a file of the example handbook that the tests hold.
  package enum Form: Sendable, Hashable {
    /// Top-level keys that replace (or join) those of the example handbook's file of that kind, e.g. `stage: sgnature`.
    case keys(Kind)
    /// A body (Markdown) put in place of the example file's.
    case body(Kind)
    /// The whole file at this path.
    case file(String)
  }

  /// The files of the example handbook that an example may change.
  package enum Kind: String, Sendable, CaseIterable {
    case dossier = "content/dossiers/ks-2024-002.md"
    case parent = "content/dossiers/ks-2021-001.md"
    case partner = "content/partners/dewan-mitra.md"
    case chapter = "content/handbook/tenggat.md"
    case term = "content/glossary/perpanjangan-otomatis.md"
    case pack = "content/packs/kunjungan.md"
    case model = "content/planning-model.yml"
  }

  /// Keys that the example needs in the example handbook's planning model.
  package let modelKeys: String?

  package init(_ form: Form, _ marked: String, joining modelKeys: String? = nil, beside: [String: String] = [:]) {
    self.form = form
    self.marked = marked
    self.modelKeys = modelKeys
    self.beside = beside
  }
}
