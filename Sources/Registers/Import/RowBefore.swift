internal import Diagnostics
internal import Dossiers

/// What a row is about, whatever else is corrected in it.
struct RowIdentity {
  let title: String
  /// Ids, without the institution that keeps the register.
  let partners: Set<String>
  let firstDay: String

  func shares(with other: RowIdentity) -> Bool {
    !title.isEmpty && title == other.title || !partners.isDisjoint(with: other.partners)
  }

  static func titleAndPartners(_ row: RowIdentity) -> String? { row.joined(row.title, row.names) }

  static func partnersAndDay(_ row: RowIdentity) -> String? { row.joined(row.names, row.firstDay) }

  static func titleAndDay(_ row: RowIdentity) -> String? { row.joined(row.title, row.firstDay) }

  private var names: String { partners.sorted().joined(separator: " ") }

  private func joined(_ first: String, _ second: String) -> String? {
    first.isEmpty || second.isEmpty ? nil : first + "\n" + second
  }
}

/// What a row of a register said when a dossier was made of it. If that is not remembered, it is what the dossier says.
struct RowBefore {
  /// The row; nil for a dossier that was written by hand.
  let source: RegisterMemory.Row?
  /// A hash of all that the row said; nil where that is not remembered.
  let content: Int?
  let identity: RowIdentity

  init(_ dossier: Dossier, _ memory: RegisterMemory, places: inout ToldPlaces, own: String) {
    let row = dossier.origin.value.flatMap { origin -> RegisterMemory.Row? in
      guard let register = origin.register.value, let key = origin.key.value else { return nil }
      return RegisterMemory.Row(register: register, key: key)
    }
    source = row
    let said = row.flatMap { memory[$0] }
    content = said.map { contentHash($0.map { ($0.field, $0.value) }) }
    if let said {
      let text = { (field: String) in said.first { $0.field == field }?.value ?? "" }
      let parties = text("parties.partner").pieces(between: ";").map(\.withoutBlanksAtEnds)
      let first = text("dates.in_force")
      identity = RowIdentity(
        title: wordKey(text("title")), partners: Set(parties).subtracting([own]),
        firstDay: first.isEmpty ? text("dates.signed") : first)
    } else {
      let parties = row == nil ? [] : (dossier.parties.value ?? []).compactMap(\.partner.value)
      identity = RowIdentity(
        title: row == nil ? "" : wordKey(dossier.name.texts.first ?? ""), partners: Set(parties).subtracting([own]),
        firstDay: "")
    }
  }
}

/// The same whatever the order of the fields.
private func contentHash(_ fields: [(field: String, value: String)]) -> Int {
  fields.reduce(0) { sum, told in
    var hasher = Hasher()
    hasher.combine(told.field)
    hasher.combine(told.value)
    return sum &+ hasher.finalize()
  }
}

extension DossierDraft {
  /// A hash of all that the row says.
  func content(_ places: inout ToldPlaces) -> Int {
    contentHash(told(&places).map { ($0.place.name, $0.text) })
  }

  func identity(own: String) -> RowIdentity {
    RowIdentity(
      title: wordKey(title), partners: Set(parties).subtracting([own]),
      firstDay: (inForce.day ?? signed.day)?.description ?? "")
  }
}
