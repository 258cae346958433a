/// What a mark means. Pages give each a colour in light, dark and print; a pattern tells them apart without colour.
package enum Tone: String, Sendable, CaseIterable {
  case accent, neutral, information, good, watch, adverse
  /// Shades of the accent, for parts that are none better than another.
  case second, third, fourth

  var isPatterned: Bool { self != .accent && self != .good && self != .fourth }

  /// Lines or dots over the colour, drawn in the page's ink.
  func writePattern(id: String, to svg: inout SVGWriter) {
    svg.open(.pattern, .id(id), .class("p"), .width(6), .height(6), .patternInUnits)
    switch self {
    case .watch: svg.add(.path, .path("M0 6L6 0"))
    case .adverse: svg.add(.path, .path("M0 0L6 6M0 6L6 0"))
    case .information, .second: svg.add(.path, .path("M0 3H6"))
    case .third: svg.add(.path, .path("M3 0V6"))
    case .accent, .neutral, .good, .fourth: svg.add(.circle, .centreX(3), .centreY(3), .dotRadius)
    }
    svg.close()
  }

  /// The tones of parts that stand side by side in a bar, none of which is good or bad in itself.
  static let scale: [Tone] = [.accent, .second, .third, .neutral, .fourth, .information]
}
