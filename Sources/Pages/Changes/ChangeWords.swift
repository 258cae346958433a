internal import Diagnostics
internal import Dossiers

// Changes of fields in the words of one language: a field by its title, a code by its name, dates and money as readers
// write them.

/// One change in a reader's words.
struct ChangeLine: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    /// A field had no value and has one, had one and has none, or has another one.
    case given, taken, replaced
    /// A whole item of a list was added or removed.
    case came, went
    /// Values of a list of values were added or removed.
    case list(came: [String], went: [String])
    /// A list has the same items in another order.
    case order
  }

  let kind: Kind
  /// What changed: `Tahap`, `Tujuan O1, indikator I1 (luas tertanam), sasaran`.
  let label: String
  /// The values; empty where there is none.
  let before: String
  let after: String
}

/// Tells changes in one language.
struct ChangeWords: Sendable {
  let words: Words
  let format: Format
  let model: PlanningModel
  /// What an id names, in this language; nil where it names nothing the reader may see.
  let name: @Sendable (String) -> String?

  init(_ words: Words, under model: PlanningModel, names: @escaping @Sendable (String) -> String?) {
    self.words = words
    format = Format(words)
    self.model = model
    name = names
  }

  private var isIndonesian: Bool { words.programLanguage == .indonesian }

  /// Changes in their order, a line for each. Where a text changed in several languages, only the reader's own is told,
  /// and the others where it is not among them. The day of the last edit (`updated`) is told only where nothing else
  /// changed.
  func lines(of changes: [FieldChange]) -> [ChangeLine] {
    let ownTexts = Set(changes.filter { $0.path.language == words.language }.map(\.path.withoutLanguage))
    let told = changes.filter { change in
      guard let language = change.path.language else { return true }
      return language == words.language || !ownTexts.contains(change.path.withoutLanguage)
    }
    let more = told.filter { $0.path.column != "updated" }
    return (more.isEmpty ? told : more).map(line)
  }

  /// A change as a sentence: `Tahap: Perundingan → Penandatanganan`.
  func sentence(_ line: ChangeLine) -> String { sentence(line, isShort: false) }

  /// The same in half a sentence, for a list of several: `tahap Perundingan → Penandatanganan`.
  func clause(_ line: ChangeLine) -> String {
    sentence(line, isShort: true).withSmallLetter
  }

  private func sentence(_ line: ChangeLine, isShort: Bool) -> String {
    let label = line.label, before = line.before, after = line.after
    return switch line.kind {
    case .given: say(isShort ? .givenInShort : .given, [.label: label, .after: after])
    case .taken: say(.taken, [.label: label, .before: before])
    case .replaced: say(isShort ? .replacedInShort : .replaced, [.label: label, .before: before, .after: after])
    case .came: say(after.isEmpty ? .cameBare : .came, [.label: label, .after: after])
    case .went: say(before.isEmpty ? .wentBare : .went, [.label: label, .before: before])
    case .list(let came, let went):
      label + ": " + (said(.listCame, of: came) + said(.listWent, of: went)).joined(separator: "; ")
    case .order: say(.order, [.label: label, .after: after])
    }
  }

  private func said(_ word: ChangeWord, of items: [String]) -> [String] {
    items.isEmpty ? [] : [say(word, [.items: items.joined(separator: ", ")])]
  }

  private func say(_ word: ChangeWord, _ values: KeyValuePairs<WordPlace, String>) -> String {
    words.fill(word, values)
  }

  private func line(_ change: FieldChange) -> ChangeLine {
    let label = label(of: change)
    switch change.kind {
    case .item:
      return ChangeLine(
        kind: change.before == nil ? .came : .went, label: label, before: item(change.before, change),
        after: item(change.after, change))
    case .order:
      return ChangeLine(kind: .order, label: label, before: keys(change.before), after: keys(change.after))
    case .value:
      if case .array(let before)? = change.before, case .array(let after)? = change.after {
        let old = before.map { value($0, change) }, new = after.map { value($0, change) }
        let came = new.filter { !old.contains($0) }, went = old.filter { !new.contains($0) }
        if !came.isEmpty || !went.isEmpty {
          return ChangeLine(
            kind: .list(came: came, went: went), label: label, before: old.joined(separator: ", "),
            after: new.joined(separator: ", "))
        }
        return ChangeLine(
          kind: .order, label: label, before: old.joined(separator: ", "), after: new.joined(separator: ", "))
      }
      let (before, after) = clipped(
        change.before.map { value($0, change) } ?? "", change.after.map { value($0, change) } ?? "")
      let kind: ChangeLine.Kind = change.before == nil ? .given : change.after == nil ? .taken : .replaced
      return ChangeLine(kind: kind, label: label, before: before, after: after)
    }
  }

