/// The sign between the cells of a file, found out or named by its first line.
struct Delimiter {
  let sign: UInt8
  /// By `sep=;`, the line that Excel obeys.
  let isNamed: Bool
  /// Where the table begins.
  let start: Int

  init(of bytes: UnsafeBufferPointer<UInt8>) {
    if let (sign, start) = Self.named(bytes) {
      self.sign = sign
      self.start = start
      isNamed = true
    } else {
      sign = Self.mostRegular(bytes)
      start = 0
      isNamed = false
    }
  }

  private static func named(_ bytes: UnsafeBufferPointer<UInt8>) -> (sign: UInt8, start: Int)? {
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    let unquoted = line.filter { $0 != UInt8(ascii: "\"") }
    let beginning = unquoted.prefix(4).map { $0 | 0x20 }
    guard unquoted.count == 5, beginning.elementsEqual("sep=".utf8) else { return nil }
    let lineEnd = bytes[line.count...].prefix(2)
    let isPair = lineEnd.elementsEqual([0x0D, 0x0A])
    return (unquoted[4], line.count + (isPair ? 2 : min(1, lineEnd.count)))
  }

  /// The sign by which most records have equally many cells. Of two signs that do so for as many records, the one that
  /// gives more cells is taken, and of two that give as many, the one that is rarer in texts.
  private static func mostRegular(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    var best = UInt8(ascii: ","), mostRegular = Regularity(records: 0, cells: 0)
    // The rarest in texts comes first, because a later sign has to be better.
    for sign in [UInt8(ascii: "\t"), UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: ",")] {
      let found = regularity(of: sign, in: bytes)
      guard (found.records, found.cells) > (mostRegular.records, mostRegular.cells) else { continue }
      best = sign
      mostRegular = found
    }
    return best
  }

  /// How many records have equally many cells (two at least), and how many cells that is.
  private struct Regularity {
    let records: Int
    let cells: Int
  }

  /// No more than these records and bytes are looked at.
  private static let recordsInSample = 1_000
  private static let bytesInSample = 1 << 20

  private static func regularity(of sign: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Regularity {
    let beginning = UnsafeBufferPointer(rebasing: bytes.prefix(bytesInSample))
    var scanner = RecordScanner(beginning, delimiter: sign, from: 0)
    var records: [Int: Int] = [:]
    var seen = 0
    while !scanner.isAtEnd && seen < recordsInSample {
      var cells = 0
      scanner.nextRecord { _, _ in cells += 1 }
      if cells > 1 { records[cells, default: 0] += 1 }
      seen += 1
    }
    let most = records.max { ($0.value, $0.key) < ($1.value, $1.key) }
    return Regularity(records: most?.value ?? 0, cells: most?.key ?? 0)
  }
}
