internal import Diagnostics
internal import Dossiers

/// A document of a dossier, and what came of comparing its bytes with the sum that the dossier states.
struct VerifiedDocument {
  enum State: String, CaseIterable {
    case same, differs
    /// Its bytes are there, and the dossier states no sum of them.
    case noSum = "no-sum"
    /// The path leads to no file, or the address gave nothing.
    case absent
    /// An address: nobody asked for it.
    case notAsked = "not-asked"
    /// On a shelf: no program can look there.
    case onShelf = "on-shelf"
  }

  let dossier: String
  /// Its path, its address, or its shelf mark.
  let place: String
  let state: State
  /// In small letters; nil where the dossier states none.
  let stated: String?
  /// The sum of what was there.
  var found: String?
  /// Why nothing was.
  var reason: Bilingual?

  /// Whether the dossier or the document is to be mended.
  var isAtFault: Bool { state == .differs || state == .absent }

  var json: JSON {
    func text(_ value: String?) -> JSON { value.map(JSON.string) ?? .null }
    return .object([
      ("dossier", .string(dossier)), ("document", .string(place)), ("state", .string(state.rawValue)),
      ("stated", text(stated)), ("found", text(found)), ("reason", text(reason?.en))
    ])
  }
}

extension VerifiedDocument.State {
  var name: Bilingual {
    switch self {
    case .same: Bilingual(id: "sama", en: "same")
    case .differs: Bilingual(id: "berbeda", en: "differs")
    case .noSum: Bilingual(id: "tanpa sidik jari", en: "without a sum")
    case .absent: Bilingual(id: "tidak ada", en: "not there")
    case .notAsked: Bilingual(id: "tidak ditanyai", en: "not asked")
    case .onShelf: Bilingual(id: "di rak", en: "on a shelf")
    }
  }
}

/// What is said of all of them: those that are not as they should be, then how many there are of each.
struct VerifiedDocuments {
  let all: [VerifiedDocument]

  func table(in language: Language) -> Printable? {
    let told = all.filter { $0.isAtFault || $0.state == .noSum }
    guard !told.isEmpty else { return nil }
    return TextTable(
      head: [
        Bilingual(id: "Keadaan", en: "State"), Bilingual(id: "Dosier", en: "Dossier"),
        Bilingual(id: "Dokumen", en: "Document"), Bilingual(id: "Yang ditemukan", en: "Found")
      ].map { $0[language] },
      rows: told.map { document in
        let found = document.found ?? document.reason?[language] ?? "–"
        return [document.state.name[language], document.dossier, document.place, found]
      }
    ).text
  }

  func summary(in language: Language) -> String {
    let counts = VerifiedDocument.State.allCases.compactMap { state -> String? in
      let count = all.count { $0.state == state }
      return count == 0 ? nil : "\(count) \(state.name[language])"
    }
    let documents = Bilingual.count(all.count, id: "dokumen", one: "document", other: "documents")[language]
    return counts.isEmpty ? documents : "\(documents): \(counts.joined(separator: ", "))"
  }

  var json: String { JSON.array(all.map(\.json)).pretty() + "\n" }
}
