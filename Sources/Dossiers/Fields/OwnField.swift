internal import Diagnostics
package import FoundationEssentials
package import Markup

// Fields that a handbook's model adds to its dossiers: `fields: {dossier: {nomor_agenda: {type: text, name: …}}}`. They
// are declared as ours are, so that whatever takes a dossier's fields from their declarations takes these too.

/// A field of the handbook's own.
package final class OwnField: Sendable {
  package let schema: FieldSchema
  package let type: Kind
  package let title: LocalizedText
  /// What a `choice` may be, in the model's order.
  package let choices: [PlanningModel.Named]
  /// Whether it is among the usual columns of lists.
  package let isListed: Bool
  package let at: YAMLTree.Index

  package var name: String { schema.name }

  /// What its values are.
  package enum Kind: String, Sendable, CaseIterable {
    case text, number, date, period, money, choice, boolean, partner, dossier
  }

  init(
    _ key: String, _ type: Kind, _ title: LocalizedText, choices: [PlanningModel.Named], holdsSeveral: Bool,
    isListed: Bool, at: YAMLTree.Index
  ) {
    let form = type.form(choices.map(\.id))
    schema = FieldSchema(
      own: key, holdsSeveral ? .listOrOne(form) : form, Bilingual(id: title.text(in: "id"), en: title.text(in: "en")))
    self.type = type
    self.title = title
    self.choices = choices
    self.isListed = isListed
    self.at = at
  }
}

extension OwnField.Kind {
  fileprivate func form(_ choices: [String]) -> FieldForm {
    switch self {
    case .text: .localized
    case .number: .decimal
    case .date: .date
    case .period: .period
    case .money: .record(Money.schema)
    case .choice: .word(choices)
    case .boolean: .boolean
    case .partner, .dossier: .id
    }
  }
}

extension [OwnField] {
  /// What a choice of one of them is called; nil for what is no choice.
  package func nameOfChoice(_ id: String, in field: String) -> LocalizedText? {
    first { $0.name == field }?.choices.first { $0.id == id }?.name
  }
}

/// What a dossier says in a field of the handbook's own.
package struct OwnValue: Sendable {
  package let field: OwnField
  /// One, or each of a list; those that cannot be read are left out, and findings tell of them.
  package let items: [Item<Part>]
  package let at: YAMLTree.Index

  package enum Part: Sendable {
    case text(LocalizedText)
    case number(Decimal)
    case date(CalendarDate)
    case period(Period)
    case money(Money)
    /// Index into the field's choices.
    case choice(Int)
    case boolean(Bool)
    /// The id of a partner or dossier, as the field's type says.
    case id(String)
  }

  /// What the dossier gives of the fields, in the model's order.
  static func read(_ record: Record, _ fields: [OwnField]) -> [OwnValue] {
    fields.compactMap { field in
      let node = record.node(field.schema.key)
      guard node >= 0 else { return nil }
      let tree = record.checking.tree
      let nodes = tree.nodes[Int(node)].kind == .sequence ? tree.children(node) : [node]
      let items = nodes.compactMap { at in part(record, field.type, at).map { Item($0, at: at) } }
      return OwnValue(field: field, items: items, at: node)
    }
  }

  private static func part(_ record: Record, _ type: OwnField.Kind, _ node: YAMLTree.Index) -> Part? {
    switch type {
    case .text: record.localizedField(at: node).value.map(Part.text)
    case .number: record.decimal(at: node).value.map(Part.number)
    case .date: record.date(at: node).value.map(Part.date)
    case .period: record.period(at: node).value.map(Part.period)
    case .money: record.record(at: node, Money.init).value.map(Part.money)
    case .choice: record.number(at: node).value.map(Part.choice)
    case .boolean: record.text(at: node).value.map { Part.boolean($0 == "true") }
    case .partner, .dossier: record.text(at: node).value.map(Part.id)
    }
  }
}

extension Dossier {
  /// Whether a field of the handbook's own says any of some values.
  package func says(in field: OwnField, anyOf wanted: [String]) -> Bool {
    guard let value = own.first(where: { $0.field.name == field.name }) else { return false }
    let keys = field.type == .text ? wanted.map(wordKey) : wanted
    return value.items.contains { item in keys.contains { value.field.says(item.value, $0) } }
  }
}

extension OwnField {
  /// The key of selections that asks for it: one value or several, any of which will do.
  var schemaOfSelection: FieldSchema {
    let form: FieldForm =
      switch type {
      case .text, .money: .text
      case .number: .decimal
      case .date: .date
      case .period: .period
      case .choice: .word(choices.map(\.id))
      case .boolean: .boolean
      case .partner, .dossier: .id
      }
    return FieldSchema(own: name, .listOrOne(form), schema.title)
  }

  /// Whether a part of a value is what a selection asks for, written as it would stand in a dossier.
  ///
  /// - Parameter wanted: for a text its `wordKey`, for capitals and blanks do not count.
  fileprivate func says(_ part: OwnValue.Part, _ wanted: String) -> Bool {
    switch part {
    case .text(let text): text.texts.contains { wordKey($0) == wanted }
    case .number(let number): Decimal(string: wanted) == number
    case .date(let date): date.description == wanted
    case .period(let period): Period(wanted) == period
    case .money(let money): money.amount.value == Decimal(string: wanted)
    case .choice(let index): choices[index].id == wanted
    case .boolean(let flag): (wanted == "true") == flag
    case .id(let id): id == wanted
    }
  }
}
