import Diagnostics
import Dossiers
import Markup

/// The ids of documents above the least restricted level, to be looked for in words.
struct RestrictedNames: Sendable {
  private let levels: [[UInt8]: Int]
  /// What an id may begin with, and how long it may be: so that hardly any word is looked up.
  private let beginnings: [Bool]
  private let lengths: ClosedRange<Int>
  let highest: Int

  var isEmpty: Bool { levels.isEmpty }

  /// - Parameter known: the level of each document whose level is known.
  init(_ handbook: Handbook, _ known: [Handbook.Target: Int]) {
    let lowest = known.values.min() ?? 0
    var levels: [[UInt8]: Int] = [:]
    for (target, level) in known where level > lowest && (target.kind == .dossier || target.kind == .pack) {
      levels[Array(handbook.document(target).id.utf8)] = level
    }
    self.levels = levels
    highest = known.values.max() ?? 0
    var beginnings = [Bool](repeating: false, count: 256)
    for id in levels.keys { if let first = id.first { beginnings[Int(first)] = true } }
    self.beginnings = beginnings
    let counts = levels.keys.map(\.count)
    lengths = (counts.min() ?? 0)...(counts.max() ?? 0)
  }

  /// The ids in a body's source, each with its place. Words of an id are letters, digits, dots and hyphens.
  func named(in file: ParsedFile, above level: Int) -> [(id: String, level: Int, span: Span)] {
    let found = self.found(in: file.source.bytes, above: level)
    return zip(found, file.source.spans(of: found.map(\.range))).map { ($0.id, $0.level, $1) }
  }

  private func found(in bytes: [UInt8], above level: Int) -> [(id: String, level: Int, range: Range<Int>)] {
    bytes.withUnsafeBufferPointer { bytes in
      var names: [(id: String, level: Int, range: Range<Int>)] = []
      var at = bodyStart(of: bytes)
      while at < bytes.count {
        guard Self.isWord(bytes[at]) else {
          at += 1
          continue
        }
        let start = at
        while at < bytes.count, Self.isWord(bytes[at]) { at += 1 }
        guard beginnings[Int(bytes[start])], at - start >= lengths.lowerBound else { continue }
        var end = at
        while end > start, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
        guard lengths.contains(end - start), let found = levels[Array(bytes[start..<end])], found > level else {
          continue
        }
        names.append((String(decoding: bytes[start..<end], as: UTF8.self), found, start..<end))
      }
      return names
    }
  }

  /// After the second line of three hyphens; the file's beginning where it has no front matter.
  private func bodyStart(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var at = 0, rules = 0
    while at + 2 < bytes.count {
      if bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == UInt8(ascii: "-"), bytes[at + 2] == UInt8(ascii: "-") {
        rules += 1
      }
      while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
      at += 1
      if rules == 2 { return at }
      if rules == 0 { return 0 }
    }
    return 0
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: false
    }
  }
}
