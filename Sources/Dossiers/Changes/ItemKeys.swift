import Diagnostics
import Markup

// The key by which an item of a list is known, so that it is the same item wherever it stands in the list.

extension YAMLTree {
  /// The items of a list, each with its key.
  ///
  /// Items without a key of their own are numbered (`#1`, `#2`). Where several items have the same key, the second and
  /// later ones are numbered too (`O1`, `O1#2`).
  func keyedItems(_ list: Index, _ schema: RecordSchema?, language: String) -> [(key: String, node: Index)] {
    var seen: [String?: Int] = [:]
    return children(list).map { node in
      let own = naturalKey(node, schema?.knownBy ?? [["id"]], language)
      let times = (seen[own] ?? 0) + 1
      seen[own] = times
      guard let own else { return ("#\(times)", node) }
      return (times > 1 ? "\(own)#\(times)" : own, node)
    }
  }

  /// What the first group of fields says of which an item has any.
  func naturalKey(_ node: Index, _ groups: [[StaticString]], _ language: String) -> String? {
    for group in groups {
      let parts = group.compactMap { value(node, $0).flatMap { plainText($0, language) } }
      if !parts.isEmpty { return parts.joined(separator: " ") }
    }
    return nil
  }

  /// What an item is about, in its own words: an objective's statement, an indicator's name.
  func headline(_ node: Index) -> LocalizedText? {
    for key in headlineKeys {
      guard let value = value(node, key), !isNothing(value) else { continue }
      switch nodes[Int(value)].kind {
      case .scalar: return LocalizedText(plain: onOneLine(string(value)))
      case .mapping:
        return LocalizedText(
          entries: texts(value, "").sorted { $0.key < $1.key }.map {
            LocalizedText.Entry(language: $0.key, text: onOneLine($0.value))
          })
      case .sequence: continue
      }
    }
    return nil
  }

  /// A scalar's text on one line; of a text in several languages that in `language`, else the first. nil where there is
  /// none.
  func plainText(_ index: Index, _ language: String) -> String? {
    switch nodes[Int(index)].kind {
    case .scalar:
      let text = isNull(index) ? "" : onOneLine(string(index))
      return text.isEmpty ? nil : text
    case .mapping:
      let values = children(index)
      return (values.first { string($0 - 1) == language } ?? values.first).flatMap {
        nodes[Int($0)].kind == .scalar ? plainText($0, language) : nil
      }
    case .sequence: return nil
    }
  }
}

/// The fields that say what an item is about, the first it has.
private let headlineKeys: [StaticString] = ["statement", "title", "name", "text", "summary", "outcome", "group"]

/// A text with every run of white space as one space, none at its ends: how a page shows it, however it was written.
package func onOneLine(_ text: String) -> String {
  text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" || $0 == "\r" }.joined(separator: " ")
}
