import Diagnostics

/// FM-043: two items of a list that are called the same.
///
/// Why it matters: what is shared, counted or named by it counts twice, or one hides the other.
let itemTwiceFault = Fault(
  "FM-043", "item-twice", .warning,
  finds: Bilingual(id: "dua butir satu daftar yang bernama sama", en: "two items of one list that are called the same"),
  why: Bilingual(
    id: "apa yang dibagi atau dihitung menurutnya terhitung dua kali, atau yang satu menutupi yang lain",
    en: "what is shared or counted by it counts twice, or one hides the other"),
  wrong: Example(
    .keys(.dossier),
    """
    risks:
      - {id: R1, title: Seedlings, dimension: economic, likelihood: 2, impact: 2, owner: biro}
      - {id: «R1», title: Storms, likelihood: 2, impact: 2, owner: biro}
    """
  ),
  right: Example(
    .keys(.dossier),
    """
    risks:
      - {id: R1, title: Seedlings, dimension: economic, likelihood: 2, impact: 2, owner: biro}
      - {id: R2, title: Storms, likelihood: 2, impact: 2, owner: biro}
    """
  ))

/// - Parameter isReference: whether it names another document; else it is the item's own id.
func itemTwice(_ text: String, at span: Span, first: Span, _ name: Bilingual, isReference: Bool) -> Diagnostic {
  Diagnostic(
    itemTwiceFault, at: span,
    Bilingual(
      id: "\(name.id): “\(shortened(text))” ada dua kali", en: "\(name.en): “\(shortened(text))” is there twice"),
    help: isReference
      ? Bilingual(
        id: "satukan keduanya dalam satu butir, dan hapus yang lain",
        en: "put what both say in one item, and take the other out")
      : Bilingual(id: "beri yang ini id yang lain", en: "give this one another id"),
    notes: [Diagnostic.Note(first, Bilingual(id: "yang pertama di sini", en: "the first is here"))])
}
