import Diagnostics
import Markup

/// CLS-904: an audience that is no level of the model.
///
/// Why it matters: nobody may guess for whom a site is made, so nothing is made.
let unknownAudienceFault = Fault(
  "CLS-904", "unknown-audience", .error,
  finds: Bilingual(
    id: "edisi untuk pembaca dengan tingkat klasifikasi yang tidak ada di model",
    en: "an edition for an audience whose level the model does not have"),
  why: Bilingual(
    id: "tingkat pembaca menentukan apa yang masuk ke situs; salah ketik tidak boleh menentukannya",
    en: "the audience's level decides what enters the site; a slip of the keyboard must not decide it"),
  wrong: Example(.keys(.model), "site:\n  audience: «intern»"),
  right: Example(.keys(.model), "site:\n  audience: rahasia"))

func unknownAudience(_ level: String, asArgument: Bool, under model: PlanningModel) -> Diagnostic {
  let levels = model.classifications.map(\.id)
  let near = suggest(level, from: levels)
  let nearest = near.isEmpty ? levels : near
  let place = asArgument ? nil : placeOfAudience(in: model)
  return Diagnostic(
    unknownAudienceFault, at: place ?? Span(path: model.file.path, line: 1),
    Bilingual(
      id: "tidak ada tingkat klasifikasi “\(level)” untuk menyusun edisi",
      en: "there is no classification “\(level)” to make an edition for"),
    help: Bilingual(
      id: "pilih salah satu: \(nearest.joined(separator: ", "))",
      en: "choose one of: \(nearest.joined(separator: ", "))")
  ).decidingAccess()
}

/// `audience:` with nothing behind it: somebody meant to say for whom the site is.
func audienceEmpty(under model: PlanningModel) -> Diagnostic {
  let levels = model.classifications.map(\.id).joined(separator: ", ")
  return Diagnostic(
    unknownAudienceFault, at: placeOfAudience(in: model) ?? Span(path: model.file.path, line: 1),
    Bilingual(id: "“audience” tertulis tanpa tingkat", en: "“audience” is written without a level"),
    help: Bilingual(
      id: "tulis salah satu: \(levels); atau hapus baris ini kalau situs untuk pembaca tingkat tertinggi",
      en: "write one of: \(levels); or delete this line if the site is for readers of the highest level")
  ).decidingAccess()
}

/// The value of `site.audience`.
private func placeOfAudience(in model: PlanningModel) -> Span? {
  guard let tree = model.file.frontMatter, let site = tree.value(0, "site"), let at = tree.value(site, "audience")
  else { return nil }
  return tree.span(at, in: model.file.path)
}
