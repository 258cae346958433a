import Diagnostics

/// FM-006: a field that is owed, at this stage or always, and is not there.
///
/// Why it matters: each stage of an agreement rests on what the earlier ones settled. Source: the model's `requires`
/// (in the national profile after Law 24/2000 art. 6).
let fieldMissingFault = Fault(
  "FM-006", "field-missing", .error,
  finds: Bilingual(
    id: "isian yang wajib pada tahap ini dan belum ada", en: "a field that this stage requires and that is missing"),
  why: Bilingual(
    id: "setiap tahap bertumpu pada apa yang diselesaikan tahap sebelumnya",
    en: "each stage rests on what the stages before it settled"),
  source: "planning-model.yml: requires",
  wrong: Example(
    .keys(.parent),
    """
    «dates»: {initiated: 2020-02-03, negotiated: 2020-06-08, drafted: 2020-09-01, adopted: 2020-12-10, signed: \
    2021-01-20}
    """
  ),
  right: Example(
    .keys(.parent),
    """
    dates: {initiated: 2020-02-03, negotiated: 2020-06-08, drafted: 2020-09-01, adopted: 2020-12-10, signed: \
    2021-01-20, in_force: 2021-01-20}
    """
  ))

/// - Parameters:
///   - stage: the stage that asks for it; nil where it is always owed.
///   - parts: of a section that is not there: what it owes.
///   - sample: the field as it might stand in the file, or below `section` where that is there already.
func fieldMissing(
  _ field: String, title: Bilingual, with parts: [Bilingual] = [], at span: Span, stage: LocalizedText?,
  sample: String?,
  below section: String? = nil
) -> Diagnostic {
  let message: Bilingual
  if let stage {
    message = Bilingual(
      id: "isian \u{201C}\(field)\u{201D} (\(title.id)) wajib ada pada tahap \(stage.text(in: "id"))"
        + list(parts.map(\.id), after: ", dengan "),
      en: "the field \u{201C}\(field)\u{201D} (\(title.en)) is required at the stage \(stage.text(in: "en"))"
        + list(parts.map(\.en), after: ", with "))
  } else {
    message = Bilingual(
      id: "isian \u{201C}\(field)\u{201D} (\(title.id)) wajib ada",
      en: "the field \u{201C}\(field)\u{201D} (\(title.en)) is required")
  }
  return Diagnostic(
    fieldMissingFault, at: span, message,
    help: field == "partner"
      ? howToNameAPartner
      : sample.map { sample in
        section.map {
          Bilingual(id: "tulis di bawah \($0), misalnya: \(sample)", en: "write below \($0), for example: \(sample)")
        }
          ?? Bilingual(id: "tulis, misalnya: \(sample)", en: "write, for example: \(sample)")
      }
        ?? Bilingual(id: "tambahkan \u{201C}\(field)\u{201D}", en: "add \u{201C}\(field)\u{201D}"))
}

private func list(_ parts: [String], after word: String) -> String {
  parts.isEmpty ? "" : word + parts.joined(separator: ", ")
}

private let howToNameAPartner = Bilingual(
  id:
    """
    tulis id mitra, yaitu nama berkasnya di content/partners/ tanpa .md; mitra baru dibuat dengan naskah new partner \
    ID
    """,
  en:
    """
    write the partner's id, the name of its file in content/partners/ without .md; naskah new partner ID makes a new \
    one
    """
)
