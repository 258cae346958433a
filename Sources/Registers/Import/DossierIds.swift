internal import Diagnostics
internal import Dossiers

/// Gives each new agreement an id.
struct DossierIds {
  private var taken: Set<String>

  init(_ handbook: Handbook) {
    taken = Set(handbook.dossiers.map { $0.id.lowercased() })
  }

  /// Its number with hyphens for signs; without a number the year and the row.
  mutating func id(for draft: DossierDraft) -> String {
    let number = draft.numbers.first?.text ?? ""
    let words = number.unicodeScalars.split {
      !($0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil))
    }
    let joined = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
    let first = joined.prefix(1).uppercased() + joined.dropFirst()
    let base = isId(first, dossier: true) && first.utf8.count <= 80 ? first : draft.rowId
    var id = base, count = 2
    while taken.contains(id.lowercased()) {
      id = "\(base)-\(count)"
      count += 1
    }
    taken.insert(id.lowercased())
    return id
  }
}
