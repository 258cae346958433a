internal import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A YAML document by lines, for saying what is wrong with it. Made only when something is.
struct YAMLText {
  /// Line and column from 0, in Unicode scalars: libyaml's terms.
  struct Place: Hashable {
    let line: Int
    let column: Int
  }

  private let path: String
  private let firstLine: Int
  private let lines: [[Unicode.Scalar]]

  init(_ bytes: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int) {
    self.path = path
    self.firstLine = firstLine
    lines = Self.lines(of: bytes)
  }

  private static func lines(of bytes: some Collection<UInt8>) -> [[Unicode.Scalar]] {
    var lines: [[Unicode.Scalar]] = [[]]
    var previous: Unicode.Scalar?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r": lines.append([])
      default: lines[lines.count - 1].append(scalar)
      }
      previous = scalar
    }
    return lines
  }

  func place(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Place {
    let before = Self.lines(of: bytes[..<min(offset, bytes.count)])
    return Place(line: before.count - 1, column: before[before.count - 1].count)
  }

  var lineCount: Int { lines.count }

  /// Empty beyond the document.
  func line(_ number: Int) -> [Unicode.Scalar] {
    lines.indices.contains(number) ? lines[number] : []
  }

  /// The place itself, or the end of the last line for one behind it: where the document ends libyaml begins a line,
  /// and a file may have none.
  func inside(_ place: Place) -> Place {
    let hasLine = place.line < lines.count - 1 || place.line == lines.count - 1 && !lines[place.line].isEmpty
    guard !hasLine, let last = lines.lastIndex(where: { !$0.isEmpty }) else { return place }
    return Place(line: last, column: lines[last].count)
  }

  /// The scalar at a place; nil beyond the line's end.
  func scalarIfThere(_ place: Place) -> Unicode.Scalar? {
    let line = line(place.line)
    return place.column < line.count ? line[place.column] : nil
  }

  /// The scalar at a place; a space beyond the line's end.
  func scalar(_ place: Place) -> Unicode.Scalar { scalarIfThere(place) ?? " " }

  /// What stands from a place to the line's end, without spaces around it and without a comment.
  func rest(from place: Place) -> String {
    var rest = line(place.line).dropFirst(place.column)
    for (offset, scalar) in rest.enumerated().dropFirst()
    where scalar == "#" && rest[rest.startIndex + offset - 1].isBlank {
      rest = rest.prefix(offset)
      break
    }
    rest = rest.drop(while: \.isBlank)
    while let last = rest.last, last.isBlank { rest = rest.dropLast() }
    return String(scalars: rest)
  }

  /// Scalars from a place to the next space, comma or closing bracket; at least one.
  func wordLength(at place: Place) -> Int {
    let word = line(place.line).dropFirst(place.column).prefix { !$0.isBlank && $0 != "," && $0 != "]" && $0 != "}" }
    return max(1, word.count)
  }

  /// Spaces at the line's beginning; nil of an empty line and of a comment.
  func indentation(_ number: Int) -> Int? {
    let line = line(number)
    guard let first = line.firstIndex(where: { !$0.isBlank }), line[first] != "#" else { return nil }
    return first
  }

  /// The nearest line above that is neither empty nor a comment.
  func lineAbove(_ number: Int) -> Int? {
    (0..<min(number, lines.count)).last { indentation($0) != nil }
  }

  /// The columns (from 0) in which the blocks still open at a line began, outermost last: those of fields and of the
  /// hyphens of lists.
  func openColumns(above number: Int) -> [Int] {
    var open: [Int] = []
    for above in stride(from: number - 1, through: 0, by: -1) {
      guard let indentation = indentation(above), indentation < open.last ?? .max else { continue }
      let line = line(above)
      if line[indentation] == "-", let content = line[(indentation + 1)...].firstIndex(where: { $0 != " " }),
        content > indentation + 1,
        content < open.last ?? .max
      {
        open.append(content)
      }
      open.append(indentation)
      if indentation == 0 { break }
    }
    return open
  }

  func span(_ place: Place, _ length: Int) -> Span {
    Span(
      path: path, line: place.line + firstLine, column: place.column + 1, endLine: place.line + firstLine,
      endColumn: place.column + 1 + length)
  }
}

extension Unicode.Scalar {
  var isBlank: Bool { self == " " || self == "\t" }
}

extension String {
  init(scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}

/// The offset of the first U+0085, U+2028 or U+2029.
func hiddenLineSeparator(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  let nextLine = first(0xC2, in: bytes) { $0 + 1 < bytes.count && bytes[$0 + 1] == 0x85 }
  let separator = first(0xE2, in: bytes) {
    $0 + 2 < bytes.count && bytes[$0 + 1] == 0x80 && (bytes[$0 + 2] == 0xA8 || bytes[$0 + 2] == 0xA9)
  }
  return [nextLine, separator].compactMap { $0 }.min()
}

private func first(_ byte: Int32, in bytes: UnsafeBufferPointer<UInt8>, where isMeant: (Int) -> Bool) -> Int? {
  guard let base = bytes.baseAddress else { return nil }
  var at = 0
  while at < bytes.count, let found = memchr(base + at, byte, bytes.count - at) {
    at = UnsafeRawPointer(found) - UnsafeRawPointer(base)
    if isMeant(at) { return at }
    at += 1
  }
  return nil
}
