internal import Diagnostics

/// Text that a terminal shows and never obeys, and that begins no command of a build server: what the person there sees
/// is what was written. Nothing else reaches a terminal (`Outcome`).
///
/// Lines end where the program ended them and colour is the program's own; every other control character, and every one
/// that turns the direction of writing, is shown as a symbol.
struct Printable {
  let text: String

  /// One line: what it quotes cannot begin another.
  init(line: String) { text = Self.withoutCommands(line.visible) }

  /// Lines that the program laid out, perhaps coloured (ECMA-48, 8.3.117: ESC, `[`, digits, `m`). What they quote was
  /// made visible before it was laid out, so that it cannot begin a line.
  init(lines: String) { text = Self.withoutCommands(Self.shown(lines)) }

  /// Lines that are commands to a build server, each escaped by its writer.
  init(commands: String) { text = Self.withoutMarks(Self.shown(commands)) }

  /// A text in another notation, which has no colours: its control characters are shown, its lines stay.
  init(document: String) { text = Self.withoutCommands(Self.visibleLines(document)) }

  /// A page of HTML, which may hold no control characters, as it is otherwise.
  init(html: String) { text = Self.visibleLines(html) }

  /// The same, ended like a line.
  var ended: String { text.hasSuffix("\n") ? text : text + "\n" }

  private static func visibleLines(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.isObeyed && $0 != "\n" }) else { return text }
    return text.pieces(between: "\n").map(\.visible).joined(separator: "\n")
  }

  private static func shown(_ lines: String) -> String {
    guard lines.unicodeScalars.contains(where: { $0.isObeyed && $0 != "\n" }) else { return lines }
    var shown = ""
    var rest = lines.unicodeScalars[...]
    while let scalar = rest.first {
      let colour = colour(at: rest)
      if !colour.isEmpty {
        shown += String(colour)
        rest = rest[colour.endIndex...]
        continue
      }
      if scalar == "\n" { shown += "\n" } else { shown += String(scalar).visible }
      rest = rest.dropFirst()
    }
    return shown
  }

  /// The colour that begins here; empty where none does.
  private static func colour(at rest: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    guard rest.starts(with: "\u{1B}[".unicodeScalars) else { return rest.prefix(0) }
    let digits = rest.dropFirst(2).prefix { ("0"..."9").contains($0) || $0 == ";" }
    guard digits.endIndex < rest.endIndex, rest[digits.endIndex] == "m" else { return rest.prefix(0) }
    return rest[rest.startIndex...digits.endIndex]
  }

  /// Build servers obey lines of what a program prints: GitHub those that begin with `::` after any blanks, and it and
  /// Azure `##[…]` and `##vso[…]` wherever they stand. A backslash takes them their meaning and leaves them readable.
  private static func withoutCommands(_ text: String) -> String {
    guard text.containsBytes(of: "::") || text.containsBytes(of: "##") else { return text }
    let harmless = withoutMarks(text)
    guard harmless.containsBytes(of: "::") else { return harmless }
    return harmless.pieces(between: "\n").map { line in
      let blanks = line.unicodeScalars.prefix(while: \.properties.isWhitespace)
      let rest = line.unicodeScalars[blanks.endIndex...]
      return rest.starts(with: "::".unicodeScalars) ? String(blanks) + "\\" + String(rest) : line
    }.joined(separator: "\n")
  }

  private static func withoutMarks(_ text: String) -> String {
    text.replacingBytes(of: "##vso[", with: "#\\#vso[").replacingBytes(of: "##[", with: "#\\#[")
  }
}
