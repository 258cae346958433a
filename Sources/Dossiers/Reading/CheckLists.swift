import Diagnostics
import Markup

// The items of lists.

extension Checking {
  mutating func items(_ list: YAMLTree.Index, _ form: FieldForm, _ name: Bilingual) {
    var at = list + 1
    let end = tree.nodes[Int(list)].next
    while at < end {
      if isAbsent(at) { wrongType(at, .emptyItem, name) } else { check(at, form, named: name) }
      at = tree.nodes[Int(at)].next
    }
    if case .record(let schema) = form, let key = schema.unique { itemsTwice(list, key, name) }
  }

  mutating func itemsTwice(_ list: YAMLTree.Index, _ key: StaticString, _ name: Bilingual) {
    var seen: [String: YAMLTree.Index] = [:]
    for item in tree.children(list) {
      guard let at = tree.value(item, key), tree.nodes[Int(at)].kind == .scalar, !isAbsent(at),
        marks[Int(at)] != .unknown
      else { continue }
      let text = tree.string(at)
      // An edition writes the same placeholder for every id that its readers may not see, so two of these are not one
      // id twice.
      if text == Edition.absentId { continue }
      if let first = seen[text] {
        add(itemTwice(text, at: span(at), first: span(first), name, isReference: "\(key)" != "id"))
      } else {
        seen[text] = at
      }
    }
  }

  /// Reports a path under `has` or `lacks` that dossiers do not have: it would choose nothing, or everything.
  mutating func fieldsOfSelection(_ selection: YAMLTree.Index) {
    for key in ["has", "lacks"] as [StaticString] {
      guard let paths = tree.value(selection, key) else { continue }
      for node in tree.nodes[Int(paths)].kind == .sequence ? tree.children(paths) : [paths]
      where tree.nodes[Int(node)].kind == .scalar && !isAbsent(node) && !vocabulary.isDossierPath(tree.string(node)) {
        let name = tree.string(node), near = suggest(name, from: vocabulary.dossierPaths)
        add(
          unknownField(name, at: span(node), in: vocabulary.dossierSchema.name, near: near))
      }
    }
  }
}
