package import Diagnostics
internal import Dossiers
internal import Foundation

/// The example handbook with hidden things of every kind in it, made from two seeds: one for how what can be seen is
/// written, one for what is hidden. Every hidden word, number of an id and path has `qz` in it.
package struct HiddenHandbook {
  private var hidden: SeededNumbers
  package private(set) var files: [SourceFile] = []
  private let isFlow: Bool

  /// - Parameter isEmpty: as if nothing hidden had ever been written, but for what visible files name.
  package init(visible: UInt64, hidden: UInt64, isEmpty: Bool = false) throws {
    self.hidden = SeededNumbers(hidden)
    isFlow = visible % 2 == 0
    var texts = Dictionary(
      try fixture("example").map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
      uniquingKeysWith: { a, _ in a })
    let partner = "qz-mitra-\(word())", dossier = "QZ-\(number(1000, 9999))"
    let model = "content/planning-model.yml", open = "content/dossiers/ks-2021-001.md"
    texts[model] = (texts[model] ?? "").replacing(
      "partner_kinds:",
      with: "levels: {interest: internal, resources.source: rahasia, lessons: rahasia}\npartner_kinds:")
    texts[open] = try visibleDossier(texts[open] ?? "", partner: partner, dossier: dossier, isEmpty: isEmpty)
    texts["content/dossiers/ks-2021-001.nl.md"] = "Openbaar.\n\n" + callouts(isEmpty) + "Slot [[\(dossier)]].\n"
    // In a language of the site, so that what is left of it stands on a page.
    texts["content/dossiers/ks-2021-001.en.md"] =
      "Opening [[\(dossier)]].\n\n" + callouts(isEmpty) + "End, with [[\(partner)|another partner]].\n"
    addParts(to: &texts, partner: partner, dossier: dossier, isEmpty: isEmpty)
    if !isEmpty {
      addFiles(to: &texts, partner: partner, dossier: dossier)
      addFilled(to: &texts, ids: [partner, dossier, "KS-2021-001", "dewan-mitra", word()])
    }
    files = texts.map { SourceFile(path: $0.key, text: $0.value) }
  }

  private mutating func visibleDossier(_ text: String, partner: String, dossier: String, isEmpty: Bool) throws -> String
  {
    let halves = text.components(separatedBy: "\n---\n")
    var front = halves[0]
    let interest = isEmpty ? "" : isFlow ? ", interest: \(words())" : "\n    interest: \(words())"
    let party =
      isFlow
      ? "  - {partner: \(partner), role: observer\(interest)}\n"
      : "  - partner: \(partner)\n    role: observer\(interest)\n"
    front = front.replacing("parties:\n", with: "parties:\n" + party).replacing(
      "risks:\n", with: "risks:\n" + risks(isEmpty))
    front = front.replacing(
      "  meetings:\n",
      with: "  meetings:\n"
        + (isEmpty
          ? ""
          : items {
            "    - {date: 2025-0\($0.number(1, 9))-11, kind: exchange, outcome: \($0.words()), level: rahasia}\n"
          }))
    front = front.replacing(
      "objectives:\n",
      with: "objectives:\n"
        + (isEmpty
          ? "" : items { "  - {id: \($0.word()), statement: \($0.words()), level: local, classification: rahasia}\n" }))
    for source in ["APBN", "Board budget"] {
      front = front.replacing(", source: \(source)", with: isEmpty ? "" : ", source: \(words())")
    }
    front = front.replacing(
      "legal: {languages: [id, en]}", with: "legal: {languages: [id, en], basis: [\(dossier), Charter of the coast]}")
    front = front.replacing(
      "  meeting_cadence:",
      with: "  activities:\n    - {id: A1, title: Survei, objective: \(word()), start: 2026-02-01, due: 2027-02-01, "
        + "raci: {accountable: badan-contoh, responsible: [badan-contoh]}}\n"
        + "  meeting_cadence:")
    front += "\nrelated: [\(dossier)]\n"
    if !isEmpty {
      front += items { "lessons:\n  - {text: \($0.words()), date: 2024-01-0\($0.number(1, 9))}\n" }.components(
        separatedBy: "lessons:\n"
      ).enumerated()
        .map { $0.offset == 1 ? "lessons:\n" + $0.element : $0.element }.joined()
      front += "levels: {swot: rahasia}\nswot: {threats: [\(words())]}\n"
      front +=
        "documents:\n" + items { "  - {kind: draft, path: ../files/\($0.word()).txt, level: rahasia}\n" }
        + "  - {kind: draft, path: ../files/qz-naskah.txt, classification: rahasia}\n"
    }
    let section =
      isEmpty
      ? ""
      : "## \(words()) {level=rahasia}\n\n\(words()) [[\(partner)]]\n\n"
        + items { "### \($0.words())\n\n- \($0.words())\n\n" }
    let body =
      "\nPembuka [[\(dossier)]] dan [[\(partner)|mitra lain]].\n\n" + callouts(isEmpty) + section
      + "## Tentang [[\(dossier)#qz-\(word())]]\n\nAkhir.\n"
    return front + "---\n" + body + halves.dropFirst().joined(separator: "\n---\n")
  }

  private mutating func risks(_ isEmpty: Bool) -> String {
    isEmpty
      ? ""
      : items {
        "  - {id: \($0.word()), title: \($0.words()), likelihood: 5, impact: \($0.number(1, 5)), level: rahasia}\n"
      }
  }

  private mutating func callouts(_ isEmpty: Bool) -> String {
    isEmpty ? "" : items { "> [!\($0.number(0, 1) == 0 ? "rahasia" : "Secret")]\n> \($0.words())\n\($0.words())\n\n" }
  }

  /// Whole files, some of them with mistakes in them.
  private mutating func addFiles(to texts: inout [String: String], partner: String, dossier: String) {
    let mistake = ["", "sumary: \(words())\n", "country: QZ\n", "updated: 31-02-2026\n"][number(0, 3)]
    texts["content/partners/\(word()).md"] =
      "---\nid: \(partner)\nname: \(words())\nkind: university\n\(mistake)classification: rahasia\n---\n\n\(words())\n"
    let copy = (texts["content/dossiers/ks-2024-002.md"] ?? "").replacing("KS-2024-002", with: dossier).replacing(
      "classification: internal", with: "classification: rahasia")
    let file = "content/dossiers/\(word())"
    texts[file + ".md"] = copy.replacing("title: {id: ", with: "aliases: [QZ-\(number(1, 99))]\ntitle: {id: \(word()) ")
    texts[file + ".en.md"] = "\(words()) [[\(word())]]\n"
    texts["content/dossiers/ks-2021-001.fr.md"] = "---\nlanguage: fr\nclassification: rahasia\n---\n\n\(words())\n"
    texts["content/handbook/\(word()).md"] =
      "---\nid: \(word())\ntitle: \(words())\nclassification: rahasia\n---\n\n## \(words())\n"
    texts["content/glossary/\(word()).md"] =
      "---\nid: \(word())\nterm: \(words())\nclassification: rahasia\n---\n\n\(words())\n"
    texts["content/files/qz-naskah.txt"] = words()
  }

  /// Visible documents of every other kind, with hidden parts in their bodies and with ids and paths of hidden things;
  /// a dossier all of whose fields are hidden that may be; an attachment that is named openly in one place and hidden
  /// in another.
  private mutating func addParts(
    to texts: inout [String: String], partner: String, dossier: String, isEmpty: Bool
  ) {
    let names =
      "[[\(dossier)]], [[\(partner)#\(word())|mitra]], [berkas](../dossiers/\(word()).md), "
      + "![gambar](../files/\(word()).png)\n\n"
    for path in ["handbook/tenggat", "glossary/perpanjangan", "partners/dewan-mitra"] {
      texts["content/\(path).md", default: ""] += "\n" + names + callouts(isEmpty) + "Akhir.\n" + section(isEmpty)
    }
    texts["content/packs/tampak.md"] =
      "---\nid: tampak\ntitle: {id: Tampak, en: Seen}\nclassification: biasa\nas_of: 2026-06-01\nowner: biro\n"
      + "items:\n  - {dossier: KS-2021-001, show: [summary, documents]}\n  - {dossier: \(dossier)}\n"
      + "  - {partner: \(partner)}\n---\n\n" + names + callouts(isEmpty)
    texts["content/dashboards/tampak.md"] =
      "---\nid: tampak-dasbor\ntitle: {id: Tampak, en: Seen}\nclassification: biasa\nowner: biro\n---\n\n"
      + "```figure\nkind: table\nselect: {partner: [\(partner), dewan-mitra]}\ncolumns: [id, title, parties]\n```\n\n"
      + "```figure\nkind: table\nlargest_first: computed.exposure\nlimit: 2\n```\n\n"
      + "```figure\nkind: table\ncolumns: [id, computed.score]\nsmallest_first: computed.score\n```\n\n"
      + "```figure\nkind: network\n```\n\n```figure\nkind: bar\nof: training\nby: competency\n```\n\n"
      + "```figure\nkind: bar\nof: obstacles\nby: state\n```\n\n```figure\nkind: bar\nof: lessons\nby: theme\n```\n\n"
      + names + callouts(isEmpty) + section(isEmpty)
    // With another partner that all may see there is a network of partners, and somebody to be central in it.
    texts["content/partners/kota-terbuka.md"] =
      "---\nid: kota-terbuka\nname: Kota Terbuka\nkind: foreign-government\nclassification: biasa\n---\n"
    texts["content/dossiers/ks-2021-009.md"] = withHiddenFields(ids: [partner, dossier, word()], isEmpty)
    texts["content/dossiers/ks-2021-008.md"] =
      "---\nid: KS-2021-008\ntitle: {id: Kapal, en: Ships}\ninstrument: mou\nstage: exploration\n"
      + "classification: biasa\nthemes: [coast]\nowner: biro\ncontext: {reviewed: 2026-02-02}\n"
      + "parties: [{partner: badan-contoh, role: host}, {partner: dewan-mitra, role: counterpart}, "
      + "{partner: kota-terbuka, role: counterpart}]\nlessons: [{theme: coast, text: Mulai lebih awal}]\n"
      + "team: [{role: Juru runding, office: Biro, competencies: [negotiation]}]\n"
      + "challenges: [{kind: language, summary: Dua bahasa}]\n"
      + (isEmpty
        ? "" : "documents: [{kind: draft, path: ../files/bersama.txt}]\nlevels: {documents: rahasia}\n" + emptied())
      + "---\n\nLihat [berkas](../files/bersama.txt).\n"
    // Hidden by one and linked by another: to the readers of a lower edition it is not there.
    if !isEmpty { texts["content/files/bersama.txt"] = words() }
  }

  /// A dossier that everybody may see, and of it only what every dossier has: all other fields are hidden, and parts of
  /// some that are not.
  private mutating func withHiddenFields(ids: [String], _ isEmpty: Bool) -> String {
    let seen: Set = [
      "id", "title", "instrument", "stage", "classification", "levels", "themes", "owner", "parties", "context"
    ]
    var filled = FilledFields(SeededNumbers(hidden.next()), ids: ids)
    let fields = filled.lines(of: Dossier.schema, without: seen).map { $0 + "\n" }.joined()
    let raised = Dossier.schema.fields.map(\.name).filter { !seen.contains($0) } + ["interest", "context.political"]
    let levels = raised.map { "\($0): rahasia" }.joined(separator: ", ")
    let interest = isEmpty ? "" : ", interest: \(words())"
    let context = isEmpty ? "" : ", political: {rating: adverse, summary: \(words())}"
    return "---\nid: KS-2021-009\ntitle: {id: Pelabuhan, en: Ports}\ninstrument: mou\nstage: exploration\n"
      + "classification: biasa\nthemes: [coast]\nowner: biro\ncontext: {reviewed: 2026-02-02\(context)}\n"
      + "parties: [{partner: badan-contoh, role: host\(interest)}, {partner: dewan-mitra, role: counterpart}]\n"
      + (isEmpty ? "" : "levels: {\(levels)}\n" + fields) + "---\n\nIsi.\n"
  }

  /// Lists all of whose items are hidden.
  private mutating func emptied() -> String {
    "risks:\n" + items { "  - {id: \($0.word()), title: \($0.words()), level: rahasia}\n" }
      + "coordination:\n  meetings:\n"
      + items { "    - {date: 2025-0\($0.number(1, 9))-11, kind: review, outcome: \($0.words()), level: rahasia}\n" }
  }

  private mutating func section(_ isEmpty: Bool) -> String {
    isEmpty ? "" : "\n## \(words()) {level=rahasia}\n\n\(words())\n\n> \(words())\n\n### \(words())\n\n\(words())\n"
  }

  /// A hidden document of every kind with every field that its kind has, and a hidden one that takes the id and the
  /// page's path of one that everybody may see.
  private mutating func addFilled(to texts: inout [String: String], ids: [String]) {
    for kind in ContentKind.allCases {
      var filled = FilledFields(SeededNumbers(hidden.next()), ids: ids)
      let own = kind == .dossier ? "QZ-\(number(10_000, 99_999))" : word()
      let fields = filled.lines(of: kind.schema, without: ["id", "classification", "levels"])
      let front = (["id: \(own)", "classification: rahasia"] + fields).joined(separator: "\n")
      let path = "content/\(kind.rawValue)/\(word())"
      let figure = "```figure\nkind: bar\nof: \(word())\n```\n"
      texts[path + ".md"] = "---\n\(front)\n---\n\n# \(words())\n\n[[\(ids[0])]] [\(word())](\(word()).md)\n\n\(figure)"
      texts[path + ".en.md"] = "# \(words())\n\n\(words())\n\n\(figure)"
      texts[path + ".fr.md"] = "---\nlanguage: fr\n---\n\n\(words())\n"
    }
    texts["content/files/\(word()).txt"] = words()
    if number(0, 1) == 0 {
      let name = word()
      for clashing in [name, name.uppercased()] { texts["content/files/\(clashing).txt"] = words() }
      texts["content/\(word())/\(word()).bin"] = words()
      texts["content/partners/\(word()).md"] =
        "---\nid: dewan-mitra\nname: \(words())\nkind: university\nclassification: rahasia\n---\n"
    }
  }

  // MARK: Words that nobody may see

  private mutating func word() -> String { "qz" + String(hidden.next() % 1_000_000, radix: 36) }
  private mutating func number(_ low: Int, _ high: Int) -> Int { low + Int(hidden.next() % UInt64(high - low + 1)) }
  private mutating func words() -> String { (0...number(0, 4)).map { _ in word() }.joined(separator: " ") }

  private mutating func items(_ make: (inout HiddenHandbook) -> String) -> String {
    (0...number(0, 2)).map { _ in make(&self) }.joined()
  }
}
