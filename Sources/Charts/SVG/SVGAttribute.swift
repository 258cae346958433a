/// The elements of SVG 2 that our images are made of.
package enum SVGElement: String, Sendable {
  case a, circle, defs, desc, g, line, path, pattern, rect, svg, text, title
}

/// An attribute of an element, with its value. Lengths are in the units of the image or, where an image is as wide as
/// the screen leaves room for, in thousandths of that width.
package struct SVGAttribute: Sendable {
  enum Value: Sendable {
    case text(String)
    case units(Int)
    case thousandths(Int)
    /// The data of a path: straight lines from each point to the next.
    case lines([Point])
    /// The same for curves: where the first begins, then three points a cubic Bézier curve.
    case curves([Point])
  }

  let name: String
  let value: Value

  private init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }
}

/// A point of an image, in its units from the upper left corner.
package struct Point: Sendable, Hashable {
  package let x: Int
  package let y: Int

  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

// MARK: Where a shape is

extension SVGAttribute {
  package static func x(_ units: Int) -> SVGAttribute { SVGAttribute("x", .units(units)) }
  package static func y(_ units: Int) -> SVGAttribute { SVGAttribute("y", .units(units)) }
  package static func width(_ units: Int) -> SVGAttribute { SVGAttribute("width", .units(units)) }
  package static func height(_ units: Int) -> SVGAttribute { SVGAttribute("height", .units(units)) }

  package static func x1(_ units: Int) -> SVGAttribute { SVGAttribute("x1", .units(units)) }
  package static func y1(_ units: Int) -> SVGAttribute { SVGAttribute("y1", .units(units)) }
  package static func x2(_ units: Int) -> SVGAttribute { SVGAttribute("x2", .units(units)) }
  package static func y2(_ units: Int) -> SVGAttribute { SVGAttribute("y2", .units(units)) }

  package static func x(thousandths: Int) -> SVGAttribute { SVGAttribute("x", .thousandths(thousandths)) }
  package static func width(thousandths: Int) -> SVGAttribute { SVGAttribute("width", .thousandths(thousandths)) }
  package static func x1(thousandths: Int) -> SVGAttribute { SVGAttribute("x1", .thousandths(thousandths)) }
  package static func x2(thousandths: Int) -> SVGAttribute { SVGAttribute("x2", .thousandths(thousandths)) }

  /// Of the corners of a rectangle.
  package static func radius(ofCorners units: Int) -> SVGAttribute { SVGAttribute("rx", .units(units)) }
  package static func radius(_ units: Int) -> SVGAttribute { SVGAttribute("r", .units(units)) }
  /// Of the dots of a pattern, which are smaller than a unit.
  static let dotRadius = SVGAttribute("r", .text(".6"))
  package static func centreX(_ units: Int) -> SVGAttribute { SVGAttribute("cx", .units(units)) }
  package static func centreY(_ units: Int) -> SVGAttribute { SVGAttribute("cy", .units(units)) }

  /// The data of a path, as SVG writes it.
  package static func path(_ data: String) -> SVGAttribute { SVGAttribute("d", .text(data)) }
  package static func path(lines points: [Point]) -> SVGAttribute { SVGAttribute("d", .lines(points)) }
  package static func path(curves points: [Point]) -> SVGAttribute { SVGAttribute("d", .curves(points)) }

  /// The units of the image are so many in its width and its height.
  package static func viewBox(width: Int, height: Int) -> SVGAttribute {
    SVGAttribute("viewBox", .text("0 0 \(width) \(height)"))
  }

  /// Lets the width and the height of the image be stretched apart.
  package static let stretched = SVGAttribute("preserveAspectRatio", .text("none"))
  /// Shows also what lies outside of the image.
  package static let showingOutside = SVGAttribute("overflow", .text("visible"))

  static let halfSize = SVGAttribute("transform", .text("scale(.5)"))
}

// MARK: What a shape is

extension SVGAttribute {
  /// - Parameter names: classes of the style sheet, with spaces between.
  package static func `class`(_ names: String) -> SVGAttribute { SVGAttribute("class", .text(names)) }
  static func id(_ id: String) -> SVGAttribute { SVGAttribute("id", .text(id)) }
  static func link(_ address: String) -> SVGAttribute { SVGAttribute("href", .text(address)) }

  /// - Parameter id: of the pattern that the shape is filled with.
  static func pattern(_ id: String) -> SVGAttribute { SVGAttribute("fill", .text("url(#\(id))")) }
  static let patternInUnits = SVGAttribute("patternUnits", .text("userSpaceOnUse"))

  static func anchor(_ anchor: Drawing.Anchor) -> SVGAttribute { SVGAttribute("text-anchor", .text(anchor.rawValue)) }
}

// MARK: For those who do not see it

extension SVGAttribute {
  /// One image, in which nothing can be reached.
  package static let asOneImage = SVGAttribute("role", .text("img"))
  package static let hidden = SVGAttribute("aria-hidden", .text("true"))
  package static func label(_ text: String) -> SVGAttribute { SVGAttribute("aria-label", .text(text)) }

  /// - Parameter ids: of the elements whose texts say what the image is, with spaces between.
  static func label(ofElements ids: String) -> SVGAttribute { SVGAttribute("aria-labelledby", .text(ids)) }
}
