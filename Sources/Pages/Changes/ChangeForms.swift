internal import Diagnostics

// A change report's written forms for the terminal, for mail and for programs.

extension ChangeDocument {
  /// For the terminal, and wherever there is nothing but characters.
  package func text(colour: Bool = false) -> String {
    func paint(_ text: String, _ code: String) -> String {
      colour && !code.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
    func written(_ point: Point, _ indent: String) -> String {
      let mark = paint(point.tone.mark, point.tone.colour)
      let lines = point.lines.map { line in
        "\(indent)    " + paint((line.isAdded ? "+ " : "- ") + line.text.visible, line.isAdded ? "32" : "31") + "\n"
      }
      let subject = point.subject.isEmpty ? "" : paint(point.subject.visible, "1") + ": "
      return "\(indent)\(mark) \(subject)\(point.text.visible)\n" + lines.joined()
    }
    var text = paint(title.visible, "1") + "\n" + subtitle.visible + "\n\n" + lead.map { $0.visible + "\n" }.joined()
    if !highlights.isEmpty {
      text +=
        "\n" + paint(highlightsTitle.visible.uppercased(), "1") + "\n" + highlights.map { written($0, "  ") }.joined()
    }
    for section in sections {
      text +=
        "\n" + paint(section.title.visible.uppercased(), "1") + "\n"
        + (section.note.isEmpty ? "" : section.note.visible + "\n")
      for entry in section.entries {
        text +=
          "\n" + paint([entry.id, entry.title].filter { !$0.isEmpty }.map(\.visible).joined(separator: "  "), "1")
          + (entry.title.isEmpty ? "" : "\n")
        if !entry.note.isEmpty { text += paint(entry.note.visible, "2") + "\n" }
        text += entry.points.map { written($0, "  ") }.joined()
      }
    }
    return text
  }

  /// For mail and for git hosts.
  package var markdown: String {
    func written(_ point: Point) -> String {
      // A plus at the beginning of a line would make it an item of a list.
      let lines = point.lines.map { line in "  > \(line.isAdded ? "\\+" : "−") \(escapedMarkdown(line.text))  \n" }
      let subject = point.subject.isEmpty ? "" : "**\(escapedMarkdown(point.subject))**: "
      return "- \(subject)\(escapedMarkdown(point.text))\n" + lines.joined()
    }
    var text =
      "# \(escapedMarkdown(title))\n\n\(escapedMarkdown(subtitle))\n\n"
      + lead.map { "**\(escapedMarkdown($0))**\n" }.joined(separator: "\n")
    if !highlights.isEmpty { text += "\n## \(escapedMarkdown(highlightsTitle))\n\n" + highlights.map(written).joined() }
    for section in sections {
      text +=
        "\n## \(escapedMarkdown(section.title))\n"
        + (section.note.isEmpty ? "" : "\n\(escapedMarkdown(section.note))\n")
      for entry in section.entries {
        let heading = [entry.id, entry.title].filter { !$0.isEmpty }.map(escapedMarkdown).joined(separator: " · ")
        if !heading.isEmpty { text += "\n### \(heading)\n" }
        if !entry.note.isEmpty { text += "\n*\(escapedMarkdown(entry.note))*\n" }
        text += "\n" + entry.points.map(written).joined()
      }
    }
    return text
  }
}

extension ChangeDocument.Point.Tone {
  /// A sign that says the same as the colour.
  fileprivate var mark: String {
    switch self {
    case .came: "+"
    case .went: "-"
    case .changed: "~"
    case .good: "✓"
    case .watch: "!"
    case .plain: "·"
    }
  }

  fileprivate var colour: String {
    switch self {
    case .came, .good: "32"
    case .went: "31"
    case .watch: "33"
    case .changed: "36"
    case .plain: ""
    }
  }
}

/// A text in which nothing is markup: what would be is escaped, and line breaks are spaces. An underscore inside a word
/// is none.
private func escapedMarkdown(_ text: String) -> String {
  var escaped = ""
  var previous: Unicode.Scalar = " "
  // Some signs are markup only where nothing but blanks stands before them, a dot or a bracket only between the number
  // that a text begins with and a blank (`1. `).
  var hasBegun = false, isNumber = false
  let scalars = Array(text.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    let isDigit = ("0"..."9").contains(scalar)
    switch scalar {
    case "\\", "`", "*", "[", "]", "<", "~": escaped += "\\"
    case "_" where !previous.properties.isAlphabetic: escaped += "\\"
    case "#", ">", "+", "-", "=", "|": if !hasBegun { escaped += "\\" }
    case ".", ")": if isNumber, index + 1 == scalars.count || isBlank(scalars[index + 1]) { escaped += "\\" }
    default: break
    }
    isNumber = isDigit && (isNumber || !hasBegun)
    hasBegun = hasBegun || !isBlank(scalar)
    escaped.unicodeScalars.append(scalar == "\n" || scalar == "\r" ? " " : scalar)
    previous = scalar
  }
  return escaped
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
}
