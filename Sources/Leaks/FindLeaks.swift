/// A text that only hidden things hold, found in a file that others may read.
package struct Leak: Sendable {
  /// The file, as it was named.
  package let file: String
  /// The part of it where it is a container: `word/document.xml`; empty otherwise.
  package let part: String
  /// Of the file, from 1; 0 where it is the file's name or a part of a container.
  package let line: Int
  /// What stands there, and what around it.
  package let found: String
  package let context: String
  package let hidden: HiddenText
}

/// What was found in one file, and what could not be looked into.
package struct FileScan: Sendable {
  package var leaks: [Leak] = []
  /// Parts that hold texts which nobody here can read: an encrypted ZIP, a picture.
  package var unread: [Unread] = []

  package enum Unread: Sendable, Hashable {
    case picture, font, container, pageText
    /// More files within files than anybody would put there.
    case nesting
    /// More bytes than can be looked through.
    case size
  }
}

/// Looks through one file, its name included.
///
/// - Parameters:
///   - pageText: the text of a PDF's pages, where a program of the machine gave it.
///   - mostBytes: a longer file, or part of one, is named and not looked into: places in it are kept in 32 bits.
///   - mostInflated: how many bytes all compressed streams in it may hold together.
package func scan(
  _ file: String, _ bytes: [UInt8], pageText: [UInt8]? = nil, for phrases: Phrases, mostBytes: Int = Int(Int32.max),
  mostInflated: Int = 1 << 30
) -> FileScan {
  var scanner = Scanner(file: file, phrases: phrases, mostBytes: mostBytes, room: InflationRoom(mostInflated))
  scanner.scanName()
  scanner.scan(bytes, part: "", depth: 0)
  if let pageText {
    scanner.scan(pageText, part: "pdftotext", depth: 1)
  } else if bytes.starts(with: Array("%PDF".utf8)) {
    scanner.result.unread.append(.pageText)
  }
  return scanner.result
}

private struct Scanner {
  let file: String
  let phrases: Phrases
  let mostBytes: Int
  var result = FileScan()
  /// By index of text: told once a file.
  private var told: Set<Int> = []
  private var room: InflationRoom

  private static let deepest = 5

  init(file: String, phrases: Phrases, mostBytes: Int, room: InflationRoom) {
    self.file = file
    self.phrases = phrases
    self.mostBytes = mostBytes
    self.room = room
  }

  mutating func scanName() {
    let name = DecodedText(Array(file.utf8))
    for text in [name, name.decoded()].compactMap({ $0 }) { look(text, part: "", line: { _ in 0 }) }
  }

  mutating func scan(_ bytes: [UInt8], part: String, depth: Int) {
    guard depth < Self.deepest else { return result.unread.append(.nesting) }
    guard bytes.count <= mostBytes else { return result.unread.append(.size) }
    let hadRoom = !room.isSpent
    let parts = parts(of: bytes)
    if hadRoom, room.isSpent { result.unread.append(.size) }
    if let parts { return scan(parts, of: part, depth) }
    // What is no file of its kind after all may be a text that begins like one, so it is looked through as it is.
    if let unread = kindOfUnread(bytes) { result.unread.append(unread) }
    let text = fromUTF16(bytes) ?? bytes
    scanText(text, part: part, depth: depth)
  }

  /// The parts of a file that holds others; nil where it is none, or cannot be opened.
  private mutating func parts(of bytes: [UInt8]) -> [Part]? {
    if isZIP(bytes) { return zipParts(of: bytes, in: &room) }
    if bytes.starts(with: Array("%PDF".utf8)) { return pdfParts(of: bytes, in: &room) }
    return isGzip(bytes) ? inflated(bytes[...], .gzip, in: &room).map { [Part(name: "gzip", bytes: $0)] } : nil
  }

  /// By the signature of its first record: two letters alone may begin a text (“PKS dengan …”).
  private func isZIP(_ bytes: [UInt8]) -> Bool {
    [[3, 4], [5, 6], [7, 8]].contains { bytes.starts(with: [0x50, 0x4B] + $0) }
  }

