internal import Diagnostics

// Fields and items that were read as one text, since a space or a hyphen is missing.

extension WrittenDocument {
  /// Whether a text stands where fields or items may have been meant: below the name of its field, or in a list whose
  /// other items are groups of fields.
  func mayBeStructure(_ text: Int, named name: Int?, in container: Int) -> Bool {
    guard tree.nodes[text].style == .plain else { return false }
    return name.map { tree.nodes[$0].line < tree.nodes[text].line } ?? beginsWithFields(container)
  }

  /// Whether the first item of a list is a group of fields.
  private func beginsWithFields(_ list: Int) -> Bool {
    tree.nodes[list].next > list + 1 && tree.nodes[list + 1].kind == .mapping
  }

  /// The finding that a text was meant for fields or items; nil where it does not read so.
  ///
  /// - Parameter isItem: whether the text is an item of a list, and not the value of a field.
  mutating func structureMistake(in text: Int, isItem: Bool) -> Diagnostic? {
    let written = tree.bytes(of: text)
    if written.first == UInt8(ascii: "-"), let second = written.dropFirst().first, isLetter(second) {
      return hyphenMistake(in: text)
    }
    if let colon = gluedColon(written) {
      let start = start(of: text), name = String(decoding: written[..<colon], as: UTF8.self)
      let rest = lines.line(start.line).dropFirst(start.column + name.unicodeScalars.count + 1)
      return spaceMissing(field: name, value: String(scalars: rest), at: start)
    }
    if let other = otherColon(behindNameAt: start(of: text)) { return other }
    return isItem ? nil : itemsMistake(in: text)
  }

  /// `-item`, on one line or more. Where a space that is none stands behind a hyphen, that is the mistake.
  private mutating func hyphenMistake(in text: Int) -> Diagnostic {
    if let oddSpacesMistake { return oddSpacesMistake }
    let start = start(of: text), source = lines
    let items = (start.line...end(of: text).line).filter { source.trimmedLine($0).first == "-" }
    let fixes = items.map { line in
      let behindHyphen = YAMLText.Place(line: line, column: (source.indentation(line) ?? 0) + 1)
      return Diagnostic.Fix(source.span(behindHyphen, 0), " ")
    }
    let written = source.rest(from: start)
    return yamlMistake(
      .line(.spaceAfterHyphenMissing(written)), at: source.span(start, written.unicodeScalars.count), fixes: fixes)
  }

  /// Words on lines of their own, which YAML joins to one text.
  private mutating func itemsMistake(in text: Int) -> Diagnostic? {
    guard !isOnOneLine(text) else { return nil }
    let source = lines, numbers = start(of: text).line...end(of: text).line
    let words = numbers.map(source.trimmedLine)
    guard words.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isFieldNameLetter) }) else { return nil }
    let fixes = numbers.map { line in
      let beforeWord = YAMLText.Place(line: line, column: source.indentation(line) ?? 0)
      return Diagnostic.Fix(source.span(beforeWord, 0), "- ")
    }
    return yamlMistake(
      .line(.hyphensMissing(words.map { String(scalars: $0) })), at: span(text), fixes: fixes)
  }
}

/// The colon of `name:value`, written without a space; nil where it is no field: an address, a time.
private func gluedColon(_ text: ArraySlice<UInt8>) -> Int? {
  guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex, colon + 1 < text.endIndex,
    text[..<colon].allSatisfy({ (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_") }),
    text[colon + 1] != UInt8(ascii: "/"), text[colon + 1] != 0x20
  else { return nil }
  return ["mailto", "tel", "urn", "doi", "https", "http"].contains(String(decoding: text[..<colon], as: UTF8.self))
    ? nil : colon
}

private func isLetter(_ byte: UInt8) -> Bool {
  (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
}