  private func keys(_ value: JSON?) -> String {
    guard case .array(let items)? = value else { return "" }
    return items.map { item in if case .string(let key) = item { shownKey(key) } else { "" } }.joined(separator: ", ")
  }

  // MARK: Labels

  /// Sections that are not named before their fields, as the fields' own titles say enough.
  private static let silentSections: Set<String> = [
    "dates", "term", "coordination", "legal", "evaluation", "parties", "documents"
  ]

  private func label(of change: FieldChange) -> String {
    var pieces: [String] = []
    let parts = change.path.withoutLanguage.parts
    // Of the items on the path only the innermost that has a text is told with its text. An item that came or went is
    // not: its text stands behind the label.
    let told = parts.indices.last { index in
      guard case .item(_, _, .some) = parts[index] else { return false }
      return change.kind != .item || index < parts.count - 1
    }
    for (index, part) in parts.enumerated() {
      switch part {
      case .item(let key, let name, let label):
        let kind = name.map { withoutArticle(titled($0)) } ?? ""
        pieces.append(itemLabel(key, kind, index == told ? label?.text(in: words.language) : nil))
      case .field(let key, let title):
        let next = index + 1 < parts.count ? parts[index + 1] : nil
        // The item that follows names its list.
        if case .item? = next { continue }
        if index == 0, next != nil, Self.silentSections.contains(key) { continue }
        // The value of a measurement is told by the measurement's own title.
        if index > 0, next == nil, title == Measurement.Fields.value.title, change.form.isNumber { continue }
        pieces.append(title.map(titled) ?? words.term(key))
      }
    }
    let language =
      change.path.language.flatMap { $0 == words.language ? nil : " (\(words.name(ofLanguage: $0)))" } ?? ""
    return (pieces.joined(separator: ", ") + language).withCapital
  }

  private func itemLabel(_ key: String, _ kind: String, _ own: String?) -> String {
    let shown = shownKey(key)
    let label = own.flatMap { $0.isEmpty || onOneLine($0) == key ? nil : " (\(shortened($0, 70)))" } ?? ""
    return (kind.isEmpty ? shown : "\(kind) \(shown)") + label
  }

  /// The key of an item as readers know it: a day as they write it, a partner by name, the second of two parts in
  /// brackets; `#2` is the second item without a key, or with the same key.
  func shownKey(_ key: String) -> String {
    let parts = key.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
    let ordinal = parts.count > 1 ? Int(parts[parts.count - 1]) : nil
    guard let ordinal else { return shownWords(key) }
    let base = parts.dropLast().joined(separator: "#")
    return base.isEmpty ? say(.nth, [.n: "\(ordinal)"]) : shownWords(base) + " (\(ordinal))"
  }

  private func shownWords(_ key: String) -> String {
    if let known = known(key) { return known }
    let pieces = key.split(separator: " ", maxSplits: 1).map(String.init)
    if pieces.count == 2, let first = known(pieces[0]) {
      return "\(first) (\(themeName(pieces[1]) ?? words.term(pieces[1])))"
    }
    // The path of a file is shown by its last part, which has a dot; an official number with slashes stays whole.
    let last = key.lastPathPart
    return shortened(words.term(last.utf8.contains(UInt8(ascii: ".")) ? last : key), 70)
  }

  private func known(_ key: String) -> String? {
    CalendarDate(key).map(format.date) ?? name(key)
      ?? model.checklist.first { $0.id == key }?.name.text(in: words.language)
  }

  private func themeName(_ id: String) -> String? { model.themes.first { $0.id == id }?.name.text(in: words.language) }

  private func titled(_ title: Bilingual) -> String { isIndonesian ? title.id : title.en }

  func withoutArticle(_ text: String) -> String {
    for article in ["an ", "a ", "the "] where !isIndonesian && text.hasPrefix(article) {
      return String(text.dropFirst(article.count))
    }
    return text
  }
}

extension FieldPath {
  /// The language of a text in several, where the path ends with one.
  var language: String? {
    guard parts.count > 1, case .field(let code, nil)? = parts.last, code.utf8.count == 2, languageCodes.contains(code)
    else { return nil }
    return code
  }

  var withoutLanguage: FieldPath { language == nil ? self : FieldPath(Array(parts.dropLast())) }
}

extension FieldForm {
  var isNumber: Bool {
    switch self {
    case .decimal, .integer: true
    default: false
    }
  }
}
