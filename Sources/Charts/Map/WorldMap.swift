/// Numbers by country on a map of the world of equal areas: three tints, the stronger the more, with a legend; small
/// states are dots.
package struct WorldMap: Sendable {
  package struct Place: Sendable {
    /// ISO 3166-1 alpha-2.
    package let code: String
    package let label: String
    package let cell: Grid.Cell

    package init(code: String, label: String, cell: Grid.Cell) {
      self.code = code
      self.label = label
      self.cell = cell
    }
  }

  package let places: [Place]
  /// A number as the legend writes it.
  private let written: @Sendable (Int) -> String

  package init(_ places: [Place], written: @escaping @Sendable (Int) -> String) {
    self.places = places
    self.written = written
  }

  /// Where each tint begins: steps that grow, so that one large number leaves the small ones apart.
  var steps: [Int] {
    let most = places.compactMap(\.cell.value).max() ?? 0
    guard most >= 1 else { return [] }
    var steps = [1]
    let root = cubeRoot(most)
    for bound in [root, root * root] {
      let step = max((steps.last ?? 1) + 1, wholeUnits(bound) + 1)
      if Double(step) <= most { steps.append(step) }
    }
    return steps
  }

  /// The legend's words, one a tint.
  var legend: [String] {
    let steps = steps, most = wholeUnits((places.compactMap(\.cell.value).max() ?? 0).rounded(.up))
    return steps.enumerated().map { index, from in
      let to = index + 1 < steps.count ? steps[index + 1] - 1 : most
      return from == to ? written(from) : "\(written(from))–\(written(to))"
    }
  }

  /// The class of the tint for a number: `h2` to `h4`, of which `h4` is the strongest. Where there are fewer than three
  /// steps, the weaker classes are left out.
  func tint(of value: Double) -> String {
    let steps = steps
    let step = steps.lastIndex { Double($0) <= max(1, value) } ?? 0
    let weakest = 5 - max(1, steps.count)
    return "h\(weakest + step)"
  }

  /// By Newton's steps: the same on every machine.
  private func cubeRoot(_ number: Double) -> Double {
    var root = max(1, number / 3)
    for _ in 0..<60 { root -= (root * root * root - number) / (3 * root * root) }
    return root
  }
}

/// Draws the map. Countries without a number are land; what has neither outline nor dot stands in the table only.
package func worldMap(_ map: WorldMap, _ words: ChartWords) -> [UInt8] {
  var drawing = Drawing(words)
  drawing.openHalfSize()
  drawCountries(of: map, &drawing)
  drawing.close()
  let top = worldHeight / 2 + 12
  let labels = map.legend
  var x = 8
  for (index, label) in labels.enumerated() {
    let box = Drawing.Box(x: x, y: top, width: 26, height: 14)
    drawing.frame(box, "country h\(index + 5 - labels.count)")
    drawing.text(label, Point(x: x + 32, y: top + 12))
    x += 60 + label.count * 8
  }
  return drawing.image(height: top + 24)
}

/// The land as one shape, then the countries that have a number, those with an outline first.
private func drawCountries(of map: WorldMap, _ drawing: inout Drawing) {
  let counted = map.places.filter { ($0.cell.value ?? 0) > 0 }
  let byCode = Dictionary(counted.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  var land = ""
  var outlined: [(place: WorldMap.Place, path: String)] = []
  for row in worldOutlines {
    guard let bar = row.firstIndex(of: "|") else { continue }
    let path = String(row[row.index(after: bar)...])
    if let place = byCode[String(row[..<bar])] {
      outlined.append((place, path))
    } else {
      land += path
    }
  }
  drawing.path(.path(land), "land")
  for (place, path) in outlined {
    drawing.path(.path(path), map.style(of: place), place.meaning)
  }
  for row in worldDots {
    let cells = row.split(separator: "|")
    guard cells.count == 3, let place = byCode[String(cells[0])], let x = Int(cells[1]), let y = Int(cells[2]) else {
      continue
    }
    drawing.circle(Point(x: x, y: y), radius: 8, map.style(of: place), place.meaning)
  }
}

extension WorldMap {
  /// The classes of a country that has a number.
  fileprivate func style(of place: Place) -> String { "country \(tint(of: place.cell.value ?? 0))" }
}

extension WorldMap.Place {
  fileprivate var meaning: Drawing.Meaning { Drawing.Meaning(link: cell.href, says: "\(label): \(cell.shown)") }
}

/// The height of the map in half-points; it is 1200 wide.
let worldHeight = 521

/// Countries as outlines, and those too small for one as dots: the rows of `Data/`.
let worldOutlines = rows(of: Data.worldOutlines)
let worldDots = rows(of: Data.worldDots)

/// The lines of a file of `Data/` but its comments.
private func rows(of text: String) -> [Substring] { text.split(separator: "\n").filter { !$0.hasPrefix("#") } }
