internal import Templates

/// `templates/README.md`: which template makes which page, and every name it may use, from the shapes that templates
/// are checked against.
package func templateNames() -> String {
  var text = introduction + table(FrameValues.names.fields)
  for kind in PageKind.allCases {
    let own = kind.record.names.fields, words = kind.words
    text += section(
      "pages/\(kind.rawValue).mustache", own.isEmpty ? "Nothing but the names of every page.\n" : table(own))
    if !words.isEmpty { text += "\n" + table(words) }
  }
  text += section(
    "new/*.mustache: what `naskah new` writes",
    "Values are ready for YAML: write `{{{name}}}`.\n\n" + table(NewFileValues.names.fields))
  text += section("parts/figure.mustache", table(FigureValues.names.fields))
  text += section("packs/*.mustache: one a recipe", table(PackValues.names.fields))
  text += section(
    "reports/changes.mustache: what `naskah diff --format html` writes", table(ChangeReportValues.names.fields))
  text += section("parts/dossier-row.mustache", table(DossierRowValues.names.fields))
  text += "\n## What lists and groups hold\n"
  let others = [
    DossierRowValues.names, NewFileValues.names, FigureValues.names, PackValues.names, ChangeReportValues.names
  ]
  for shape in inner(of: PageKind.allCases.map(\.shape) + others) {
    text += "\n### \(shape.name)\n\n" + table(shape.fields)
  }
  return text
}

private func section(_ title: String, _ text: String) -> String { "\n## \(title)\n\n" + text }

private let introduction =
  """
  # Templates

  This page is made from the program's own declarations; a test compares the two.

  A template is [Mustache](https://mustache.github.io/mustache.5.html): `{{name}}` puts in a text, escaped; \
  `{{#name}}…{{/name}}`
  repeats for a list, enters a group, or shows for yes; `{{^name}}…{{/name}}` shows for no; `{{> parts/x}}` puts in \
  another template;
  `{{< layouts/page}}{{$main}}…{{/main}}{{/layouts/page}}` fills the places of a layout. `{{words.register}}` is a \
  word of the page's
  language, from `words/id.yml` and `words/en.yml`; what only one page says is listed with it. A name that does not \
  exist is found when the templates are
  loaded, with its place.

  To change one, copy it into `templates/` of your handbook, at the same path, and edit the copy: what is missing \
  there comes from
  the program. `assets/naskah.css` is the style sheet.

  ## Every page

  """

private func table(_ fields: [Shape.Field]) -> String {
  "| name | is | what |\n|---|---|---|\n"
    + fields.map { "| `\($0.name)` | \(name(of: $0.kind)) | \($0.note) |\n" }.joined()
}

/// The words that a page says itself.
private func table(_ words: [any PageWord]) -> String {
  "| word of this page | Indonesian | English |\n|---|---|---|\n"
    + words.map { "| `\($0.key)` | \($0.said.id.listed) | \($0.said.en.listed) |\n" }.joined()
}

extension WordForms {
  fileprivate var listed: String { one == other ? other : "\(one) / \(other)" }
}

private func name(of kind: Shape.Kind) -> String {
  switch kind {
  case .text: "text"
  case .html: "HTML"
  case .flag: "yes or no"
  case .words: "words"
  case .list(let shape): "list of \(shape.name)"
  case .record(let shape): "\(shape.name), or nothing"
  }
}

/// The shapes inside others, each once, by name.
private func inner(of shapes: [Shape]) -> [Shape] {
  var found: [String: Shape] = [:]
  func visit(_ shape: Shape) {
    for field in shape.fields {
      switch field.kind {
      case .list(let inner), .record(let inner):
        if found.updateValue(inner, forKey: inner.name) == nil { visit(inner) }
      case .text, .html, .flag, .words: break
      }
    }
  }
  shapes.forEach(visit)
  return found.keys.sorted().compactMap { found[$0] }
}
