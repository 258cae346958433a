internal import Dossiers

/// Values for every field that a schema has, so that no kind of field is forgotten when one is added: hidden words
/// (`qz…`) wherever a field holds text, ids of hidden things where it holds an id.
struct FilledFields {
  private var numbers: SeededNumbers
  private let ids: [String]

  init(_ numbers: SeededNumbers, ids: [String]) {
    self.numbers = numbers
    self.ids = ids
  }

  /// A line of YAML for each field at the top.
  mutating func lines(of schema: RecordSchema, without passedOver: Set<String>) -> [String] {
    var lines: [String] = []
    for field in schema.fields where !passedOver.contains(field.name) {
      lines.append("\(field.name): \(value(field.form, named: field.name))")
    }
    return lines
  }

  private mutating func value(_ form: FieldForm, named name: String) -> String {
    switch form {
    case .text where name == "path": "../files/\(word()).txt"
    case .open where name == "context": "{reviewed: 2026-01-0\(number(1, 9)), social: {summary: \(words())}}"
    case .text, .open, .ruled: words()
    case .localized: "{id: \(words()), en: \(words())}"
    case .date, .milestone: "20\(number(10, 29))-0\(number(1, 9))-1\(number(0, 9))"
    case .partialDate: "20\(number(10, 29))"
    case .period: "P\(number(1, 9))Y"
    case .integer: "\(number(1, 5))"
    case .decimal: "\(number(10_000_000, 99_999_999))"
    case .boolean: number(0, 1) == 0 ? "true" : "false"
    case .code(let list): code(of: list)
    case .word(let allowed): allowed.isEmpty ? word() : allowed[number(0, allowed.count - 1)]
    case .id: ids[number(0, ids.count - 1)]
    case .list(let item), .listOrOne(let item): "[\(items(item, named: name))]"
    case .record(let schema): record(schema)
    case .selection: "{partner: \(ids[number(0, ids.count - 1)])}"
    case .either(let scalar, let collection): value(number(0, 1) == 0 ? scalar : collection, named: name)
    }
  }

  private mutating func items(_ item: FieldForm, named name: String) -> String {
    var items: [String] = []
    for _ in 0...number(0, 1) { items.append(value(item, named: name)) }
    return items.joined(separator: ", ")
  }

  private mutating func record(_ schema: RecordSchema) -> String {
    var fields: [String] = []
    for field in schema.fields { fields.append("\(field.name): \(value(field.form, named: field.name))") }
    return "{" + fields.joined(separator: ", ") + "}"
  }

  private mutating func code(of list: CodeList) -> String {
    let codes: [String] =
      switch list {
      case .stage: ["negotiation", "implementation", "ended"]
      case .instrument: ["mou", "treaty", "grant"]
      case .theme: ["coast", "training"]
      case .classification: ["biasa", "internal", "rahasia"]
      case .partnerKind: ["university"]
      case .unit: ["biro", "direktorat"]
      case .mandate: ["TF-1"]
      case .competency, .subject, .checklist: [word()]
      case .country: ["NL", "JP"]
      case .currency: ["IDR", "EUR"]
      case .language: ["id", "en"]
      case .sdg: ["14"]
      case .dac: ["41010"]
      }
    return codes[number(0, codes.count - 1)]
  }

  private mutating func number(_ low: Int, _ high: Int) -> Int { low + Int(numbers.next() % UInt64(high - low + 1)) }
  private mutating func word() -> String { "qz" + String(numbers.next() % 1_000_000, radix: 36) }

  private mutating func words() -> String {
    var words: [String] = []
    for _ in 0...number(0, 2) { words.append(word()) }
    return words.joined(separator: " ")
  }
}
