package import Diagnostics

/// A line of a body that may mark what follows it as restricted and restricts nothing: `RAHASIA` above a paragraph,
/// `## Posisi (rahasia)`, `::: rahasia`. Whether its word is a level, the model says.
package struct LevelMarking: Sendable {
  package enum Form: Sendable {
    /// Written as nothing else is: `::: rahasia`, `\> [!rahasia]`.
    case certain
    /// A word in brackets or capitals, or alone on its line. It may be a word like any other.
    case word
    /// What a text is about that explains levels, and what a mark is anywhere else: `## Rahasia`, `**Rahasia:** …`.
    case title
    /// `> \[!rahasia\]`: it restricts, but pages show it as words.
    case escapedCallout
  }
  package let word: String
  package let form: Form
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
  var markings: [LevelMarking] = [], number = body.line, fence: UInt8?, begins = true
  text[min(body.start, text.count)...].withUnsafeBufferPointer { source in
    forEachLine(of: source) { bytes in
      defer { number += 1 }
      let line = MarkedLine(bytes, beginsText: begins)
      begins = line.endsText
      if let sign = line.fence {
        defer { fence = fence == nil ? sign : fence == sign ? nil : fence }
        guard fence == nil else { return }
      } else if fence != nil {
        return
      }
      let span = Span(path: file.path, line: number, column: 1, endLine: number, endColumn: 1)
      markings += line.words.map {
        LevelMarking(word: $0.text, form: $0.form, isOfHeading: line.isHeading, span: span)
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
    let form: LevelMarking.Form
  }

  /// A longer line marks nothing, but for a row of a table and for a line that begins with a mark.
  private static let longest = 80

  private let content: String
  private let isQuoted: Bool
  /// Whether the sign of its quote is escaped, so that it is none.
  private let isEscaped: Bool
  /// Whether no sentence runs from the line before into this one.
  private let beginsText: Bool
  /// Whether only the beginning of the line is kept.
  private let isLong: Bool
  /// Whether no sentence runs from this line into the next: it is blank or a heading, or its sentence has ended.
  let endsText: Bool
  /// The sign of the fence that the line is.
  let fence: UInt8?

  init(_ line: UnsafeBufferPointer<UInt8>, beginsText: Bool) {
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
    let mayMark = Self.mayMark(rest, isQuoted: quoted || escaped, beginsText: beginsText)
    isLong = rest.count > Self.longest && rest.first != UInt8(ascii: "|")
    let read = !mayMark ? rest.prefix(0) : isLong ? rest.prefix(Self.longest) : rest
    content = String(decoding: read, as: UTF8.self)
    (isQuoted, isEscaped) = (quoted, escaped)
    self.beginsText = beginsText
    endsText = rest.first.map { $0 == UInt8(ascii: "#") } ?? true || rest.last.map(".!?\\".utf8.contains) ?? true
  }

  /// Whether a line can be a mark at all, by its bytes: nearly every line is none, and is not made a text.
  private static func mayMark(
    _ line: Slice<UnsafeBufferPointer<UInt8>>, isQuoted: Bool, beginsText: Bool
  ) -> Bool {
    guard let first = line.first else { return false }
    if first == UInt8(ascii: "|") { return line.contains(UInt8(ascii: "!")) }
    if beginsText, line.prefix(longestLabel).contains(UInt8(ascii: ":")) { return true }
    if line.count > longest { return false }
    return isQuoted || "`~[:<{#*_".utf8.contains(first) || beginsText && line.count <= longestLabel
      || !line.contains { (0x61...0x7A).contains($0) }
  }

  /// A longer line, or a longer beginning of one, is no level's name alone.
  private static let longestLabel = 32

  var isHeading: Bool { content.hasPrefix("#") }

  var words: [Word] {
    if content.isEmpty { return [] }
    if fence != nil { return certain(String(content.drop { $0 == "`" || $0 == "~" })) }
    if content.hasPrefix("|") { return content.containsBytes(of: "`") ? [] : callouts }
    if isLong { return labelled }
    if isEscaped { return content.hasPrefix("[") ? certain(content) : [] }
    if isQuoted, content.hasPrefix("\\[") { return escapedCallout }
    if content.hasPrefix(":::") { return certain(String(content.dropFirst(3))) }
    if isHeading { return inHeading }
    if content.hasPrefix("<!--"), content.hasSuffix("-->") { return inComment }
    if content.hasPrefix("{"), content.hasSuffix("}") { return inBraces }
    if content.hasPrefix("[!") { return [] }
    if content.hasPrefix("["), content.hasSuffix("]") { return isQuoted ? certain(content) : maybe(content) }
    return labelled + alone
  }

  /// A word that is all of the line.
  private var alone: [Word] {
    if isQuoted || Self.isLarge(content) { return maybe(content) }
    guard beginsText, let first = content.unicodeScalars.first else { return [] }
    // `* Rahasia` is an item of a list.
    let isBold = "*_".unicodeScalars.contains(first) && content.unicodeScalars.dropFirst().first != " "
    if isBold { return maybe(content) }
    return first.properties.isAlphabetic ? [Word(text: Self.plain(content), form: .title)] : []
  }

  private static func isLarge(_ text: String) -> Bool { text == text.uppercased() && text != text.lowercased() }

  /// `> \[!rahasia\]`, as programs write it that take brackets for signs to be escaped.
  private var escapedCallout: [Word] {
    let bare = String(String.UnicodeScalarView(content.unicodeScalars.filter { $0 != "\\" }))
    return bare.hasPrefix("[!") ? [Word(text: Self.plain(bare), form: .escapedCallout)] : maybe(bare)
  }

  /// `**Rahasia:** …`, `**Rahasia**: …`, `RAHASIA: …`: a word that stands before what it is said of.
  private var labelled: [Word] {
    guard beginsText, let colon = content.unicodeScalars.firstIndex(of: ":") else { return [] }
    let before = String(content.unicodeScalars[..<colon])
    let behind = content.unicodeScalars[content.unicodeScalars.index(after: colon)...]
    guard behind.contains(where: \.properties.isAlphabetic) else { return [] }
    guard before.hasPrefix("**") || before.hasPrefix("__") || Self.isLarge(before) else { return [] }
    return [Word(text: Self.plain(before), form: .title)]
  }

  /// `[!rahasia]` in the cells of a row.
  private var callouts: [Word] {
    content.pieces(between: "[").dropFirst().filter { $0.hasPrefix("!") }.flatMap { piece in
      certain(String(piece.prefix { $0 != "]" }))
    }
  }

  /// `## Posisi (rahasia)`, `## Posisi - RAHASIA`, `## Rahasia: posisi`, `## Rahasia`. A heading that names a level as
  /// it should is none of these.
  private var inHeading: [Word] {
    let isRestricted = wordsInBraces(of: content).contains { if case .level = $0 { true } else { false } }
    if isRestricted { return [] }
    // `## Posisi (rahasia) {#posisi}`
    let beforeBraces = content.unicodeScalars.prefix { $0 != "{" }
    guard let end = beforeBraces.lastIndex(where: { $0 != " " }) else { return [] }
    let text = String(beforeBraces[...end])
    let own = Self.plain(text)
    let title = [Word(text: own, form: Self.isLarge(own) ? .word : .title)]
    if let last = text.last, last == ")" || last == "]" {
      guard let open = text.lastIndex(of: last == ")" ? "(" : "[") else { return [] }
      return maybe(String(text[open...])) + title
    }
    return title + partsOfHeading(text)
  }

  /// What stands before the first sign that parts a heading, and behind the last one.
  private func partsOfHeading(_ text: String) -> [Word] {
    let scalars = text.unicodeScalars
    func isBlank(_ at: String.Index) -> Bool { at < scalars.endIndex && scalars[at] == " " }
    let signs = scalars.indices.filter { at in
      guard at > scalars.startIndex, isBlank(scalars.index(after: at)) else { return false }
      return scalars[at] == ":" || "-–—/".unicodeScalars.contains(scalars[at]) && isBlank(scalars.index(before: at))
    }
    guard let first = signs.first, let last = signs.last else { return [] }
    let before = Self.plain(String(scalars[..<first]))
    return [Word(text: before, form: Self.isLarge(before) ? .word : .title)] + maybe(String(scalars[last...]))
  }

  /// `<!-- rahasia -->`; what ends such a part (`<!-- /rahasia -->`) is told with its beginning.
  private var inComment: [Word] {
    let inside = content.dropFirst(4).dropLast(3).drop { $0 == " " }
    return inside.hasPrefix("/") ? [] : maybe(String(inside))
  }

  private var inBraces: [Word] {
    wordsInBraces(of: content).map { word in
      switch word {
      case .level(let level): Word(text: level, form: .certain)
      case .bare(let bare): Word(text: bare, form: .word)
      }
    }
  }

  private func certain(_ text: String) -> [Word] { [Word(text: Self.plain(text), form: .certain)] }

  private func maybe(_ text: String) -> [Word] { [Word(text: Self.plain(text), form: .word)] }

  /// A word without signs around it, and without what says that a level follows.
  private static func plain(_ text: String) -> String {
    let isLetter = { (scalar: Unicode.Scalar) in scalar.properties.isAlphabetic }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: isLetter), let last = scalars.lastIndex(where: isLetter) else {
      return ""
    }
    let inside = String(scalars[first...last])
    // Letters say `Sifat: Rahasia`.
    for key in ["level", "classification", "klasifikasi", "sifat", "tingkat"] where inside.lowercased().hasPrefix(key) {
      let rest = inside.dropFirst(key.count).drop { $0 == " " || $0 == ":" || $0 == "=" || $0 == "*" || $0 == "_" }
      if !rest.isEmpty { return String(rest) }
    }
    return inside
  }
}
