/// What a mark means. Pages give each a colour in light, dark and print; a pattern tells them apart without colour.
package enum Tone: String, Sendable, CaseIterable {
  case accent, neutral, information, good, watch, adverse

  var isPatterned: Bool { self == .watch || self == .adverse || self == .information || self == .neutral }

  /// Lines or dots over the colour, drawn in the page's ink.
  func pattern(id: String) -> String {
    let shape =
      switch self {
      case .watch: "<path d=\"M0 6L6 0\"/>"
      case .adverse: "<path d=\"M0 0L6 6M0 6L6 0\"/>"
      case .information: "<path d=\"M0 3H6\"/>"
      default: "<circle cx=\"3\" cy=\"3\" r=\".6\"/>"
      }
    return "<pattern id=\"\(id)\" class=\"p\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">\(shape)</pattern>"
  }

  /// The tones of a scale from nothing to much, for heat maps and stacked parts.
  static let scale: [Tone] = [.accent, .information, .good, .watch, .adverse, .neutral]
}
