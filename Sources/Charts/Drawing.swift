/// An SVG image while it is drawn (SVG 2): shapes on a canvas of fixed width, whose colours come from the page's style
/// sheet by class, so that it follows light, dark and print. Every tone has a pattern besides its colour.
struct Drawing {
  /// User units; text is 13 high, so a page shows the image at about this many pixels.
  static let width = 600

  /// How much room the labels of rows take at the left: as much as the longest needs, and at most a third of the width.
  static func room(for labels: [String]) -> Int { min(width / 3, 24 + (labels.map(\.count).max() ?? 0) * 78 / 10) }

  /// A label in one line, or in two where one is too long and two are enough. It is broken at the space that gives the
  /// most even halves.
  static func lines(of label: String, room: Int) -> [String] {
    guard label.count > fits(in: room) else { return [label] }
    let spaces = label.indices.filter { label[$0] == " " }
    func longer(_ space: String.Index) -> Int {
      let before = label.distance(from: label.startIndex, to: space)
      return max(before, label.count - before - 1)
    }
    guard let space = spaces.min(by: { longer($0) < longer($1) }), longer(space) <= fits(in: room) else {
      return [label]
    }
    return [String(label[..<space]), String(label[label.index(after: space)...])]
  }

  /// How many characters fit into so many units: one is about 7.8 wide.
  private static func fits(in room: Int) -> Int { max(1, room * 10 / 78) }

  private let id: String
  private let title: String
  private let description: String
  private var shapes = ""
  private var hasLinks = false
  private var tones: Set<Tone> = []

  /// - Parameter id: unique on its page; ids inside begin with it.
  init(id: String, title: String, description: String) {
    self.id = id
    self.title = title
    self.description = description
  }

  mutating func rectangle(
    _ x: Int, _ y: Int, _ width: Int, _ height: Int, _ tone: Tone, link: String? = nil, says: String = ""
  ) {
    guard width > 0, height > 0 else { return }
    tones.insert(tone)
    let place = "x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"/>"
    let pattern = tone.isPatterned ? "<rect fill=\"url(#\(id)-\(tone.rawValue))\" \(place)" : ""
    add("<rect class=\"t-\(tone.rawValue)\" \(place)\(pattern)", link, says)
  }

  /// A rectangle in a class of its own, without a pattern.
  mutating func box(
    _ name: String, _ x: Int, _ y: Int, _ width: Int, _ height: Int, round: Int = 0, link: String? = nil,
    says: String = ""
  ) {
    let corners = round > 0 ? " rx=\"\(round)\"" : ""
    add("<rect class=\"\(name)\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"\(corners)/>", link, says)
  }

  /// Lines and curves, as `d` has them.
  mutating func path(_ d: String, _ name: String, link: String? = nil, says: String = "") {
    add("<path class=\"\(name)\" d=\"\(d)\"/>", link, says)
  }

  mutating func circle(_ x: Int, _ y: Int, _ radius: Int, _ name: String, link: String? = nil, says: String = "") {
    add("<circle class=\"\(name)\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"/>", link, says)
  }

  /// Draws everything up to `endHalfSize` at half its size.
  mutating func beginHalfSize() { shapes += "<g transform=\"scale(.5)\">" }

  mutating func endHalfSize() { shapes += "</g>" }

  /// Makes one thing of everything that is drawn up to `close`, with one link and one tooltip.
  mutating func open(link: String?, says: String) {
    hasLinks = hasLinks || link != nil
    shapes += link.map { "<a href=\"\(escaped($0))\">" } ?? "<g>"
    shapes += "<title>\(escaped(says))</title>"
  }

  mutating func close(link: String?) { shapes += link == nil ? "</g>" : "</a>" }

  mutating func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ name: String = "axis") {
    shapes += "<line class=\"\(name)\" x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\"/>"
  }

  enum Anchor: String { case start, middle, end }

  /// A line of text. One that is longer than `room` units is cut, and its tooltip then has the whole text.
  mutating func text(
    _ text: String, _ x: Int, _ y: Int, _ anchor: Anchor = .start, room: Int? = nil, name: String = "",
    link: String? = nil
  ) {
    let shown = Self.cut(text, to: room)
    let attributes =
      (anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\"") + (name.isEmpty ? "" : " class=\"\(name)\"")
    add("<text x=\"\(x)\" y=\"\(y)\"\(attributes)>\(escaped(shown ?? text))</text>", link, shown == nil ? "" : text)
  }

  /// A text cut to what fits into `room` units; nil where the whole of it fits, or nothing limits it.
  private static func cut(_ text: String, to room: Int?) -> String? {
    guard let room, text.count > fits(in: room) else { return nil }
    return String(text.prefix(fits(in: room) - 1)) + "…"
  }

  /// A text whose middle is at height `y`, in two lines where one is too short for it.
  mutating func label(_ text: String, _ x: Int, _ y: Int, _ anchor: Anchor, room: Int, link: String? = nil) {
    let lines = Self.lines(of: text, room: room)
    for (index, line) in lines.enumerated() {
      self.text(line, x, y + 4 + index * 14 - (lines.count - 1) * 7, anchor, room: room, link: link)
    }
  }

  /// A shape, inside a link and with a tooltip where it has them.
  private mutating func add(_ shape: String, _ link: String?, _ says: String) {
    if let link {
      hasLinks = true
      shapes += "<a href=\"\(escaped(link))\">"
    }
    shapes += says.isEmpty ? shape : "<g><title>\(escaped(says))</title>\(shape)</g>"
    if link != nil { shapes += "</a>" }
  }

  /// The image as it stands in a page.
  func svg(width: Int = Self.width, height: Int, name: String = "chart") -> String {
    let patterns = Tone.allCases.filter { $0.isPatterned && tones.contains($0) }.map {
      $0.pattern(id: "\(id)-\($0.rawValue)")
    }.joined()
    // To a screen reader an `img` is one thing in which no link can be reached. So a picture with links keeps the role
    // that SVG has by itself, graphics document.
    let role = hasLinks ? "" : " role=\"img\""
    return "<svg class=\"\(name)\"\(role) viewBox=\"0 0 \(width) \(height)\" aria-labelledby=\"\(id)-t \(id)-d\">"
      + "<title id=\"\(id)-t\">\(escaped(title))</title><desc id=\"\(id)-d\">\(escaped(description))</desc>"
      + (patterns.isEmpty ? "" : "<defs>\(patterns)</defs>") + shapes + "</svg>"
  }
}

/// A length to draw: a whole number of units, and 0 for what is no number.
func wholeUnits(_ length: Double) -> Int {
  length.isFinite ? Int(min(max(length, -1_000_000), 1_000_000).rounded()) : 0
}

/// A text escaped for the content and the attributes of XML 1.0, without the characters that XML does not allow.
func escaped(_ text: String) -> String {
  // Most texts hold letters and blanks, and stand as they are.
  if text.utf8.allSatisfy(isPlain) { return text }
  var result = ""
  result.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Whether a byte is no part of a character that has to be escaped or left out. 0xEF may begin U+FFFE or U+FFFF.
private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xEF: false
  case 0x09, 0x0A, 0x0D: true
  default: byte >= 0x20
  }
}
