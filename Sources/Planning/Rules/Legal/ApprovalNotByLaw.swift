import Diagnostics
import Dossiers

/// LEG-604: a subject that Law 24/2000 art. 10 keeps for parliament, approved in another form.
///
/// Why it matters: politics and security, territory, sovereignty, human rights and the environment, new norms and loans
/// or grants are approved by law. Source: Law 24/2000 art. 10.
let approvalNotByLaw = Rule(
  Fault(
    "LEG-604", "approval-not-by-law", .warning,
    finds: Bilingual(
      id: "materi Pasal 10 yang tidak disahkan dengan undang-undang", en: "a subject of art. 10 not approved by law"),
    why: Bilingual(
      id: "materi ini disahkan dengan undang-undang; lihat UU 24/2000 Pasal 10",
      en: "these subjects are approved by law; see Law 24/2000 art. 10"),
    source: "UU 24/2000 Pasal 10",
    wrong: Example(
      .keys(.parent),
      "legal: {languages: [id, en], subject: territory, approval: {form: «presidential», date: 2021-01-10}}"),
    right: Example(
      .keys(.parent), "legal: {languages: [id, en], subject: other, approval: {form: presidential, date: 2021-01-10}}"))
) { subject in
  let legal = subject.dossier.legal
  guard let matter = legal.subject.value, subjectsOfArticle10.contains(matter), let approval = legal.approval.value,
    let form = approval.form.value, !isByLaw(form)
  else { return [] }
  return [
    Diagnostic(
      approvalNotByLaw.fault, at: subject.span(approval.form),
      Bilingual(
        id: "materinya \u{201C}\(matter)\u{201D}, tetapi pengesahannya \u{201C}\(form)\u{201D}, bukan undang-undang",
        en: "the subject is \u{201C}\(matter)\u{201D}, but the approval is \u{201C}\(form)\u{201D}, not a law"),
      help: Bilingual(
        id:
          "bila disahkan dengan undang-undang, tulis form: law; bila tidak, periksa subject; lihat UU 24/2000 Pasal 10",
        en: "if it was approved by law, write form: law; if not, check subject; see Law 24/2000 art. 10"),
      notes: [Diagnostic.Note(subject.span(legal.subject), Bilingual(id: "materinya", en: "the subject"))])
  ]
}

/// Law 24/2000 art. 10, letters a to f, by the words of the model's `subjects`.
private let subjectsOfArticle10: Set<String> = [
  "security", "territory", "sovereignty", "rights-environment", "new-norm", "loans-grants"
]

/// Whether `legal.approval.form` means a law: by its word, or by the law's name: `UU No. 5 Tahun 2021`.
private func isByLaw(_ form: String) -> Bool {
  if wordMeant(by: form, among: ["law"]) != nil { return true }
  let key = wordKey(form)
  let isNumbered = key.hasPrefix("uu") && key.utf8.dropFirst(2).first.map { (0x30...0x39).contains($0) } ?? false
  return isNumbered || key.hasPrefix("uuno") || key.hasPrefix("undangundangno")
}
