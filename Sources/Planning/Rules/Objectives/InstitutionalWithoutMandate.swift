import Diagnostics
import Dossiers

/// OBJ-105: an objective of the institution's own level that cites none of its mandates.
///
/// Why it matters: what an institution does beyond its tugas dan fungsi has no basis and no budget line. Source:
/// docs/planning-model.md, "Good planning", goals of the institution.
let institutionalWithoutMandate = Rule(
  Fault(
    "OBJ-105", "institutional-without-mandate", .error,
    finds: Bilingual(
      id: "tujuan tingkat lembaga tanpa tugas dan fungsi yang dirujuk",
      en: "an institutional objective that cites no mandate"),
    why: Bilingual(
      id: "kerja di luar tugas dan fungsi tidak punya dasar dan anggaran",
      en: "work beyond the mandate has neither basis nor budget"),
    wrong: Example(
      .keys(.parent),
      """
      objectives:
        - «{id: O1, statement: {id: Pegawai terlatih, en: Staff are trained}, level: institutional, indicators: \
      [{name: Staff certified, unit: persons, baseline: {value: 0, date: 2020-12-31}, target: {value: 6, date: \
      2030-12-31}, source: Register}]}»
      """
    ),
    right: Example(
      .keys(.parent),
      """
      objectives:
        - {id: O1, statement: {id: Pegawai terlatih, en: Staff are trained}, level: institutional, mandate: TF-2, \
      indicators: [{name: Staff certified, unit: persons, baseline: {value: 0, date: 2020-12-31}, target: {value: 6, \
      date: 2030-12-31}, source: Register}]}
      """
    ))
) { subject in
  subject.dossier.objectives.items().filter { $0.level.value == .institutional && $0.mandate.isAbsent }.map {
    objective in
    let mandates = subject.model.mandates.prefix(8)
    let sample = mandates.first.map { "mandate: \($0.id)" } ?? "mandate: …"
    let known = mandates.map(\.id).joined(separator: ", ")
    return Diagnostic(
      institutionalWithoutMandate.fault, at: subject.dossier.span(objective.at),
      Bilingual(
        id: "tujuan \(subject.called(objective).id) bertingkat lembaga, tetapi tidak merujuk tugas dan fungsi",
        en: "objective \(subject.called(objective).en) is institutional, but cites no mandate"),
      help: Bilingual(
        id: "tambahkan \(sample)" + (known.isEmpty ? "" : " (yang ada: \(known))"),
        en: "add \(sample)" + (known.isEmpty ? "" : " (there are \(known))")))
  }
}
