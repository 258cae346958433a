/// Finds names that may be spellings of one: keys of at least eight letters that are the same once at most one letter
/// of each is left out, such as `universitascontoh` and `univrsitascontoh`.
///
/// A register has thousands of partners. So keys are not compared with each other; each is remembered with all its
/// forms that lack one letter, and two keys are near if they have a form in common.
struct NearKeys {
  private var byShortened: [String: String] = [:]

  /// Remembers a key, and gives one of those before it that it is near to; nil where there is none. Keys with digits
  /// are near to none: `SMA Negeri 1` and `SMA Negeri 2` are two schools.
  mutating func add(_ key: String) -> String? {
    let scalars = Array(key.unicodeScalars)
    guard scalars.count >= 8, !scalars.contains(where: { $0.properties.numericType != nil }) else { return nil }
    var near: String?
    for shortened in [key] + scalars.indices.map({ Self.without($0, scalars) }) {
      if let other = byShortened[shortened], other != key {
        near = near ?? other
      } else {
        byShortened[shortened] = key
      }
    }
    return near
  }

  private static func without(_ index: Int, _ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[..<index])
    view.append(contentsOf: scalars[(index + 1)...])
    return String(view)
  }
}
