import Diagnostics
import Markup

/// An audience that is no level of the model. Nobody may guess for whom a site is made: the build fails.
let unknownAudienceFault = Fault(
  "CLS-904", "unknown-audience", .error,
  finds: Bilingual(
    id: "edisi untuk pembaca dengan tingkat klasifikasi yang tidak ada di model",
    en: "an edition for an audience whose level the model does not have"),
  why: Bilingual(
    id: "tingkat pembaca menentukan apa yang masuk ke situs; salah ketik tidak boleh menentukannya",
    en: "the audience's level decides what enters the site; a slip of the keyboard must not decide it"),
  wrong: Example(.keys(.model), "site:\n  audience: «intern»"), right: Example(.keys(.model), "site:\n  audience: rahasia"))

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
      id: "pilih salah satu: \(nearest.joined(separator: ", "))", en: "choose one of: \(nearest.joined(separator: ", "))"),
    fixes: [])
}

/// The value of `site.audience`.
private func placeOfAudience(in model: PlanningModel) -> Span? {
  guard let tree = model.file.frontMatter, let site = tree.value(0, "site"), let at = tree.value(site, "audience") else { return nil }
  return tree.span(at, in: model.file.path)
}
