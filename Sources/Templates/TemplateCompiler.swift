import Diagnostics

/// The names that are spelt like a mistyped one. They are kept, because a template that stands in many pages has the
/// same mistyped name in each of them.
package struct Suggestions {
  fileprivate var words: [String: [String]] = [:]
  fileprivate var templates: [String: [String]] = [:]

  package init() {}
}

/// Resolves every name of a template to a slot of the page's shape, once, before any page is rendered.
struct TemplateCompiler {
  private let templates: [String: Template]
  private let words: [String: String]
  /// The shapes whose names can be used at this place of the template: the page's own first, then one for each section
  /// that is open.
  private var contexts: [Context]
  private var instructions: [CompiledTemplate.Instruction] = []
  private var literals: [UInt8] = []
  /// Text that has not become an instruction yet, because more may follow it.
  private var pending: [UInt8] = []
  /// The partials and parents that are being put in, innermost last.
  private var including: [Template.Name] = []
  /// The blocks whose replacements are being put in, innermost last.
  private var filling: [String] = []
  private var found: Set<Diagnostic> = []
  /// The places of wrong names beyond the most findings of one page: only their number is told.
  private var uncounted: Set<Span> = []
  /// How many nodes have been compiled, and how many bytes of text there were, for `TemplateLimit`.
  private var steps = 0
  private var textSize = 0
  /// Whether a limit was passed. Then the rest of the page is not compiled.
  private var isStopped = false
  private(set) var suggestions: Suggestions

  private struct Context {
    let shape: Shape
    /// Whether the section is repeated for the items of a list.
    let isRepeated: Bool
  }

  init(templates: [String: Template], words: [String: String], shape: Shape, suggestions: Suggestions) {
    self.templates = templates
    self.words = words
    self.suggestions = suggestions
    contexts = [Context(shape: shape, isRepeated: false)]
  }

  var diagnostics: [Diagnostic] {
    let more = uncounted.min().map { [moreFindings(uncounted.count, at: $0)] } ?? []
    return (found + more).sorted(by: Diagnostic.inPrintedOrder)
  }

  var result: CompiledTemplate {
    var last = self
    last.endText()
    return CompiledTemplate(instructions: last.instructions, literals: last.literals)
  }

  mutating func compile(_ nodes: [Template.Node], _ overrides: [String: Template.Block]) {
    for node in nodes where !isStopped {
      spend(steps: 1)
      switch node {
      case .text(let text): pending += text.utf8
      case .variable(let name, let isEscaped): variable(name, isEscaped: isEscaped)
      case .section(let name, let isInverted, let inner): section(name, isInverted, inner, overrides)
      case .partial(let name, let indent):
        let outer = filling
        filling = []
        include(name, indent, [:])
        filling = outer
      case .parent(let name, let indent, let own): include(name, indent, own.merging(overrides) { _, outer in outer })
      case .block(let name, let block): fill(name, block, with: overrides[name.text], overrides)
      }
    }
  }

  private mutating func fill(
    _ name: Template.Name, _ block: Template.Block, with replacement: Template.Block?,
    _ overrides: [String: Template.Block]
  ) {
    guard let replacement else { return compile(block.nodes, overrides) }
    guard !filling.contains(name.text) else {
      found.insert(endlessBlock(name))
      return
    }
    spend(text: replacement.size.indented(by: block.ownIndent), at: name)
    guard !isStopped else { return }
    filling.append(name.text)
    compile(block.content(with: replacement), overrides)
    filling.removeLast()
  }

  // MARK: Limits

  private mutating func spend(steps more: Int) {
    steps += more
    if steps > TemplateLimit.steps, let name = including.last { stop(name) }
  }

  private mutating func spend(text more: Int, at name: Template.Name) {
    textSize += more
    if textSize > TemplateLimit.text { stop(name) }
  }

  private mutating func stop(_ name: Template.Name) {
    guard !isStopped else { return }
    isStopped = true
    found.insert(pageTooLarge(name.text, at: name.span))
  }

  /// Keeps a finding about a name. Beyond `TemplateLimit.findings` the name is only counted.
  private mutating func report(_ name: Template.Name, _ diagnostic: (inout Self) -> Diagnostic) {
    if found.count < TemplateLimit.findings { found.insert(diagnostic(&self)) } else { uncounted.insert(name.span) }
  }

  private mutating func include(_ name: Template.Name, _ indent: String, _ overrides: [String: Template.Block]) {
    guard let template = templates[name.text] else {
      report(name) { missingTemplate(name.text, at: name.span, near: $0.templatesNear(name.text)) }
      return
    }
    guard !including.contains(where: { $0.text == name.text }) else {
      found.insert(endlessTemplate(name.text, at: name.span))
      return
    }
    guard including.count < TemplateLimit.depth else { return stop(name) }
    spend(text: template.size.indented(by: indent), at: name)
    guard !isStopped else { return }
    including.append(name)
    compile(template.nodes.indented(by: indent), overrides)
    including.removeLast()
  }

  private mutating func variable(_ name: Template.Name, isEscaped: Bool) {
    guard let resolved = resolve(name) else { return }
    switch resolved.kind {
    case .word(let text):
      if isEscaped { appendEscaped(text, to: &pending) } else { pending += text.utf8 }
    case .text, .html:
      endText()
      instructions.append(isEscaped ? .escaped(resolved.access) : .raw(resolved.access))
    case .flag, .list, .record:
      report(name) { _ in wrongKind(name.text, is: resolved.kind.name, at: name.span) }
    }
  }

