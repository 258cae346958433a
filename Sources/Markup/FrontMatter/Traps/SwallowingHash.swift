internal import Diagnostics

/// A `#` that made a comment of what belongs to a value.
struct SwallowingHash {
  enum Swallowed {
    /// `Pasal 5 #1`: of the end of this scalar.
    case end(of: Int)
    /// `#1`: of the whole value, so that its field seems empty.
    case wholeValue
  }

  let place: YAMLText.Place
  let swallowed: Swallowed
}

extension WrittenDocument {
  /// At most one a line.
  mutating func swallowingHashes() -> [SwallowingHash] {
    guard hasSwallowingHash(bytes) else { return [] }
    // By line: the plain value that ends on it, and whether an empty value stands on it.
    var ends: [Int: Int] = [:], empty: Set<Int> = []
    for index in tree.nodes.indices where tree.nodes[index].kind == .scalar && tree.nodes[index].style == .plain {
      let line = end(of: index).line
      if tree.isNotWritten(index) { empty.insert(line) } else { ends[line] = index }
    }
    return empty.union(ends.keys).sorted().compactMap { line in
      swallowingHash(on: line, valueBefore: ends[line], hasEmptyValue: empty.contains(line))
    }
  }

  private mutating func swallowingHash(on line: Int, valueBefore: Int?, hasEmptyValue: Bool) -> SwallowingHash? {
    let written = lines.line(line)
    guard let hash = lines.swallowingHash(on: line), let before = written[..<hash].lastIndex(where: { !$0.isBlank })
    else { return nil }
    let place = YAMLText.Place(line: line, column: hash)
    if let value = valueBefore, before + 1 == end(of: value).column, !isName(value) {
      return SwallowingHash(place: place, swallowed: .end(of: value))
    }
    let isBehindName = written[before] == ":" || written[before] == "-"
    return hasEmptyValue && isBehindName ? SwallowingHash(place: place, swallowed: .wholeValue) : nil
  }

  /// Whether a scalar is the name of a field: its value begins on the same line, and a colon stands right behind it.
  private mutating func isName(_ scalar: Int) -> Bool {
    scalar + 1 < tree.nodes.count && tree.nodes[scalar + 1].line == tree.nodes[scalar].line
      && lines.scalar(end(of: scalar)) == ":"
  }

  /// The finding that the end of a value is lost, with the whole of it in quotes where that is plain to write.
  mutating func notice(of hash: SwallowingHash, behind value: Int) -> Diagnostic {
    let written = lines.line(hash.place.line), start = start(of: value)
    let lost = String(scalars: written[hash.place.column...])
    let span = lines.span(hash.place, written.count - hash.place.column)
    guard start.line == hash.place.line, written[..<start.column].allSatisfy({ $0 != "[" && $0 != "{" }) else {
      return swallowedText(lost, at: span)
    }
    let whole = String(scalars: written[start.column...])
    return swallowedText(
      lost, at: span, whole: lines.span(start, written.count - start.column), quoted: quotedText(whole))
  }

  /// The finding that a whole value is lost.
  mutating func mistake(of hash: SwallowingHash) -> Diagnostic {
    let written = lines.line(hash.place.line)
    let lost = String(scalars: written[hash.place.column...]), quoted = quotedText(lost)
    let span = lines.span(hash.place, written.count - hash.place.column)
    return yamlMistake(
      .character(.hashBeginsValue(lost, quoted: quoted)), at: span,
      fixes: quoted.map { [Diagnostic.Fix(span, $0)] } ?? [])
  }
}

/// Whether some `#` stands behind a blank and before a letter or digit: it may have swallowed a text.
private func hasSwallowingHash(_ document: UnsafeBufferPointer<UInt8>) -> Bool {
  guard document.count > 2 else { return false }
  for at in 1..<document.count - 1 where document[at] == UInt8(ascii: "#") {
    if document[at - 1] == 0x20 || document[at - 1] == 0x09, document[at + 1] != 0x0A, document[at + 1] != 0x0D {
      return true
    }
  }
  return false
}

extension YAMLText {
  /// The first `#` of a line that begins what YAML takes for a comment and nobody would write as one: a letter stands
  /// right behind it, or a number behind one blank, as in ` # 12`.
  fileprivate func swallowingHash(on number: Int) -> Int? {
    let line = line(number)
    guard let hash = line.indices.dropFirst().first(where: { line[$0] == "#" && line[$0 - 1].isBlank }),
      hash + 1 < line.count
    else { return nil }
    let next = line[hash + 1]
    if next == "#" || next == "-" || next == "=" || next == "!" { return nil }
    if !next.isBlank { return hash }
    guard hash + 2 < line.count, "0"..."9" ~= line[hash + 2], hash < 2 || !line[hash - 2].isBlank else { return nil }
    return hash
  }
}
