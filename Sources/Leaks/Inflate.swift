internal import CZlib

/// How the bytes to be inflated are wrapped (RFC 1950, 1951, 1952).
enum Wrapping: Int32 {
  case none = -15
  case zlib = 15
  case gzip = 31
}

/// No more is ever made of one stream: a bomb is not looked into.
private let mostBytes = 256 << 20

/// What a compressed stream holds, as far as it can be read; nil where it is none, or too large.
///
/// - Parameter most: how many bytes are given to zlib at once; it counts them in 32 bits.
func inflated(_ bytes: ArraySlice<UInt8>, _ wrapping: Wrapping, atOnce most: Int = 1 << 30) -> [UInt8]? {
  var stream = z_stream()
  let version = Int32(MemoryLayout<z_stream>.size)
  guard inflateInit2_(&stream, wrapping.rawValue, ZLIB_VERSION, version) == Z_OK else { return nil }
  defer { inflateEnd(&stream) }
  var input = Array(bytes), result: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  return input.withUnsafeMutableBufferPointer { input -> [UInt8]? in
    stream.next_in = input.baseAddress
    var left = input.count
    while true {
      if stream.avail_in == 0 {
        let given = min(left, most)
        stream.avail_in = UInt32(given)
        left -= given
      }
      let (status, got) = chunk.withUnsafeMutableBufferPointer { output -> (Int32, Int) in
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        let status = inflate(&stream, Z_NO_FLUSH)
        return (status, output.count - Int(stream.avail_out))
      }
      result += chunk[..<got]
      if result.count > mostBytes { return nil }
      if status == Z_STREAM_END { return result }
      guard status == Z_OK, got > 0 || stream.avail_in > 0 || left > 0 else { return result.isEmpty ? nil : result }
    }
  }
}
