package import Diagnostics

/// Where a field stands in front matter, by keys and by what items of lists are called, so that an inserted item moves
/// no other: `objectives[O3].indicators[I1].target.value`.
package struct FieldPath: Sendable, Hashable, CustomStringConvertible {
  package enum Part: Sendable, Hashable {
    /// A key of a mapping; its title where the schema knows it.
    case field(String, title: Bilingual?)
    /// An item of a list by its natural key (`O3`, `dewan-mitra`, `2026-03-18`), what such an item is called, and its
    /// own text.
    case item(String, name: Bilingual?, label: LocalizedText?)
  }

  package let parts: [Part]

  package init(_ parts: [Part] = []) { self.parts = parts }

  func field(_ key: String, _ title: Bilingual?) -> FieldPath { FieldPath(parts + [.field(key, title: title)]) }

  func item(_ key: String, _ name: Bilingual?, _ label: LocalizedText?) -> FieldPath {
    FieldPath(parts + [.item(key, name: name, label: label)])
  }

  /// The title of the field it ends with.
  var lastTitle: Bilingual? {
    guard case .field(_, let title)? = parts.last else { return nil }
    return title
  }

  /// A bracket or backslash in an item's key has a backslash before it.
  package var description: String {
    var text = ""
    for part in parts {
      switch part {
      case .field(let key, _): text += (text.isEmpty ? "" : ".") + key
      case .item(let key, _, _):
        text += "[" + key.replacingBytes(of: "\\", with: "\\\\").replacingBytes(of: "]", with: "\\]") + "]"
      }
    }
    return text
  }

  /// The keys alone, without the items: `objectives.indicators.target.value`, as `naskah list` names columns.
  package var column: String {
    parts.compactMap { part in if case .field(let key, _) = part { key } else { nil } }.joined(separator: ".")
  }

  package static func == (a: FieldPath, b: FieldPath) -> Bool { a.description == b.description }

  package func hash(into hasher: inout Hasher) { hasher.combine(description) }
}
