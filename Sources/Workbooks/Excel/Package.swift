internal import CZip

/// A workbook's file: a ZIP whose entries are XML parts (ECMA-376, part 2). A part is unpacked piece by piece, and each
/// piece is handed on at once, so that no part is in memory as a whole.
final class Package {
  private let archive: OpaquePointer
  /// Where each part is, by its name in small letters: some writers spell `sharedStrings.xml` otherwise.
  private let indices: [[UInt8]: UInt64]
  /// How many bytes may still be unpacked.
  private var left = Limits.unfolded

  /// - Parameter bytes: stay where they are as long as the package is used.
  init(_ bytes: UnsafeRawBufferPointer) throws(WorkbookRefusal) {
    archive = try Self.open(bytes)
    let count = zip_get_num_entries(archive, 0)
    var indices: [[UInt8]: UInt64] = [:]
    for index in 0..<UInt64(max(0, min(count, Int64(Limits.parts)))) {
      guard let name = zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_RAW)) else { continue }
      let key = Self.key(bytesOf(name))
      if indices[key] == nil { indices[key] = index }
    }
    self.indices = indices
    if count > Int64(Limits.parts) { throw Limits.tooManyParts }
  }

  deinit { zip_discard(archive) }

  private static func open(_ bytes: UnsafeRawBufferPointer) throws(WorkbookRefusal) -> OpaquePointer {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
      throw .damaged
    }
    guard let archive = zip_open_from_source(source, Int32(ZIP_RDONLY), &error) else {
      zip_source_free(source)
      throw .damaged
    }
    return archive
  }

  /// A part's name as it is looked up.
  private static func key(_ name: some Sequence<UInt8>) -> [UInt8] {
    let small = name.map { byte in
      switch byte {
      case UInt8(ascii: "\\"): UInt8(ascii: "/")
      case 0x41...0x5A: byte | 0x20
      default: byte
      }
    }
    return Array(small.drop { $0 == UInt8(ascii: "/") })
  }

  func has(_ part: String) -> Bool { indices[Self.key(part.utf8)] != nil }

  /// Whether some part's name, in small letters, ends so.
  func hasPart(endingIn ending: String) -> Bool {
    let ending = Array(ending.utf8)
    return indices.keys.contains { $0.suffix(ending.count).elementsEqual(ending) }
  }

  /// A small part as it stands.
  func bytes(of part: String) throws(WorkbookRefusal) -> [UInt8] {
    var all: [UInt8] = []
    try unfold(part) { piece in
      all.append(contentsOf: piece)
      return true
    }
    return all
  }

  /// Reads a part's elements. Nothing where the workbook does not have it.
  func read(_ part: String, _ listener: some XMLListener) throws(WorkbookRefusal) {
    guard has(part) else { return }
    let reader = XMLReader(listener)
    try unfold(part) { reader.take($0) }
    try reader.finish()
  }

  /// Unpacks a part piece by piece, until `take` returns false.
  func unfold(_ part: String, _ take: (UnsafeRawBufferPointer) -> Bool) throws(WorkbookRefusal) {
    guard let index = indices[Self.key(part.utf8)] else { return }
    let packed = try packedSize(of: index)
    guard let file = zip_fopen_index(archive, index, 0) else { throw .damaged }
    defer { zip_fclose(file) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    var unfolded = 0
    while true {
      let count = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
      // Negative where the packed bytes or their checksum are wrong.
      guard count >= 0 else { throw .damaged }
      if count == 0 { return }
      unfolded += count
      left -= count
      if left < 0 || unfolded > Limits.smallPart && unfolded / Limits.ratio > packed { throw .unfolds }
      guard take(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return }
    }
  }

  /// The size of a part as it is packed.
  ///
  /// The sizes that a ZIP declares may be wrong. If they are too large, the part is refused at once. If they are small,
  /// nothing follows from that: `unfold` counts what really comes.
  private func packedSize(of index: UInt64) throws(WorkbookRefusal) -> Int {
    var entry = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &entry) == 0 else { throw .damaged }
    if entry.encryption_method != UInt16(ZIP_EM_NONE) { throw .locked }
    let size = Int(clamping: entry.size), packed = Int(clamping: entry.comp_size)
    if size > left || size > Limits.smallPart && size / Limits.ratio > packed { throw .unfolds }
    return packed
  }
}
