package import Diagnostics
internal import Dossiers
internal import Markup

/// A column of `naskah list`: a path of the front matter (`dates.signed`, `parties.partner`), or something computed.
package struct Column: Sendable {
  package let name: String
  private let value: @Sendable (Int, Survey, Assessment) -> JSON

  /// The names of what is computed (docs/interfaces.md, "naskah list").
  package static var computedNames: [String] { ComputedColumn.all.map(\.name) }

  /// The column with this name; nil where neither the schema nor the computed ones have it.
  package init?(_ name: String) {
    self.name = name
    if let computed = ComputedColumn.all.first(where: { $0.name == name }) {
      value = { index, survey, assessment in computed.value(indicators(of: index, in: survey, assessment)) }
      return
    }
    let keys = name.split(separator: ".").map(String.init)
    guard Self.isPath(keys, dossierSchema.fields) else { return nil }
    value = { index, survey, _ in
      guard let tree = survey.handbook.dossiers[index].file.frontMatter else { return .null }
      return Self.read(keys[...], tree, 0)
    }
  }

  /// Dates as `YYYY-MM-DD`, absent values as null.
  package func value(of dossier: Int, in survey: Survey, _ assessment: Assessment) -> JSON {
    value(dossier, survey, assessment)
  }

  /// Names near to one that is no column.
  package static func near(_ name: String) -> [String] {
    let paths = dossierSchema.fields.flatMap { field -> [String] in
      switch field.form {
      case .record(let inner), .list(.record(let inner)): [field.name] + inner.fields.map { "\(field.name).\($0.name)" }
      default: [field.name]
      }
    }
    return suggest(name, from: computedNames + paths)
  }

  /// Whether the schema has the path; what it leaves open (the context's dimensions, a report's criteria) may be anything.
  private static func isPath(_ keys: [String], _ fields: [FieldSchema]) -> Bool {
    guard let first = keys.first, let field = fields.first(where: { $0.name == first }) else { return false }
    let rest = Array(keys.dropFirst())
    if rest.isEmpty { return true }
    switch field.form {
    case .record(let inner), .list(.record(let inner)): return inner.others != nil || isPath(rest, inner.fields)
    case .localized: return rest.count == 1
    case .open: return true
    default: return false
    }
  }

  /// The value at a path; of a list, that of each item.
  private static func read(_ keys: ArraySlice<String>, _ tree: YAMLTree, _ at: YAMLTree.Index) -> JSON {
    let node = tree.nodes[Int(at)]
    switch node.kind {
    case .sequence:
      return .array(tree.children(at).map { read(keys, tree, $0) })
    case .scalar:
      return keys.isEmpty ? scalar(tree, at) : .null
    case .mapping:
      var fields: [(String, JSON)] = []
      var key = at + 1
      while key < node.next {
        let name = tree.string(key)
        if let first = keys.first {
          if first == name { return read(keys.dropFirst(), tree, key + 1) }
        } else {
          fields.append((name, read(keys, tree, key + 1)))
        }
        key = tree.nodes[Int(key) + 1].next
      }
      return keys.isEmpty ? .object(fields) : .null
    }
  }

  private static func scalar(_ tree: YAMLTree, _ at: YAMLTree.Index) -> JSON {
    let text = tree.string(at)
    return tree.isNull(at) || text == Edition.absentId ? .null : .string(text)
  }
}
