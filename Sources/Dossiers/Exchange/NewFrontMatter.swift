package import Diagnostics

/// The front matter of a new document, with some values in their fields, in the schema's order. Each section, or each
/// item of a list, is on a line of its own.
///
/// - Parameter values: shaped as `FieldPlace.value` gives them; null is left out. For a list of mappings the values of
///   each field are a list of their own (a column): the first values of all columns make the first item.
package func newFrontMatter(_ values: [(place: FieldPlace, value: JSON)], under schema: RecordSchema) -> String {
  var root = JSON.object([])
  for (place, value) in values where value != .null { root = put(value, place.steps[...], place.language, in: root) }
  var lines = ["---"]
  if case .object(let fields) = root {
    let order = schema.fields.map(\.name)
    for (key, value) in sorted(fields, by: order) { lines += written(key, value) }
  }
  return (lines + ["---", ""]).joined(separator: "\n")
}

private func put(_ value: JSON, _ steps: ArraySlice<FieldPlace.Step>, _ language: String?, in old: JSON) -> JSON {
  guard let step = steps.first else {
    guard let language, value != .null else { return value == .null ? old : value }
    return field(language, in: old) { _ in value }
  }
  let rest = steps.dropFirst()
  guard step.isList else { return field(step.key, in: old) { put(value, rest, language, in: $0) } }
  guard case .array(let values) = value else { return old }
  return field(step.key, in: old) { list in
    let items: [JSON] = if case .array(let items) = list { items } else { [] }
    return .array(
      (0..<max(items.count, values.count)).map { index in
        let item = index < items.count ? items[index] : .object([])
        return index < values.count ? put(values[index], rest, language, in: item) : item
      })
  }
}

/// An object with a field made anew of what it was.
private func field(_ key: String, in object: JSON, _ made: (JSON) -> JSON) -> JSON {
  var fields: [(String, JSON)] = if case .object(let fields) = object { fields } else { [] }
  if let index = fields.firstIndex(where: { $0.0 == key }) {
    fields[index].1 = made(fields[index].1)
  } else {
    let value = made(.null)
    if value != .null { fields.append((key, value)) }
  }
  return .object(fields)
}

/// The fields in an order of keys; those that it does not name come last, as they stand.
private func sorted(_ fields: [(String, JSON)], by order: [String]) -> [(String, JSON)] {
  let ranks = fields.map { key, _ in order.firstIndex(of: key) ?? order.count }
  let sorted = fields.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
  return sorted.map { fields[$0] }
}

private func written(_ key: String, _ value: JSON) -> [String] {
  switch value {
  case .array(let items) where items.contains(where: \.isObject):
    ["\(key):"] + items.map { "  - \($0.inFlow)" }
  case .object(let fields) where fields.count > 1:
    ["\(key):"] + fields.filter { $0.1 != .null }.map { "  \($0.0.keyText): \($0.1.inFlow)" }
  default: ["\(key): \(value.inFlow)"]
  }
}

extension JSON {
  fileprivate var isObject: Bool { if case .object = self { true } else { false } }
}

extension String {
  /// As a key of a mapping.
  fileprivate var keyText: String { JSON.string(self).inFlow }
}
