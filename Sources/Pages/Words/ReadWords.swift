internal import Diagnostics
internal import Markup
internal import Templates

// The words of a language: the program's own, each of which a handbook may replace by a word of its own.

/// Reads the words of a language.
///
/// Where the handbook has no word of its own, the program's word stands in. For a language that the program does not
/// speak, that word comes from the first of the site's languages that it does speak, else from English.
///
/// - Parameters:
///   - files: the templates in use; the handbook's own `templates/words/<language>.yml` may hold one word or all.
///   - language: the language that is read (ISO 639-1).
///   - languages: those of the site, in its order.
/// - Returns: the words, with what is wrong in the handbook's file.
func readWords(_ files: [SourceFile], _ language: String, of languages: [String] = []) -> Diagnosed<Words> {
  let path = "templates/words/\(language).yml"
  let programLanguage = ([language] + languages).lazy.compactMap { Language(rawValue: $0) }.first ?? .english
  var words = programWords[programLanguage.rawValue] ?? WordFile(SourceFile(path: path, bytes: []))
  var found = words.diagnostics
  for key in Set(Word.allCases.map(\.rawValue) + Body.words).subtracting(words.forms.keys).sorted() {
    found.append(missingWord(key, at: Span(path: words.path, line: 1), near: []))
  }
  if let own = files.first(where: { $0.path == path }), own.bytes != words.bytes {
    let file = WordFile(own)
    found += file.diagnostics + file.unlike(words, usedBy: files) + file.monthsMiscounted
    words.forms.merge(file.forms) { _, own in own }
  }
  return Diagnosed(Words(language: language, programLanguage: programLanguage, all: words.forms), found)
}

/// The program's own words, read once.
let programWords: [String: WordFile] = {
  let files = defaultTemplates.filter { $0.path.hasPrefix("words/") }.map { template -> WordFile in
    var file = WordFile(SourceFile(path: "templates/" + template.path, text: template.text))
    file.addPageWords()
    return file
  }
  return Dictionary(files.map { ($0.language, $0) }, uniquingKeysWith: { first, _ in first })
}()

/// One file of words.
struct WordFile: Sendable {
  let path: String
  let bytes: [UInt8]
  var forms: [String: WordForms] = [:]
  /// By key: where the word stands in the file, for findings about it.
  private var places: [String: Span] = [:]
  private(set) var diagnostics: [Diagnostic]

  var language: String { String(path.dropFirst("templates/words/".count).dropLast(".yml".count)) }

  init(_ file: SourceFile) {
    path = file.path
    bytes = file.bytes
    guard file.bytes.count <= TemplateLimit.bytes else {
      diagnostics = [tooLarge(file.path, bytes: file.bytes.count)]
      return
    }
    let parsed = parse(file)
    diagnostics = parsed.diagnostics
    guard let tree = parsed.frontMatter, !tree.nodes.isEmpty, tree.nodes[0].kind == .mapping else { return }
    let values = tree.children(0)
    if values.count > TemplateLimit.words {
      diagnostics.append(tooManyWords(values.count, at: Span(path: path, line: TemplateLimit.words + 1)))
    }
    for value in values.prefix(TemplateLimit.words) {
      let key = tree.string(value - 1), place = tree.span(value - 1, in: path)
      places[key] = place
      if let forms = Self.forms(tree, value) {
        self.forms[key] = forms
      } else {
        diagnostics.append(wordNeitherTextNorForms(key, at: place))
      }
    }
  }

  /// The forms of a word: a text is the form for every number; a mapping gives `one` and `other`. nil for anything
  /// else.
  private static func forms(_ tree: YAMLTree, _ value: YAMLTree.Index) -> WordForms? {
    switch tree.nodes[Int(value)].kind {
    case .scalar: return WordForms(tree.string(value))
    case .sequence: return nil
    case .mapping:
      guard tree.children(value).count == 2, let one = text(tree, value, "one"), let other = text(tree, value, "other")
      else { return nil }
      return WordForms(one: one, other: other)
    }
  }

  private static func text(_ tree: YAMLTree, _ mapping: YAMLTree.Index, _ key: StaticString) -> String? {
    tree.value(mapping, key).flatMap { tree.nodes[Int($0)].kind == .scalar ? tree.string($0) : nil }
  }

  /// The finding for a list of months that is not twelve words. Each month must be one word: of thirteen words nobody
  /// can tell which two are one month.
  var monthsMiscounted: [Diagnostic] {
    guard let months = forms[Word.months.rawValue], let place = places[Word.months.rawValue] else { return [] }
    let count = months.other.utf8.split(separator: UInt8(ascii: " ")).count
    return count == 12 ? [] : [monthsNotTwelve(count, at: place)]
  }

  /// After so many findings no similar key is suggested any more: searching takes long, and a file with so many unknown
  /// words has no slips of the pen in them.
  private static let mostSuggestions = 100

  /// The findings of this file beside the words that it replaces: keys that nothing uses, places (`{n}`) that a word
  /// has lost, and places that nothing fills.
  func unlike(_ words: WordFile, usedBy templates: [SourceFile]) -> [Diagnostic] {
    let used = Set(templates.filter { $0.path.hasSuffix(".mustache") }.flatMap(wordsUsed))
    let known = words.forms.keys.sorted()
    var found: [Diagnostic] = []
    for (key, place) in places.sorted(by: { ($0.value.line, $0.key) < ($1.value.line, $1.key) }) {
      guard let standard = words.forms[key] else {
        let near = found.count < Self.mostSuggestions ? suggest(key, from: known) : []
        if !used.contains(key) { found.append(unusedWord(key, at: place, near: near)) }
        continue
      }
      guard let own = forms[key] else { continue }
      let wanted = Pattern(standard.other).places
      let inOne = Pattern(own.one).places, inOther = Pattern(own.other).places
      let missingInOther = wanted.subtracting(inOther)
      // The form for one need not say its number: "one partner" is as good as "{n} partner".
      let missingInOne = own.one == own.other ? [] : wanted.subtracting(inOne).subtracting(["n"])
      let missing = missingInOther.union(missingInOne)
      let unknown = inOne.union(inOther).subtracting(wanted)
      if !missing.isEmpty || !unknown.isEmpty {
        found.append(
          placesOfWord(key, missing: missing.sorted(), unknown: unknown.sorted(), wanted: wanted.sorted(), at: place))
      }
    }
    return found.sorted(by: Diagnostic.inPrintedOrder)
  }
}

/// The keys of the words that a template names: what follows `words.` in its tags.
private func wordsUsed(by template: SourceFile) -> [String] {
  let text = Array(template.bytes), mark = Array("words.".utf8)
  var keys: [String] = [], at = 0
  while at + mark.count < text.count {
    guard text[at..<at + mark.count].elementsEqual(mark) else {
      at += 1
      continue
    }
    let key = text[(at + mark.count)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: "}") }
    keys.append(String(decoding: key, as: UTF8.self))
    at = key.endIndex
  }
  return keys
}
