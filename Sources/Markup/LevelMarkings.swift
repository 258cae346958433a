package import Diagnostics

/// A line of a body that may mark what follows it as restricted and restricts nothing: `RAHASIA` above a paragraph,
/// `## Posisi (rahasia)`, `::: rahasia`. Whether its word is a level, the model says.
package struct LevelMarking: Sendable {
  package let word: String
  /// Whether it is written as nothing else is: `::: rahasia`, `\> [!rahasia]`. A word in brackets or capitals may be a
  /// word like any other.
  package let isCertain: Bool
  package let isOfHeading: Bool
  package let span: Span
}

/// The lines of a file's body that may be such marks, without those in blocks of code.
package func levelMarkings(in file: ParsedFile) -> [LevelMarking] {
  let text = CleanText(file.source).bytes
  let body: (start: Int, line: Int)
  switch FrontMatterFrame(text) {
  case .absent: body = (0, 1)
  case .notClosed: return []
  case .found(_, let start, let line): body = (start, line)
  }
  var markings: [LevelMarking] = [], number = body.line, fence: UInt8?
  text[min(body.start, text.count)...].withUnsafeBufferPointer { source in
    forEachLine(of: source) { bytes in
      defer { number += 1 }
      let line = MarkedLine(bytes)
      if let sign = line.fence {
        defer { fence = fence == nil ? sign : fence == sign ? nil : fence }
        guard fence == nil else { return }
      } else if fence != nil {
        return
      }
      let span = Span(path: file.path, line: number, column: 1, endLine: number, endColumn: 1)
      markings += line.words.map {
        LevelMarking(word: $0.text, isCertain: $0.isCertain, isOfHeading: line.isHeading, span: span)
      }
    }
  }
  return markings
}

/// One line of a body, without blanks around it and without the signs of quotes before it.
private struct MarkedLine {
  /// A word that may name a level.
  struct Word {
    let text: String
    let isCertain: Bool
  }

  /// A longer line marks nothing, but for a row of a table.
  private static let longest = 80

  private let content: String
  private let isQuoted: Bool
  /// Whether the sign of its quote is escaped, so that it is none.
  private let isEscaped: Bool
  /// The sign of the fence that the line is.
  let fence: UInt8?

  init(_ line: UnsafeBufferPointer<UInt8>) {
    var rest = line[...]
    while let last = rest.last, isSpace(last) { rest = rest.dropLast() }
    var quoted = false, escaped = false
    while let first = rest.first {
      if isSpace(first) {
        rest = rest.dropFirst()
      } else if first == UInt8(ascii: ">") {
        (quoted, rest) = (true, rest.dropFirst())
      } else if first == UInt8(ascii: "\\"), rest.dropFirst().first == UInt8(ascii: ">") {
        (escaped, rest) = (true, rest.dropFirst(2))
      } else {
        break
      }
    }
    let sign = rest.first.flatMap { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") ? $0 : nil }
    fence = sign.flatMap { sign in rest.prefix(3).count == 3 && rest.prefix(3).allSatisfy { $0 == sign } ? sign : nil }
    content = Self.mayMark(rest, isQuoted: quoted || escaped) ? String(decoding: rest, as: UTF8.self) : ""
    (isQuoted, isEscaped) = (quoted, escaped)
  }

  /// Whether a line can be a mark at all, by its bytes: nearly every line is none, and is not made a text.
  private static func mayMark(_ line: Slice<UnsafeBufferPointer<UInt8>>, isQuoted: Bool) -> Bool {
    guard let first = line.first, let last = line.last else { return false }
    if first == UInt8(ascii: "|") { return line.contains(UInt8(ascii: "!")) }
    if line.count > longest { return false }
    if first == UInt8(ascii: "#") { return last == UInt8(ascii: ")") || last == UInt8(ascii: "]") }
    return isQuoted || "`~[:<{".utf8.contains(first) || !line.contains { (0x61...0x7A).contains($0) }
  }

  var isHeading: Bool { content.hasPrefix("#") }

  var words: [Word] {
    if content.isEmpty { return [] }
    if fence != nil { return certain(String(content.drop { $0 == "`" || $0 == "~" })) }
    if content.hasPrefix("|") { return content.containsBytes(of: "`") ? [] : callouts }
    if isEscaped { return content.hasPrefix("[") ? certain(content) : [] }
    if content.hasPrefix(":::") { return certain(String(content.dropFirst(3))) }
    if isHeading { return endOfHeading }
    if content.hasPrefix("<!--"), content.hasSuffix("-->") { return inComment }
    if content.hasPrefix("{"), content.hasSuffix("}") { return inBraces }
    if content.hasPrefix("[!") { return [] }
    if content.hasPrefix("["), content.hasSuffix("]") { return isQuoted ? certain(content) : maybe(content) }
    let isLarge = content == content.uppercased() && content != content.lowercased()
    return isQuoted || isLarge ? maybe(content) : []
  }

  /// `[!rahasia]` in the cells of a row.
  private var callouts: [Word] {
    content.pieces(between: "[").dropFirst().filter { $0.hasPrefix("!") }.flatMap { piece in
      certain(String(piece.prefix { $0 != "]" }))
    }
  }

  /// `## Posisi (rahasia)`, `## Posisi [rahasia]`
  private var endOfHeading: [Word] {
    guard let last = content.last, last == ")" || last == "]",
      let open = content.lastIndex(of: last == ")" ? "(" : "[")
    else { return [] }
    return maybe(String(content[open...]))
  }

  /// `<!-- rahasia -->`; what ends such a part (`<!-- /rahasia -->`) is told with its beginning.
  private var inComment: [Word] {
    let inside = content.dropFirst(4).dropLast(3).drop { $0 == " " }
    return inside.hasPrefix("/") ? [] : maybe(String(inside))
  }

  private var inBraces: [Word] {
    wordsInBraces(of: content).map { word in
      switch word {
      case .level(let level): Word(text: level, isCertain: true)
      case .bare(let bare): Word(text: bare, isCertain: false)
      }
    }
  }

  private func certain(_ text: String) -> [Word] { [Word(text: Self.plain(text), isCertain: true)] }

  private func maybe(_ text: String) -> [Word] { [Word(text: Self.plain(text), isCertain: false)] }

  /// A word without signs around it, and without what says that a level follows.
  private static func plain(_ text: String) -> String {
    let isLetter = { (scalar: Unicode.Scalar) in scalar.properties.isAlphabetic }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: isLetter), let last = scalars.lastIndex(where: isLetter) else {
      return ""
    }
    let inside = String(scalars[first...last])
    for key in ["level", "classification", "klasifikasi"] where inside.lowercased().hasPrefix(key) {
      let rest = inside.dropFirst(key.count).drop { $0 == " " || $0 == ":" || $0 == "=" }
      if !rest.isEmpty { return String(rest) }
    }
    return inside
  }
}
