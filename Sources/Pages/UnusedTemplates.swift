internal import Diagnostics
internal import Dossiers
internal import Templates

/// TPL-009 for each file of a theme that the program does not have and nothing uses. A style sheet or a picture below
/// `assets/` is published under any name, so that only what looks like a slip in the name of the program's own is told,
/// where no text of the theme names it.
///
/// - Parameter languages: those of the site.
func unusedTemplates(_ files: [SourceFile], of set: TemplateSet, languages: [String]) -> [Diagnostic] {
  let program = defaultTemplates.map { "templates/" + $0.path }
  let known = Set(program)
  let added = files.filter { !known.contains($0.path) && !isLeftByEditor($0.path.lastPathPart) }
  guard !added.isEmpty else { return [] }
  let named = set.named
  return added.compactMap { file in
    let path = file.path
    if let language = languageOfWords(path) {
      return languages.contains(language) ? nil : unusedWords(path, of: language, languages: languages)
    }
    let near = pathsMeant(by: path, among: program)
    if path.hasPrefix("templates/assets/") {
      let isNamed = files.contains {
        $0.path != path && String(decoding: $0.bytes, as: UTF8.self).containsBytes(of: path.lastPathPart)
      }
      return near.isEmpty || isNamed ? nil : unusedTemplate(path, near: near)
    }
    return named.contains(path) ? nil : unusedTemplate(path, near: near)
  }
}

/// The language of a file of words, by its name.
private func languageOfWords(_ path: String) -> String? {
  guard path.hasPrefix("templates/words/"), path.hasSuffix(".yml") else { return nil }
  return String(path.dropFirst("templates/words/".count).dropLast(".yml".count))
}

/// The program's files that are called alike, in whatever folder and with whatever ending.
private func pathsMeant(by path: String, among program: [String]) -> [String] {
  let near = Set(suggest(stem(of: path), from: Set(program.map(stem)).sorted()) + [stem(of: path)])
  return program.filter { near.contains(stem(of: $0)) }
}

/// A file's name without its ending.
private func stem(of path: String) -> String { path.lastPathPart.pieces(between: ".").first ?? "" }
