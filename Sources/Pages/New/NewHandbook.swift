package import Diagnostics
package import Dossiers

/// What a new handbook is told of the institution.
package struct NewHandbookWishes: Sendable {
  package struct Unit: Sendable {
    package let id: String
    package let name: String

    package init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }
  /// The institution's name.
  package let name: String
  package let language: Language
  /// The profile whose stages and instruments it takes: `national`, `domestic`, `local`.
  package let procedure: String
  package let units: [Unit]

  package init(name: String, language: Language, procedure: String, units: [Unit]) {
    self.name = name
    self.language = language
    self.procedure = procedure
    self.units = units
  }
}

/// The files of a handbook to begin with: a model, the institution itself, and one example of each kind of document,
/// which check without a finding; and beside them what git, editors and pipelines need.
///
/// - Parameter today: written into the examples as the day on which they were last reviewed.
package func newHandbook(_ wishes: NewHandbookWishes, today: CalendarDate) -> [SourceFile] {
  let examples = HandbookExamples(wishes: wishes, today: today)
  let tools = HandbookTools(
    language: wishes.language, model: SourceFile(path: "content/planning-model.yml", text: examples.model))
  return (tools.files + examples.files).map { path, text in SourceFile(path: path, bytes: Array((text + "\n").utf8)) }
}

/// What stands in each file. Titles and bodies are in the institution's language; ids and the words of the schema are
/// the same for every language.
private struct HandbookExamples {
  let wishes: NewHandbookWishes
  let today: CalendarDate

  /// The ids of the examples.
  private enum Example {
    static let partner = "contoh-mitra", dossier = "CONTOH-1", chapter = "mulai", term = "perpanjangan-otomatis"
    static let pack = "contoh-paket", dashboard = "berakhir"

    static let all = [partner, dossier, chapter, term, pack, dashboard]
  }

  /// The institution's id, made from its name unless an example has that id or no file can be called so.
  private var own: String {
    let id = idMade(from: wishes.name)
    let isTaken = Example.all.contains { $0.lowercased() == id }
    return isTaken || idRefusal(id, for: .partner) != nil ? "lembaga" : id
  }

  /// The unit that owns the examples.
  private var unit: String { wishes.units.first?.id ?? "biro" }

  private func said(_ id: String, _ en: String) -> String { wishes.language == .indonesian ? id : en }

  var files: [(path: String, text: String)] {
    [
      ("content/planning-model.yml", model),
      ("content/partners/\(own).md", ownPartner), ("content/partners/\(Example.partner).md", partner),
      (ContentKind.dossier.path(of: Example.dossier), dossier), ("content/handbook/\(Example.chapter).md", chapter),
      ("content/glossary/\(Example.term).md", term), ("content/packs/\(Example.pack).md", pack),
      ("content/dashboards/\(Example.dashboard).md", dashboard)
    ]
  }

  var model: String {
    let units = wishes.units.map { "  - {id: \($0.id), name: \(textInFlow($0.name))}" }
    return """
      # \(said(
        "Model perencanaan. Yang tidak tertulis di sini berasal dari profil.",
        "The planning model. What does not stand here comes from the profile."))
      model: 1
      profile: \(wishes.procedure)
      site:
        title: \(textInFlow(said("Buku kerja sama", "Cooperation handbook")))
      organisation:
        id: \(own)
        name: \(textInFlow(wishes.name))
        languages: [\(wishes.language.rawValue)]
        time_zone: Asia/Jakarta
        working_week: [mon, tue, wed, thu, fri]
      units:
      \(units.joined(separator: "\n"))
      themes:
        - {id: umum, name: \(said("Umum", "General"))}
      """
  }

  private var ownPartner: String {
    """
    ---
    id: \(own)
    name: \(textInFlow(wishes.name))
    kind: central-government
    country: ID
    ---

    \(said("Lembaga kita sendiri. Betulkan jenisnya.", "Our own institution. Correct its kind."))
    """
  }

  private var partner: String {
    """
    ---
    id: \(Example.partner)
    name: \(said("Universitas Contoh", "Example University"))
    kind: university
    country: ID
    profile_reviewed: \(today)
    ---

    \(said(
      "Sebuah mitra contoh. Hapus berkas ini bila mitra pertama sudah ada.",
      "An example of a partner. Remove this file once the first partner is there."))
    """
  }

  private var dossier: String {
    """
    ---
    id: \(Example.dossier)
    title: \(said("Nota Kesepahaman Contoh", "Example Memorandum of Understanding"))
    summary: \(said("Memperlihatkan bentuk sebuah dosier.", "Shows the form of a dossier."))
    instrument: \(wishes.procedure == "domestic" ? "nota-kesepahaman" : "mou")
    stage: \(firstStage)
    classification: biasa
    themes: [umum]
    owner: \(unit)
    parties:
      - {partner: \(own), role: host}
      - {partner: \(Example.partner), role: counterpart}
    context: {reviewed: \(today), cadence: P1Y}
    updated: \(today)
    ---

    ## \(said("Latar belakang", "Background"))

    \(said(
      "Mengapa kedua pihak ingin bekerja sama. Lihat [[\(Example.chapter)]].",
      "Why both parties want to cooperate. See [[\(Example.chapter)]]."))
    """
  }

  /// The first stage of each profile.
  private var firstStage: String {
    switch wishes.procedure {
    case "domestic": "preparation"
    case "local": "initiative"
    default: "exploration"
    }
  }

  private var chapter: String {
    """
    ---
    id: \(Example.chapter)
    title: \(said("Mulai di sini", "Start here"))
    order: 10
    classification: biasa
    ---

    1. \(said("Jalankan `naskah check` dan kerjakan apa yang dikatakannya.", "Run `naskah check` and do what it says."))
    2. \(said(
      "Mulai dosier dengan `naskah new dossier KS-2026-001`, atau masukkan daftar dengan `naskah import`.",
      "Begin a dossier with `naskah new dossier KS-2026-001`, or bring a register in with `naskah import`."))
    3. \(said(
      "Buat situsnya dengan `naskah build`, dan buka `_site/index.html`.",
      "Make the site with `naskah build`, and open `_site/index.html`."))
    """
  }

  private var term: String {
    """
    ---
    id: \(Example.term)
    term: \(said("perpanjangan otomatis", "automatic renewal"))
    ---

    \(said(
      "Perjanjian diperpanjang dengan sendirinya bila tidak ada yang memberitahukan sebelumnya.",
      "An agreement is renewed by itself unless notice is given before."))
    """
  }

  private var pack: String {
    """
    ---
    id: \(Example.pack)
    title: \(said("Bahan rapat contoh", "Example briefing"))
    classification: internal
    as_of: \(today)
    occasion: \(said("Rapat koordinasi", "Coordination meeting"))
    owner: \(unit)
    pages: 10
    items:
      - {dossier: \(Example.dossier), show: [summary, facts]}
    ---

    \(said("Tujuan rapat.", "The aims of the meeting."))
    """
  }

  private var dashboard: String {
    """
    ---
    id: \(Example.dashboard)
    title: \(said("Kapan berakhir", "When they end"))
    order: 10
    classification: biasa
    ---

    ```figure
    kind: table
    title: \(said("Semua kerja sama", "All agreements"))
    columns: [id, title, computed.last_day]
    ```
    """
  }
}
