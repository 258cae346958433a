internal import Diagnostics

/// The lines that git leaves where it could not merge (gitattributes(5), conflict-marker-size): seven signs at the
/// margin.
enum ConflictMarker: UInt8 {
  case ours = 0x3C
  case base = 0x7C
  case parting = 0x3D
  case theirs = 0x3E

  /// - Parameter line: without its ending.
  @inline(__always) init?(_ line: UnsafeBufferPointer<UInt8>) {
    guard let first = line.first, first == 0x3C || first == 0x7C || first == 0x3D || first == 0x3E,
      let kind = Self(whole: line)
    else { return nil }
    self = kind
  }

  private init?(whole line: UnsafeBufferPointer<UInt8>) {
    guard line.count >= 7, line[..<7].allSatisfy({ $0 == line[0] }), line.count == 7 || line[7] == 0x20 else {
      return nil
    }
    guard let kind = ConflictMarker(rawValue: line[0]) else { return nil }
    // `=======` may have nothing behind it; a name follows the others, and without one seven bars may be a table's.
    guard kind == .parting ? line.count == 7 : line.count > 8 || kind == .ours else { return nil }
    self = kind
  }
}

/// The conflicts among some lines: each once, at its first marker.
struct Conflicts {
  /// Lines, as the caller counts them.
  private(set) var lines: [Int] = []
  private var isOpen = false

  /// - Parameter line: ascending.
  mutating func take(_ marker: ConflictMarker, line: Int) {
    switch marker {
    case .ours:
      lines.append(line)
      isOpen = true
    case .base, .parting: break
    case .theirs:
      if !isOpen { lines.append(line) }
      isOpen = false
    }
  }
}

/// The line (from 0) of the first conflict marker of a text; nil where it has none.
func firstConflict(in text: UnsafeBufferPointer<UInt8>) -> Int? {
  var conflicts = Conflicts()
  var number = 0
  forEachLine(of: text) { line in
    if let marker = ConflictMarker(line) { conflicts.take(marker, line: number) }
    number += 1
  }
  return conflicts.lines.first
}
