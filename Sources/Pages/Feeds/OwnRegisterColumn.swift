internal import Dossiers
internal import FoundationEssentials

/// A column of the register's page for one of the handbook's own fields: one that its model wants in lists.
struct OwnRegisterColumn {
  let field: OwnField
  /// Every text that the field has in any dossier, once and in order. A row says by number which of them it has.
  let texts: PlacedTexts

  init(_ field: OwnField, in handbook: Handbook) {
    self.field = field
    let texts = handbook.dossiers.flatMap { Self.texts(of: field, in: $0, handbook) }
    self.texts = PlacedTexts(Set(texts).sorted())
  }

  /// A day as its number, any other value by its places among the texts of the column.
  func entry(of dossier: Dossier, in handbook: Handbook) -> RegisterEntry {
    if field.isDay { return RegisterEntry(day(in: dossier)?.ordinal) }
    let places = Self.texts(of: field, in: dossier, handbook).compactMap { texts[$0] }
    return places.isEmpty ? .nothing : .numbers(places)
  }

  private func day(in dossier: Dossier) -> CalendarDate? {
    let value = dossier.own.first { $0.field === field }
    guard case .date(let day)? = value?.items.first?.value else { return nil }
    return day
  }

  /// What a dossier says in a field: names in the organisation's first language, so that the file is the same for every
  /// language of the site; any other value as it stands in the dossier's file.
  private static func texts(of field: OwnField, in dossier: Dossier, _ handbook: Handbook) -> [String] {
    let first = handbook.model.organisation.languages.first ?? ""
    let value = dossier.own.first { $0.field === field }
    return (value?.items ?? []).compactMap { item in
      switch item.value {
      case .text(let text): text.text(in: first)
      case .number(let number): "\(number)"
      case .period(let period): "\(period)"
      case .money(let money): written(money)
      case .choice(let index): field.choices[index].name.text(in: first)
      case .boolean(let flag): "\(flag)"
      case .id(let id): handbook.find(id).map { handbook.document($0).name.text(in: first) }
      case .date(let date): date.description
      }
    }
  }

  private static func written(_ money: Money) -> String {
    let amount = money.amount.value.map { "\($0)" }
    return [amount, money.currency.value].compactMap(\.self).joined(separator: " ")
  }
}
