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
    let words = line.filter { $0 != 0x22 }
    guard words.count == 5, words.prefix(4).map({ $0 | 0x20 }) == Array("sep".utf8) + [0x3D | 0x20] else { return nil }
    let isBreak = line.count < bytes.count
    let isPair = line.count + 1 < bytes.count && bytes[line.count] == 0x0D && bytes[line.count + 1] == 0x0A
    return (words[4], line.count + (isPair ? 2 : isBreak ? 1 : 0))
  }

  /// The sign by which most records have equally many cells. Where two do as well, the one that gives more cells; then
  /// the rarer in texts.
  private static func mostRegular(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    var best = (sign: UInt8(ascii: ","), records: 0, cells: 0)
    for sign in [UInt8(ascii: "\t"), UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: ",")] {
      let found = regularity(of: sign, in: bytes)
      if (found.records, found.cells) > (best.records, best.cells) { best = (sign, found.records, found.cells) }
    }
    return best.sign
  }

  /// Records and bytes that are looked at.
  private static let sample = (records: 1_000, bytes: 1 << 20)

  /// How many records of the beginning have equally many cells (two at least), and how many cells that is.
  private static func regularity(of sign: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> (records: Int, cells: Int) {
    let beginning = UnsafeBufferPointer(rebasing: bytes.prefix(sample.bytes))
    var scanner = RecordScanner(beginning, delimiter: sign, from: 0)
    var records: [Int: Int] = [:]
    var seen = 0
    while !scanner.isAtEnd && seen < sample.records {
      var cells = 0
      scanner.nextRecord { _, _ in cells += 1 }
      if cells > 1 { records[cells, default: 0] += 1 }
      seen += 1
    }
    let most = records.max { ($0.value, $0.key) < ($1.value, $1.key) }
    return (most?.value ?? 0, most?.key ?? 0)
  }
}
