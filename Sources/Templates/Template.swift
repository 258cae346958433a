package import Diagnostics

/// One Mustache template as a tree: interpolation, sections, inverted sections, partials, comments, delimiters and
/// inheritance of the Mustache specification; no lambdas.
package struct Template: Sendable {
  package let path: String
  let nodes: [Node]
  let size: Size

  /// How long a source is, and how much longer it becomes where each of its lines is indented.
  struct Size: Sendable {
    let scalars: Int
    let lines: Int

    func indented(by indent: String) -> Int { scalars + lines * indent.unicodeScalars.count }
  }

  indirect enum Node: Sendable {
    case text(String)
    case variable(Name, isEscaped: Bool)
    case section(Name, isInverted: Bool, [Node])
    case partial(Name, indent: String)
    /// `{{< name}}`: a template with some of its blocks replaced.
    case parent(Name, indent: String, overrides: [String: Block])
    case block(Name, Block)
  }

  /// A name as it stands in the source.
  struct Name: Sendable {
    let text: String
    let span: Span
  }

  /// The content of `{{$name}}`: a default, or what replaces one.
  struct Block: Sendable {
    let nodes: [Node]
    /// Whether the opening tag stood alone on its line, so that the content's own indentation is known.
    let isStandalone: Bool
    /// White space before the opening tag where nothing else stood before it on the line.
    let indent: String
    let size: Size

    /// The indentation that belongs to the block's place: of its content's first line, else of its tag.
    var ownIndent: String {
      guard isStandalone else { return indent }
      guard case .text(let text)? = nodes.first else { return nodes.isEmpty ? indent : "" }
      return String(text.prefix { $0 == " " || $0 == "\t" })
    }
  }

  /// Takes a template apart; what is wrong with its tags is found, and the rest still stands.
  package static func parse(_ file: SourceFile) -> Diagnosed<Template> {
    guard file.bytes.count <= TemplateLimit.bytes else {
      return Diagnosed(
        Template(path: file.path, nodes: [], size: Size(scalars: 0, lines: 0)),
        [tooLarge(file.path, bytes: file.bytes.count)])
    }
    var parser = TemplateParser(file)
    let nodes = parser.nodes(until: nil)
    return Diagnosed(Template(path: file.path, nodes: nodes, size: parser.size), parser.diagnostics)
  }
}

extension [Template.Node] {
  /// The same with a prefix before each of its lines.
  func indented(by prefix: String) -> [Template.Node] {
    guard !prefix.isEmpty else { return self }
    var atLineStart = true
    return reindented(&atLineStart) { $0.isEmpty ? $0 : prefix + $0 }
  }

  /// A replacement with the indentation of the place that it is put in: its own indentation is taken off each line and
  /// the place's put on. The first line gets none where the place's own white space already stands in front of it.
  func fitted(removing own: String, adding prefix: String, isFirstLineInPlace: Bool) -> [Template.Node] {
    guard own != prefix || isFirstLineInPlace else { return self }
    var atLineStart = true, isFirst = true
    return reindented(&atLineStart) { line in
      defer { isFirst = false }
      let bare = line.hasPrefix(own) ? String(line.dropFirst(own.count)) : line
      if isFirst && isFirstLineInPlace { return bare }
      return bare.isEmpty ? bare : prefix + bare
    }
  }

  /// Applies a change to each line.
  ///
  /// The change is given the text of a line up to its first tag, and returns it with another indentation. For a line
  /// that begins with a tag there is no text to change, so the indentation is changed by itself (`changedIndent`).
  private func reindented(_ atLineStart: inout Bool, _ change: (String) -> String) -> [Template.Node] {
    var changed: [Template.Node] = []
    for node in self {
      switch node {
      case .text(let text): changed.append(.text(reindented(text, &atLineStart, change)))
      case .section(let name, let isInverted, let inner):
        changed.append(.section(name, isInverted: isInverted, inner.reindented(&atLineStart, change)))
      case .block(let name, let block):
        let inner = block.nodes.reindented(&atLineStart, change)
        changed.append(
          .block(
            name,
            Template.Block(
              nodes: inner, isStandalone: block.isStandalone,
              indent: atLineStart ? changedIndent(block.indent, change) : block.indent, size: block.size)))
      case .partial(let name, let indent):
        changed.append(.partial(name, indent: atLineStart ? changedIndent(indent, change) : indent))
      case .parent(let name, let indent, let overrides):
        changed.append(
          .parent(name, indent: atLineStart ? changedIndent(indent, change) : indent, overrides: overrides))
      case .variable:
        if atLineStart {
          let prefix = changedIndent("", change)
          if !prefix.isEmpty { changed.append(.text(prefix)) }
        }
        changed.append(node)
        atLineStart = false
      }
    }
    return changed
  }

  /// An indentation as a change leaves it. A change passes over empty lines, so a letter stands in for the line's text.
  private func changedIndent(_ indent: String, _ change: (String) -> String) -> String {
    String(change(indent + "x").dropLast())
  }

  private func reindented(_ text: String, _ atLineStart: inout Bool, _ change: (String) -> String) -> String {
    var result = ""
    for piece in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if piece.offset > 0 {
        result += "\n"
        atLineStart = true
      }
      guard !piece.element.isEmpty else { continue }
      result += atLineStart ? change(String(piece.element)) : String(piece.element)
      atLineStart = false
    }
    return result
  }
}
