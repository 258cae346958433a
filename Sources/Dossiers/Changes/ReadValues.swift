import Diagnostics
import FoundationEssentials
import Markup

// Values of a tree as a comparison needs them.

extension YAMLTree {
  /// Whether a node says nothing: null, an empty text, or a collection in which nothing says anything.
  func isNothing(_ index: Index) -> Bool {
    let node = nodes[Int(index)]
    switch node.kind {
    case .scalar: return node.textStart == node.textEnd || isNull(index)
    case .sequence, .mapping: return children(index).allSatisfy(isNothing)
    }
  }

  /// The value under a key, nil where it says nothing.
  func given(_ mapping: Index?, _ key: StaticString) -> Index? {
    mapping.flatMap { value($0, key) }.flatMap { isNothing($0) ? nil : $0 }
  }

  func given(_ mapping: Index?, _ key: FieldKey) -> Index? {
    mapping.flatMap { value($0, key) }.flatMap { isNothing($0) ? nil : $0 }
  }

  func given(_ mapping: Index?, _ key: String) -> Index? {
    mapping.flatMap { value($0, Array(key.utf8)) }.flatMap { isNothing($0) ? nil : $0 }
  }

  func keys(_ mapping: Index?) -> [String] {
    guard let mapping, nodes[Int(mapping)].kind == .mapping else { return [] }
    return children(mapping).map { string($0 - 1) }
  }

  /// Whether two subtrees have the same nodes with the same bytes: the quick answer for what was not touched.
  func isWrittenLike(_ a: Index, _ other: YAMLTree, _ b: Index) -> Bool {
    let count = nodes[Int(a)].next - a
    guard other.nodes[Int(b)].next - b == count else { return false }
    for offset in 0..<count {
      let x = nodes[Int(a + offset)], y = other.nodes[Int(b + offset)]
      guard x.kind == y.kind, x.next - a == y.next - b, x.textEnd - x.textStart == y.textEnd - y.textStart,
        isNull(a + offset) == other.isNull(b + offset),
        text[Int(x.textStart)..<Int(x.textEnd)] == other.text[Int(y.textStart)..<Int(y.textEnd)]
      else { return false }
    }
    return true
  }

  /// A text by language; a plain one is in `language`.
  func texts(_ index: Index?, _ language: String) -> [String: String] {
    guard let index else { return [:] }
    guard nodes[Int(index)].kind == .mapping else { return [language: string(index)] }
    var texts: [String: String] = [:]
    for value in children(index) where nodes[Int(value)].kind == .scalar && !isNothing(value) {
      texts[string(value - 1)] = string(value)
    }
    return texts
  }

  /// A value as it stands in the file, scalars as text.
  func json(_ index: Index) -> JSON {
    switch nodes[Int(index)].kind {
    case .scalar: isNull(index) ? .null : .string(string(index))
    case .sequence: .array(children(index).map(json))
    case .mapping: .object(children(index).map { (string($0 - 1), json($0)) })
    }
  }

  /// A text that two values share exactly when they say the same.
  func canonical(_ index: Index, _ form: FieldForm = .open) -> String {
    switch nodes[Int(index)].kind {
    case .scalar:
      let text = onOneLine(string(index))
      switch form {
      case .decimal, .integer: return Decimal(string: text).map { "\($0)" } ?? text
      default: return text
      }
    case .sequence:
      return "["
        + children(index).filter { !isNothing($0) }.map { JSON.string(canonical($0)).compact() }.joined(separator: ",")
        + "]"
    case .mapping:
      let fields = children(index).filter { !isNothing($0) }.map { value -> (String, String) in
        let key = string(value - 1)
        return (key, JSON.string(canonical(value, key == "amount" ? .decimal : .open)).compact())
      }
      return "{" + fields.sorted { $0.0 < $1.0 }.map { "\($0.0):\($0.1)" }.joined(separator: ",") + "}"
    }
  }
}
