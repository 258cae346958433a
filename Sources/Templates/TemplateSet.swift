package import Diagnostics

/// The templates of a theme by name (`pages/dossier`, `parts/head`: the path below `templates/` without its ending).
package struct TemplateSet: Sendable {
  private let templates: [String: Template]
  /// What is wrong with the templates by themselves.
  package let diagnostics: [Diagnostic]

  /// - Parameter files: paths `templates/….mustache`; others are passed over.
  package init(_ files: [SourceFile]) {
    var templates: [String: Template] = [:]
    var found: [Diagnostic] = []
    for file in files {
      guard let name = Self.name(of: file.path) else { continue }
      let parsed = Template.parse(file)
      templates[name] = parsed.value
      found += parsed.diagnostics
    }
    self.templates = templates
    diagnostics = found
  }

  /// Compiles a template against the shape of its page: every name becomes a slot, words become text, partials and
  /// parents are put in their places. What cannot be resolved is found, with its place, and renders as nothing.
  ///
  /// - Parameter words: the texts of a language; `{{words.register}}` becomes the text of `register`.
  package func compile(_ name: String, for shape: Shape, words: [String: String]) -> Diagnosed<CompiledTemplate> {
    var suggestions = Suggestions()
    return compile(name, for: shape, words: words, &suggestions)
  }

  /// The same for one of many pages of a language: what is near to a wrong name is looked for once.
  package func compile(
    _ name: String, for shape: Shape, words: [String: String], _ suggestions: inout Suggestions
  ) -> Diagnosed<CompiledTemplate> {
    var compiler = TemplateCompiler(templates: templates, words: words, shape: shape, suggestions: suggestions)
    guard let template = templates[name] else {
      let place = Span(path: "templates/\(name).mustache", line: 1)
      return Diagnosed(
        CompiledTemplate(instructions: [], literals: []),
        [missingTemplate(name, at: place, near: suggest(name, from: templates.keys.sorted()))])
    }
    compiler.compile(template.nodes, [:])
    suggestions = compiler.suggestions
    return Diagnosed(compiler.result, compiler.diagnostics)
  }

  /// The paths of the templates that others put in or fill, also where there is none.
  package var named: Set<String> {
    var names: Set<String> = []
    for template in templates.values { template.nodes.addNamed(to: &names) }
    return Set(names.map { "templates/\($0).mustache" })
  }

  private static func name(of path: String) -> String? {
    guard path.hasPrefix("templates/"), path.hasSuffix(".mustache") else { return nil }
    return String(path.dropFirst(10).dropLast(9))
  }
}

extension [Template.Node] {
  /// Adds the names of the templates that are put in or filled.
  fileprivate func addNamed(to names: inout Set<String>) {
    for node in self {
      switch node {
      case .text, .variable: break
      case .section(_, _, let inner): inner.addNamed(to: &names)
      case .partial(let name, _): names.insert(name.text)
      case .parent(let name, _, let overrides):
        names.insert(name.text)
        for block in overrides.values { block.nodes.addNamed(to: &names) }
      case .block(_, let block): block.nodes.addNamed(to: &names)
      }
    }
  }
}
