internal import Diagnostics
package import Markup

/// A term of the glossary. `glossary/`
package final class GlossaryTerm: Document {
  package let file: ParsedFile
  package let id: String
  package let name: LocalizedText
  package let classification: Int
  package let language: String
  /// By language; a plain list has the language "".
  package let synonyms: Field<[Synonyms]>
  package let broader: Field<String>
  package let source: Field<LocalizedText>

  init(_ record: Record, _ head: DocumentHead) {
    file = head.file
    id = head.id
    classification = head.classification
    language = head.language
    name = record[Fields.term].value ?? LocalizedText(plain: head.id)
    synonyms = record[Fields.synonyms]
    broader = record[Fields.broader]
    source = record[Fields.source]
  }
}

extension GlossaryTerm {
  enum Fields {
    fileprivate static let term = TypedField<LocalizedText>.localized("term", "istilah", "term", .required)
    static let synonyms = TypedField<[Synonyms]>(
      "synonyms", .either(scalar: .text, collection: .either(scalar: .text, collection: .open)), "padanan", "synonyms"
    ) { Synonyms.read($0, at: $1) }
    static let broader = TypedField<String>.id("broader", "istilah yang lebih luas", "broader term")
    fileprivate static let source = TypedField<LocalizedText>.localized("source", "sumber", "source")
  }

  package static let schema = RecordSchema(
    Bilingual(id: "istilah", en: "a term"),
    [
      CommonFields.id.schema, Fields.term.schema, Fields.synonyms.schema, Fields.broader.schema, Fields.source.schema,
      CommonFields.defaultedClassification.schema, CommonFields.updated.schema, CommonFields.language.schema
    ])
}

/// The synonyms of a term in one language.
package struct Synonyms: Sendable {
  package let language: String
  package let words: [Item<String>]
}

extension Synonyms {
  /// A list for every language, or a mapping of languages to lists (or single words).
  fileprivate static func read(_ record: Record, at node: YAMLTree.Index) -> Field<[Synonyms]> {
    let plain = record.texts(at: node)
    if plain.isAbsent || plain.value != nil {
      return Field(plain.value.map { [Synonyms(language: "", words: $0)] }, at: node)
    }
    let byLanguage = record.part(at: node).keys
    let read = byLanguage.map { Synonyms(language: $0.name, words: record.texts(at: $0.value).value ?? []) }
    return Field(read, at: node)
  }
}
