// Texts of content are searched, taken apart and escaped by their bytes. By characters, `"` with a combining accent
// behind it is no `"`, and CR with LF is one thing: what an escaper then overlooks ends the text where its writer says.
// (ArchitectureTests look for such places.)

extension String {
  /// The text with a sequence replaced wherever its bytes stand.
  package func replacingBytes(of wanted: String, with replacement: String) -> String {
    let text = Array(utf8), wanted = Array(wanted.utf8)
    guard let first = wanted.first else { return self }
    var written: [UInt8] = []
    var copied = 0, at = 0
    while at + wanted.count <= text.count {
      guard text[at] == first, text[at..<at + wanted.count].elementsEqual(wanted) else {
        at += 1
        continue
      }
      written += text[copied..<at]
      written += replacement.utf8
      at += wanted.count
      copied = at
    }
    return copied == 0 ? self : String(decoding: written + text[copied...], as: UTF8.self)
  }

  /// Whether the bytes of a sequence stand in it.
  package func containsBytes(of wanted: String) -> Bool { Array(utf8).firstRange(of: Array(wanted.utf8)) != nil }

  /// The pieces between an ASCII sign, empty ones too.
  package func pieces(between sign: Unicode.Scalar) -> [String] {
    utf8.split(separator: UInt8(truncatingIfNeeded: sign.value), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The names in a path.
  package var pathParts: [String] { pieces(between: "/").filter { !$0.isEmpty } }
}
