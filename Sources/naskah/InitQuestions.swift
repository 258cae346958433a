internal import Diagnostics
internal import Dossiers
internal import Pages

/// What `naskah init` asks where a person sits at a terminal: what no option gave, each with an answer that Enter
/// takes. Nothing is written before the last is answered.
struct InitQuestions {
  /// Whether there is somebody to ask, who also sees the questions.
  static var canBeAsked: Bool { Terminal.inputIsTerminal && Terminal.outputIsTerminal }

  let progress: Progress
  private var hasBegun = false

  init(_ progress: Progress) { self.progress = progress }

  mutating func name(_ language: Language) throws -> String {
    let usual = Bilingual(id: "Lembaga Contoh", en: "Example Institution")[language]
    return try answer(
      Bilingual(id: "Nama lembaga [\(usual)]: ", en: "The institution's name [\(usual)]: "), language, usual
    ) {
      $0
    }
  }

  mutating func language(_ usual: Language) throws -> Language {
    let codes = Language.allCases.map(\.rawValue)
    let question = Bilingual(
      id: "Bahasa buku pegangan, \(Self.choice(codes).id) [\(usual.rawValue)]: ",
      en: "The handbook's language, \(Self.choice(codes).en) [\(usual.rawValue)]: ")
    return try answer(question, usual, usual, else: Self.choice(codes)) { Language(rawValue: $0.lowercased()) }
  }

  mutating func procedure(_ language: Language) throws -> Init.Procedure {
    let question = Bilingual(
      id: """
        Prosedurnya:
          national  perjanjian internasional (UU 24/2000)
          domestic  kerja sama dalam negeri
          local     kerja sama daerah dengan luar negeri
        Pilih satu [national]:
        """,
      en: """
        The procedure:
          national  international agreements (Law 24/2000)
          domestic  cooperation inside the country
          local     regions with partners abroad
        Choose one [national]:
        """)
    let asked = Bilingual(id: question.id + " ", en: question.en + " ")
    return try answer(asked, language, .national, else: Self.choice(Init.Procedure.allCases.map(\.rawValue))) {
      Init.Procedure(rawValue: $0.lowercased())
    }
  }

  mutating func units(_ usual: NewHandbookWishes.Unit, _ language: Language) throws -> [NewHandbookWishes.Unit] {
    var question = Bilingual(
      id: "Unit yang mengelola, namanya atau id=nama [\(usual.id)=\(usual.name)]: ",
      en: "The unit in charge, its name or id=name [\(usual.id)=\(usual.name)]: ")
    var units: [NewHandbookWishes.Unit] = []
    while true {
      let taken = Set(units.map(\.id))
      let form = Bilingual(
        id: "nama, atau id=nama dengan id dari huruf kecil, angka dan tanda hubung yang belum dipakai",
        en: "a name, or id=name with an id of small letters, digits and hyphens that is not taken yet")
      let unit = try answer(question, language, nil, else: form) { text -> NewHandbookWishes.Unit?? in
        let id = text.contains("=") ? "" : idMade(from: text) + "="
        guard let unit = Init.unit(id + text), !taken.contains(unit.id) else { return nil }
        return .some(unit)
      }
      guard let unit else { return units.isEmpty ? [usual] : units }
      units.append(unit)
      question = Bilingual(
        id: "Unit berikutnya; Enter bila sudah semua: ", en: "The next unit; Enter when there are no more: ")
    }
  }

  /// Asks until it is answered.
  ///
  /// - Parameters:
  ///   - usual: what Enter takes.
  ///   - form: what is taken, where it is not any text.
  private mutating func answer<Answer>(
    _ question: Bilingual, _ language: Language, _ usual: Answer, else form: Bilingual? = nil,
    _ read: (String) -> Answer?
  ) throws -> Answer {
    if !hasBegun {
      let beginning = Bilingual(
        id: "Enter memilih yang di dalam kurung siku; Ctrl-D berhenti, dan tidak ada yang ditulis.",
        en: "Enter takes what stands in brackets; Ctrl-D ends, and nothing is written.")
      progress.tell(result: Printable(line: beginning[language]))
      hasBegun = true
    }
    while true {
      guard let line = progress.ask(Printable(lines: question[language])) else {
        throw Failure(
          text: Bilingual(
            id: "naskah: berhenti sebelum pertanyaan terakhir; tidak ada yang ditulis",
            en: "naskah: ended before the last question; nothing is written")[language])
      }
      let text = line.withoutBlanksAtEnds
      if text.isEmpty { return usual }
      // Arrow keys and the like leave signs that nobody sees.
      if text.visible == text, let answer = read(text) { return answer }
      let wanted =
        form ?? Bilingual(id: "teks tanpa tanda kendali", en: "a text without control characters")
      let again = Bilingual(
        id: "“\(text.visible)” tidak dapat dipakai; tulis \(wanted.id)",
        en: "“\(text.visible)” cannot be taken; write \(wanted.en)")
      progress.tell(result: Printable(line: again[language]))
    }
  }

  private static func choice(_ words: [String]) -> Bilingual {
    let first = words.dropLast().joined(separator: ", "), last = words.last ?? ""
    return Bilingual(id: "\(first) atau \(last)", en: "\(first) or \(last)")
  }
}
