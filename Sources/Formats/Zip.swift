/// Files in one ZIP, as they are: for programs that want several files as one. Nothing is compressed, every date is the
/// first that the form knows, so that the same files give the same bytes.
package func zip(_ files: [(path: String, bytes: [UInt8])]) -> [UInt8] {
  var bytes: [UInt8] = [], directory: [UInt8] = []
  for file in files {
    let name = Array(file.path.utf8), size = UInt32(file.bytes.count), start = UInt32(bytes.count)
    // Version 2.0, names in UTF-8, stored, 1980-01-01.
    let common =
      word(20) + word(0x0800) + word(0) + word(0) + word(0x21) + long(crc32(file.bytes)) + long(size) + long(size)
      + word(name.count) + word(0)
    bytes += long(0x0403_4B50) + common + name + file.bytes
    directory += long(0x0201_4B50) + word(20) + common + word(0) + word(0) + word(0) + long(0) + long(start) + name
  }
  let end =
    long(0x0605_4B50) + word(0) + word(0) + word(files.count) + word(files.count) + long(UInt32(directory.count))
    + long(UInt32(bytes.count)) + word(0)
  return bytes + directory + end
}

private func word(_ value: Int) -> [UInt8] { [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)] }
private func long(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }

private let crcTable: [UInt32] = (0..<256).map { index in
  (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(0xFFFF_FFFF) { crcTable[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
}
