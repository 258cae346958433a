internal import Diagnostics
package import Markup

/// What to print for one occasion. `packs/`
package final class Pack: Document {
  package let file: ParsedFile
  package let id: String
  package let name: LocalizedText
  package let classification: Int
  package let language: String
  package let asOf: Field<CalendarDate>
  package let occasion: Field<LocalizedText>
  package let place: Field<LocalizedText>
  package let languages: Field<[Item<String>]>
  package let owner: Field<Int>
  package let expires: Field<CalendarDate>
  /// The page budget.
  package let pages: Field<Int>
  package let items: Field<[PackItem]>
  package let talkingPoints: Field<[Item<LocalizedText>]>
  package let agenda: Field<[AgendaPoint]>
  package let delegation: Field<[Delegate]>
  package let recipe: Field<PackRecipe>

  init(_ record: Record, _ head: DocumentHead) {
    file = head.file
    id = head.id
    classification = head.classification
    language = head.language
    name = record[CommonFields.title].value ?? LocalizedText(plain: head.id)
    asOf = record[Fields.asOf]
    occasion = record[Fields.occasion]
    place = record[Fields.place]
    languages = record[Fields.languages]
    owner = record[CommonFields.owner]
    expires = record[Fields.expires]
    pages = record[Fields.pages]
    items = record[Fields.items]
    talkingPoints = record[Fields.talkingPoints]
    agenda = record[Fields.agenda]
    delegation = record[Fields.delegation]
    recipe = record[Fields.recipe]
  }
}

extension Pack {
  package enum Fields {
    fileprivate static let asOf = TypedField<CalendarDate>.date("as_of", "per tanggal", "as of", .required)
    fileprivate static let occasion = TypedField<LocalizedText>.localized("occasion", "acara", "occasion")
    fileprivate static let place = TypedField<LocalizedText>.localized("place", "tempat", "place")
    fileprivate static let languages = TypedField<[Item<String>]>.codes(
      .language, "languages", "bahasa", "languages")
    fileprivate static let expires = TypedField<CalendarDate>.date("expires", "berlaku sampai", "expires")
    fileprivate static let pages = TypedField<Int>.integer("pages", "batas halaman", "page budget")
    fileprivate static let items = TypedField<[PackItem]>.records(PackItem.self, "items", "butir", "items", .required)
    fileprivate static let talkingPoints = TypedField<[Item<LocalizedText>]>.localizedTexts(
      "talking_points", "pokok pembicaraan", "talking points")
    package static let agenda = TypedField<[AgendaPoint]>.records(AgendaPoint.self, "agenda", "acara rapat", "agenda")
    package static let delegation = TypedField<[Delegate]>.records(
      Delegate.self, "delegation", "delegasi", "delegation")
    fileprivate static let recipe = TypedField<PackRecipe>.word(PackRecipe.self, "recipe", "resep", "recipe")
  }

  package static let schema = RecordSchema(
    Bilingual(id: "paket", en: "a pack"),
    [
      CommonFields.id.schema, CommonFields.title.schema, CommonFields.classification.schema, Fields.asOf.schema,
      Fields.occasion.schema, Fields.place.schema, Fields.languages.schema, CommonFields.owner.schema,
      Fields.expires.schema, Fields.pages.schema, Fields.items.schema, Fields.talkingPoints.schema,
      Fields.agenda.schema, Fields.delegation.schema, Fields.recipe.schema, CommonFields.updated.schema,
      CommonFields.language.schema
    ])
}

/// `items[]`: exactly one of the four, and what to show of it.
package struct PackItem: FieldRecord {
  package let at: YAMLTree.Index
  package let dossier: Field<String>
  package let partner: Field<String>
  package let chapter: Field<String>
  package let select: Field<Selection>
  package let show: Field<[Item<String>]>
}

extension PackItem {
  private enum Fields {
    static let dossier = TypedField<String>.id("dossier", "dossier", "dossier")
    static let partner = TypedField<String>.id("partner", "mitra", "partner")
    static let chapter = TypedField<String>.id("handbook", "bab", "chapter")
    static let select = TypedField<Selection>.selection("select", "pilihan", "selection")
    static let show = TypedField<[Item<String>]>.textOrTexts("show", "yang ditampilkan", "what to show")
  }

  static let schema = RecordSchema(
    Bilingual(id: "butir paket", en: "an item of a pack"),
    [
      Fields.dossier.schema, Fields.partner.schema, Fields.chapter.schema, Fields.select.schema, Fields.show.schema
    ], knownBy: [[Fields.dossier.key], [Fields.partner.key], [Fields.chapter.key]])

  init(_ record: Record) {
    at = record.at
    dossier = record[Fields.dossier]
    partner = record[Fields.partner]
    chapter = record[Fields.chapter]
    select = record[Fields.select]
    show = record[Fields.show]
  }
}