  private func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  private mutating func scan(_ parts: [Part], of part: String, _ depth: Int) {
    for inner in parts {
      let name = part.isEmpty ? inner.name : part + "/" + inner.name
      look(DecodedText(Array(inner.name.utf8)), part: name, line: { _ in 0 })
      scan(inner.bytes, part: name, depth: depth + 1)
    }
  }

  private mutating func scanText(_ bytes: [UInt8], part: String, depth: Int) {
    let lines = LineStarts(bytes)
    let isWhole = part.isEmpty
    func line(_ offset: Int) -> Int { isWhole ? lines.line(of: offset) : 0 }
    let own = DecodedText(bytes).unfolded()
    for var text in [own, own.withoutTags()].compactMap({ $0 }) {
      look(text, part: part, line: line)
      for _ in 0..<3 {
        guard let next = text.decoded() else { break }
        text = next
        look(text, part: part, line: line)
      }
    }
    let base64 = base64Runs(in: bytes).map { (name: "base64", run: $0) }
    let hexadecimal = hexadecimalRuns(in: bytes).map { (name: "hexadecimal", run: $0) }
    for (name, run) in base64 + hexadecimal {
      scan(run.bytes, part: (part.isEmpty ? "" : part + "/") + "\(name):\(line(run.at))", depth: depth + 1)
    }
  }

  private mutating func look(_ text: DecodedText, part: String, line: (Int) -> Int) {
    var found: [(text: Int, range: Range<Int>)] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      phrases.forEachMatch(in: bytes) { index, range in
        if let last = found.last, last.range.upperBound >= range.lowerBound {
          found[found.count - 1].range =
            min(last.range.lowerBound, range.lowerBound)..<max(last.range.upperBound, range.upperBound)
        } else {
          found.append((index, range))
        }
      }
    }
    for match in found where told.insert(match.text).inserted {
      result.leaks.append(
        Leak(
          file: file, part: part, line: line(text.place(match.range.lowerBound)),
          found: excerpt(of: text.bytes, match.range), context: excerpt(of: text.bytes, around(match.range, in: text)),
          hidden: phrases.texts[match.text]))
    }
  }

  private func around(_ range: Range<Int>, in text: DecodedText) -> Range<Int> {
    max(0, range.lowerBound - 40)..<min(text.bytes.count, min(range.upperBound, range.lowerBound + 200) + 40)
  }

  /// Whole letters, blanks for line ends.
  private func excerpt(of bytes: [UInt8], _ range: Range<Int>) -> String {
    let inner = bytes[range.lowerBound..<min(range.upperBound, range.lowerBound + 280)]
    let whole = inner.drop { $0 & 0xC0 == 0x80 }
    let words = String(decoding: whole, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return words.joined(separator: " ")
  }

  /// Archives that nothing here opens: 7z, RAR, xz, bzip2, Zstandard.
  private func isOtherArchive(_ bytes: [UInt8]) -> Bool {
    [
      [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0],
      [0x42, 0x5A, 0x68, 0x39, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59], [0x28, 0xB5, 0x2F, 0xFD]
    ].contains { bytes.starts(with: $0) }
  }

  private func kindOfUnread(_ bytes: [UInt8]) -> FileScan.Unread? {
    let pictures: [[UInt8]] = [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("RIFF".utf8)]
    if pictures.contains(where: bytes.starts) { return .picture }
    let fonts = ["wOFF", "wOF2", "OTTO", "true"].map { Array($0.utf8) } + [[0, 1, 0, 0]]
    if fonts.contains(where: bytes.starts) { return .font }
    return isZIP(bytes) || isGzip(bytes) || isOtherArchive(bytes) ? .container : nil
  }
}

/// Where the lines of a text begin.
private struct LineStarts {
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    starts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
  }

  func line(of offset: Int) -> Int {
    var low = 0, high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
