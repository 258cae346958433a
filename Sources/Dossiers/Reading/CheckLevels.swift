import Diagnostics
import Markup

// Fields that were meant to restrict something, and are none that does: each is told, for nothing is published by a
// slip.

extension Checking {
  /// Whether an unknown field, or one inside it, reads like one that decides who may see what; each is told.
  ///
  /// - Parameter known: the fields that may stand where it does.
  mutating func misread(_ key: YAMLTree.Index, among known: [String]) -> Bool {
    let own = levelField(readInto: tree.string(key)) == nil ? [] : [key]
    let found = own + tree.keysLikeLevels(in: key + 1)
    for key in found {
      let name = tree.string(key)
      guard let field = levelField(readInto: name) else { continue }
      let isKnownHere = own.contains(key) && known.contains(field)
      add(levelKeyMisread(name, as: field, at: span(key), isKnownHere: isKnownHere))
    }
    return !found.isEmpty
  }

  /// Whether an unknown field is filled with a level, or with nothing but levels, and so was meant to restrict
  /// something, whatever it is called; that is told.
  mutating func givesLevel(_ key: YAMLTree.Index, among known: [String]) -> Bool {
    let value = key + 1, isMapping = tree.nodes[Int(value)].kind == .mapping
    let given = isMapping ? tree.children(value) : [value]
    let areLevels = given.allSatisfy { node in
      tree.nodes[Int(node)].kind == .scalar && vocabulary.restrictingLevels.contains(tree.string(node))
    }
    guard let first = given.first, areLevels else { return false }
    let field = isMapping ? "levels" : root == nil ? "audience" : "classification"
    add(
      levelKeyMisread(
        tree.string(key), giving: tree.string(first), as: field, at: span(key), isKnownHere: known.contains(field)))
    return true
  }

  /// What cannot be read may have been meant to restrict.
  mutating func tellKeysLikeLevels(in value: YAMLTree.Index) {
    for key in tree.keysLikeLevels(in: value) {
      let name = tree.string(key)
      if let field = levelField(readInto: name) {
        add(levelKeyMisread(name, as: field, at: span(key), isKnownHere: false))
      }
    }
  }
}
