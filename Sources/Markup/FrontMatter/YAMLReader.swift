internal import CYAML
internal import Diagnostics

/// libyaml's events, one after the other, into the flat array of a `YAMLTree`.
struct YAMLReader {
  private(set) var nodes: [YAMLTree.Node] = []
  private(set) var text: [UInt8] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let path: String
  private let firstLine: Int
  private let depth: Int
  private var open: [Container] = []

  /// A mapping or sequence whose end has not come yet.
  private struct Container {
    let index: Int
    let isMapping: Bool
    var awaitsKey: Bool
  }

  init(path: String, firstLine: Int, depth: Int, bytes: Int) {
    self.path = path
    self.firstLine = firstLine
    self.depth = depth
    nodes.reserveCapacity(bytes / 9)
    text.reserveCapacity(bytes)
    open.reserveCapacity(8)
  }

  /// False where the document is refused.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { preconditionFailure("libyaml could not be set up: out of memory") }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
    var documents = 0
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else {
        diagnostics.append(yamlSyntax(of: parser, path: path, firstLine: firstLine))
        return false
      }
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_END_EVENT:
        return true
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        if documents > 1 { return refuse(.secondDocument, event) }
        if event.data.document_start.version_directive != nil
          || event.data.document_start.tag_directives.start != event.data.document_start.tag_directives.end
        {
          return refuse(.directive, event)
        }
      case YAML_ALIAS_EVENT:
        return refuse(.alias, event)
      case YAML_SCALAR_EVENT:
        if event.data.scalar.anchor != nil { return refuse(.anchor, event) }
        if event.data.scalar.tag != nil { return refuse(.tag, event) }
        guard scalar(event) else { return false }
      case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
        guard begin(event) else { return false }
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        end(event)
      default:
        break
      }
    }
  }

  private mutating func scalar(_ event: yaml_event_t) -> Bool {
    let style: YAMLTree.Node.Style
    switch event.data.scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: style = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: style = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: style = .literal
    case YAML_FOLDED_SCALAR_STYLE: style = .folded
    default: style = .plain
    }
    let start = text.count
    text.append(contentsOf: UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length))
    let index = nodes.count
    let isBlock = style == .literal || style == .folded
    nodes.append(
      YAMLTree.Node(
        kind: .scalar, style: style, line: line(event.start_mark), column: column(event.start_mark),
        // The end of a block scalar is where libyaml found the next thing; its `|` or `>` is what can be pointed at.
        endLine: line(isBlock ? event.start_mark : event.end_mark),
        endColumn: isBlock ? column(event.start_mark) + 1 : column(event.end_mark),
        next: YAMLTree.Index(index + 1), textStart: Int32(start), textEnd: Int32(text.count)))
    if isAtKey {
      if style == .plain, text[start...].elementsEqual("<<".utf8) { return refuse(.mergeKey, event) }
      key(index)
    } else {
      valueIsComplete()
    }
    return true
  }

  private mutating func begin(_ event: yaml_event_t) -> Bool {
    let isMapping = event.type == YAML_MAPPING_START_EVENT
    let anchor = isMapping ? event.data.mapping_start.anchor : event.data.sequence_start.anchor
    let tag = isMapping ? event.data.mapping_start.tag : event.data.sequence_start.tag
    let isFlow =
      isMapping
      ? event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE : event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
    if anchor != nil { return refuse(.anchor, event) }
    if tag != nil { return refuse(.tag, event) }
    if isAtKey { return refuse(.complexKey, event) }
    if open.count >= depth { return refuse(.depth(depth), event) }
    open.append(Container(index: nodes.count, isMapping: isMapping, awaitsKey: isMapping))
    nodes.append(
      YAMLTree.Node(
        kind: isMapping ? .mapping : .sequence, style: isFlow ? .flow : .block, line: line(event.start_mark),
        column: column(event.start_mark), endLine: line(event.start_mark), endColumn: column(event.start_mark), next: 0,
        textStart: 0, textEnd: 0))
    return true
  }

  private mutating func end(_ event: yaml_event_t) {
    let container = open.removeLast()
    nodes[container.index].next = YAMLTree.Index(nodes.count)
    if nodes[container.index].style == .flow {
      nodes[container.index].endLine = line(event.end_mark)
      nodes[container.index].endColumn = column(event.end_mark)
    } else if let last = nodes.last, nodes.count > container.index + 1 {
      // libyaml ends a block collection where the next thing begins.
      nodes[container.index].endLine = last.endLine
      nodes[container.index].endColumn = last.endColumn
    }
    valueIsComplete()
  }

  private var isAtKey: Bool { open.last?.awaitsKey ?? false }

  /// A key has come. A second of the same name is reported; both stay, and whoever looks for one finds the first.
  private mutating func key(_ index: Int) {
    let top = open.count - 1
    open[top].awaitsKey = false
    guard let first = earlier(index, in: open[top]) else { return }
    diagnostics.append(keyTwice(String(decoding: value(index), as: UTF8.self), second: span(index), first: span(first)))
  }

  /// The node of the same key before this one.
  private func earlier(_ index: Int, in container: Container) -> Int? {
    var at = container.index + 1
    while at < index {
      if nodes[at].textEnd - nodes[at].textStart == nodes[index].textEnd - nodes[index].textStart, value(at).elementsEqual(value(index)) {
        return at
      }
      at = Int(nodes[at + 1].next)
    }
    return nil
  }

  private func value(_ index: Int) -> ArraySlice<UInt8> {
    text[Int(nodes[index].textStart)..<Int(nodes[index].textEnd)]
  }

  private mutating func valueIsComplete() {
    guard let top = open.indices.last, open[top].isMapping else { return }
    open[top].awaitsKey = true
  }

  private func span(_ index: Int) -> Span {
    let node = nodes[index]
    return Span(path: path, line: Int(node.line), column: Int(node.column), endLine: Int(node.endLine), endColumn: Int(node.endColumn))
  }

  private mutating func refuse(_ form: RefusedForm, _ event: yaml_event_t) -> Bool {
    diagnostics.append(
      yamlRefused(
        form,
        at: Span(
          path: path, line: Int(line(event.start_mark)), column: Int(column(event.start_mark)), endLine: Int(line(event.end_mark)),
          endColumn: Int(column(event.end_mark)))))
    return false
  }

  private func line(_ mark: yaml_mark_t) -> Int32 { Int32(mark.line + firstLine) }
  private func column(_ mark: yaml_mark_t) -> Int32 { Int32(mark.column + 1) }
}
