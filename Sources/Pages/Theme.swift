package import Diagnostics
internal import Dossiers
internal import Markup
internal import Templates

/// Form and words of the pages: templates compiled for every language, and the files they need beside them.
package struct Theme: Sendable {
  /// By language: its words and its compiled templates.
  let languages: [String: LanguageTheme]
  /// Files published beside the pages, style sheets and scripts compacted: the path in the site, and the bytes.
  package let assets: [SourceFile]
}

/// The theme in one language.
struct LanguageTheme: Sendable {
  let words: Words
  let templates: [PageKind: CompiledTemplate]
  let row: CompiledTemplate
  let figure: CompiledTemplate
  /// How packs are laid out, and the style sheet that each carries in itself.
  let packs: [PackRecipe: CompiledTemplate]
  let packStyle: [UInt8]
}

/// The program's own templates with those of a handbook in their place, file by file. Texts have the line ends of the
/// program's own, so that a page does not depend on the editor its template was written with.
package func templateFiles(overriding own: [SourceFile]) -> [SourceFile] {
  let own = own.map(withPlainLineEnds)
  let given = Set(own.map(\.path))
  let defaults = defaultTemplates.map { SourceFile(path: "templates/" + $0.path, text: $0.text) }
  return defaults.filter { !given.contains($0.path) } + own
}

/// The kinds of text that a theme has; what else stands among the assets is bytes.
private let textEndings = [".mustache", ".yml", ".css", ".js", ".md", ".svg", ".txt", ".lua", ".json"]

/// The text without a byte order mark and with LF for CR LF, as editors under Windows write them. No place in it moves
/// to another line.
private func withPlainLineEnds(_ file: SourceFile) -> SourceFile {
  guard textEndings.contains(where: { file.path.hasSuffix($0) }) else { return file }
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  let text = file.bytes.starts(with: mark) ? file.bytes.dropFirst(mark.count) : file.bytes[...]
  guard text.count < file.bytes.count || text.contains(0x0D) else { return file }
  var plain: [UInt8] = []
  plain.reserveCapacity(text.count)
  for (index, byte) in zip(text.indices, text) {
    let isBeforeLineEnd = index + 1 < text.endIndex && text[index + 1] == 0x0A
    if byte != 0x0D || !isBeforeLineEnd { plain.append(byte) }
  }
  return SourceFile(path: file.path, bytes: plain)
}

/// Compiles every template for every language; each name in each of them is checked against its page's shape.
///
/// - Parameter languages: those of the site. A language without a file of words takes the English ones.
package func readTheme(_ files: [SourceFile], languages: [String]) -> Diagnosed<Theme> {
  let set = TemplateSet(files)
  var found = set.diagnostics + inlineCode(in: files) + unusedTemplates(files, of: set, languages: languages)
  var themes: [String: LanguageTheme] = [:]
  for language in languages {
    let theme = readLanguageTheme(set, files, language, of: languages)
    found += theme.diagnostics
    themes[language] = theme.value
  }
  let given = files.filter { $0.path.hasPrefix("templates/assets/") && !ownStyles.contains($0.path) }
  found += given.filter { $0.bytes.count > TemplateLimit.asset }.map { assetTooLarge($0.path, bytes: $0.bytes.count) }
  let assets = given.filter { $0.bytes.count <= TemplateLimit.asset }.map {
    SourceFile(path: String($0.path.dropFirst("templates/".count)), bytes: $0.bytes)
  }
  var seen: Set<Diagnostic> = []
  return Diagnosed(Theme(languages: themes, assets: assets), found.filter { seen.insert($0).inserted })
}

/// Every template in the words of one language.
private func readLanguageTheme(
  _ set: TemplateSet, _ files: [SourceFile], _ language: String, of languages: [String]
) -> Diagnosed<LanguageTheme> {
  let words = readWords(files, language, of: languages)
  var found = words.diagnostics, suggestions = Suggestions()
  func compile(_ name: String, _ shape: Shape) -> CompiledTemplate {
    let compiled = set.compile(name, for: shape, words: words.value.all, &suggestions)
    found += compiled.diagnostics
    return compiled.value
  }
  func document(_ name: String, _ shape: Shape) -> CompiledTemplate {
    let compiled = compile(name, shape)
    if !compiled.hasHead { found.append(headMissing(at: Span(path: "templates/\(name).mustache", line: 1))) }
    return compiled
  }
  var templates: [PageKind: CompiledTemplate] = [:]
  for kind in PageKind.allCases { templates[kind] = document("pages/\(kind.rawValue)", kind.shape) }
  let row = compile("parts/dossier-row", DossierRowValues.names)
  let figure = compile("parts/figure", FigureValues.names)
  var packs: [PackRecipe: CompiledTemplate] = [:]
  for recipe in PackRecipe.allCases { packs[recipe] = document("packs/\(recipe.rawValue)", PackValues.names) }
  let packStyle = files.first { $0.path == "templates/assets/pack.css" }?.bytes ?? []
  let theme = LanguageTheme(
    words: words.value, templates: templates, row: row, figure: figure, packs: packs, packStyle: packStyle)
  return Diagnosed(theme, found)
}

/// The style sheets that documents carry in themselves.
private let ownStyles: Set<String> = ["templates/assets/pack.css", "templates/assets/report.css"]

extension CompiledTemplate {
  /// Whether it has the place where a page's policy is put.
  fileprivate var hasHead: Bool { texts.contains(where: ContentPolicy.hasPlace) }
}
