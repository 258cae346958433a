import Diagnostics
import FoundationEssentials
import Markup

// The version of the model's form, and the institution that the model is of.

enum OrganisationFields {
  static let id = TypedField<String>.id("id", "id", "id", .required)
  static let name = TypedField<LocalizedText>.localized("name", "nama", "name")
  static let letterhead = TypedField<[Item<LocalizedText>]>.localizedTexts("letterhead", "kepala surat", "letterhead")
  static let languages = TypedField<[Item<String>]>.codes(.language, "languages", "bahasa", "languages")
  static let timeZone = TypedField<String>.text("time_zone", "zona waktu", "time zone")
  static let workingWeek = TypedField<[Item<Int>]>.numbers(
    .list(.word(weekdays)), "working_week", "hari kerja", "working week")
  static let holidays = TypedField<[Item<Int>]>.numbers(.list(.date), "holidays", "hari libur", "holidays")

  static let schema = RecordSchema(
    Bilingual(id: "organisasi", en: "organisation"),
    [
      id.schema, name.schema, letterhead.schema, languages.schema, timeZone.schema, workingWeek.schema, holidays.schema
    ], bare: .named)
}

/// ISO 8601 order.
private let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

extension ModelReader {
  /// There is one version of the model's form so far; a file of another version is reported, not guessed at.
  mutating func readVersion() {
    let version = own[ModelFields.version]
    guard let number = version.value, number != 1 else { return }
    found.append(
      modelMistake(
        Bilingual(
          id: "model ini versi \(number), sedangkan program ini mengenal versi 1",
          en: "this model is of version \(number), and this program knows version 1"),
        help: Bilingual(
          id: "tulis “model: 1”; kalau benar versi \(number), pasang Naskah yang lebih baru",
          en: "write “model: 1”; if it truly is version \(number), install a newer Naskah"),
        at: own.checking.span(version.at)))
  }

  mutating func readOrganisation() {
    let part = part(ModelFields.organisation)
    var organisation = PlanningModel.Organisation()
    // A profile names an institution that nobody is. No dossier is held against that.
    let isOurs = own.node(ModelFields.organisation) >= 0
    if !isOurs { tellOfNoOrganisation() }
    organisation.id = isOurs ? part[OrganisationFields.id].value ?? "" : ""
    let idNode = part.node(OrganisationFields.id)
    if idNode >= 0 { checkOwnId(organisation.id, at: part.checking.span(idNode)) }
    organisation.name = part[OrganisationFields.name].value ?? LocalizedText(plain: organisation.id)
    organisation.letterhead = part[OrganisationFields.letterhead].items().map(\.value)
    // A language that there is not is told where it stands. No text can be owed in it.
    let languages = part[OrganisationFields.languages].items().map(\.value).filter(languageCodes.contains)
    if !languages.isEmpty { organisation.languages = languages }
    let zone = part[OrganisationFields.timeZone]
    let mistake = zone.value.flatMap { timeZoneMistake($0, at: part.checking.span(zone.at)) }
    if let mistake { found.append(mistake) } else { organisation.timeZone = zone.value }
    // A day of the week is read as its place among `weekdays`, which counts from 0; ISO 8601 counts from 1.
    if let days = part[OrganisationFields.workingWeek].value {
      organisation.workingWeek = Set(days.map { $0.value + 1 })
    }
    organisation.holidays = Set(part[OrganisationFields.holidays].items().map { CalendarDate(ordinal: $0.value) })
    model.organisation = organisation
  }
}

extension ModelReader {
  /// One fault of the model, where each dossier would be told that we are no party of it.
  private mutating func tellOfNoOrganisation() {
    if own.checking.isMeantElsewhere(ModelFields.organisation.schema.name) { return }
    let profile = own.node(ModelFields.profile)
    found.append(
      modelMistake(
        Bilingual(
          id: "“organisation” belum ditulis, jadi tidak diketahui lembaga siapa yang menjadi pihak di setiap dosier",
          en: "“organisation” is not written, so nobody knows whose agreements these are"),
        help: Bilingual(
          id: "tambahkan organisation: {id: badan-contoh, name: {id: Badan Contoh}}, dengan id yang ditulis dosier di "
            + "parties untuk lembaga sendiri",
          en: "add organisation: {id: badan-contoh, name: {en: Sample Agency}}, with the id that dossiers write in "
            + "parties for your own institution"),
        at: profile >= 0 ? own.checking.span(profile) : Span(path: model.file.path, line: 1)))
  }

  /// The institution is a party of its agreements by this id, so it has the form of a partner's.
  private mutating func checkOwnId(_ id: String, at span: Span) {
    if id.isEmpty || isId(id, dossier: false) { return }
    let written = idMeant(by: id, isDossier: false) ?? "badan-contoh"
    found.append(
      modelMistake(
        Bilingual(id: "“\(shortened(id))” tidak dapat menjadi id", en: "“\(shortened(id))” cannot be an id"),
        help: Bilingual(
          id:
            "tulis id yang dipakai dosier untuk lembaga sendiri, misalnya id: \(written), dan nama lengkapnya di name",
          en: "write the id that dossiers have for your own institution, such as id: \(written), and its name in name"),
        at: span))
  }
}
