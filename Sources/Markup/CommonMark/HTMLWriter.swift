#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// HTML being written: one growing run of bytes, and one escaper for each place a byte may stand in.
///
/// Text and double-quoted attribute values share `writeEscaped`; addresses in `href` and `src` have `writeAddress`.
/// Nothing else of what an author wrote reaches the page.
struct HTMLWriter: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0
  /// Bytes below 64 that `writeEscaped` may not copy.
  private let special: UInt64

  /// - Parameter replacesControls: whether control characters, which HTML forbids, become U+FFFD.
  init(capacity: Int, replacesControls: Bool) {
    self.capacity = max(capacity, 256)
    start = .allocate(capacity: self.capacity)
    special = replacesControls ? markup | controls : markup
  }

  deinit { start.deallocate() }

  var bytes: [UInt8] {
    // An empty array is one object that all threads share, and the initialiser below would write its count into it.
    guard count > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
      memcpy(buffer.baseAddress!, start, count)
      used = count
    }
  }

  @inline(__always) private mutating func makeRoom(_ extra: Int) {
    if count + extra > capacity { grow(extra) }
  }

  @inline(never) private mutating func grow(_ extra: Int) {
    capacity = max(capacity * 2, count + extra)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    memcpy(larger, start, count)
    start.deallocate()
    start = larger
  }

  @inline(__always) mutating func write(_ text: StaticString) {
    write(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inline(__always) mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress, !text.isEmpty else { return }
    makeRoom(text.count)
    memcpy(start + count, base, text.count)
    count += text.count
  }

  mutating func write(byte: UInt8) {
    makeRoom(1)
    start[count] = byte
    count += 1
  }

  mutating func write(number: Int) {
    for byte in String(number).utf8 { write(byte: byte) }
  }

  /// A new line, unless one has just begun.
  @inline(__always) mutating func freshLine() {
    if count > 0, start[count - 1] != newline { write(byte: newline) }
  }

  func ends(with text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    return count >= length && memcmp(start + count - length, text.utf8Start, length) == 0
  }

  mutating func removeLast(_ length: Int) { count -= length }

  /// For text, and for attribute values between double quotes: `&`, `<`, `>` and `"` become entities.
  ///
  /// The bytes FE and FF, which libcmark writes for `&#xFFFE;` and `&#65535;` and which are no UTF-8, become U+FFFD.
  mutating func writeEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress else { return }
    let length = text.count
    makeRoom(length)
    var from = 0
    var at = 0
    while true {
      while at + 8 <= length, isPlain(base + at) { at += 8 }
      let stop = min(at + 8, length)
      while at < stop, !isSpecial(base[at]) { at += 1 }
      guard at < length else { break }
      guard at < stop else { continue }
      write(UnsafeBufferPointer(start: base + from, count: at - from))
      writeEntity(for: base[at])
      at += 1
      from = at
    }
    write(UnsafeBufferPointer(start: base + from, count: length - from))
  }

  @inline(__always) private func isSpecial(_ byte: UInt8) -> Bool {
    byte < 64 ? (special >> UInt64(byte)) & 1 == 1 : byte >= 0xFE
  }

  private mutating func writeEntity(for byte: UInt8) {
    switch byte {
    case UInt8(ascii: "<"): write("&lt;")
    case UInt8(ascii: ">"): write("&gt;")
    case UInt8(ascii: "&"): write("&amp;")
    case UInt8(ascii: "\""): write("&quot;")
    default: write("\u{FFFD}")
    }
  }

  /// For `href` and `src`: what RFC 3986 does not allow in an address is percent-encoded, `&` and `'` become entities.
  mutating func writeAddress(_ address: UnsafeBufferPointer<UInt8>) {
    for byte in address {
      if byte < 64 ? (addressLow >> UInt64(byte)) & 1 == 1 : byte < 128 && (addressHigh >> UInt64(byte - 64)) & 1 == 1 {
        write(byte: byte)
      } else if byte == UInt8(ascii: "&") {
        write("&amp;")
      } else if byte == UInt8(ascii: "'") {
        write("&#x27;")
      } else if byte >= 0xFE {
        write("%EF%BF%BD")
      } else {
        write(byte: UInt8(ascii: "%"))
        write(byte: hexadecimal(byte >> 4))
        write(byte: hexadecimal(byte & 15))
      }
    }
  }
}

let newline = UInt8(ascii: "\n")

/// Whether none of eight bytes can be special: `"`, `&`, `<`, `>`, below space, or above FD.
///
/// `"` and `&` differ in one bit only (0x04), and so do `<` and `>` (0x02). With that bit set in all bytes, one
/// comparison finds both marks of a pair.
@inline(__always) private func isPlain(_ start: UnsafePointer<UInt8>) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let bytes = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
  let quoteOrAmpersand = (bytes | ones &* 0x04) ^ (ones &* 0x26)
  let angle = (bytes | ones &* 0x02) ^ (ones &* 0x3E)
  let top = ~(bytes | ones)
  let zero = (quoteOrAmpersand &- ones) & ~quoteOrAmpersand | (angle &- ones) & ~angle | (top &- ones) & ~top
  let low = (bytes &- ones &* 0x20) & ~bytes
  return (zero | low) & (ones &* 0x80) == 0
}

private func hexadecimal(_ digit: UInt8) -> UInt8 {
  digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
}

/// `"`, `&`, `<`, `>`.
private let markup: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
/// Below space, without tab, line feed and carriage return.
private let controls: UInt64 = 0xFFFF_FFFF & ~(1 << 0x09 | 1 << 0x0A | 1 << 0x0D)
/// `!#$%()*+,-./`, digits, `:;=?`.
private let addressLow: UInt64 = 0xAFFF_FF3A_0000_0000
/// `@`, letters, `_`, `~`.
private let addressHigh: UInt64 = 0x47FF_FFFE_87FF_FFFF
