internal import Dossiers
internal import Planning

// The fields that the handbook's own model adds to dossiers: a section of the page and of packs, in the model's order.

extension DossierWriter {
  var ownFields: Section? {
    table(
      "_own", .ownFields, [TableColumn(word: .field), TableColumn(word: .value)],
      dossier.own.filter { !$0.items.isEmpty }.map { value in
        [.text(value.field.title.text(in: words.language)), cell(of: value)]
      })
  }

  private func cell(of value: OwnValue) -> Cell {
    guard value.items.count == 1 else { return .lines(value.items.map { text(of: $0.value, in: value.field) }) }
    switch value.items[0].value {
    case .date(let date): return .date(date)
    case .money(let money):
      return money.amount.value.map { .money($0, currency: money.currency.value) } ?? .empty
    case .id(let id):
      return .link(
        value.field.type == .partner ? partnerLink(id) : Cell.Link(text: name(ofDossier: id), address: href(ofId: id)))
    case let part: return .text(text(of: part, in: value.field))
    }
  }

  private func text(of part: OwnValue.Part, in field: OwnField) -> String {
    switch part {
    case .text(let text): text.text(in: words.language)
    case .number(let number): format.number(number)
    case .date(let date): format.date(date)
    case .period(let period): format.period(period)
    case .money(let money):
      money.amount.value.map { amount in
        money.currency.value.map { format.money(amount, $0) } ?? format.number(amount)
      } ?? ""
    case .choice(let index): field.choices[index].name.text(in: words.language)
    case .boolean(let flag): words.answer(flag)
    case .id(let id): field.type == .partner ? partnerLink(id).text : name(ofDossier: id)
    }
  }

  private func name(ofDossier id: String) -> String {
    guard let target = handbook.find(id) else { return words[.notInEdition] }
    return "\(id) \(handbook.document(target).name.text(in: words.language))"
  }
}
