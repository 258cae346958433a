import Diagnostics
import Dossiers

// How a message names a word of the model that an officer knows by another: as pages name it.

/// The names of words for what is assessed and how: dimensions of the context, its ratings, criteria of an evaluation;
/// kinds of obstacles. Those that a handbook adds are called as it writes them.
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
  "funding": Bilingual(id: "pendanaan", en: "funding"), "trust": Bilingual(id: "kepercayaan", en: "trust")
]

/// A word by its name.
func called(word: String) -> Bilingual { calledWords[word] ?? Bilingual(both: word) }

/// Words by their names, one after the other.
func called(words: [String]) -> Bilingual { joined(words.map(called(word:))) }

/// Languages by their names, one after the other, where asked with what is written for them.
func called(languages codes: [String], withCodes: Bool = false) -> Bilingual {
  joined(
    codes.map { code in
      let name = nameOfLanguage(code)
      return withCodes ? Bilingual(id: "\(code) (\(name.id))", en: "\(code) (\(name.en))") : name
    })
}

private func joined(_ names: [Bilingual]) -> Bilingual {
  Bilingual(id: names.map(\.id).joined(separator: ", "), en: names.map(\.en).joined(separator: ", "))
}
