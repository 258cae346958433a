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

  /// Reports conditions of a selection that are none: a key without a value, a code of a list that the model does not
  /// have, a procedure or a field that is not there. The selection would choose nothing, or everything.
  mutating func conditions(of selection: YAMLTree.Index) {
    for field in vocabulary.selectionSchema.fields {
      guard let value = tree.value(selection, field.key) else { continue }
      if isAbsent(value) || tree.nodes[Int(value)].kind == .sequence && tree.children(value).isEmpty {
        report(value, emptyCondition(field.name, at: span(value - 1)))
      } else if case .listOrOne(.code(let list)) = field.form, vocabulary.lacks(list) {
        report(value, codeOfNoList(list, key: field.name, at: span(value)))
      } else if field.name == "procedure" {
        procedures(value, field)
      }
    }
    fieldsOfSelection(selection)
  }

  private func emptyCondition(_ key: String, at span: Span) -> Diagnostic {
    let sample = vocabulary.sample(of: key, in: vocabulary.selectionSchema) ?? ""
    return Diagnostic(
      wrongFormFault, at: span,
      Bilingual(id: "“\(key)” tidak berisi apa pun", en: "“\(key)” holds nothing"),
      help: Bilingual(id: "tulis misalnya {\(sample)}", en: "write for example {\(sample)}"))
  }

  private mutating func procedures(_ value: YAMLTree.Index, _ field: FieldSchema) {
    if vocabulary.procedures.isEmpty { return report(value, procedureOfNone(at: span(value))) }
    for node in tree.nodes[Int(value)].kind == .sequence ? tree.children(value) : [value]
    where tree.nodes[Int(node)].kind == .scalar && !vocabulary.procedures.contains(tree.string(node)) {
      report(node, wrongWord(tree.string(node), at: span(node), field.title, allowed: vocabulary.procedures))
    }
  }

  private func procedureOfNone(at span: Span) -> Diagnostic {
    Diagnostic(
      wrongFormFault, at: span,
      Bilingual(id: "model ini tidak menyebut prosedur", en: "this model names no procedures"),
      help: Bilingual(id: "hapus “procedure” dari pilihan", en: "leave “procedure” out of the selection"))
  }

  private mutating func fieldsOfSelection(_ selection: YAMLTree.Index) {
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

/// A code in a selection, where the model has no such list: it names nothing.
func codeOfNoList(_ list: CodeList, key: String, at span: Span) -> Diagnostic {
  Diagnostic(
    list.fault, at: span,
    Bilingual(id: "model ini tidak punya daftar \(list.name.id)", en: "this model has no list for \(list.name.en)"),
    help: Bilingual(id: "hapus “\(key)” dari pilihan", en: "leave “\(key)” out of the selection"))
}
