internal import Diagnostics
internal import Dossiers

/// Gives each new agreement an id.
struct DossierIds {
  private var taken: Set<String>
  /// The next number behind each id that many rows would have, so that each row does not try all those before it.
  private var nextNumber: [String: Int] = [:]

  init(_ handbook: Handbook) {
    taken = Set(handbook.dossiers.map { $0.id.lowercased() })
  }

  /// Whether an id had to be told from another that has it already.
  private(set) var isNumbered: Set<String> = []

  /// Its number with hyphens for signs; without a number the year and the row.
  mutating func id(for draft: DossierDraft) -> String {
    let number = draft.numbers.first?.text ?? ""
    let words = number.unicodeScalars.split {
      !($0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil))
    }
    let joined = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
    let first = joined.prefix(1).uppercased() + joined.dropFirst()
    let base = isId(first, dossier: true) && first.utf8.count <= 80 ? first : draft.rowId
    if taken.insert(base.lowercased()).inserted { return base }
    var count = nextNumber[base.lowercased()] ?? 2
    while !taken.insert("\(base)-\(count)".lowercased()).inserted { count += 1 }
    nextNumber[base.lowercased()] = count + 1
    isNumbered.insert("\(base)-\(count)")
    return "\(base)-\(count)"
  }
}
