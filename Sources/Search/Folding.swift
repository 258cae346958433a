/// A text as it is sorted: by its letters without case and accents (`apa`, `Ärger`, `Écran`, `zona`), equal ones by
/// their bytes. The same on every machine and in every language; what a language would order otherwise (Danish `å`
/// last) stands where its base letter does.
package struct SortKey: Sendable, Comparable {
  private let letters: [UInt8]
  private let text: String

  package init(_ text: String) {
    self.text = text
    var letters: [UInt8] = []
    for scalar in text.unicodeScalars where !letters.append(lettersOf: scalar) {
      letters += scalar.properties.lowercaseMapping.utf8
    }
    self.letters = letters
  }

  /// The first letter as the heading of a list that is sorted by these keys: a capital without its accents, so that
  /// `É` stands under `E`, where it is sorted. Empty for a text without letters or signs.
  package var initial: String {
    String(decoding: letters, as: UTF8.self).unicodeScalars.first?.properties.uppercaseMapping ?? ""
  }

  package static func < (a: SortKey, b: SortKey) -> Bool {
    if a.letters != b.letters { return a.letters.lexicographicallyPrecedes(b.letters) }
    return a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }

  package static func == (a: SortKey, b: SortKey) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }
}

extension [UInt8] {
  /// Appends the small base letters of an accented Latin one, nothing for an accent that stands alone.
  ///
  /// - Returns: whether it was either; other scalars are left to the caller.
  mutating func append(lettersOf scalar: Unicode.Scalar) -> Bool {
    let base: UInt8
    switch Int(scalar.value) {
    case 0x300...0x36F: return true
    case let value where (0xC0..<0x250).contains(value): base = latin.utf8Start[value - 0xC0]
    case let value where (0x1E00..<0x1F00).contains(value): base = latinAdditional.utf8Start[value - 0x1E00]
    default: return false
    }
    switch base {
    case UInt8(ascii: "."): return false
    case UInt8(ascii: "1"): self += "ss".utf8
    case UInt8(ascii: "2"): self += "ae".utf8
    case UInt8(ascii: "3"): self += "oe".utf8
    default: append(base)
    }
    return true
  }
}

/// The base letters of U+00C0 to U+024F; `.` where a letter has none, `1`, `2`, `3` for ss, ae, oe. *(FoldingTests)*
private let latin: StaticString =
  """
  aaaaaa2ceeeeiiii.nooooo.ouuuuy.1aaaaaa2ceeeeiiii.nooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggg\
  hh..iiiiiiiiii..jjkk.llllll..llnnnnnn...oooooo33rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.........\
  ........................oo.............uu............................aaiioouuuuuuuuuu.aaaa22..ggkkoo\
  oo..j...gg..nnaa22ooaaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................
  """

/// Those of U+1E00 to U+1EFF.
private let latinAdditional: StaticString =
  """
  aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss\
  ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy....1.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee\
  iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
  """
