import Diagnostics

/// SEN-952: a field for an office that reads like a person's name.
///
/// Why it matters: persons change and offices stay; a name is personal data, which a public site must not spread.
/// Source: Law 27/2022 on personal data; docs/planning-model.md, "Good planning".
let personNamedFault = Fault(
  "SEN-952", "person-instead-of-office", .warning,
  finds: Bilingual(
    id: "isian jabatan yang tampak seperti nama orang", en: "a field for an office that reads like a person's name"),
  why: Bilingual(
    id: "orang berganti dan jabatan tetap; nama orang adalah data pribadi (UU 27/2022)",
    en: "persons change and offices stay; a person's name is personal data (Law 27/2022)"),
  source: "UU 27/2022",
  wrong: Example(
    .keys(.dossier),
    """
    parties:
      - {partner: badan-contoh, role: host, interest: Safe coasts}
      - {partner: dewan-mitra, role: counterpart, interest: A tried method, signatory: «"Drs. H. Budi Santoso, \
    M.Si."»}
    """
  ),
  right: Example(
    .keys(.dossier),
    """
    parties:
      - {partner: badan-contoh, role: host, interest: Safe coasts}
      - {partner: dewan-mitra, role: counterpart, interest: A tried method, signatory: Chair of the Board}
    """
  ))

/// - Parameters:
///   - title: the part of the text that shows it (`Drs.`).
///   - key: the field's key.
func personNamed(_ text: String, title: String, key: String, at span: Span, _ name: Bilingual) -> Diagnostic {
  Diagnostic(
    personNamedFault, at: span,
    Bilingual(
      id: "\(name.id): “\(shortened(text))” tampak seperti nama orang, karena ada “\(title)”",
      en: "\(name.en): “\(shortened(text))” reads like a person's name, for it has “\(title)”"),
    help: Bilingual(
      id: "tulis jabatan atau unitnya, misalnya \(key): Kepala Biro Kerja Sama",
      en: "write the office or the unit, for example \(key): Head of the Cooperation Bureau"))
}
