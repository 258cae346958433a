import Diagnostics

/// A text with one stretch between `«` and `»`: the text without the marks, and where the stretch stands.
struct Marked {
  let text: String
  let span: Span

  /// - Parameter firstLine: the line on which the text begins.
  init(_ marked: String, path: String = "content/glossary/x.md", firstLine: Int = 1) {
    var text = String.UnicodeScalarView()
    var line = firstLine, column = 1, previous: Unicode.Scalar?
    var start = (1, 1), end = (1, 1)
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": start = (line, column)
      case "»": end = (line, column)
      default:
        text.append(scalar)
        if scalar == "\n" && previous == "\r" {
        } else if scalar == "\n" || scalar == "\r" {
          (line, column) = (line + 1, 1)
        } else {
          column += 1
        }
        previous = scalar
      }
    }
    self.text = String(text)
    span = Span(path: path, line: start.0, column: start.1, endLine: end.0, endColumn: end.1)
  }
}
