package import Markup

/// A party to agreements, our own organisation included. `partners/`
package final class Partner: Document {
  init(_ record: Record, _ head: DocumentHead) {
    file = head.file
    id = head.id
    classification = head.classification
    language = head.language
    idField = record.text("id")
    nameField = record.localized("name")
    name = nameField.value ?? LocalizedText(plain: head.id)
    short = record.localized("short")
    kind = record.number("kind")
    country = record.text("country")
    languages = record.texts("languages")
    website = record.text("website")
    focalOffice = record.localized("focal_office")
    interests = record.localized("interests")
    regulationNotes = record.localized("regulation_notes")
    profileReviewed = record.date("profile_reviewed")
    aliases = record.texts("aliases")
    formerNames = record.records("former_names") {
      FormerName(at: $0.at, name: $0.localized("name"), until: $0.date("until"))
    }
  }

  package let file: ParsedFile
  package let id: String
  package let name: LocalizedText
  package let classification: Int
  package let language: String
  package let idField: Field<String>
  package let nameField: Field<LocalizedText>
  package let short: Field<LocalizedText>
  /// Index into `PlanningModel.partnerKinds`.
  package let kind: Field<Int>
  /// ISO 3166-1 alpha-2.
  package let country: Field<String>
  package let languages: Field<[Item<String>]>
  package let website: Field<String>
  package let focalOffice: Field<LocalizedText>
  package let interests: Field<LocalizedText>
  package let regulationNotes: Field<LocalizedText>
  package let profileReviewed: Field<CalendarDate>
  package let aliases: Field<[Item<String>]>
  package let formerNames: Field<[FormerName]>

  /// What it is called besides its name: short, or formerly.
  package var otherNames: [String] {
    (short.value?.texts ?? []) + (formerNames.value ?? []).flatMap { $0.name.value?.texts ?? [] }
  }
}

/// `former_names[]`
package struct FormerName: Sendable {
  package let at: YAMLTree.Index
  package let name: Field<LocalizedText>
  package let until: Field<CalendarDate>
}

/// A chapter of the handbook. `handbook/`
package final class Chapter: Document {
  init(_ record: Record, _ head: DocumentHead) {
    file = head.file
    id = head.id
    classification = head.classification
    language = head.language
    name = record.localized("title").value ?? LocalizedText(plain: head.id)
    order = record.number("order")
    part = record.localized("part")
    audience = record.texts("audience")
    appliesTo = record.record("applies_to") {
      AppliesTo(at: $0.at, stages: $0.numbers("stages"), instruments: $0.numbers("instruments"))
    }
    elements = record.texts("elements")
    theory = record.texts("theory")
    owner = record.number("owner")
    reviewed = record.date("reviewed")
    reviewCadence = record.period("review_cadence")
    terms = record.texts("terms")
    see = record.texts("see")
  }

  package let file: ParsedFile
  package let id: String
  package let name: LocalizedText
  package let classification: Int
  package let language: String
  package let order: Field<Int>
  package let part: Field<LocalizedText>
  /// Labels of readers; nothing to do with editions.
  package let audience: Field<[Item<String>]>
  package let appliesTo: Field<AppliesTo>
  package let elements: Field<[Item<String>]>
  package let theory: Field<[Item<String>]>
  package let owner: Field<Int>
  package let reviewed: Field<CalendarDate>
  package let reviewCadence: Field<Period>
  /// Ids of glossary terms.
  package let terms: Field<[Item<String>]>
  /// Ids of anything.
  package let see: Field<[Item<String>]>
}

/// `applies_to`
package struct AppliesTo: Sendable {
  package let at: YAMLTree.Index
  package let stages: Field<[Item<Int>]>
  package let instruments: Field<[Item<Int>]>
}

/// A term of the glossary. `glossary/`
package final class GlossaryTerm: Document {
  init(_ record: Record, _ head: DocumentHead) {
    file = head.file
    id = head.id
    classification = head.classification
    language = head.language
    name = record.localized("term").value ?? LocalizedText(plain: head.id)
    synonyms = Synonyms.read(record)
    broader = record.text("broader")
    source = record.localized("source")
  }

  package let file: ParsedFile
  package let id: String
  package let name: LocalizedText
  package let classification: Int
  package let language: String
  /// By language; a plain list has the language "".
  package let synonyms: Field<[Synonyms]>
  package let broader: Field<String>
  package let source: Field<LocalizedText>
}

/// The synonyms of a term in one language.
package struct Synonyms: Sendable {
  package let language: String
  package let words: [Item<String>]
}

/// What to print for one occasion. `packs/`
package final class Pack: Document {
  init(_ record: Record, _ head: DocumentHead) {
    file = head.file
    id = head.id
    classification = head.classification
    language = head.language
    name = record.localized("title").value ?? LocalizedText(plain: head.id)
    asOf = record.date("as_of")
    occasion = record.localized("occasion")
    place = record.localized("place")
    languages = record.texts("languages")
    owner = record.number("owner")
    expires = record.date("expires")
    pages = record.number("pages")
    items = record.records("items") { item in
      PackItem(
        at: item.at, dossier: item.text("dossier"), partner: item.text("partner"), chapter: item.text("handbook"),
        select: item.record("select", Selection.init), show: item.texts("show"))
    }
    talkingPoints = record.localizedTexts("talking_points")
    agenda = record[Fields.agenda]
    delegation = record[Fields.delegation]
    recipe = record.word("recipe", PackRecipe.self)
  }

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
}

/// `items[]`: exactly one of the four, and what to show of it.
package struct PackItem: Sendable {
  package let at: YAMLTree.Index
  package let dossier: Field<String>
  package let partner: Field<String>
  package let chapter: Field<String>
  package let select: Field<Selection>
  package let show: Field<[Item<String>]>
}

/// A page made of words and figures: in `dashboards/` one of the index of those, in `pages/` a page of its own, which
/// the site's navigation leads to.
package final class Dashboard: Document {
  init(_ record: Record, _ head: DocumentHead) {
    file = head.file
    id = head.id
    classification = head.classification
    language = head.language
    name = record.localized("title").value ?? LocalizedText(plain: head.id)
    order = record.number("order")
    owner = record.number("owner")
  }

  static let folderOfPages = "pages"

  package let file: ParsedFile
  package let id: String
  package let name: LocalizedText
  package let classification: Int
  package let language: String
  package let order: Field<Int>
  package let owner: Field<Int>

  /// Whether it stands in `content/pages/`.
  package var isFreePage: Bool { file.path.hasPrefix("content/\(Self.folderOfPages)/") }
}
