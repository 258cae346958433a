/// Why files do not fit into one ZIP archive: a size or a count would have more digits than the archive has room for,
/// and what was written would be another number.
package enum ZipTooLarge: Error, Equatable, Sendable {
  case files(most: Int)
  case bytes(most: Int)
  case nameLength(most: Int)
}

/// The most that an archive can say of itself without the extension ZIP64 (APPNOTE 6.3.10, 4.4). The greatest number
/// that has room sends readers to that extension.
struct ZipLimits {
  var files = Int(UInt16.max) - 1
  var bytes = Int(UInt32.max) - 1
  var nameLength = Int(UInt16.max)

  func check(_ files: [(path: String, bytes: [UInt8])]) throws(ZipTooLarge) {
    if files.count > self.files { throw .files(most: self.files) }
    if files.contains(where: { $0.path.utf8.count > nameLength }) { throw .nameLength(most: nameLength) }
    let total = files.reduce(bytesOfEnd) { $0 + $1.bytes.count + 2 * $1.path.utf8.count + bytesBesideFile }
    if total > bytes { throw .bytes(most: bytes) }
  }
}

/// Files in one ZIP archive (APPNOTE 6.3.10, 4.3), for programs that want several files as one. Nothing is compressed,
/// and every file has the earliest date that ZIP knows, 1980-01-01, so that the same files give the same bytes.
package func zip(_ files: [(path: String, bytes: [UInt8])]) throws(ZipTooLarge) -> [UInt8] {
  try zip(files, within: ZipLimits())
}

func zip(_ files: [(path: String, bytes: [UInt8])], within limits: ZipLimits) throws(ZipTooLarge) -> [UInt8] {
  try limits.check(files)
  var bytes: [UInt8] = [], directory: [UInt8] = []
  for file in files {
    let start = UInt32(bytes.count)
    let name = Array(file.path.utf8)
    let header = sharedHeader(of: file.bytes, nameLength: name.count)
    bytes += long(localFileSignature) + header + name + file.bytes
    directory += long(directoryEntrySignature) + word(version) + header
    directory += word(0)  // Length of the comment.
    directory += word(0)  // Disk on which the file begins.
    directory += word(0) + long(0)  // Attributes, internal and external.
    directory += long(start) + name
  }
  var end = long(directoryEndSignature)
  end += word(0) + word(0)  // This disk, and the one on which the directory begins.
  end += word(files.count) + word(files.count)  // Entries on this disk, and in all.
  end += long(UInt32(directory.count)) + long(UInt32(bytes.count))
  end += word(0)  // Length of the comment.
  return bytes + directory + end
}

/// How many bytes stand in an archive for each file beside its content and, twice, its name.
private let bytesBesideFile = 30 + 46
/// How many bytes the end of the directory has.
private let bytesOfEnd = 22

private let localFileSignature: UInt32 = 0x0403_4B50
private let directoryEntrySignature: UInt32 = 0x0201_4B50
private let directoryEndSignature: UInt32 = 0x0605_4B50
/// 2.0: what a program must understand to read the archive.
private let version = 20

/// The fields that stand both in front of a file and in its entry in the directory.
private func sharedHeader(of content: [UInt8], nameLength: Int) -> [UInt8] {
  let size = UInt32(content.count)
  var header = word(version)
  header += word(0x0800)  // Names are UTF-8.
  header += word(0)  // Stored, not compressed.
  header += word(0) + word(0x21)  // Time and day: midnight on 1980-01-01.
  header += long(crc32(content))
  header += long(size) + long(size)  // Compressed, and as it was.
  header += word(nameLength) + word(0)  // Lengths of the name and of the extra field.
  return header
}

/// Two bytes, the lower first.
private func word(_ value: Int) -> [UInt8] { [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)] }
/// Four bytes, the lowest first.
private func long(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }

private let crcTable: [UInt32] = (0..<256).map { index in
  (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(0xFFFF_FFFF) { crcTable[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
}
