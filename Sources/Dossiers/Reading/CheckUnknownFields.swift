import Diagnostics
import Markup

// Fields that the schema does not have where they stand: under another name, in another section, or one step too deep.

extension Checking {
  /// Reports a field that the schema of its mapping does not have.
  ///
  /// - Returns: the fields of the mapping that may be meant by it; none where it was reported as something else.
  mutating func unknown(_ key: YAMLTree.Index, in schema: RecordSchema) -> [String] {
    if misread(key, among: schema.fields.map(\.name)) || givesLevel(key, among: schema.fields.map(\.name)) { return [] }
    let name = tree.string(key), near = schema.fields(near: name), called = schema.fields(called: name)
    let section = pathBefore(schema)
    let meant = called.isEmpty ? section.map { schema.fields(meantBy: name, in: $0) } ?? [] : []
    let elsewhere = meant.isEmpty ? places(of: name) : []
    let likely = called + meant
    let here = likely.isEmpty && elsewhere.isEmpty ? Array(near.prefix(1)) : likely
    let paths =
      (section.map { before in here.map { before + $0 } } ?? [])
      + elsewhere.filter { !$0.isEmpty }.map { "\($0).\(name)" }
    for path in paths { nextFindingTells(of: path) }
    if section == name + "." {
      tooDeep(key, name)
      return []
    }
    add(
      unknownField(
        name, at: span(key), in: schema.name, near: near, called: called, meant: meant, elsewhere: elsewhere,
        known: root == nil ? schema.fields.map(\.name) : nil))
    return here
  }

  /// Where a field of a name belongs. In a model and in a figure, where the same few names (`id`, `name`) stand in many
  /// lists, a name with many places tells nothing.
  private func places(of name: String) -> [String] {
    if let root { return root.places(of: name) }
    let places = whole?.places(of: name) ?? []
    return places.count > 2 ? [] : places
  }

  /// Reports a section within itself (`dates:` below `dates:`). Its fields are there, though one step too deep, so none
  /// of them is reported as missing.
  mutating func tooDeep(_ key: YAMLTree.Index, _ name: String) {
    for inner in Record(self, key + 1).keys { nextFindingTells(of: "\(name).\(inner.name)") }
    add(sectionInItself(name, at: span(key)))
  }

  /// What stands before the names of a mapping's fields in their paths: nothing at the top, `dates.` in that section.
  func pathBefore(_ schema: RecordSchema) -> String? {
    guard let root, schema !== root else { return "" }
    return root.fields.first { field in
      if case .record(let inner) = field.form { inner === schema } else { false }
    }.map { $0.name + "." }
  }
}
