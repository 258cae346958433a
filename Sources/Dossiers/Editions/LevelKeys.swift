import Diagnostics
import Markup

// Fields that decide who may see what: `classification`, `audience`, `levels`, `level`. A field that only looks like
// one of these restricts nothing, and its writer believes that it does; so it is an error wherever it stands, and never
// passed over as a field nobody knows.

extension YAMLTree {
  /// Whether a field at the top, other than those of the schema, reads like one that decides who may see the file.
  func hasKeyLikeLevel(besides schema: RecordSchema) -> Bool {
    guard let root = nodes.first, root.kind == .mapping else { return false }
    var key: Index = 1
    while key < root.next {
      if !schema.fields.contains(where: { equals(key, $0.key) }), levelField(readInto: string(key)) != nil {
        return true
      }
      key = nodes[Int(key) + 1].next
    }
    return false
  }

  /// The keys in a subtree that read like a field that decides who may see what.
  func keysLikeLevels(in subtree: Index) -> [Index] {
    (subtree..<nodes[Int(subtree)].next).filter { nodes[Int($0)].kind == .mapping }.flatMap { mapping in
      children(mapping).map { $0 - 1 }.filter { levelField(readInto: string($0)) != nil }
    }
  }
}

/// The field that a reader takes a key for: `classification` for `Classification`, `klasifikasi`, or one with a letter
/// that cannot be seen.
func levelField(readInto key: String) -> String? {
  let letters = wordKey(plainLetters(key))
  if letters.contains("classif") || letters.contains("clasif") || letters.contains("klasif") { return "classification" }
  if let field = levelWords[letters] { return field }
  let isShort = letters.utf8.count < 6
  return isShort
    ? nil : suggest(letters, from: ["classification", "klasifikasi", "audience"]).first.map { levelWords[$0] ?? $0 }
}

/// By the letters of a key in small ones.
private let levelWords = [
  "classification": "classification", "klasifikasi": "classification", "kerahasiaan": "classification",
  "audience": "audience", "audiens": "audience", "level": "level", "levels": "levels"
]
