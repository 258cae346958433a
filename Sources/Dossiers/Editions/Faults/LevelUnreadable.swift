import Diagnostics
import Markup

/// CLS-910: in an edition below the highest, some file whose level cannot be read.
///
/// Why it matters: nobody can say whether the readers of this edition may see it. Its path is not told: that may be
/// secret too.
let levelUnreadableFault = Fault(
  "CLS-910", "level-unreadable", .error,
  finds: Bilingual(
    id: "berkas yang tingkat klasifikasinya tidak terbaca, saat menyusun edisi di bawah yang tertinggi",
    en: "a file whose classification cannot be read, when an edition below the highest is made"),
  why: Bilingual(
    id: "tanpa tingkat, tidak ada yang tahu siapa yang boleh melihatnya; namanya pun tidak disebut di sini",
    en: "without a level nobody knows who may see it; not even its name is told here"),
  wrong: Example(
    .keys(.model), "site:\n  audience: biasa\n«classifications»:\n" + levelsOfExample,
    beside: ["content/glossary/mitra-rahasia.md": exampleTerm(level: "rahasai")]),
  right: Example(
    .keys(.model), "site:\n  audience: biasa\nclassifications:\n" + levelsOfExample,
    beside: ["content/glossary/mitra-rahasia.md": exampleTerm(level: "rahasia")]))

private let levelsOfExample = """
    - {id: biasa, name: {id: Biasa, en: Public}}
    - {id: internal, name: {id: Internal, en: Internal}}
    - {id: rahasia, name: {id: Rahasia, en: Secret}}
  """

private func exampleTerm(level: String) -> String {
  """
  ---
  id: mitra-rahasia
  term: {id: mitra rahasia, en: secret partner}
  classification: \(level)
  ---

  Mitra yang belum diumumkan.

  """
}

/// Said once, whatever the number of files.
func levelUnreadable(under model: PlanningModel) -> Diagnostic {
  let tree = model.file.frontMatter
  let place = tree.flatMap { tree in tree.value(0, "classifications").map { tree.span($0 - 1, in: model.file.path) } }
  let highest = model.classifications.last?.id ?? ""
  return Diagnostic(
    levelUnreadableFault, at: place ?? Span(path: model.file.path, line: 1),
    Bilingual(
      id: "ada berkas yang tingkat klasifikasinya tidak terbaca, sehingga edisi ini tidak dapat disusun",
      en: "there is a file whose classification cannot be read, so this edition cannot be made"),
    help: Bilingual(
      id: "jalankan “naskah check --audience \(highest)”: di sana berkas dan tempatnya disebut",
      en: "run “naskah check --audience \(highest)”: it names the file and the place")
  ).decidingAccess()
}