  private mutating func section(
    _ name: Template.Name, _ isInverted: Bool, _ inner: [Template.Node], _ overrides: [String: Template.Block]
  ) {
    guard let resolved = resolve(name) else { return }
    if case .word = resolved.kind {
      report(name) { _ in wrongKind(name.text, is: resolved.kind.name, at: name.span) }
      return
    }
    let isList = if case .list = resolved.kind { true } else { false }
    if isList, !isInverted, contexts.suffix(Int(resolved.access.depth)).contains(where: \.isRepeated) {
      report(name) { _ in listTimesList(name.text, at: name.span) }
      return
    }
    endText()
    let start = instructions.count
    instructions.append(.inverted(resolved.access, end: 0))
    if !isInverted, let shape = resolved.kind.shape {
      contexts.append(Context(shape: shape, isRepeated: isList))
      compile(inner, overrides)
      contexts.removeLast()
    } else {
      compile(inner, overrides)
    }
    endText()
    let end = Int32(instructions.count)
    instructions[start] =
      isInverted
      ? .inverted(resolved.access, end: end) : .section(resolved.access, enters: resolved.kind.shape != nil, end: end)
  }

  private mutating func endText() {
    guard !pending.isEmpty else { return }
    instructions.append(.text(from: Int32(literals.count), to: Int32(literals.count + pending.count)))
    literals += pending
    pending.removeAll(keepingCapacity: true)
  }

  // MARK: Names

  private enum ResolvedKind {
    case text, html, flag, list(Shape), record(Shape)
    case word(String)

    var shape: Shape? {
      switch self {
      case .list(let shape), .record(let shape): shape
      default: nil
      }
    }

    var name: Bilingual {
      switch self {
      case .text: Bilingual(id: "teks", en: "a text")
      case .html: Bilingual(id: "HTML", en: "HTML")
      case .flag: Bilingual(id: "ya atau tidak", en: "yes or no")
      case .list: Bilingual(id: "daftar", en: "a list")
      case .record: Bilingual(id: "kelompok nama", en: "a group of names")
      case .word: Bilingual(id: "kata", en: "a word")
      }
    }
  }

  /// What a name stands for.
  private struct Resolved {
    let access: CompiledTemplate.Access
    let kind: ResolvedKind
  }

  /// Finds a name's slot. The first part of a dotted name is looked for in the innermost shape that has it, each other
  /// part in the record before it. nil where it is not found, which is reported.
  private mutating func resolve(_ name: Template.Name) -> Resolved? {
    let parts = name.text.split(separator: ".").map(String.init)
    guard let first = parts.first else {
      report(name) { _ in unknownName(name.text, at: name.span, near: []) }
      return nil
    }
    for (depth, context) in contexts.reversed().enumerated() {
      let shape = context.shape
      guard let slot = shape.fields.firstIndex(where: { $0.name == first }) else { continue }
      if case .words = shape.fields[slot].kind { return word(parts, name) }
      var access = CompiledTemplate.Access(depth: Int32(depth), slot: Int32(slot))
      var kind = shape.fields[slot].kind
      for (step, part) in parts.dropFirst().enumerated() {
        guard case .record(let inner) = kind, step < 2, let index = inner.fields.firstIndex(where: { $0.name == part })
        else {
          let names: [String] = if case .record(let inner) = kind { inner.fields.map(\.name) } else { [] }
          report(name) { _ in unknownName(name.text, at: name.span, near: suggest(part, from: names)) }
          return nil
        }
        if step == 0 { access.second = Int32(index) } else { access.third = Int32(index) }
        kind = inner.fields[index].kind
      }
      return Resolved(access: access, kind: resolved(kind))
    }
    report(name) { compiler in
      unknownName(
        name.text, at: name.span,
        near: suggest(first, from: compiler.contexts.reversed().flatMap { $0.shape.fields.map(\.name) }))
    }
    return nil
  }

  private func resolved(_ kind: Shape.Kind) -> ResolvedKind {
    switch kind {
    case .text: .text
    case .html: .html
    case .flag: .flag
    case .words: .word("")
    case .list(let shape): .list(shape)
    case .record(let shape): .record(shape)
    }
  }

  /// The text of `{{words.key}}`, which is known now, so that no slot is needed for it.
  private mutating func word(_ parts: [String], _ name: Template.Name) -> Resolved? {
    let key = parts.dropFirst().joined(separator: ".")
    guard let text = words[key] else {
      report(name) { missingWord(key, at: name.span, near: $0.wordsNear(key)) }
      return nil
    }
    return Resolved(access: CompiledTemplate.Access(depth: 0, slot: 0), kind: .word(text))
  }

  private mutating func wordsNear(_ key: String) -> [String] {
    if let known = suggestions.words[key] { return known }
    let near = suggest(key, from: words.keys.sorted())
    suggestions.words[key] = near
    return near
  }

  private mutating func templatesNear(_ name: String) -> [String] {
    if let known = suggestions.templates[name] { return known }
    let near = suggest(name, from: templates.keys.sorted())
    suggestions.templates[name] = near
    return near
  }
}
