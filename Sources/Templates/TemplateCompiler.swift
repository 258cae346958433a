import Diagnostics

/// Resolves a template's names against a shape, once.
struct TemplateCompiler {
  private let templates: [String: Template]
  private let words: [String: String]
  /// The shapes whose names are in sight, innermost last.
  private var shapes: [Shape]
  private var instructions: [CompiledTemplate.Instruction] = []
  private var literals: [UInt8] = []
  private var pending: [UInt8] = []
  private var including: [String] = []
  private var found: Set<Diagnostic> = []

  init(templates: [String: Template], words: [String: String], shape: Shape) {
    self.templates = templates
    self.words = words
    shapes = [shape]
  }

  var diagnostics: [Diagnostic] { found.sorted(by: Diagnostic.inPrintedOrder) }

  var result: CompiledTemplate {
    var last = self
    last.endText()
    return CompiledTemplate(instructions: last.instructions, literals: last.literals)
  }

  mutating func compile(_ nodes: [Template.Node], _ overrides: [String: Template.Block]) {
    for node in nodes {
      switch node {
      case .text(let text): pending += Array(text.utf8)
      case .variable(let name, let isEscaped): variable(name, isEscaped: isEscaped)
      case .section(let name, let isInverted, let inner): section(name, isInverted, inner, overrides)
      case .partial(let name, let indent): include(name, indent, [:])
      case .parent(let name, let indent, let own): include(name, indent, own.merging(overrides) { _, outer in outer })
      case .block(let name, let block): compile(block.content(with: overrides[name.text]), overrides)
      }
    }
  }

  private mutating func include(_ name: Template.Name, _ indent: String, _ overrides: [String: Template.Block]) {
    guard let template = templates[name.text] else {
      found.insert(missingTemplate(name.text, at: name.span, near: suggest(name.text, from: templates.keys.sorted())))
      return
    }
    guard including.count < 32 else {
      found.insert(endlessTemplate(name.text, at: name.span))
      return
    }
    including.append(name.text)
    compile(template.nodes.indented(by: indent), overrides)
    including.removeLast()
  }

  private mutating func variable(_ name: Template.Name, isEscaped: Bool) {
    guard let resolved = resolve(name) else { return }
    switch resolved.kind {
    case .word(let text):
      if isEscaped { appendEscaped(text, to: &pending) } else { pending += Array(text.utf8) }
    case .text, .html:
      endText()
      instructions.append(isEscaped ? .escaped(resolved.access) : .raw(resolved.access))
    case .flag, .list, .record:
      found.insert(wrongKind(name.text, is: resolved.kind.name, at: name.span))
    }
  }

  private mutating func section(
    _ name: Template.Name, _ isInverted: Bool, _ inner: [Template.Node], _ overrides: [String: Template.Block]
  ) {
    guard let resolved = resolve(name) else { return }
    if case .word = resolved.kind {
      found.insert(wrongKind(name.text, is: resolved.kind.name, at: name.span))
      return
    }
    endText()
    let start = instructions.count
    instructions.append(.inverted(resolved.access, end: 0))
    if !isInverted, let shape = resolved.kind.shape {
      shapes.append(shape)
      compile(inner, overrides)
      shapes.removeLast()
    } else {
      compile(inner, overrides)
    }
    endText()
    let end = Int32(instructions.count)
    instructions[start] =
      isInverted ? .inverted(resolved.access, end: end) : .section(resolved.access, enters: resolved.kind.shape != nil, end: end)
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

  /// A name's slot: its first part in the innermost shape that has it, the rest from there.
  private mutating func resolve(_ name: Template.Name) -> (access: CompiledTemplate.Access, kind: ResolvedKind)? {
    let parts = name.text.split(separator: ".").map(String.init)
    guard let first = parts.first else {
      found.insert(unknownName(name.text, at: name.span, near: []))
      return nil
    }
    for (depth, shape) in shapes.reversed().enumerated() {
      guard let slot = shape.fields.firstIndex(where: { $0.name == first }) else { continue }
      if case .words = shape.fields[slot].kind { return word(parts, name) }
      var access = CompiledTemplate.Access(depth: Int32(depth), slot: Int32(slot))
      var kind = shape.fields[slot].kind
      for (step, part) in parts.dropFirst().enumerated() {
        guard case .record(let inner) = kind, step < 2, let index = inner.fields.firstIndex(where: { $0.name == part }) else {
          let names: [String] = if case .record(let inner) = kind { inner.fields.map(\.name) } else { [] }
          found.insert(unknownName(name.text, at: name.span, near: suggest(part, from: names)))
          return nil
        }
        if step == 0 { access.second = Int32(index) } else { access.third = Int32(index) }
        kind = inner.fields[index].kind
      }
      return (access, resolved(kind))
    }
    found.insert(unknownName(name.text, at: name.span, near: suggest(first, from: shapes.reversed().flatMap { $0.fields.map(\.name) })))
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

  private mutating func word(_ parts: [String], _ name: Template.Name) -> (access: CompiledTemplate.Access, kind: ResolvedKind)? {
    let key = parts.dropFirst().joined(separator: ".")
    guard let text = words[key] else {
      found.insert(missingWord(key, at: name.span, near: suggest(key, from: words.keys.sorted())))
      return nil
    }
    return (CompiledTemplate.Access(depth: 0, slot: 0), .word(text))
  }
}
