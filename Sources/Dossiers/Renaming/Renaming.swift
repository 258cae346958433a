import Diagnostics
import Markup

/// A new id of a document, as it is held against what an edited file says.
struct Renaming {
  let from: String
  let to: String
  /// Whether the old id stays among the document's aliases.
  let keepsAlias: Bool

  init(from: String, to: String, keepsAlias: Bool) {
    self.from = from
    self.to = to
    self.keepsAlias = keepsAlias
  }

  /// Whether an edited file says what it said before, with the new id in the place of the old one.
  ///
  /// - Parameter isOwn: whether it is the file of the document that gets the id.
  func isSaid(in edited: ParsedFile, insteadOf file: ParsedFile, isOwn: Bool) -> Bool {
    // Front matter that cannot be read is not changed.
    guard isOwn || !file.frontMatterIsBroken else { return true }
    guard let before = file.frontMatter, let after = edited.frontMatter, !edited.frontMatterIsBroken,
      after.nodes.first?.kind == .mapping
    else { return false }
    if isOwn {
      let kept = Set(file.aliasTexts).subtracting([to]).union(keepsAlias ? [from] : [])
      guard edited.statedId == to, Set(edited.aliasTexts).subtracting([to]) == kept else { return false }
    }
    let names = Set(before.keys(0)).union(after.keys(0)).subtracting(isOwn ? ["id", "aliases"] : [])
    return names.allSatisfy { name in
      before.given(0, name).map { renamed(before.json($0)) } == after.given(0, name).map { renamed(after.json($0)) }
    }
  }

  private func renamed(_ value: JSON) -> JSON {
    switch value {
    case .string(let text): .string(text == from ? to : text)
    case .array(let items): .array(items.map(renamed))
    case .object(let fields): .object(fields.map { ($0.0, renamed($0.1)) })
    case .null, .bool, .number: value
    }
  }
}
