internal import Diagnostics

/// A place in a word that a value fills: `{n}` in "{n} partners".
enum WordPlace: String, Sendable {
  case across, added, after, age, all, base, before, behind, by, changed, code, date, day, documents, dossiers,
    each, edition, element, elements, expected, figure, file, first, form, from, id, items, kind, label,
    language, last, lens, level, lines, links, list, measure, message, n, newer, notice, office, older, on,
    open, pack, partners, party, period, points, ready, removed, role, share, site, soon, stage, theme, themes,
    time, to, total, translated, updated, value, valued, version, what, why, year
}

/// A text with named places (`{n} of {all}`), taken apart once so that filling it searches nothing.
struct Pattern: Sendable {
  private enum Part {
    case text(String)
    case place(WordPlace)
    /// A place that no value ever fills, as no `WordPlace` has its name: the page shows it as it was written.
    case unknown(String)
  }
  private let parts: [Part]
  /// About how many bytes it has when it is filled.
  private let length: Int

  /// A place is a name between braces; anything else between braces is text.
  init(_ text: String) {
    var parts: [Part] = []
    for (index, piece) in text.pieces(between: "{").enumerated() {
      guard index > 0 else {
        parts.append(.text(piece))
        continue
      }
      guard let end = piece.utf8.firstIndex(of: UInt8(ascii: "}")), Self.isName(piece[..<end]) else {
        parts.append(.text("{" + piece))
        continue
      }
      let name = String(piece[..<end])
      parts.append(WordPlace(rawValue: name).map(Part.place) ?? .unknown(name))
      parts.append(.text(String(piece[piece.utf8.index(after: end)...])))
    }
    self.parts = parts
    length = text.utf8.count + 16 * parts.count
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
  }

  /// The names of its places.
  var places: Set<String> {
    parts.reduce(into: []) { names, part in
      switch part {
      case .text: break
      case .place(let place): names.insert(place.rawValue)
      case .unknown(let name): names.insert(name)
      }
    }
  }

  /// The text with its places filled. A place without a value stays as it was written.
  ///
  /// The pieces are put together as bytes: a `String` grows half as fast, and a site fills hundreds of thousands.
  ///
  /// - Parameters:
  ///   - values: what fills each place.
  ///   - n: what fills the place `{n}` where `values` has nothing for it.
  func filled(with values: KeyValuePairs<WordPlace, String>, n: String? = nil) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length)
    for part in parts {
      switch part {
      case .text(let text): bytes += text.utf8
      case .place(let place):
        let given = values.first { $0.key == place }?.value ?? (place == .n ? n : nil)
        bytes += (given ?? "{\(place.rawValue)}").utf8
      case .unknown(let name): bytes += "{\(name)}".utf8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
