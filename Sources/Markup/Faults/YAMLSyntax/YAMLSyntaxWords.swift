internal import Diagnostics

/// The sentences of FM-002.
struct YAMLMistakeWords {
  let message: Bilingual
  let help: Bilingual
  let notes: [Diagnostic.Note]

  init(_ message: Bilingual, _ help: Bilingual, _ notes: [Diagnostic.Note] = []) {
    self.message = message
    self.help = help
    self.notes = notes
  }

  init(_ mistake: YAMLMistake) {
    self =
      switch mistake {
      case .refused(let form): Self(form)
      case .character(let mistake): Self(mistake)
      case .quote(let mistake): Self(mistake)
      case .bracket(let mistake): Self(mistake)
      case .line(let mistake): Self(mistake)
      case .other(let problem): Self.other(problem)
      }
  }

  private static func other(_ problem: String) -> Self {
    Self(
      Bilingual(
        id: "susunan YAML tidak dapat dibaca di sini (\(problem))", en: "the YAML cannot be read here (\(problem))"),
      Bilingual(
        id: "bandingkan dengan berkas lain yang serupa; periksa tanda kutip, kurung, dan spasi",
        en: "compare with a file like it; check quotes, brackets and spaces"))
  }

  static func putInQuotes(_ quoted: String?) -> Bilingual {
    guard let quoted else { return Bilingual(id: "beri tanda kutip pada nilainya", en: "put the value in quotes") }
    return Bilingual(id: "beri tanda kutip: \(short(quoted))", en: "put it in quotes: \(short(quoted))")
  }

  static func orInQuotes(_ help: Bilingual, _ quoted: String?) -> Bilingual {
    guard let quoted else {
      return Bilingual(
        id: "\(help.id); kalau tanda itu bagian dari teks, beri tanda kutip pada teksnya",
        en: "\(help.en); if the sign is part of the text, put the text in quotes")
    }
    return Bilingual(
      id: "\(help.id); kalau tanda itu bagian dari teks, tulis \(short(quoted))",
      en: "\(help.en); if the sign is part of the text, write \(short(quoted))")
  }

  static func name(_ scalar: UInt32) -> String {
    Unicode.Scalar(scalar)?.codePoint ?? "U+\(String(scalar, radix: 16, uppercase: true))"
  }

  static func listed(_ words: [String], _ or: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "1" }
    return words.dropLast().joined(separator: ", ") + " \(or) " + last
  }
}

/// A quoted text, cut where it would fill the line.
func short(_ text: String) -> String {
  text.unicodeScalars.count > 60 ? String(scalars: text.unicodeScalars.prefix(59)) + "…" : text
}
