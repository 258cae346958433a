/// Content lines of iCalendar (RFC 5545, 3.1). Each ends with CRLF, and one of more than 75 octets is folded: it goes
/// on in the next line behind a blank. No character is divided by a fold.
struct ContentLines {
  private(set) var bytes: [UInt8] = []
  /// Octets that the line has so far, since its beginning or its last fold.
  private var width = 0

  mutating func reserve(_ octets: Int) { bytes.reserveCapacity(octets) }

  mutating func add(_ name: StaticString, _ text: String) { add(name, [text]) }

  /// A property with texts for its value.
  mutating func add(_ name: StaticString, _ texts: [String]) {
    bytes += UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    bytes.append(UInt8(ascii: ":"))
    width = name.utf8CodeUnitCount + 1
    for (index, text) in texts.enumerated() {
      if index > 0 { put(UInt8(ascii: ",")) }
      var text = text
      text.withUTF8 { put(escaping: $0) }
    }
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  /// A property whose value needs no escape and no fold: a day, for example.
  mutating func add(plain name: StaticString, _ value: some Sequence<UInt8>) {
    bytes += UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    bytes.append(UInt8(ascii: ":"))
    bytes += value
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  /// Lines that were written before.
  mutating func add(written lines: ArraySlice<UInt8>) { bytes += lines }

  /// A text value (3.3.11): backslash, semicolon, comma and line breaks of any kind are escaped; control characters but
  /// the tab have no place in it.
  private mutating func put(escaping text: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < text.count {
      let plain = plainRun(text, from: at)
      if plain > at {
        bytes += text[at..<plain]
        width += plain - at
        at = plain
        continue
      }
      let byte = text[at]
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): put(UInt8(ascii: "\\"), byte)
      case 0x0A where at > 0 && text[at - 1] == 0x0D: break
      case 0x0A, 0x0D: put(UInt8(ascii: "\\"), UInt8(ascii: "n"))
      case 0x09, 0x20...0x7E: put(byte)
      case 0x00...0x7F: break
      case 0xC2 where text[at + 1] == 0x85:
        put(UInt8(ascii: "\\"), UInt8(ascii: "n"))
        at += 1
      case 0xE2 where text[at + 1] == 0x80 && (text[at + 2] == 0xA8 || text[at + 2] == 0xA9):
        put(UInt8(ascii: "\\"), UInt8(ascii: "n"))
        at += 2
      default:
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        makeRoom(length)
        bytes += text[at..<at + length]
        at += length - 1
      }
      at += 1
    }
  }

  /// The end of the run of characters that begins here, need no escape and have room on the line.
  private func plainRun(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    let last = min(text.count, start + max(0, 75 - width))
    while end < last, (0x20...0x7E).contains(text[end]), text[end] != UInt8(ascii: "\\"),
      text[end] != UInt8(ascii: ";"), text[end] != UInt8(ascii: ",")
    { end += 1 }
    return end
  }

  private mutating func put(_ byte: UInt8) {
    makeRoom(1)
    bytes.append(byte)
  }

  /// Two bytes that are not divided by a fold: an escape stays readable without unfolding.
  private mutating func put(_ first: UInt8, _ second: UInt8) {
    makeRoom(2)
    bytes.append(first)
    bytes.append(second)
  }

  private mutating func makeRoom(_ octets: Int) {
    if width + octets > 75 {
      bytes.append(0x0D)
      bytes.append(0x0A)
      bytes.append(0x20)
      width = 1
    }
    width += octets
  }
}
