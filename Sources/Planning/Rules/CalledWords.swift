import Diagnostics
import Dossiers

// The model writes some words in English (`favourable`). A message names them as pages do, in the reader's language.

/// The names of the built-in dimensions and ratings of the context, criteria of evaluations, kinds of obstacles and
/// competencies. A word that a handbook adds is shown as the handbook writes it.
let calledWords: [String: Bilingual] = [
  "political": Bilingual(id: "politik", en: "political"), "economic": Bilingual(id: "ekonomi", en: "economic"),
  "social": Bilingual(id: "sosial", en: "social"), "legal": Bilingual(id: "hukum", en: "legal"),
  "environment": Bilingual(id: "lingkungan", en: "environment"),
  "technical": Bilingual(id: "teknis", en: "technical"),
  "favourable": Bilingual(id: "mendukung", en: "favourable"), "stable": Bilingual(id: "stabil", en: "stable"),
  "watch": Bilingual(id: "perlu diamati", en: "to watch"), "adverse": Bilingual(id: "merugikan", en: "adverse"),
  "relevance": Bilingual(id: "relevansi", en: "relevance"), "coherence": Bilingual(id: "koherensi", en: "coherence"),
  "effectiveness": Bilingual(id: "efektivitas", en: "effectiveness"),
  "efficiency": Bilingual(id: "efisiensi", en: "efficiency"), "impact": Bilingual(id: "dampak", en: "impact"),
  "sustainability": Bilingual(id: "keberlanjutan", en: "sustainability"),
  "language": Bilingual(id: "bahasa", en: "language"), "culture": Bilingual(id: "budaya", en: "culture"),
  "capacity": Bilingual(id: "kemampuan", en: "capacity"),
  "regulation": Bilingual(id: "peraturan", en: "regulation"),
  "coordination": Bilingual(id: "koordinasi", en: "coordination"),
  "funding": Bilingual(id: "pendanaan", en: "funding"), "trust": Bilingual(id: "kepercayaan", en: "trust"),
  "negotiation": Bilingual(id: "perundingan", en: "negotiation"),
  "budgeting": Bilingual(id: "penganggaran", en: "budgeting"),
  "legal-drafting": Bilingual(id: "perancangan naskah hukum", en: "legal drafting"),
  "facilitation": Bilingual(id: "fasilitasi", en: "facilitation"),
  "evaluation": Bilingual(id: "evaluasi", en: "evaluation"),
  "data-analysis": Bilingual(id: "analisis data", en: "data analysis")
]

/// How a message names a word: by its name, or as it is written where it has none here.
func called(word: String) -> Bilingual { calledWords[word] ?? Bilingual(both: word) }

/// Several words by their names, with commas between them.
func called(words: [String]) -> Bilingual { joined(words.map(called(word:))) }

/// Several languages by their names, with commas between them.
///
/// - Parameter withCodes: whether each stands behind its code, in brackets: `en (English)`.
func called(languages codes: [String], withCodes: Bool = false) -> Bilingual {
  joined(
    codes.map { code in
      let name = nameOfLanguage(code)
      return withCodes ? Bilingual(id: "\(code) (\(name.id))", en: "\(code) (\(name.en))") : name
    })
}

/// Several names with commas between them.
func joined(_ names: [Bilingual]) -> Bilingual {
  Bilingual(id: names.map(\.id).joined(separator: ", "), en: names.map(\.en).joined(separator: ", "))
}
