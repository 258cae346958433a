internal import CYAML
internal import Diagnostics

/// libyaml's events, one after the other, into the flat array of a `YAMLTree`.
struct YAMLReader {
  private(set) var nodes: [YAMLTree.Node] = []
  private(set) var text: [UInt8] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// What is wrong with values, and does not keep the document from being read.
  private(set) var notices: [Diagnostic] = []

  private let document: UnsafeBufferPointer<UInt8>
  private let path: String
  private let firstLine: Int
  private let depth: Int
  private var open: [Container] = []
  /// Where the last scalar or container ended.
  private var end: (line: Int32, column: Int32)
  private var blocks: BlockEnds
  /// The document by lines, made when something has to be looked for in it.
  private var sourceText: YAMLText?
  /// The keys of mappings that hold many, by the mapping's index.
  private var keysOfWide: [Int: [[UInt8]: Int]] = [:]

  /// A mapping or sequence whose end has not come yet.
  private struct Container {
    let index: Int
    let isMapping: Bool
    let isFlow: Bool
    var awaitsKey: Bool
    var keys = 0
    /// Whether the first key has come again, which was told: what follows it again needs no finding of its own.
    var beganAgain = false
  }

  /// Keys of a mapping that are compared one by one; beyond, they are looked up.
  private static let fewKeys = 32
  /// Escapes of what is no text that are reported of one document.
  private static let mostEscapes = 20
  /// Keys written twice that are reported of one document.
  private static let mostKeysTwice = 20

  init(_ document: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int, depth: Int) {
    self.document = document
    self.path = path
    self.firstLine = firstLine
    self.depth = depth
    end = (Int32(firstLine), 1)
    blocks = BlockEnds(document)
    nodes.reserveCapacity(document.count / 9)
    text.reserveCapacity(document.count)
    open.reserveCapacity(8)
  }

  /// False where the document is refused.
  mutating func read() -> Bool {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      preconditionFailure("libyaml could not be set up: out of memory")
    }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, document.baseAddress, document.count)
    var event = yaml_event_t()
    var documents = 0
    while true {
      guard yaml_parser_parse(&parser, &event) == 1 else {
        diagnostics.append(yamlSyntax(of: parser, in: document, path: path, firstLine: firstLine, after: nodes.last))
        return false
      }
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_SCALAR_EVENT:
        guard scalar(event) else { return false }
      case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
        guard begin(event) else { return false }
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        close(event)
      case YAML_ALIAS_EVENT:
        return refuse(.alias(quoted: wholeValue(event)), event)
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        guard documents == 1 else { return refuse(.secondDocument, event) }
        let start = event.data.document_start
        guard start.version_directive == nil, start.tag_directives.start == start.tag_directives.end else {
          return refuse(.directive, event)
        }
      case YAML_STREAM_END_EVENT:
        if nodes.isEmpty { appendEmptyRoot() }
        return true
      default:
        break
      }
    }
  }

  private mutating func scalar(_ event: yaml_event_t) -> Bool {
    let scalar = event.data.scalar
    guard scalar.anchor == nil else { return refuse(.anchor(quoted: wholeValue(event)), event) }
    guard scalar.tag == nil else { return refuse(.tag(quoted: wholeValue(event)), event) }
    let style: YAMLTree.Node.Style
    switch scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: style = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: style = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: style = .literal
    case YAML_FOLDED_SCALAR_STYLE: style = .folded
    default: style = .plain
    }
    let textStart = text.count
    text.append(contentsOf: UnsafeBufferPointer(start: scalar.value, count: scalar.length))
    if style == .doubleQuoted { cleanEscapes(from: textStart, event) }
    var start = place(event.start_mark)
    if style == .literal || style == .folded {
      let last = blocks.end(from: event.start_mark, to: event.end_mark)
      end = (Int32(last.line + firstLine), Int32(last.column + 1))
    } else {
      if style == .plain, scalar.length == 0, let colon = placeAfterColon(of: start) { start = colon }
      end = style == .plain && scalar.length == 0 ? start : place(event.end_mark)
    }
    let index = nodes.count
    nodes.append(
      YAMLTree.Node(
        kind: .scalar, style: style, line: start.line, column: start.column, endLine: end.line, endColumn: end.column,
        next: YAMLTree.Index(index + 1), textStart: Int32(textStart), textEnd: Int32(text.count)))
    guard isAtKey else {
      valueIsComplete()
      return true
    }
    if style == .plain, text[textStart...].elementsEqual("<<".utf8) { return refuse(.mergeKey, event) }
    key(index)
    return true
  }

  /// libyaml puts the empty value of a flow mapping's key at the next `,` or `}`.
  private func placeAfterColon(of start: (line: Int32, column: Int32)) -> (line: Int32, column: Int32)? {
    guard let top = open.last, top.isMapping, top.isFlow, !top.awaitsKey, let key = nodes.last else { return nil }
    let isAtKey = start.line == key.endLine && start.column == key.endColumn
    return (key.endLine, isAtKey ? key.endColumn : key.endColumn + 1)
  }

  private mutating func begin(_ event: yaml_event_t) -> Bool {
    let isMapping = event.type == YAML_MAPPING_START_EVENT
    let anchor = isMapping ? event.data.mapping_start.anchor : event.data.sequence_start.anchor
    let tag = isMapping ? event.data.mapping_start.tag : event.data.sequence_start.tag
    let isFlow =
      isMapping
      ? event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
      : event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
    guard anchor == nil else { return refuse(.anchor(quoted: nil), event) }
    guard tag == nil else { return refuse(.tag(quoted: nil), event) }
    guard !isAtKey else { return refuse(.complexKey, event) }
    guard open.count < depth else { return refuse(.depth(depth), event) }
    open.append(Container(index: nodes.count, isMapping: isMapping, isFlow: isFlow, awaitsKey: isMapping))
    let start = place(event.start_mark)
    nodes.append(
      YAMLTree.Node(
        kind: isMapping ? .mapping : .sequence, style: isFlow ? .flow : .block, line: start.line, column: start.column,
        endLine: start.line, endColumn: start.column, next: 0, textStart: 0, textEnd: 0))
    return true
  }

  /// libyaml ends a block collection where the next thing begins; it is taken to end with what it holds last.
  private mutating func close(_ event: yaml_event_t) {
    let container = open.removeLast()
    if container.isFlow { end = place(event.end_mark) }
    nodes[container.index].next = YAMLTree.Index(nodes.count)
    nodes[container.index].endLine = end.line
    nodes[container.index].endColumn = end.column
    valueIsComplete()
  }

  private mutating func appendEmptyRoot() {
    nodes.append(
      YAMLTree.Node(
        kind: .scalar, style: .plain, line: Int32(firstLine), column: 1, endLine: Int32(firstLine), endColumn: 1,
        next: 1,
        textStart: 0, textEnd: 0))
  }

  private func place(_ mark: yaml_mark_t) -> (line: Int32, column: Int32) {
    (Int32(mark.line + firstLine), Int32(mark.column + 1))
  }
}

