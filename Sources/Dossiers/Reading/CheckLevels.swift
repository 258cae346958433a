import Diagnostics
import Markup

// Fields that were meant to restrict who may see something, and do not, because they are misspelt or stand in a wrong
// place. Each is reported, for a slip must never publish anything.

extension Checking {
  /// Reports an unknown field, and any field inside it, that reads like one that decides who may see what. Gives
  /// whether there was one. Levels of items do decide it, in a translation too.
  ///
  /// - Parameter known: the fields that may stand where it does.
  mutating func misread(_ key: YAMLTree.Index, among known: [String]) -> Bool {
    let own = levelField(readInto: tree.string(key)) == nil ? [] : [key]
    let inside = tree.keysLikeLevels(in: key + 1)
    let found = own + (inside.isEmpty ? [] : inside.filter { !levelsOfItems.contains($0 + 1) })
    for key in found {
      let name = tree.string(key)
      guard let field = levelField(readInto: name) else { continue }
      let isKnownHere = own.contains(key) && known.contains(field)
      add(levelKeyMisread(name, as: field, at: span(key), isKnownHere: isKnownHere))
    }
    return !found.isEmpty
  }

  /// Reports an unknown field whose value is a level, or holds nothing but levels: whatever it is called, it was meant
  /// to restrict something. Gives whether it was one.
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

  /// Reports the keys in an unreadable value that read like levels: they may have been meant to restrict something.
  mutating func tellKeysLikeLevels(in value: YAMLTree.Index) {
    for key in tree.keysLikeLevels(in: value) {
      let name = tree.string(key)
      if let field = levelField(readInto: name) {
        add(levelKeyMisread(name, as: field, at: span(key), isKnownHere: false))
      }
    }
  }
}
