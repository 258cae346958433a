/// The letters and signs beyond ASCII in the text of an HTML document, each once and in order: those that the fonts of
/// the machine must have. Spaces and signs that are not seen are left out.
package func printedLetters(in html: [UInt8]) -> [Unicode.Scalar] {
  var text: [UInt8] = []
  var at = html.firstRange(of: Array("<body".utf8))?.lowerBound ?? 0
  while at < html.count {
    if html[at] == UInt8(ascii: "<") {
      at = html[at...].firstIndex(of: UInt8(ascii: ">")) ?? html.count
    } else if html[at] >= 0x80 {
      text.append(html[at])
    }
    at += 1
  }
  return Set(String(decoding: text, as: UTF8.self).unicodeScalars).filter(takesPlace).sorted()
}

private func takesPlace(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isWhitespace { return false }
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .unassigned, .spaceSeparator, .lineSeparator, .paragraphSeparator: return false
  default: return true
  }
}
