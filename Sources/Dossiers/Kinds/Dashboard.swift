internal import Diagnostics
package import Markup

/// A page made of words and figures: in `dashboards/` one of the index of those, in `pages/` a page of its own, which
/// the site's navigation leads to.
package final class Dashboard: Document {
  package let file: ParsedFile
  package let id: String
  package let name: LocalizedText
  package let classification: Int
  package let language: String
  package let order: Field<Int>
  package let owner: Field<Int>

  static let folderOfPages = "pages"

  init(_ record: Record, _ head: DocumentHead) {
    file = head.file
    id = head.id
    classification = head.classification
    language = head.language
    name = record[CommonFields.title].value ?? LocalizedText(plain: head.id)
    order = record[CommonFields.order]
    owner = record[CommonFields.owner]
  }

  /// Whether it stands in `content/pages/`.
  package var isFreePage: Bool { file.path.hasPrefix("content/\(Self.folderOfPages)/") }

  package static let schema = RecordSchema(
    Bilingual(id: "dasbor", en: "a dashboard"),
    [
      CommonFields.id.schema, CommonFields.title.schema, CommonFields.order.schema,
      CommonFields.defaultedClassification.schema, CommonFields.owner.schema, CommonFields.updated.schema,
      CommonFields.language.schema
    ])
}
