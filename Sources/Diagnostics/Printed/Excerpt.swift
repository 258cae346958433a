/// Lines of one file with marks under what a finding speaks of, as rows of text without colour.
struct Excerpt {
  /// A stretch to be marked, and what is said of it there.
  struct Label {
    let span: Span
    let isPrimary: Bool
    let text: String

    /// From top to bottom; on one line the primary label first, the others from left to right.
    fileprivate static func inOrder(_ a: Label, _ b: Label) -> Bool {
      if a.span.line != b.span.line { return a.span.line < b.span.line }
      if a.isPrimary != b.isPrimary { return a.isPrimary }
      return a.span.column < b.span.column
    }
  }

  enum Row: Equatable {
    /// A source line, cut to what surrounds its marks.
    case source(line: Int, text: String)
    /// Spaces, then the mark, then what is said.
    case mark(indent: Int, length: Int, isPrimary: Bool, text: String)
    /// Lines that are left out.
    case gap
  }

  private(set) var rows: [Row] = []
  /// Digits of the longest line number.
  private(set) var gutter = 1

  /// Scalars of a line that are shown at most.
  private static let widest = 120
  /// Columns in which a tab is shown.
  private static let tab = 4

  /// - Parameter labels: all in one file. A label whose line does not exist, or is empty, gives no row.
  init(_ labels: [Label], of lines: inout SourceLines) {
    var previous: Int?
    var shown: Window?
    for label in labels.sorted(by: Label.inOrder) {
      let number = label.span.line
      guard let line = lines.line(number, of: label.span.path), !line.isBlank else { continue }
      let window = Window(line, around: label.span, near: number == previous ? shown : nil)
      if number != previous || window.part != shown?.part {
        if let previous, number > previous + 1 { rows.append(.gap) }
        rows.append(.source(line: number, text: window.text))
        gutter = max(gutter, String(number).count)
      }
      previous = number
      shown = window
      rows.append(.mark(indent: window.indent, length: window.length, isPrimary: label.isPrimary, text: label.text))
    }
  }

  /// The part of a line that is shown, and where the mark stands under it.
  private struct Window {
    /// Which scalars of the line.
    let part: Range<Int>
    let text: String
    let indent: Int
    let length: Int

    /// - Parameter shown: the part of the same line that was shown last: it is kept where the mark stands in it.
    init(_ line: SourceLine, around span: Span, near shown: Window?) {
      let start = min(span.column - 1, line.count)
      let end = span.endLine == span.line ? max(start, min(span.endColumn - 1, line.count)) : line.count
      // A long line whose mark stands far to the right is shown from some way before the mark.
      let from = line.count > widest && start > widest / 2 ? start - widest / 3 : 0
      let own = from..<min(line.count, from + widest)
      part = shown.flatMap { $0.part.contains(start) && end <= $0.part.upperBound ? $0.part : nil } ?? own
      let scalars = line.scalars(in: part)
      var written = String.UnicodeScalarView()
      for scalar in scalars { written.append(contentsOf: Self.shown(scalar)) }
      while let last = written.last, last == " " { written.removeLast() }
      let cutBefore = part.lowerBound > 0 ? "…" : ""
      let cutBehind = part.upperBound < line.count ? "…" : ""
      text = cutBefore + String(written) + cutBehind
      let before = scalars.prefix(start - part.lowerBound)
      let marked = scalars.dropFirst(before.count).prefix(max(0, min(end, part.upperBound) - start))
      indent = cutBefore.unicodeScalars.count + Self.columns(before)
      length = max(1, Self.columns(marked))
    }

    private static func shown(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
      if scalar == "\t" { return String(repeating: " ", count: tab).unicodeScalars }
      var view = String.UnicodeScalarView()
      view.append(scalar.isObeyed ? scalar.symbol : scalar)
      return view
    }

    private static func columns(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
      scalars.reduce(0) { $0 + ($1 == "\t" ? tab : $1.isObeyed ? 1 : $1.terminalColumns) }
    }
  }
}
