internal import Diagnostics

/// Text that a terminal shows and never obeys: what the person there sees is what was written.
///
/// Lines end where the program ended them and colour is the program's own; every other control character, and every one that
/// turns the direction of writing, is shown as a symbol.
struct Printable {
  let text: String

  /// One line: what it quotes cannot begin another.
  init(line: String) { text = line.visible }

  /// Lines that the program laid out, perhaps coloured (ECMA-48, 8.3.117: ESC, `[`, digits, `m`).
  init(lines: String) {
    guard lines.unicodeScalars.contains(where: { $0.isObeyed && $0 != "\n" }) else {
      text = lines
      return
    }
    var shown = String.UnicodeScalarView()
    var rest = lines.unicodeScalars[...]
    while let scalar = rest.first {
      let colour = Self.colour(at: rest)
      if !colour.isEmpty {
        shown.append(contentsOf: colour)
        rest = rest[colour.endIndex...]
        continue
      }
      shown.append(contentsOf: scalar == "\n" ? "\n".unicodeScalars : String(scalar).visible.unicodeScalars)
      rest = rest.dropFirst()
    }
    text = String(shown)
  }

  /// The colour that begins here; empty where none does.
  private static func colour(at rest: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    guard rest.starts(with: "\u{1B}[".unicodeScalars) else { return rest.prefix(0) }
    let digits = rest.dropFirst(2).prefix { ("0"..."9").contains($0) || $0 == ";" }
    guard digits.endIndex < rest.endIndex, rest[digits.endIndex] == "m" else { return rest.prefix(0) }
    return rest[rest.startIndex...digits.endIndex]
  }
}
