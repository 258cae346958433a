/// Appends text with the characters that HTML text and attribute values (in either quotes) may not hold written as
/// references.
package func appendEscaped(_ text: String, to output: inout [UInt8]) {
  if text.utf8.withContiguousStorageIfAvailable({ appendEscaped($0, to: &output) }) == nil {
    Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0, to: &output) }
  }
}

package func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
  var start = 0
  for index in bytes.indices {
    let reference: StaticString
    switch bytes[index] {
    case UInt8(ascii: "&"): reference = "&amp;"
    case UInt8(ascii: "<"): reference = "&lt;"
    case UInt8(ascii: ">"): reference = "&gt;"
    case UInt8(ascii: "\""): reference = "&quot;"
    case UInt8(ascii: "'"): reference = "&#39;"
    default: continue
    }
    if start < index { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index])) }
    output.append(contentsOf: UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
    start = index + 1
  }
  if start < bytes.count { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...])) }
}
