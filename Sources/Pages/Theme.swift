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
  var found = set.diagnostics + inlineCode(in: files)
  var themes: [String: LanguageTheme] = [:]
  for language in languages {
    let words = readWords(files, language)
    found += words.diagnostics
    var templates: [PageKind: CompiledTemplate] = [:], suggestions = Suggestions()
    for kind in PageKind.allCases {
      let compiled = set.compile("pages/\(kind.rawValue)", for: kind.shape, words: words.value.all, &suggestions)
      found += compiled.diagnostics
      if !compiled.value.hasHead {
        found.append(headMissing(at: Span(path: "templates/pages/\(kind.rawValue).mustache", line: 1)))
      }
      templates[kind] = compiled.value
    }
    let row = set.compile("parts/dossier-row", for: dossierRowShape, words: words.value.all, &suggestions)
    found += row.diagnostics
    let figure = set.compile("parts/figure", for: figureShape, words: words.value.all, &suggestions)
    found += figure.diagnostics
    var packs: [PackRecipe: CompiledTemplate] = [:]
    for recipe in PackRecipe.allCases {
      let pack = set.compile("packs/\(recipe.rawValue)", for: packShape, words: words.value.all, &suggestions)
      found += pack.diagnostics
      if !pack.value.hasHead {
        found.append(headMissing(at: Span(path: "templates/packs/\(recipe.rawValue).mustache", line: 1)))
      }
      packs[recipe] = pack.value
    }
    let packStyle = files.first { $0.path == "templates/assets/pack.css" }?.bytes ?? []
    themes[language] = LanguageTheme(
      words: words.value, templates: templates, row: row.value, figure: figure.value, packs: packs, packStyle: packStyle
    )
  }
  let given = files.filter { $0.path.hasPrefix("templates/assets/") && !ownStyles.contains($0.path) }
  found += given.filter { $0.bytes.count > TemplateLimit.asset }.map { assetTooLarge($0.path, bytes: $0.bytes.count) }
  let assets = given.filter { $0.bytes.count <= TemplateLimit.asset }.map {
    SourceFile(path: String($0.path.dropFirst("templates/".count)), bytes: published($0))
  }
  var seen: Set<Diagnostic> = []
  return Diagnosed(Theme(languages: themes, assets: assets), found.filter { seen.insert($0).inserted })
}

/// The style sheets that documents carry in themselves.
private let ownStyles: Set<String> = ["templates/assets/pack.css", "templates/assets/report.css"]

/// An asset without what only its writer needs.
private func published(_ file: SourceFile) -> [UInt8] {
  if file.path.hasSuffix(".css") { return compacted(styleSheet: file.bytes) }
  return file.path.hasSuffix(".js") ? compacted(script: file.bytes) : file.bytes
}

extension CompiledTemplate {
  /// Whether it has the place where a page's policy is put.
  fileprivate var hasHead: Bool { texts.contains { $0.firstRange(of: Array("<head>".utf8)) != nil } }
}
