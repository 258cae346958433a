package import Markup

/// The key of a field in front matter: one that the program declares, or one that a handbook's model adds.
package enum FieldKey: Sendable, CustomStringConvertible {
  case declared(StaticString)
  /// Its bytes, since it is looked for in thousands of files.
  case own([UInt8])

  package var description: String {
    switch self {
    case .declared(let key): "\(key)"
    case .own(let bytes): String(decoding: bytes, as: UTF8.self)
    }
  }
}

extension YAMLTree {
  /// Whether a scalar is exactly a key.
  func equals(_ index: Index, _ key: FieldKey) -> Bool {
    switch key {
    case .declared(let key): return equals(index, key)
    case .own(let bytes):
      let node = nodes[Int(index)]
      return text[Int(node.textStart)..<Int(node.textEnd)].elementsEqual(bytes)
    }
  }

  /// The value under a key of a mapping, or nil.
  package func value(_ mapping: Index, _ key: FieldKey) -> Index? {
    switch key {
    case .declared(let key): value(mapping, key)
    case .own(let bytes): value(mapping, bytes)
    }
  }
}
