import Diagnostics
import Dossiers

/// LEG-611: a text without one of its instrument's minimum clauses.
///
/// Why it matters: what the text does not settle is settled by a dispute. Ten clauses for a nota kesepahaman, twelve
/// for a perjanjian kerja sama. Source: Permendagri 75/2022, through the model's `instruments[].clauses`.
let minimumClauseMissing = Rule(
  Fault(
    "LEG-611", "minimum-clause-missing", .warning,
    finds: Bilingual(id: "klausul minimum yang belum ada", en: "a minimum clause that is missing"),
    why: Bilingual(
      id: "yang tidak diatur naskah akan diatur oleh perselisihan; lihat Permendagri 75/2022",
      en: "what the text does not settle is settled by a dispute; see Permendagri 75/2022"),
    source: "Permendagri 75/2022",
    wrong: Example(
      .keys(.parent), "instrument: nk\nlegal: {languages: [id, en], «clauses»: [parties]}",
      joining:
        """
        instruments:
          - {id: nk, name: {id: Nota Kesepahaman, en: Memorandum}, binding: false, international: true, approval: \
        none, clauses: [{id: parties, name: {id: Para pihak, en: Parties}}, {id: purpose, name: {id: Maksud dan \
        tujuan, en: Purpose}}]}
          - {id: mou, name: {id: Nota, en: Memo}, binding: false, international: true, approval: none}
          - {id: implementing, name: {id: Pengaturan Pelaksanaan, en: Implementing Arrangement}, binding: true, \
        international: true, approval: none, needs_parent: true}
        """
    ),
    right: Example(
      .keys(.parent), "instrument: nk\nlegal: {languages: [id, en], clauses: [parties, purpose]}",
      joining:
        """
        instruments:
          - {id: nk, name: {id: Nota Kesepahaman, en: Memorandum}, binding: false, international: true, approval: \
        none, clauses: [{id: parties, name: {id: Para pihak, en: Parties}}, {id: purpose, name: {id: Maksud dan \
        tujuan, en: Purpose}}]}
          - {id: mou, name: {id: Nota, en: Memo}, binding: false, international: true, approval: none}
          - {id: implementing, name: {id: Pengaturan Pelaksanaan, en: Implementing Arrangement}, binding: true, \
        international: true, approval: none, needs_parent: true}
        """
    ))
) { subject in
  let clauses = subject.dossier.legal.clauses
  guard let instrument = subject.instrument, !instrument.clauses.isEmpty, let given = clauses.value,
    !(given.isEmpty && subject.owes("legal.clauses"))
  else { return [] }
  let present = Set(given.map(\.value))
  let missing = instrument.clauses.filter { !present.contains($0.id) }
  guard !missing.isEmpty, !subject.dossier.hasUnknownItems(clauses) else { return [] }
  func named(_ language: String) -> String {
    missing.map { "\($0.name.text(in: language)) (\($0.id))" }.joined(separator: ", ")
  }
  return [
    Diagnostic(
      minimumClauseMissing.fault, at: subject.dossier.keySpan(clauses.at),
      Bilingual(
        id: "\(missing.count) dari \(instrument.clauses.count) klausul minimum belum ada: \(named("id"))",
        en:
          """
          \(missing.count) of \(instrument.clauses.count) minimum clauses \(missing.count == 1 ? "is" : "are") \
          missing: \(named("en"))
          """
      ),
      help: Bilingual(
        id:
          """
          tambahkan ke naskah, lalu ke clauses di bawah legal: [\(missing.map(\.id).joined(separator: ", "))]; lihat \
          Permendagri 75/2022
          """,
        en:
          """
          add them to the text, then to clauses under legal: [\(missing.map(\.id).joined(separator: ", "))]; see \
          Permendagri 75/2022
          """
      ))
  ]
}
