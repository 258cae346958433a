import Diagnostics
import Dossiers

/// COO-303: an activity for which not exactly one party answers.
///
/// Why it matters: where two answer, neither does (RACI: one accountable). Source: docs/planning-model.md, "Good
/// planning", activities with RACI.
let accountableNotOne = Rule(
  Fault(
    "COO-303", "accountable-not-one", .error,
    finds: Bilingual(
      id: "kegiatan tanpa tepat satu penanggung jawab", en: "an activity without exactly one accountable party"),
    why: Bilingual(
      id: "bila dua yang bertanggung jawab, tidak satu pun", en: "where two answer for a thing, neither does"),
    wrong: .activity(accountable: "«[badan-contoh, dewan-mitra]»"),
    right: .activity())
) { subject in
  subject.activities.compactMap { activity in
    guard !activity.raci.isUnknown else { return nil }
    let accountable = activity.raci.value?.accountable ?? .absent
    guard !accountable.isUnknown, accountable.items().count != 1 else { return nil }
    let place = accountable.isPresent ? accountable.at : activity.raci.isPresent ? activity.raci.at : activity.at
    let count = accountable.items().count
    return Diagnostic(
      accountableNotOne.fault, at: subject.dossier.span(place),
      Bilingual(
        id: count == 0
          ? "kegiatan \(subject.called(activity).id) belum punya penanggung jawab"
          : "kegiatan \(subject.called(activity).id) punya \(count) penanggung jawab",
        en: count == 0
          ? "nobody is accountable for activity \(subject.called(activity).en)"
          : "\(count) parties are accountable for activity \(subject.called(activity).en)"),
      help: Bilingual(
        id:
          """
          pilih satu: accountable: \(accountable.items().first?.value ?? "…"); \
          yang lain ke responsible atau consulted
          """,
        en:
          """
          choose one: accountable: \(accountable.items().first?.value ?? "…"); the others go to responsible or \
          consulted
          """
      ))
  }
}
