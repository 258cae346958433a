/// A text as a string of CSS (CSS Syntax 3, 4.3.5): nothing in it can end the string or the style sheet.
func cssString(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\", "<", ">", "\n", "\r", "\u{c}", "\0": result += "\\\(String(scalar.value, radix: 16)) "
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

/// What pages say at their edges in print, and the organisation's colours, as properties that the style sheets use.
func styleSheet(marking: String, asOf: String?, accent: Accent?) -> [UInt8] {
  var css = ":root{--marking:\(cssString(marking))"
  if let asOf { css += ";--as-of:\(cssString(asOf))" }
  if let accent { css += ";--accent:\(accent.onLight);--accent-dark:\(accent.onDark)" }
  return Array((css + "}").utf8)
}
