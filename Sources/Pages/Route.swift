internal import Dossiers

/// Where a page stands in its language's part of the site: flat, explicit file names, so that every link works from a
/// disk.
struct Route: Sendable, Hashable {
  /// Relative to the language's root: `dossiers/KS-2023-014.html`.
  let path: String
  /// Only of a page that stands alone (a pack): where on it each document stands, as its links may lead nowhere else.
  private var anchors: [Handbook.Target: String]?

  init(path: String) { self.path = path }

  /// A page that is printed and sent by itself.
  ///
  /// - Parameter anchors: where each document that is shown on it stands.
  init(paper path: String, anchors: [Handbook.Target: String]) {
    self.path = path
    self.anchors = anchors
  }

  /// Back to the language's root: "" or "../".
  var toRoot: String { path.utf8.contains(UInt8(ascii: "/")) ? "../" : "" }

  /// Whether the page is read on paper. This decides how something is written, never what is said: only writers ask.
  var isPaper: Bool { anchors != nil }

  /// Whether a reader can open what is folded, which paper does not allow.
  var canUnfold: Bool { !isPaper }

  /// Where another page of this language is from here; nil where links lead nowhere else.
  func address(of other: Route) -> String? { anchors == nil ? toRoot + other.path : nil }

  /// Where a file of the handbook is from here; nil where links lead nowhere else.
  ///
  /// - Parameter toSite: from the language's root to the site's.
  func address(ofAttachment path: String, _ toSite: String) -> String? {
    anchors == nil ? toRoot + toSite + encodedPath(attachmentPath(path)) : nil
  }

  /// An address outside the site; nil where links lead nowhere else.
  func address(outside address: String) -> String? { anchors == nil ? address : nil }

  /// Where a document stands on this page itself; nil where it is no page that stands alone.
  func place(of target: Handbook.Target) -> PlaceOnPaper? { anchors.map { PlaceOnPaper(anchor: $0[target]) } }

  /// Where a document stands on a page that stands alone.
  struct PlaceOnPaper {
    /// nil where it is not shown there.
    let anchor: String?
  }

  static func document(_ kind: ContentKind, _ id: String) -> Route? {
    switch kind {
    case .dossier: Route(path: "dossiers/\(fileName(id)).html")
    case .partner: Route(path: "partners/\(fileName(id)).html")
    case .chapter: Route(path: "handbook/\(fileName(id)).html")
    case .term: Route(path: "glossary/index.html")
    case .dashboard: Route(path: "dashboards/\(fileName(id)).html")
    case .pack: Route(path: "packs/\(fileName(id)).html")
    }
  }

  static func group(_ group: GroupKind, _ id: String) -> Route { Route(path: "\(group.rawValue)/\(fileName(id)).html") }
}

/// An id as the name of a file. Ids that pass the check are left as they are; any other character becomes a hyphen, so
/// that a draft can never write outside its folder.
package func fileName(_ id: String) -> String {
  let isSafe = id.utf8.allSatisfy { byte in
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
      || byte == 0x2E
  }
  if isSafe, !id.hasPrefix("."), !id.isEmpty { return id }
  let scalars = id.unicodeScalars.map { scalar -> Character in
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: Character(scalar)
    default: "-"
    }
  }
  return "x-" + String(scalars)
}

/// A path in a link: everything but unreserved characters and `/` percent-encoded (RFC 3986, 2.3).
func encodedPath(_ path: String) -> String {
  if path.utf8.allSatisfy(isUnreserved) { return path }
  var text = ""
  for byte in path.utf8 {
    if isUnreserved(byte) {
      text.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      let hex = String(byte, radix: 16, uppercase: true)
      text += "%" + (hex.utf8.count == 1 ? "0" + hex : hex)
    }
  }
  return text
}

private func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
    UInt8(ascii: "~"), UInt8(ascii: "/"):
    true
  default: false
  }
}

/// Where an attachment of the handbook stands in the site.
func attachmentPath(_ path: String) -> String {
  "attachments/" + path.dropFirst("content/".count)
}

/// What dossiers are grouped by, with a page for each group: a list of the model, the development goals or the
/// countries. The raw value is the folder of these pages.
enum GroupKind: String, Sendable, CaseIterable {
  case themes, stages, instruments, units, sdg, countries

  var word: Word {
    switch self {
    case .themes: .themes
    case .stages: .stages
    case .instruments: .instruments
    case .units: .units
    case .sdg: .goals
    case .countries: .countries
    }
  }
}
