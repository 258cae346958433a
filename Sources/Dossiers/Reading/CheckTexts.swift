import Diagnostics
import Markup

// Texts, in one language or several, and the names of offices.

extension Checking {
  /// An office's name in one language or several, none of which may be a person's.
  mutating func office(_ value: YAMLTree.Index, _ field: FieldSchema) {
    let texts = tree.nodes[Int(value)].kind == .mapping ? tree.children(value) : [value]
    for at in texts where tree.nodes[Int(at)].kind == .scalar {
      let text = tree.string(at)
      guard let title = personsTitle(in: text) else { continue }
      add(personNamed(text, title: title, key: field.name, at: span(at), field.title))
    }
  }

  mutating func text(_ value: YAMLTree.Index, _ name: Bilingual) {
    let node = tree.nodes[Int(value)]
    if node.textStart == node.textEnd {
      wrongType(value, .text, name)
    } else if mayBeNothingYet(tree.text[Int(node.textStart)..<Int(node.textEnd)]), isNothingYet(tree.string(value)) {
      add(placeholder(tree.string(value), at: span(value), name))
    }
  }

  /// Checks a text in several languages: each key is the code of a language, each value a text, and no language of the
  /// organisation is missing.
  mutating func languages(_ mapping: YAMLTree.Index, _ name: Bilingual) {
    if let said = textBesideId(mapping) {
      return report(mapping, idBesideText(said.key, said.text, at: span(mapping), name))
    }
    if let id = idForText(mapping) { add(idInPlaceOfText(tree.string(id), at: span(id), name)) }
    let vocabulary = vocabulary
    let isLanguage = { (key: String) in
      languageCodes.contains(key) || !vocabulary.codes(called: key, in: .language).isEmpty
    }
    var given: [String] = []
    var at = mapping + 1
    let end = tree.nodes[Int(mapping)].next
    while at < end {
      let language = tree.string(at), value = at + 1
      if tree.nodes[Int(mapping)].style == .flow,
        let next = cut(value, before: end, in: mapping, isKnown: isLanguage, { _ in (.text, name) })
      {
        given.append(language)
        at = next
        continue
      }
      if !languageCodes.contains(language), misread(at, among: []) {
        // `misread` has reported the key: it is no language, and was meant to restrict the text.
      } else if !languageCodes.contains(language) {
        // The language has its text, though under another name, and is not reported as missing.
        given += unknownLanguage(language, at: at)
      } else if !isAbsent(value) {
        given.append(language)
        if tree.nodes[Int(value)].kind == .scalar { text(value, name) } else { wrongType(value, .text, name) }
      }
      at = tree.nodes[Int(value)].next
    }
    let missing = vocabulary.languages.filter { !given.contains($0) }
    if !missing.isEmpty { add(languageMissing(missing, of: name, at: span(mapping))) }
  }

  /// Reports a key that is the code of no language.
  ///
  /// - Returns: the codes of the languages that are called so.
  private mutating func unknownLanguage(_ key: String, at node: YAMLTree.Index) -> [String] {
    let called = vocabulary.codes(called: key, in: .language)
    add(unknownCode(key, of: .language, at: span(node), allowed: vocabulary.languages, called: called))
    return called
  }

  /// Checks a term's synonyms where they are more than one word: a list of texts, or for each language a text or a
  /// list.
  mutating func synonyms() {
    let field = GlossaryTerm.Fields.synonyms
    guard let value = tree.value(0, field.key), !isAbsent(value) else { return }
    switch tree.nodes[Int(value)].kind {
    case .scalar: return
    case .sequence: items(value, .text, field.title)
    case .mapping:
      for (language, words) in Record(self, value).keys {
        if !languageCodes.contains(language) { _ = unknownLanguage(language, at: words - 1) }
        if !isAbsent(words) { check(words, .listOrOne(.text), named: field.title) }
      }
    }
  }
}
