/// Lines of source files, looked up when findings are printed or remembered. Each file is taken apart once.
package struct SourceLines: Sendable {
  private let source: @Sendable (String) -> SourceFile?
  private var files: [String: TabledFile?] = [:]
  private var hashes: [Place: String] = [:]

  private struct Place: Hashable {
    let path: String
    let line: Int
  }

  /// A line of more scalars than this is known by its first ones and a hash of the whole line.
  private static let longestKnown = 1000

  /// - Parameter source: the file at a path.
  package init(source: @escaping @Sendable (String) -> SourceFile?) { self.source = source }

  /// A line without the blanks at its ends. A baseline knows a finding again by it after lines were added or deleted
  /// further up.
  package mutating func trimmed(_ number: Int, of path: String) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: known(number, of: path).drop { $0 == " " || $0 == "\t" })
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }

  /// What a line is known by: its text; of a very long line its beginning and a hash of the whole, so that a thousand
  /// findings on one line do not need a thousand copies of it.
  mutating func known(_ number: Int, of path: String) -> [Unicode.Scalar] {
    guard let line = line(number, of: path) else { return [] }
    let beginning = line.scalars(in: 0..<min(line.count, Self.longestKnown))
    guard line.count > Self.longestKnown else { return beginning }
    let place = Place(path: path, line: number)
    let hash = hashes[place] ?? line.hash
    hashes[place] = hash
    return beginning + Array(" \(hash)".unicodeScalars)
  }

  /// nil where there is no such line.
  mutating func line(_ number: Int, of path: String) -> SourceLine? {
    if files[path] == nil { files[path] = .some(source(path).map(TabledFile.init)) }
    guard let file = files[path] ?? nil, number >= 1, number <= file.lines.count else { return nil }
    return SourceLine(file: file, number: number)
  }
}

/// A file with the table of its lines.
private struct TabledFile {
  let bytes: [UInt8]
  let lines: LineTable

  init(_ file: SourceFile) {
    bytes = file.bytes
    lines = LineTable(file.bytes)
  }
}

/// One line of a file. It is not copied: each method reads only the part of the line that it needs.
struct SourceLine {
  private let file: TabledFile
  private let number: Int
  private let range: Range<Int>
  /// Unicode scalars, the unit of columns.
  let count: Int

  fileprivate init(file: TabledFile, number: Int) {
    self.file = file
    self.number = number
    (range, count) = file.bytes.withUnsafeBufferPointer { text in
      let range = file.lines.range(of: number, in: text)
      return (range, file.lines.scalars(from: range.lowerBound, to: range.upperBound, in: text))
    }
  }

  /// Whether nothing stands in it but spaces and tabs.
  var isBlank: Bool { file.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  fileprivate var hash: String { Diagnostics.hash(Array(file.bytes[range])) }

  /// Some of its scalars, counted from 0.
  func scalars(in wanted: Range<Int>) -> [Unicode.Scalar] {
    file.bytes.withUnsafeBufferPointer { text in
      let from = file.lines.offset(line: number, column: wanted.lowerBound + 1, in: text) ?? range.upperBound
      let to = file.lines.offset(line: number, column: wanted.upperBound + 1, in: text) ?? range.upperBound
      return Array(String(decoding: text[from..<max(from, to)], as: UTF8.self).unicodeScalars)
    }
  }
}
