/// The SHA-256 of some bytes (FIPS 180-4).
package func sha256(_ message: [UInt8]) -> [UInt8] {
  var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
  ]
  var words = [UInt32](repeating: 0, count: 64)
  // Scans have hundreds of megabytes: whole blocks are read where they lie, and only the last ones are written anew.
  let whole = message.count / 64 * 64
  for block in stride(from: 0, to: whole, by: 64) { compress(message, from: block, &words, into: &state) }
  let length = UInt64(message.count) &* 8
  var end = Array(message[whole...]) + [0x80]
  end += [UInt8](repeating: 0, count: (120 - end.count % 64) % 64)
  end += (0..<8).map { UInt8(truncatingIfNeeded: length >> (56 - 8 * UInt64($0))) }
  for block in stride(from: 0, to: end.count, by: 64) { compress(end, from: block, &words, into: &state) }
  return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
}

/// Bytes as hexadecimal digits, two each, in small letters.
package func hexadecimal(_ bytes: [UInt8]) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

/// One block of 64 bytes (6.2.2).
///
/// - Parameter words: room for 64, whatever stands there.
private func compress(_ bytes: [UInt8], from start: Int, _ words: inout [UInt32], into state: inout [UInt32]) {
  for t in 0..<16 {
    let at = start + 4 * t
    words[t] =
      UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
  }
  for t in 16..<64 {
    let x = words[t - 15], y = words[t - 2]
    let first = turned(x, 7) ^ turned(x, 18) ^ (x >> 3), second = turned(y, 17) ^ turned(y, 19) ^ (y >> 10)
    words[t] = words[t - 16] &+ first &+ words[t - 7] &+ second
  }
  var (a, b, c, d) = (state[0], state[1], state[2], state[3])
  var (e, f, g, h) = (state[4], state[5], state[6], state[7])
  for t in 0..<64 {
    let choice = (e & f) ^ (~e & g), majority = (a & b) ^ (a & c) ^ (b & c)
    let sum = h &+ (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) &+ choice &+ constants[t] &+ words[t]
    let other = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ majority
    (a, b, c, d, e, f, g, h) = (sum &+ other, a, b, c, d &+ sum, e, f, g)
  }
  for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= value }
}

private func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

private let constants: [UInt32] = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be,
  0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc,
  0x2de92c6f, 0x4a7484aa,
  0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351,
  0x14292967, 0x27b70a85,
  0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
  0xc24b8b70, 0xc76c51a3,
  0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3,
  0x4ed8aa4a, 0x5b9cca4f,
  0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
]

/// Bytes in base 64, with padding (RFC 4648, section 4).
package func base64(_ bytes: [UInt8]) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let number = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    for place in 0..<4 {
      text.append(place <= group.count ? letters[number >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
    }
  }
  return String(decoding: text, as: UTF8.self)
}
