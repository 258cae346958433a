/// What is left of a name when capitals, blanks, hyphens and other signs do not count: `Nota Kesepahaman` and
/// `nota-kesepahaman` are the same word. Two names with the same rest are one name written in two ways, not a guess.
package func wordKey(_ text: String) -> String {
  var key = String.UnicodeScalarView()
  for scalar in text.lowercased().unicodeScalars
  where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
    key.append(scalar)
  }
  return String(key)
}

/// The one of some names that is the same word as another; nil where none is, or several are.
package func sameWord(_ word: String, among names: some Sequence<String>) -> String? {
  let key = wordKey(word)
  guard !key.isEmpty else { return nil }
  var found: String?
  for name in names where wordKey(name) == key {
    if found != nil, found != name { return nil }
    found = name
  }
  return found
}
