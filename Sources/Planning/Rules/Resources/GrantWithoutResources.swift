import Diagnostics
import Dossiers

/// RES-207: an instrument that is about resources, without any.
///
/// Why it matters: a grant without what is granted is empty. Where the stage asks for resources anyway, FM-006 says so.
/// Source: the model's `needs_resources`.
let grantWithoutResources = Rule(
  Fault(
    "RES-207", "grant-without-resources", .error,
    finds: Bilingual(id: "hibah tanpa sumber daya", en: "a grant without resources"),
    why: Bilingual(id: "hibah tanpa yang dihibahkan tidak berisi", en: "a grant without what is granted is empty"),
    source: "planning-model.yml: instruments.needs_resources",
    wrong: Example(
      .keys(.parent),
      """
      instrument: grant
      legal: {languages: [id, en], full_powers: 2021-01-10}
      stage: «negotiation»
      dates: {initiated: 2020-02-03}
      resources: []
      """
    ),
    right: Example(.keys(.parent), "instrument: grant\nlegal: {languages: [id, en], full_powers: 2021-01-10}"))
) { subject in
  let resources = subject.dossier.resources
  guard let instrument = subject.instrument, instrument.needsResources,
    resources.isAbsent || resources.value?.isEmpty == true,
    !subject.owes("resources"), subject.stage?.isTerminal != true
  else { return [] }
  return [
    Diagnostic(
      grantWithoutResources.fault, at: subject.dossier.missingFieldSpan,
      Bilingual(
        id: "\(instrument.name.text(in: "id")) belum menyebut sumber daya",
        en: "a \(instrument.name.text(in: "en")) that names no resources"),
      help: Bilingual(
        id: "tulis apa yang diberikan: resources: [{party: …, kind: cash, value: {amount: …, currency: …}, source: …}]",
        en: "write what is given: resources: [{party: …, kind: cash, value: {amount: …, currency: …}, source: …}]"))
  ]
}
