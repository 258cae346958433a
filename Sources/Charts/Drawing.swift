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

  private let words: ChartWords
  private var svg = SVGWriter()
  private var hasLinks = false
  private var tones: Set<Tone> = []

  init(_ words: ChartWords) {
    self.words = words
  }

  /// What a shape stands for: where it leads, and what its tooltip says.
  struct Meaning {
    var link: String?
    var says = ""
  }

  struct Box {
    let x: Int
    let y: Int
    let width: Int
    let height: Int
  }

  // MARK: Shapes

  /// A rectangle that shows an amount, in a tone with its pattern.
  mutating func rectangle(_ box: Box, _ tone: Tone, _ meaning: Meaning = Meaning()) {
    guard box.width > 0, box.height > 0 else { return }
    tones.insert(tone)
    let pattern = patternId(of: tone)
    add(meaning) { svg in
      svg.add(
        .rect, .class("t-\(tone.rawValue)"), .x(box.x), .y(box.y), .width(box.width), .height(box.height))
      if tone.isPatterned {
        svg.add(.rect, .pattern(pattern), .x(box.x), .y(box.y), .width(box.width), .height(box.height))
      }
    }
  }

  /// A rectangle in a class of its own, without a pattern.
  ///
  /// - Parameter radius: of its corners.
  mutating func frame(_ box: Box, _ name: String, radius: Int = 0) {
    svg.add(
      .rect, .class(name), .x(box.x), .y(box.y), .width(box.width), .height(box.height),
      radius > 0 ? .radius(ofCorners: radius) : nil)
  }

  /// - Parameter data: where it goes: `SVGAttribute.path`.
  mutating func path(_ data: SVGAttribute, _ name: String, _ meaning: Meaning = Meaning()) {
    add(meaning) { $0.add(.path, .class(name), data) }
  }

  mutating func circle(_ centre: Point, radius: Int, _ name: String, _ meaning: Meaning) {
    add(meaning) { $0.add(.circle, .class(name), .centreX(centre.x), .centreY(centre.y), .radius(radius)) }
  }

  mutating func line(from start: Point, to end: Point, _ name: String) {
    svg.add(.line, .class(name), .x1(start.x), .y1(start.y), .x2(end.x), .y2(end.y))
  }

  // MARK: Text

  enum Anchor: String { case start, middle, end }

  mutating func text(_ text: String, _ place: Point, _ anchor: Anchor = .start, _ name: String? = nil) {
    svg.add(
      .text, .x(place.x), .y(place.y), anchor == .start ? nil : .anchor(anchor), name.map { .class($0) },
      holding: text)
  }

  /// A line of text cut to what fits into `room` units; where it is cut, its tooltip has the whole text.
  mutating func text(_ text: String, _ place: Point, _ anchor: Anchor = .start, room: Int, link: String? = nil) {
    let most = Self.fits(in: room)
    let isCut = text.count > most
    add(Meaning(link: link, says: isCut ? text : "")) { svg in
      svg.add(
        .text, .x(place.x), .y(place.y), anchor == .start ? nil : .anchor(anchor),
        holding: isCut ? text.prefix(most - 1) + "…" : text)
    }
  }

  /// A text that ends at a place, with its middle at the height of that; in two lines where one is too short for it.
  mutating func label(_ text: String, endingAt place: Point, room: Int, link: String? = nil) {
    let lines = Self.lines(of: text, room: room)
    for (index, line) in lines.enumerated() {
      let baseline = place.y + 4 + index * 14 - (lines.count - 1) * 7
      self.text(line, Point(x: place.x, y: baseline), .end, room: room, link: link)
    }
  }

  // MARK: Groups

  /// Draws everything up to `close` at half its size.
  mutating func openHalfSize() { svg.open(.g, .halfSize) }

  /// Makes one thing of everything that is drawn up to `close`, with one link and one tooltip.
  mutating func open(_ meaning: Meaning) {
    if let link = meaning.link {
      hasLinks = true
      svg.open(.a, .link(link))
    } else {
      svg.open(.g)
    }
    svg.add(.title, holding: meaning.says)
  }

  mutating func close() { svg.close() }

  /// Adds a shape, inside a link and with a tooltip where it has them.
  private mutating func add(_ meaning: Meaning, _ shape: (inout SVGWriter) -> Void) {
    if let link = meaning.link {
      hasLinks = true
      svg.open(.a, .link(link))
    }
    if meaning.says.isEmpty {
      shape(&svg)
    } else {
      svg.open(.g)
      svg.add(.title, holding: meaning.says)
      shape(&svg)
      svg.close()
    }
    if meaning.link != nil { svg.close() }
  }

  // MARK: The image

  private func patternId(of tone: Tone) -> String { "\(words.id)-\(tone.rawValue)" }

  /// The image as it stands in a page.
  func image(width: Int = Self.width, height: Int, name: String = "chart") -> [UInt8] {
    let titleId = "\(words.id)-t"
    let descriptionId = "\(words.id)-d"
    var image = SVGWriter()
    // To a screen reader an `img` is one thing in which no link can be reached. So a picture with links keeps the role
    // that SVG has by itself, graphics document.
    image.open(
      .svg, .class(name), hasLinks ? nil : .asOneImage, .viewBox(width: width, height: height),
      .label(ofElements: "\(titleId) \(descriptionId)"))
    image.add(.title, .id(titleId), holding: words.title)
    image.add(.desc, .id(descriptionId), holding: words.description)
    let patterned = Tone.allCases.filter { $0.isPatterned && tones.contains($0) }
    if !patterned.isEmpty {
      image.open(.defs)
      for tone in patterned { tone.writePattern(id: patternId(of: tone), to: &image) }
      image.close()
    }
    image.add(svg)
    image.close()
    return image.bytes
  }
}

/// A length to draw: a whole number of units, and 0 for what is no number.
func wholeUnits(_ length: Double) -> Int {
  length.isFinite ? Int(min(max(length, -1_000_000), 1_000_000).rounded()) : 0
}
