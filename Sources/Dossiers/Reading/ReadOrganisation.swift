import Diagnostics
import FoundationEssentials
import Markup

// The version of the model's form, and the institution that the model is of.

extension ModelReader {
  /// There is one version of the model's form so far; a file of another version is reported, not guessed at.
  mutating func readVersion() {
    let version = own.number("model")
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
    let part = part("organisation")
    var organisation = PlanningModel.Organisation()
    organisation.id = part.text("id").value ?? ""
    organisation.name = part.localized("name").value ?? LocalizedText(plain: organisation.id)
    organisation.letterhead = part.localizedTexts("letterhead").items().map(\.value)
    if let languages = part.texts("languages").value?.map(\.value), !languages.isEmpty {
      organisation.languages = languages
    }
    let zone = part.text("time_zone")
    let mistake = zone.value.flatMap { timeZoneMistake($0, at: part.checking.span(zone.at)) }
    if let mistake { found.append(mistake) } else { organisation.timeZone = zone.value }
    // A day of the week is read as its place among `weekdays`, which counts from 0; ISO 8601 counts from 1.
    if let days = part.numbers("working_week").value { organisation.workingWeek = Set(days.map { $0.value + 1 }) }
    organisation.holidays = Set((part.numbers("holidays").value ?? []).map { CalendarDate(ordinal: $0.value) })
    model.organisation = organisation
  }
}
