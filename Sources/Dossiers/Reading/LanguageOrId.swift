import Markup

// In a text in several languages `id` is Indonesian. Who knows `id` from the top of the file may take it for an
// identifier.

extension Checking {
  /// `title: {id: ks-2024-002, name: Judul}`: the field beside `id` that holds the text, and the text.
  func textBesideId(_ mapping: YAMLTree.Index) -> (key: String, text: String)? {
    guard tree.value(mapping, "id") != nil, hasKeyLikeWord(mapping) else { return nil }
    let besides = Record(self, mapping).keys.filter {
      tree.nodes[Int($0.value)].kind == .scalar && wordsForText.contains($0.name.lowercased())
    }
    return besides.first.map { ($0.name, tree.string($0.value)) }
  }

  /// Whether a mapping has another key than codes of languages, which nearly all are: none of `wordsForText` is so
  /// short.
  private func hasKeyLikeWord(_ mapping: YAMLTree.Index) -> Bool {
    var key = mapping + 1
    while key < tree.nodes[Int(mapping)].next {
      if tree.nodes[Int(key)].textEnd - tree.nodes[Int(key)].textStart > 2 { return true }
      key = tree.nodes[Int(key) + 1].next
    }
    return false
  }

  /// `title: {id: pkks-2024, en: Cooperation Agreement}`: the Indonesian text where it reads like an identifier: no
  /// blank in it, and it is the document's own id, or has a number of three digits, while another language has a text
  /// of several words.
  func idForText(_ mapping: YAMLTree.Index) -> YAMLTree.Index? {
    guard let id = tree.value(mapping, "id"), tree.nodes[Int(id)].kind == .scalar, tree.nodes[Int(id)].style != .literal
    else { return nil }
    let text = tree.string(id)
    guard !text.isEmpty, !hasBlank(text) else { return nil }
    let others = Record(self, mapping).keys.filter { $0.name != "id" && tree.nodes[Int($0.value)].kind == .scalar }
    guard others.contains(where: { hasBlank(tree.string($0.value)) }) else { return nil }
    return isOwnId(text) || isNumbered(text) ? id : nil
  }

  private func hasBlank(_ text: String) -> Bool { text.unicodeScalars.contains { $0.properties.isWhitespace } }

  /// A term's id may well be the term, and a word alone or twice (`undang-undang`) is a word.
  private func isOwnId(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"))
    guard parts.count > 2 || parts.count == 2 && !parts[0].elementsEqual(parts[1]), root !== GlossaryTerm.schema,
      let own = tree.value(0, "id"), tree.nodes[Int(own)].kind == .scalar
    else { return false }
    return tree.string(own) == text
  }

  /// Words and a number with hyphens or underscores between them: `pkks-2024`, `KS_2024_002`.
  private func isNumbered(_ text: String) -> Bool {
    let parts = text.utf8.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    let isPlain = text.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte)
        || (0x41...0x5A).contains(byte & 0xDF)
    }
    return isPlain && parts.count > 1
      && parts.contains { $0.count >= 3 && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }
}

/// What people write for “the text” beside an identifier.
private let wordsForText: Set<String> = ["name", "nama", "title", "judul", "text", "teks", "label"]
