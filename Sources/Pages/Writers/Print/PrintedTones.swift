import Charts

/// The colours of charts and bars on paper. They are written into each picture, as engines for print do not apply the
/// style sheet of the page to it.
struct PrintedTones {
  /// `#rrggbb`
  let accent: String

  /// - Parameter accent: the handbook's own colour; empty where it has none.
  init(accent: String) { self.accent = accent.isEmpty ? "#0b4f6c" : accent }

  struct Ink {
    let fill: String
    /// How much of it covers the paper: a shade of the accent is the accent let through.
    var opacity: String?

    var attributes: String { "fill=\"\(fill)\"" + (opacity.map { " fill-opacity=\"\($0)\"" } ?? "") }
    fileprivate var declarations: String { "fill:\(fill)" + (opacity.map { ";fill-opacity:\($0)" } ?? "") }
  }

  func ink(of tone: Tone) -> Ink {
    switch tone {
    case .accent: Ink(fill: accent)
    case .second: Ink(fill: accent, opacity: ".6")
    case .third: Ink(fill: accent, opacity: ".35")
    case .fourth: Ink(fill: accent, opacity: ".16")
    case .neutral: Ink(fill: "#9aa4ae")
    case .information: Ink(fill: "#5f8fc7")
    case .good: Ink(fill: "#4f9d6b")
    case .watch: Ink(fill: "#d99a1e")
    case .adverse: Ink(fill: "#c0564f")
    }
  }

  /// The style sheet of a chart, a rule in each line.
  var chartStyle: String {
    """
    text{font-family:"Liberation Sans",Arial,sans-serif;font-size:13px;fill:#1b1d21}
    .v{font-weight:700}
    .axis{stroke:#565d66}
    .grid{stroke:#d9dde1}
    .today{stroke:#85201c;stroke-width:2;stroke-dasharray:4 3}
    \(Tone.allCases.map { ".t-\($0.rawValue){\(ink(of: $0).declarations)}" }.joined(separator: "\n"))
    .p path,.p circle{stroke:#fff;stroke-width:1;fill:none}
    .h1,.h2,.h3,.h4{fill:\(accent)}
    .h1{fill-opacity:.14}
    .h2{fill-opacity:.3}
    .h3{fill-opacity:.5}
    .on-dark{fill:#fff;font-weight:700}
    """
  }
}
