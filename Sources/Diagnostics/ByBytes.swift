// Texts of content are searched, taken apart and escaped by their bytes. By characters, `"` with a combining accent
// behind it is no `"`, and CR with LF is one thing: what an escaper then overlooks ends the text where its writer says.
// (ArchitectureTests look for such places.)

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Where a sequence first stands between two offsets, which the C library finds many bytes at a time.
package func firstOffset(of sequence: [UInt8], in base: UnsafePointer<UInt8>, _ from: Int, _ end: Int) -> Int? {
  guard let first = sequence.first else { return nil }
  var at = from
  while at + sequence.count <= end, let found = memchr(base + at, Int32(first), end - at - sequence.count + 1) {
    at = UnsafeRawPointer(found) - UnsafeRawPointer(base)
    if memcmp(base + at, sequence, sequence.count) == 0 { return at }
    at += 1
  }
  return nil
}

/// The same of a single byte.
package func firstOffset(of byte: UInt8, in base: UnsafePointer<UInt8>, _ from: Int, _ end: Int) -> Int? {
  memchr(base + from, Int32(byte), end - from).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
}

extension String {
  /// The text with a sequence replaced wherever its bytes stand.
  package func replacingBytes(of wanted: String, with replacement: String) -> String {
    var text = self
    let wanted = Array(wanted.utf8)
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return self }
      var written: [UInt8] = []
      var copied = 0
      while let at = firstOffset(of: wanted, in: base, copied, bytes.count) {
        written += bytes[copied..<at]
        written += replacement.utf8
        copied = at + wanted.count
      }
      return copied == 0 ? self : String(decoding: written + bytes[copied...], as: UTF8.self)
    }
  }

  /// Whether the bytes of a sequence stand in it.
  package func containsBytes(of wanted: String) -> Bool {
    var text = self
    let wanted = Array(wanted.utf8)
    return text.withUTF8 { bytes in
      bytes.baseAddress.flatMap { firstOffset(of: wanted, in: $0, 0, bytes.count) } != nil
    }
  }

  /// The pieces between an ASCII sign, empty ones too.
  package func pieces(between sign: Unicode.Scalar) -> [String] {
    utf8.split(separator: UInt8(truncatingIfNeeded: sign.value), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The names in a path.
  package var pathParts: [String] { pieces(between: "/").filter { !$0.isEmpty } }

  /// The name of what a path leads to.
  package var lastPathPart: String {
    let slash = UInt8(ascii: "/")
    let end = utf8.lastIndex { $0 != slash }.map(utf8.index(after:)) ?? utf8.endIndex
    let start = self[..<end].utf8.lastIndex(of: slash).map(utf8.index(after:)) ?? startIndex
    return String(self[start..<end])
  }
}