// Keys.
extension YAMLReader {
  private var isAtKey: Bool { open.last?.awaitsKey ?? false }

  private mutating func valueIsComplete() {
    guard let top = open.indices.last, open[top].isMapping else { return }
    open[top].awaitsKey = true
  }

  /// A key has come. A second of the same name is reported; both stay, and whoever looks for one finds the first.
  private mutating func key(_ index: Int) {
    let top = open.count - 1
    open[top].awaitsKey = false
    open[top].keys += 1
    let mapping = open[top].index
    let earlier = open[top].keys <= Self.fewKeys ? earlier(index, in: mapping) : earlierInWide(index, mapping)
    // In braces a number that its own comma cuts (`1,5`) leaves keys like `5`: no fields, and told of by the schema
    // (FM-042).
    if open[top].isFlow, let first = value(index).first, (0x30...0x39).contains(first) { return }
    guard let earlier, !open[top].beganAgain, diagnostics.count < Self.mostKeysTwice else { return }
    let beginsAgain = earlier == mapping + 1 && open[top].keys > 2 && top > 0
    open[top].beganAgain = beginsAgain
    diagnostics.append(
      keyTwice(
        KeyTwice(
          name: String(decoding: value(index), as: UTF8.self),
          earlierName: String(decoding: value(earlier), as: UTF8.self),
          second: span(index), first: span(earlier), reading: beginsAgain ? reading(of: top, index) : .twice)))
  }

  /// What a first field that comes again is likely to be: the next item of the list, its hyphen missing.
  private func reading(of top: Int, _ key: Int) -> KeyTwice.Reading {
    let list = open[top - 1]
    guard !list.isMapping else { return .itemsWithoutHyphens }
    let column = Int(nodes[list.index].column), own = Int(nodes[key].column)
    guard !list.isFlow, !open[top].isFlow, own > column else { return .twice }
    let line = Int(nodes[key].line)
    let indentation = Span(path: path, line: line, column: column, endLine: line, endColumn: own)
    return .nextItem(Diagnostic.Fix(indentation, "-" + String(repeating: " ", count: own - column - 1)))
  }

  /// The node of the same key before this one.
  private func earlier(_ index: Int, in mapping: Int) -> Int? {
    let length = nodes[index].textEnd - nodes[index].textStart
    var at = mapping + 1
    while at < index {
      if nodes[at].textEnd - nodes[at].textStart == length,
        value(at).lazy.map(folded).elementsEqual(value(index).lazy.map(folded))
      {
        return at
      }
      at = Int(nodes[at + 1].next)
    }
    return nil
  }

