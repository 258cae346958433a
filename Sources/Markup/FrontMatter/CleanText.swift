internal import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file's bytes as text: valid UTF-8, without a byte order mark and without NUL.
struct CleanText {
  let bytes: [UInt8]
  let diagnostics: [Diagnostic]
  /// Whether the file is UTF-16, which one finding says: nothing in it can be read.
  let isUTF16: Bool

  /// What is not UTF-8, and each NUL, becomes U+FFFD, with one finding for each run of them on a line, at most twenty in
  /// a file. A file that is clean, as nearly all are, is not copied.
  init(_ file: SourceFile) {
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    isUTF16 = file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF])
    let isClean = file.bytes.withUnsafeBufferPointer { isText($0) }
    guard !isClean else {
      bytes = start == 0 ? file.bytes : Array(file.bytes[start...])
      diagnostics = []
      return
    }
    var mending = Mending(path: file.path)
    file.bytes.withUnsafeBufferPointer { mending.mend($0, from: start) }
    bytes = mending.bytes
    diagnostics = isUTF16 ? [wrongEncoding(at: Span(path: file.path, line: 1))] : mending.diagnostics
  }
}

/// A copy of broken text with its breaks filled.
private struct Mending {
  let path: String
  private(set) var bytes: [UInt8] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var line = 1
  private var column = 1
  /// Where the run of broken characters that ends here began, and of which kind it is.
  private var run: (column: Int, isNul: Bool)?

  private static let mostFindings = 20

  init(path: String) {
    self.path = path
  }

  mutating func mend(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    bytes.reserveCapacity(text.count + 64)
    var at = start
    while at < text.count {
      let length = scalarLength(text, at)
      if length < 0 || text[at] == 0 {
        fill(isNul: length > 0)
        at += abs(length)
        continue
      }
      endRun()
      bytes.append(contentsOf: text[at..<at + length])
      let isBreak = text[at] == 0x0A || (text[at] == 0x0D && !(at + 1 < text.count && text[at + 1] == 0x0A))
      (line, column) = isBreak ? (line + 1, 1) : (line, column + 1)
      at += length
    }
    endRun()
  }

  private mutating func fill(isNul: Bool) {
    if let run, run.isNul != isNul { endRun() }
    if run == nil { run = (column, isNul) }
    bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
    column += 1
  }

  private mutating func endRun() {
    guard let (first, isNul) = run else { return }
    run = nil
    guard diagnostics.count < Self.mostFindings else { return }
    diagnostics.append(unreadableText(at: Span(path: path, line: line, column: first, endLine: line, endColumn: column), isNul: isNul))
  }
}

/// Whether it is UTF-8 without NUL. ASCII eight bytes at a time.
private func isText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let base = bytes.baseAddress, memchr(base, 0, bytes.count) == nil else { return bytes.isEmpty }
  let raw = UnsafeRawPointer(base)
  var at = 0
  while at < bytes.count {
    while at + 8 <= bytes.count, raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 { at += 8 }
    guard at < bytes.count else { break }
    let length = scalarLength(bytes, at)
    if length < 0 { return false }
    at += length
  }
  return true
}

/// How many bytes the scalar at `at` has. Where there is no well-formed one (RFC 3629, section 4): minus the length of what
/// one U+FFFD stands for, the longest beginning of a scalar there (Unicode 15, 3.9, "maximal subpart"), as editors and
/// `String(decoding:)` count.
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
    guard at + offset < bytes.count, (offset == 1 ? second : 0x80...0xBF).contains(bytes[at + offset]) else { return -offset }
  }
  return length
}
