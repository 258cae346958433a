internal import Diagnostics
internal import Dossiers

/// A row of a register: two registers may have a row of the same key.
private struct RowSource: Hashable {
  let register: String
  let key: String
}

/// Gives each agreement an id, and knows the dossier that was made of it before.
struct DossierIds {
  private let handbook: Handbook
  private var taken: Set<String>
  private let byNumber: [String: Dossier]
  private let bySource: [RowSource: Dossier]

  init(_ handbook: Handbook) {
    self.handbook = handbook
    taken = Set(handbook.dossiers.map { $0.id.lowercased() })
    var numbers: [String: Dossier] = [:], sources: [RowSource: Dossier] = [:]
    for dossier in handbook.dossiers {
      for number in dossier.numbers.value ?? [] {
        if let text = number.number.value { numbers[wordKey(text)] = dossier }
      }
      if let source = dossier.origin.value, let register = source.register.value, let key = source.key.value {
        sources[RowSource(register: register, key: key)] = dossier
      }
    }
    byNumber = numbers
    bySource = sources
  }

  /// The dossier that an earlier import made of it: by the key of its row, else by its number.
  func existing(_ draft: DossierDraft) -> Dossier? {
    if let dossier = bySource[RowSource(register: draft.register, key: draft.sourceKey)] { return dossier }
    return draft.numbers.lazy.compactMap { byNumber[wordKey($0.text)] }.first
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
