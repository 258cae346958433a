/// What a mark means. Pages give each a colour in light, dark and print; a pattern tells them apart without colour.
package enum Tone: String, Sendable, CaseIterable {
  case accent, neutral, information, good, watch, adverse
  /// Shades of the accent, for parts that are none better than another.
  case second, third, fourth

  var isPatterned: Bool { self != .accent && self != .good && self != .fourth }

  /// Lines or dots over the colour, drawn in the page's ink.
  func pattern(id: String) -> String {
    let shape =
      switch self {
      case .watch: "<path d=\"M0 6L6 0\"/>"
      case .adverse: "<path d=\"M0 0L6 6M0 6L6 0\"/>"
      case .information, .second: "<path d=\"M0 3H6\"/>"
      case .third: "<path d=\"M3 0V6\"/>"
      default: "<circle cx=\"3\" cy=\"3\" r=\".6\"/>"
      }
    return
      "<pattern id=\"\(id)\" class=\"p\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">\(shape)</pattern>"
  }

  /// The tones of parts that stand side by side in a bar, none of which is good or bad in itself.
  static let scale: [Tone] = [.accent, .second, .third, .neutral, .fourth, .information]
}
