internal import Diagnostics

/// A file's bytes as text: valid UTF-8, without a byte order mark and without characters that do not belong in a text.
struct CleanText {
  let bytes: [UInt8]
  let diagnostics: [Diagnostic]
  /// What the file is if it is no text in UTF-8. Nothing in it can be read then, and there is one finding that says so.
  let otherFormat: OtherFormat?

  /// Bytes that are not UTF-8, and NUL, become U+FFFD. Unwanted characters (`isUnwanted`) become U+FFFD or a space.
  /// Each run of the same kind on a line gives one finding, but there are at most twenty findings of unreadable and
  /// twenty of unwanted characters in a file. A clean file, as nearly all are, is not copied.
  init(_ file: SourceFile) {
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let otherFormat = OtherFormat(startingWith: file.bytes)
    self.otherFormat = otherFormat
    let findings = otherFormat.map { [wrongFormat($0, at: Span(path: file.path, line: 1))] }
    let isClean = file.bytes.withUnsafeBufferPointer { isCleanText($0) }
    guard !isClean else {
      bytes = start == 0 ? file.bytes : Array(file.bytes[start...])
      diagnostics = findings ?? []
      return
    }
    var mending = Mending(path: file.path)
    file.bytes.withUnsafeBufferPointer { mending.mend($0, from: start) }
    bytes = mending.bytes
    diagnostics = findings ?? mending.diagnostics
  }
}

/// A copy of broken text with its breaks filled.
private struct Mending {
  let path: String
  private(set) var bytes: [UInt8] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var line = 1
  private var column = 1
  /// The run of broken characters that ends here, if one does.
  private var run: Run?
  private var broken = 0, unwanted = 0

  private struct Run {
    let column: Int
    let kind: Break
  }

  /// A character that is not let through.
  private enum Break: Equatable {
    case notUTF8, nul
    case unwanted(Unicode.Scalar)
  }

  private static let mostFindings = 20

  init(path: String) {
    self.path = path
  }

  mutating func mend(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    bytes.reserveCapacity(text.count + 64)
    var at = start
    while at < text.count {
      let length = scalarLength(text, at)
      defer { at += abs(length) }
      if let found = Self.broken(text, at, length) {
        fill(found)
        continue
      }
      endRun()
      bytes.append(contentsOf: text[at..<at + length])
      let isBreak = text[at] == 0x0A || (text[at] == 0x0D && !(at + 1 < text.count && text[at + 1] == 0x0A))
      (line, column) = isBreak ? (line + 1, 1) : (line, column + 1)
    }
    endRun()
  }

  private static func broken(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ length: Int) -> Break? {
    if length < 0 { return .notUTF8 }
    if text[at] == 0 { return .nul }
    return unwantedScalar(text, at, length).map(Break.unwanted)
  }

  private mutating func fill(_ found: Break) {
    if let run, run.kind != found { endRun() }
    if run == nil { run = Run(column: column, kind: found) }
    if case .unwanted(let scalar) = found {
      bytes.append(contentsOf: UTF8.encode(replacement(for: scalar)) ?? UTF8.encodedReplacementCharacter)
    } else {
      bytes.append(contentsOf: UTF8.encodedReplacementCharacter)
    }
    column += 1
  }

  private mutating func endRun() {
    guard let ended = run else { return }
    run = nil
    let span = Span(path: path, line: line, column: ended.column, endLine: line, endColumn: column)
    switch ended.kind {
    case .notUTF8, .nul:
      broken += 1
      if broken <= Self.mostFindings { diagnostics.append(unreadableText(at: span, isNul: ended.kind == .nul)) }
    case .unwanted(let scalar):
      unwanted += 1
      if unwanted <= Self.mostFindings { diagnostics.append(unwantedCharacter(scalar, at: span)) }
    }
  }
}

/// Whether a file is UTF-8 without unwanted characters. Eight bytes of ASCII are looked at together; where one of them
/// is a line end or no ASCII, the eight are looked at one by one.
private func isCleanText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let base = bytes.baseAddress else { return true }
  let raw = UnsafeRawPointer(base)
  var at = 0
  while at < bytes.count {
    while at + 8 <= bytes.count, isPlainASCII(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)) { at += 8 }
    let stop = min(at + 8, bytes.count)
    while at < stop {
      let length = scalarLength(bytes, at)
      if length < 0 || unwantedScalar(bytes, at, length) != nil { return false }
      at += length
    }
  }
  return true
}

/// Whether eight bytes are ASCII from space to `~`.
@inline(__always) private func isPlainASCII(_ bytes: UInt64) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let isControl = (bytes &- ones &* 0x20) & ~bytes
  let delete = bytes ^ (ones &* 0x7F)
  let isDelete = (delete &- ones) & ~delete
  return (bytes | isControl | isDelete) & (ones &* 0x80) == 0
}

/// How many bytes the scalar at `at` has (RFC 3629, section 4). Where no well-formed scalar stands there, the number is
/// negative: so many bytes become one U+FFFD, as editors and `String(decoding:)` replace them (Unicode 15, 3.9,
/// "maximal subpart").
private func scalarLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch bytes[at] {
  case 0..<0x80: return 1
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  case 0xF1...0xF3: length = 4
  default: return -1
  }
  for offset in 1..<length {
    guard at + offset < bytes.count, (offset == 1 ? second : 0x80...0xBF).contains(bytes[at + offset]) else {
      return -offset
    }
  }
  return length
}
