import Diagnostics

/// CLS-914: a dossier that gives a field a lower level than the model does.
///
/// Why it matters: the model says for all dossiers what is hidden; one of them may hide more, none may show it.
let levelLoweredFault = Fault(
  "CLS-914", "level-lowered", .error,
  finds: Bilingual(
    id: "dosier yang menurunkan klasifikasi isian dari yang ditetapkan model",
    en: "a dossier that lowers the level which the model gives a field"),
  why: Bilingual(
    id:
      """
      model menentukan untuk semua dosier apa yang disembunyikan; satu dosier boleh menyembunyikan lebih banyak, \
      tidak lebih sedikit
      """,
    en: "the model says for all dossiers what is hidden; one may hide more, none may show it"),
  wrong: Example(.keys(.parent), "levels: {interest: «biasa»}", joining: "levels: {interest: internal}"),
  right: Example(.keys(.parent), "levels: {interest: rahasia}", joining: "levels: {interest: internal}"))

func levelLowered(_ field: String, to level: String, from floor: String, at span: Span) -> Diagnostic {
  Diagnostic(
    levelLoweredFault, at: span,
    Bilingual(
      id:
        """
        “\(field)” diberi klasifikasi “\(level)”, lebih rendah daripada “\(floor)” dari model; yang berlaku tetap \
        “\(floor)”
        """,
      en: "“\(field)” is given the level “\(level)”, below the model's “\(floor)”; “\(floor)” stays"),
    help: Bilingual(
      id: "tulis “\(floor)” atau yang lebih tinggi, atau hapus baris ini",
      en: "write “\(floor)” or a higher one, or delete this line")
  ).decidingAccess()
}

/// CLS-915: a level for a field that dossiers do not have, or cannot be without.
///
/// Why it matters: nothing is hidden by it, and its writer believes that something is.
let levelOfNoFieldFault = Fault(
  "CLS-915", "level-of-no-field", .error,
  finds: Bilingual(
    id: "klasifikasi untuk isian yang tidak ada atau tidak dapat disembunyikan",
    en: "a level for a field that there is not, or that cannot be hidden"),
  why: Bilingual(
    id: "tidak ada yang tersembunyi karenanya, padahal penulisnya mengira ada",
    en: "nothing is hidden by it, and its writer believes that something is"),
  wrong: Example(.keys(.parent), "levels: {«resorces.value»: rahasia}"),
  right: Example(.keys(.parent), "levels: {resources.value: rahasia}"))

/// What is wrong with such a name in a model, said of a dossier.
func levelOfNoField(_ inModel: Diagnostic) -> Diagnostic {
  Diagnostic(levelOfNoFieldFault, at: inModel.span, inModel.message, help: inModel.help).decidingAccess()
}
