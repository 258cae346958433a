/// Renders a template with data whose names are found as it goes: for the specification's cases.
struct DynamicRenderer {
  let templates: [String: Template]
  private(set) var output: [UInt8] = []
  private var depth = 0
  private var steps = 0

  init(templates: [String: Template]) {
    self.templates = templates
  }

  mutating func render(_ nodes: [Template.Node], _ stack: [Value], _ overrides: [String: Template.Block]) {
    depth += 1
    defer { depth -= 1 }
    for node in nodes {
      steps += 1
      guard depth < 500, steps < 1_000_000 else { return }
      switch node {
      case .text(let text): output += Array(text.utf8)
      case .variable(let name, let isEscaped): append(find(name.text, stack), isEscaped: isEscaped)
      case .section(let name, let isInverted, let inner):
        section(find(name.text, stack), isInverted, inner, stack, overrides)
      case .partial(let name, let indent): include(name.text, indent, stack, [:])
      case .parent(let name, let indent, let own):
        include(name.text, indent, stack, own.merging(overrides) { _, outer in outer })
      case .block(let name, let block):
        render(block.content(with: overrides[name.text]), stack, overrides)
      }
    }
  }

  private mutating func include(
    _ name: String, _ indent: String, _ stack: [Value], _ overrides: [String: Template.Block]
  ) {
    guard let template = templates[name] else { return }
    render(template.nodes.indented(by: indent), stack, overrides)
  }

  private mutating func section(
    _ value: Value, _ isInverted: Bool, _ inner: [Template.Node], _ stack: [Value],
    _ overrides: [String: Template.Block]
  ) {
    guard !isInverted else {
      if !value.isTrue { render(inner, stack, overrides) }
      return
    }
    if case .list(let items) = value {
      for item in items { render(inner, stack + [item], overrides) }
    } else if value.isTrue {
      render(inner, stack + [value], overrides)
    }
  }

  private mutating func append(_ value: Value, isEscaped: Bool) {
    switch value {
    case .text(let text):
      if isEscaped { appendEscaped(text, to: &output) } else { output += Array(text.utf8) }
    case .flag(let flag): output += Array((flag ? "true" : "false").utf8)
    case .html(let bytes): output += bytes
    case .none, .list, .record, .object: break
    }
  }

  /// A dotted name: the first part from the innermost context that has it, the rest from there.
  private func find(_ name: String, _ stack: [Value]) -> Value {
    if name == "." { return stack.last ?? .none }
    let parts = name.split(separator: ".").map(String.init)
    guard let first = parts.first else { return .none }
    for context in stack.reversed() {
      guard case .object(let fields) = context, var value = fields[first] else { continue }
      for part in parts.dropFirst() {
        guard case .object(let inner) = value else { return .none }
        value = inner[part] ?? .none
      }
      return value
    }
    return .none
  }
}

extension Value {
  /// As a section sees it: absent, false and the empty list are false.
  var isTrue: Bool {
    switch self {
    case .none: false
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    case .text, .html, .record, .object: true
    }
  }
}

extension Template.Block {
  /// What stands in this block's place: its default, or a replacement fitted to the place's indentation.
  func content(with replacement: Template.Block?) -> [Template.Node] {
    guard let replacement else { return nodes }
    return replacement.nodes.fitted(
      removing: replacement.isStandalone ? replacement.ownIndent : "", adding: ownIndent,
      isFirstLineInPlace: !isStandalone)
  }
}
