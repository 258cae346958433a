/// Finds names that may be spellings of one: keys of at least eight letters that are the same once at most one letter
/// of each is left out, such as `universitascontoh` and `univrsitascontoh`.
///
/// A register has thousands of partners. So keys are not compared with each other; each is remembered with all its
/// forms that lack one letter, and two keys are near if they have a form in common. Of a form only a hash is kept: a
/// cell may hold a whole page, and all forms of it would be as much text as its length squared.
struct NearKeys {
  /// A key without one of its letters.
  private struct Form {
    let hash: UInt64
    /// Which letter is left out; nil for the key as it is.
    let without: Int?
  }

  private struct FormOfKey {
    /// Of `keys`.
    let key: Int
    /// As in `Form`.
    let without: Int?
  }

  private var keys: [String] = []
  private var byHash: [UInt64: FormOfKey] = [:]

  /// Remembers a key, and gives one of those before it that it is near to; nil where there is none. Keys with digits
  /// are near to none: `SMA Negeri 1` and `SMA Negeri 2` are two schools.
  mutating func add(_ key: String) -> String? {
    let letters = Array(key.unicodeScalars)
    guard letters.count >= 8, !letters.contains(where: { $0.properties.numericType != nil }) else { return nil }
    let own = keys.count
    keys.append(key)
    var near: String?
    for form in Self.forms(of: letters) {
      guard let other = byHash[form.hash] else {
        byHash[form.hash] = FormOfKey(key: own, without: form.without)
        continue
      }
      guard near == nil, other.key != own, keys[other.key] != key else { continue }
      // Two forms may have one hash by chance.
      let others = Array(keys[other.key].unicodeScalars)
      if Self.letters(others, without: other.without) == Self.letters(letters, without: form.without) {
        near = keys[other.key]
      }
    }
    return near
  }

  private static func letters(_ letters: [Unicode.Scalar], without index: Int?) -> [Unicode.Scalar] {
    guard let index else { return letters }
    return Array(letters[..<index] + letters[(index + 1)...])
  }

  /// The hashes of all forms, each made of those of the letters before and behind the one that is left out.
  private static func forms(of letters: [Unicode.Scalar]) -> [Form] {
    var before: [UInt64] = [0]
    for letter in letters { before.append(before[before.count - 1] &* factor &+ UInt64(letter.value)) }
    var forms = [Form(hash: before[letters.count], without: nil)]
    var behind: UInt64 = 0, power: UInt64 = 1
    for index in letters.indices.reversed() {
      forms.append(Form(hash: before[index] &* power &+ behind, without: index))
      behind = behind &+ UInt64(letters[index].value) &* power
      power = power &* factor
    }
    return forms
  }

  /// Any large odd number.
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
}
