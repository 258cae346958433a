internal import CZlib

/// How the bytes to be inflated are wrapped (RFC 1950, 1951, 1952).
enum Wrapping: Int32 {
  case none = -15
  case zlib = 15
  case gzip = 31
}

/// How many bytes may still be made of the compressed streams of one file: a bomb is not looked into, and neither are
/// many small ones.
struct InflationRoom {
  /// Of all streams together, those within others among them.
  private var left: Int
  /// Whether a stream was given up because there was no room for it.
  private(set) var isSpent = false

  private static let mostOfOneStream = 256 << 20

  init(_ bytes: Int) { left = bytes }

  /// Whether so many bytes of one stream are too many.
  fileprivate mutating func isTooSmall(for bytes: Int) -> Bool {
    isSpent = isSpent || bytes > min(left, Self.mostOfOneStream)
    return isSpent
  }

  fileprivate mutating func take(_ bytes: Int) { left -= bytes }
}

/// What a compressed stream holds, as far as it can be read; nil where it is none, or too large for the room.
///
/// - Parameter most: how many bytes are given to zlib at once; it counts them in 32 bits.
func inflated(
  _ bytes: ArraySlice<UInt8>, _ wrapping: Wrapping, in room: inout InflationRoom, atOnce most: Int = 1 << 30
) -> [UInt8]? {
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
      if room.isTooSmall(for: result.count) { return nil }
      if status == Z_OK, got > 0 || stream.avail_in > 0 || left > 0 { continue }
      room.take(result.count)
      return status == Z_STREAM_END || !result.isEmpty ? result : nil
    }
  }
}
