internal import CMark

extension BodyRenderer {
  /// The words of a heading or a cell as a reader sees them, in one line.
  func words(of node: Node) -> String {
    let text = words(below: node, raw: false)
    return String(decoding: text, as: UTF8.self)
  }

  /// The text below a node without markup.
  ///
  /// - Parameter raw: Keep what the additions mean something by: `[[x]]`, `[^1]`, `~~` (in an image's text they mean
  ///   nothing).
  func words(below node: Node, raw: Bool) -> [UInt8] {
    var text: [UInt8] = []
    node.forEachDescendant { node, kind in
      switch kind {
      case CMARK_NODE_TEXT: text.append(contentsOf: node.literal)
      case CMARK_NODE_HTML_INLINE where mode == .site && isLineBreak(node.literal): text.append(UInt8(ascii: " "))
      case CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: text.append(contentsOf: node.literal)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.append(UInt8(ascii: " "))
      default: break
      }
    }
    if !raw, mode == .site, scan.hasWikiLinks || scan.hasFootnotes || scan.hasTildes { text = withoutAdditions(text) }
    if let mark { text = removing(mark, from: text) }
    return text
  }

  /// `[[id|text]]` reads as its text, a footnote's reference as nothing, struck-through words as words.
  private func withoutAdditions(_ text: [UInt8]) -> [UInt8] {
    text.withUnsafeBufferPointer { text in
      var kept: [UInt8] = []
      var at = 0
      while at < text.count {
        if text[at] == UInt8(ascii: "["), scan.hasWikiLinks, let end = wikiLinkEnd(text, at) {
          let inside = text[(at + 2)..<(end - 2)]
          kept.append(contentsOf: inside.firstIndex(of: UInt8(ascii: "|")).map { inside[($0 + 1)...] } ?? inside)
          at = end
        } else if text[at] == UInt8(ascii: "["), let (_, end) = footnotes.reference(in: text, at) {
          at = end
        } else if text[at] == UInt8(ascii: "~"), at + 1 < text.count, text[at + 1] == UInt8(ascii: "~") {
          at += 2
        } else {
          kept.append(text[at])
          at += 1
        }
      }
      return kept
    }
  }
}

/// Bytes without every occurrence of a sequence.
func removing(_ sequence: [UInt8], from text: some Collection<UInt8>) -> [UInt8] {
  var kept: [UInt8] = []
  kept.reserveCapacity(text.count)
  for byte in text {
    kept.append(byte)
    if byte == sequence[sequence.count - 1], kept.count >= sequence.count,
      kept.suffix(sequence.count).elementsEqual(sequence)
    {
      kept.removeLast(sequence.count)
    }
  }
  return kept
}

/// The ids of a body's headings, each once.
struct HeadingIDs {
  private var taken: Set<String> = []
  private var repeats: [String: Int] = [:]
  /// Ids that headings give themselves (`{#id}`), wherever they stand.
  private let reserved: Set<String>

  init(reserved: Set<String>) { self.reserved = reserved }

  /// The id that a heading gives itself; numbered where another has given itself the same.
  mutating func take(own id: String) -> String { taken.insert(id).inserted ? id : numbered(id) }

  /// GitHub's form of a heading's text: lower case, letters, digits, `-` and `_` kept, spaces to `-`; `-1`, `-2` for
  /// repeats. Never beginning with `_`: such ids belong to the page around the body.
  mutating func take(_ text: String) -> String {
    let slug = Self.slug(text)
    guard reserved.contains(slug) || !taken.insert(slug).inserted else { return slug }
    return numbered(slug)
  }

  private mutating func numbered(_ slug: String) -> String {
    var count = repeats[slug, default: 0]
    var id: String
    repeat {
      count += 1
      id = "\(slug)-\(count)"
    } while reserved.contains(id) || !taken.insert(id).inserted
    repeats[slug] = count
    return id
  }

  private static func slug(_ text: String) -> String {
    var text = text
    return text.withUTF8(asciiSlug) ?? wideSlug(text)
  }

  /// nil where a character is not ASCII.
  private static func asciiSlug(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
    let slug = String(unsafeUninitializedCapacity: text.count) { slug in
      var count = 0
      for byte in text {
        switch byte {
        case 0x30...0x39, 0x61...0x7A, 0x2D: slug[count] = byte
        case 0x41...0x5A: slug[count] = byte | 0x20
        case 0x20: slug[count] = 0x2D
        case 0x5F where count > 0: slug[count] = byte
        default: continue
        }
        count += 1
      }
      return count
    }
    return slug.isEmpty ? "section" : slug
  }

  private static func wideSlug(_ text: String) -> String {
    var slug = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A, 0x2D: slug.unicodeScalars.append(scalar)
      case 0x41...0x5A: slug.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      case 0x5F: if !slug.isEmpty { slug.unicodeScalars.append(scalar) }
      case 0x20: slug += "-"
      case 0..<0x80: break
      default: if isWordScalar(scalar) { slug += scalar.properties.lowercaseMapping }
      }
    }
    return slug.isEmpty ? "section" : slug
  }

  /// Letters, marks, decimal digits and connecting punctuation, as GitHub keeps them.
  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark,
      .enclosingMark, .decimalNumber, .connectorPunctuation:
      true
    default: false
    }
  }
}
