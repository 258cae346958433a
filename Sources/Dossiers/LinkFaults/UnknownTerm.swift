import Diagnostics

/// A chapter's `terms` or a term's `broader` that is not in the glossary.
let unknownTermFault = Fault(
  "REF-036", "unknown-term", .error,
  finds: Bilingual(id: "istilah yang tidak ada di glosarium", en: "a term that the glossary does not have"),
  why: Bilingual(
    id: "bab menjelaskan istilahnya dari glosarium; istilah yang hilang membuat pembaca tanpa penjelasan",
    en: "a chapter explains its terms from the glossary; a missing one leaves the reader without"),
  wrong: Example(.keys(.chapter), "terms: [«perpanjangan-otomats»]"),
  right: Example(.keys(.chapter), "terms: [perpanjangan-otomatis]"))
