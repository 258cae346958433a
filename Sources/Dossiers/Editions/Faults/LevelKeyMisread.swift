import Diagnostics

/// CLS-911: a field that reads like one that decides who may see what, and is none.
///
/// Why it matters: its writer believes that the file is restricted, and it is not.
let levelKeyMisreadFault = Fault(
  "CLS-911", "level-key-misread", .error,
  finds: Bilingual(
    id: "isian yang terbaca seperti “classification”, “audience” atau “levels”, tetapi bukan",
    en: "a field that reads like “classification”, “audience” or “levels” and is none"),
  why: Bilingual(
    id: "penulisnya mengira berkas ini dibatasi, padahal tidak; karena itu tidak ada edisi yang disusun",
    en: "its writer believes that the file is restricted, and it is not; so no edition is made"),
  wrong: Example(.keys(.term), "«klasifikasi»: rahasia"),
  right: Example(.keys(.term), "classification: rahasia"))

/// - Parameters:
///   - level: what it is filled with, where only that tells what was meant.
///   - isKnownHere: whether the field belongs where this one stands, so that its name is all that is wrong.
func levelKeyMisread(
  _ key: String, giving level: String? = nil, as field: String, at span: Span, isKnownHere: Bool
) -> Diagnostic {
  let shown = shortened(key)
  let reads =
    level.map {
      Bilingual(
        id: "“\(shown)” berisi “\($0)”, sebuah tingkat, tetapi bukan “\(field)”",
        en: "“\(shown)” says “\($0)”, which is a level, and is not “\(field)”")
    }
    ?? (key == field
      ? Bilingual(id: "“\(shown)” tidak dibaca di tempat ini", en: "“\(shown)” is not read in this place")
      : Bilingual(
        id: "“\(shown)” terbaca seperti “\(field)”, tetapi bukan", en: "“\(shown)” reads like “\(field)” and is not"))
  return Diagnostic(
    levelKeyMisreadFault, at: span,
    Bilingual(
      id: "\(reads.id): yang tertulis di sini tidak membatasi apa pun",
      en: "\(reads.en): what stands here restricts nothing"),
    help: isKnownHere
      ? Bilingual(
        id: "tulis “\(field):” dengan huruf Latin kecil, satu kali",
        en: "write “\(field):” in small Latin letters, once")
      : Bilingual(
        id: "tulis “\(field):” di tempatnya (docs: “naskah schema”), atau hapus baris ini",
        en: "write “\(field):” where it belongs (see “naskah schema”), or delete this line")
  ).decidingAccess()
}