  /// The same for a mapping so wide that comparing each key with all before it would take its square.
  private mutating func earlierInWide(_ index: Int, _ mapping: Int) -> Int? {
    if keysOfWide[mapping] == nil {
      var keys: [[UInt8]: Int] = [:]
      var at = mapping + 1
      while at < index {
        let name = value(at).map(folded)
        if keys[name] == nil { keys[name] = at }
        at = Int(nodes[at + 1].next)
      }
      keysOfWide[mapping] = keys
    }
    let name = value(index).map(folded)
    if let earlier = keysOfWide[mapping]?[name] { return earlier }
    keysOfWide[mapping]?[name] = index
    return nil
  }

  private func value(_ index: Int) -> ArraySlice<UInt8> {
    text[Int(nodes[index].textStart)..<Int(nodes[index].textEnd)]
  }

  private func span(_ index: Int) -> Span {
    let node = nodes[index]
    return Span(
      path: path, line: Int(node.line), column: Int(node.column), endLine: Int(node.endLine),
      endColumn: Int(node.endColumn))
  }
}

/// A capital of ASCII as its small letter: `Title` and `title` are one field to whoever writes them.
private func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

// Escapes.
extension YAMLReader {
  /// `"\e"` writes what the door lets nobody in with: it is taken out here, and told at its escape.
  private mutating func cleanEscapes(from start: Int, _ event: yaml_event_t) {
    let value = text[start...].withUnsafeBufferPointer(replacingUnwanted)
    guard let value else { return }
    text.replaceSubrange(start..., with: value)
    guard notices.count < Self.mostEscapes else { return }
    let source = sourceText ?? YAMLText(document, path: path, firstLine: firstLine)
    sourceText = source
    let found = source.unwantedEscapes(
      from: YAMLText.Place(line: Int(event.start_mark.line), column: Int(event.start_mark.column)),
      to: YAMLText.Place(line: Int(event.end_mark.line), column: Int(event.end_mark.column)))
    notices += found.prefix(Self.mostEscapes - notices.count).map {
      unwantedCharacter($0.scalar, at: $0.span, isEscaped: true)
    }
  }
}

// Refusals.
extension YAMLReader {
  /// The rest of the line from an event on, in quotes, where it is a block value that may be meant as a text.
  private func wholeValue(_ event: yaml_event_t) -> String? {
    guard !open.contains(where: \.isFlow), event.start_mark.line == event.end_mark.line || event.end_mark.column == 0
    else { return nil }
    let source = YAMLText(document, path: path, firstLine: firstLine)
    return quotedText(
      source.rest(from: YAMLText.Place(line: Int(event.start_mark.line), column: Int(event.start_mark.column))))
  }

  /// At the first word of what is refused: the `&name`, the `[` of a key, the level that is too deep.
  private mutating func refuse(_ form: YAMLMistake.RefusedForm, _ event: yaml_event_t) -> Bool {
    let text = YAMLText(document, path: path, firstLine: firstLine)
    let start = YAMLText.Place(line: Int(event.start_mark.line), column: Int(event.start_mark.column))
    let length: Int
    switch form {
    case .alias, .anchor, .tag, .directive, .secondDocument: length = text.wordLength(at: start)
    case .mergeKey: length = 2
    default: length = 1
    }
    diagnostics.append(yamlMistake(.refused(form), at: text.span(start, length)))
    return false
  }
}

/// Finds where block scalars (`|`, `>`) end: libyaml says only where the next thing begins.
private struct BlockEnds {
  private let document: UnsafeBufferPointer<UInt8>
  /// A line's number, from 0, and where it begins.
  private var line = 0
  private var start = 0

  init(_ document: UnsafeBufferPointer<UInt8>) {
    self.document = document
  }

  /// The end of the last line of text: line and column from 0, in Unicode scalars. Without a text, behind the sign.
  mutating func end(from: yaml_mark_t, to: yaml_mark_t) -> (line: Int, column: Int) {
    var last = (line: Int(from.line), column: Int(from.column) + 1)
    while line <= Int(from.line), start < document.count { start = lineEnd().next; line += 1 }
    while start < document.count, line < Int(to.line) || (line == Int(to.line) && to.column > 0) {
      let (end, next) = lineEnd()
      let content = document[start..<end]
      if !content.allSatisfy({ $0 == 0x20 }) { last = (line, content.count { $0 & 0xC0 != 0x80 }) }
      start = next
      line += 1
    }
    return last
  }

  /// Where the line's text ends, and where the next line begins. Lines end with LF, CRLF or CR.
  private func lineEnd() -> (text: Int, next: Int) {
    var at = start
    while at < document.count, document[at] != 0x0A, document[at] != 0x0D { at += 1 }
    guard at < document.count else { return (at, at) }
    let isPair = document[at] == 0x0D && at + 1 < document.count && document[at + 1] == 0x0A
    return (at, isPair ? at + 2 : at + 1)
  }
}
