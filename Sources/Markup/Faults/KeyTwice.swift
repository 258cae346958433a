internal import Diagnostics

/// FM-003: a field written twice in one mapping. The first counts until one is removed.
///
/// Why it matters: two values for one field are a contradiction that most programs settle silently. Source: YAML 1.2,
/// 3.2.1.3 (keys are unique).
let keyTwiceFault = Fault(
  "FM-003", "key-twice", .error,
  finds: Bilingual(id: "isian yang ditulis dua kali", en: "a field that is written twice"),
  why: Bilingual(
    id: "dua nilai untuk satu isian saling bertentangan", en: "two values for one field contradict each other"),
  source: "YAML 1.2, 3.2.1.3",
  wrong: Example(
    .file("content/glossary/perpanjangan.md"),
    """
    ---
    id: perpanjangan
    term: {id: perpanjangan, en: renewal}
    «term»: {id: pembaruan, en: renewal}
    ---

    Masa berlaku lanjutan.

    """
  ),
  right: Example(
    .file("content/glossary/perpanjangan.md"),
    "---\nid: perpanjangan\nterm: {id: perpanjangan, en: renewal}\n---\n\nMasa berlaku lanjutan.\n"))

/// One field written twice, and how that is likely to have come about.
struct KeyTwice {
  let name: String
  /// As it was written before: perhaps in other capitals.
  let earlierName: String
  let second: Span
  let first: Span
  let reading: Reading

  enum Reading {
    case twice
    /// The first field of an item again: the next item, without its hyphen, which the fix puts there.
    case nextItem(Diagnostic.Fix)
    /// The first field of a group again, with others between: a list, perhaps, without hyphens.
    case itemsWithoutHyphens
  }
}

func keyTwice(_ twice: KeyTwice) -> Diagnostic {
  let note = Diagnostic.Note(twice.first, Bilingual(id: "yang pertama di sini", en: "the first is here"))
  return Diagnostic(
    keyTwiceFault, at: twice.second, twice.message, help: twice.help, notes: [note], fixes: twice.fixes)
}

extension KeyTwice {
  fileprivate var message: Bilingual {
    if case .nextItem = reading {
      return Bilingual(
        id: "isian \u{201C}\(name)\u{201D} muncul lagi di butir yang sama: butir berikutnya kurang tanda hubung",
        en: "the field \u{201C}\(name)\u{201D} comes again in the same item: the hyphen of the next item is missing")
    }
    if case .twice = reading, name != earlierName {
      return Bilingual(
        id: "\u{201C}\(earlierName)\u{201D} dan \u{201C}\(name)\u{201D} adalah isian yang sama, ditulis dua kali",
        en: "\u{201C}\(earlierName)\u{201D} and \u{201C}\(name)\u{201D} are one field, written twice")
    }
    return Bilingual(
      id: "isian \u{201C}\(name)\u{201D} ditulis dua kali", en: "the field \u{201C}\(name)\u{201D} is written twice")
  }

  fileprivate var help: Bilingual {
    switch reading {
    case .nextItem:
      Bilingual(
        id: "awali baris ini dengan tanda hubung: \u{201C}- \(name): …\u{201D}",
        en: "begin this line with a hyphen: \u{201C}- \(name): …\u{201D}")
    case .itemsWithoutHyphens:
      Bilingual(
        id: """
          kalau ini butir-butir daftar, awali tiap butir dengan tanda hubung: \u{201C}- \(name): …\u{201D}; kalau \
          bukan, hapus salah satu
          """,
        en: "if these are items of a list, begin each with a hyphen: \u{201C}- \(name): …\u{201D}; if not, remove one")
    case .twice: Bilingual(id: "hapus salah satu, atau gabungkan keduanya", en: "remove one, or merge the two")
    }
  }

  fileprivate var fixes: [Diagnostic.Fix] {
    if case .nextItem(let fix) = reading { [fix] } else { [] }
  }
}
