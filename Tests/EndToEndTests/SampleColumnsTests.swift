import Foundation
import Support
import Testing

/// Every column of every sample register, and what says its fact in a dossier: one dossier for each of them is written,
/// checked and read back. What no field says is kept in `source.row`, and docs/registers.md lists it.
struct SampleColumnsTests {
  /// What a column tells.
  enum Fact {
    /// A field of the dossier: lines of its front matter, the column of `naskah list` and what stands there then.
    case field(String, column: String, shows: String)
    /// A field of the partner's page.
    case partner(String)
    /// A sentence that stands in the body.
    case body
    /// Kept under its heading, for the reason that docs/registers.md gives.
    case row(String)
    /// Nothing of an agreement: a running number, a helper column, a sum of others.
    case nothing
  }

  private static let facts: [String: Fact] = [
    "-": .nothing, "body": .body, "country": .partner("country"), "kind": .partner("kind"),
    "names": .partner("former_names"),
    "short": .partner("short"), "address": .partner("website"),
    "key": .field("source: {register: daftar.xlsx, key: a1b2}", column: "source.key", shows: "a1b2"),
    "number": .field(
      "numbers: [{party: badan-contoh, number: {n}/NK/2024}]", column: "numbers.number", shows: "/NK/2024"),
    "theirs": .field("numbers: [{party: dewan-mitra, number: {n}/MTR/24}]", column: "numbers.number", shows: "/MTR/24"),
    "numbers": .field(
      "numbers: [{party: badan-contoh, number: {n}/NK/2024}, {party: dewan-mitra, number: MOU-{n}/2024}]",
      column: "numbers.party", shows: "badan-contoh, dewan-mitra"),
    "title": .field("title: Pelatihan Guru", column: "title", shows: "Pelatihan Guru"),
    "scope": .field("summary: Pelatihan dan riset", column: "summary", shows: "Pelatihan dan riset"),
    "instrument": .field("instrument: pks", column: "instrument", shows: "pks"),
    "state": .field("stage: renewal", column: "stage", shows: "renewal"),
    "theme": .field("themes: [coast]", column: "themes", shows: "coast"),
    "began": .field("dates: {initiated: 2021-07-05}", column: "dates.initiated", shows: "2021-07-05"),
    "signed": .field("dates: {signed: 2021-07-05}", column: "dates.signed", shows: "2021-07-05"),
    "from": .field("dates: {in_force: 2023-02-01}", column: "dates.in_force", shows: "2023-02-01"),
    "until": .field(
      "dates: {in_force: 2023-02-01, expires: 2028-01-31}", column: "dates.expires", shows: "2028-01-31"),
    "term": .field(
      "dates: {in_force: 2023-02-01}\nterm: {duration: P5Y}", column: "computed.last_day", shows: "2028-01-31"),
    "year": .field("dates: {partial: {signed: 2017}}", column: "dates.partial.signed", shows: "2017"),
    "renewal": .field(
      "dates: {in_force: 2023-02-01}\nterm: {duration: P5Y, renewal: automatic, notice_period: P3M}",
      column: "term.renewal", shows: "automatic"),
    "parent": .field("parent: KS-2021-001", column: "parent", shows: "KS-2021-001"),
    "replaces": .field("replaces: [KS-2021-001]", column: "replaces", shows: "KS-2021-001"),
    "partner": .field("", column: "parties.partner", shows: "badan-contoh, dewan-mitra"),
    "unit": .field("owner: biro", column: "owner", shows: "biro"),
    "place": .field("place: Kota Contoh", column: "place", shows: "Kota Contoh"),
    "office": .field(
      "signatures: [{party: badan-contoh, signatory: Dekan, date: 2023-02-01}, {party: dewan-mitra, date: 2023-02-01}]",
      column: "signatures.signatory", shows: "Dekan"),
    "theirOffice": .field(
      "signatures: [{party: dewan-mitra, signatory: Kepala Dinas, date: 2023-02-01}, "
        + "{party: badan-contoh, date: 2023-02-01}]",
      column: "signatures.signatory", shows: "Kepala Dinas"),
    "contact": .field(
      "coordination: {focal_points: [{party: dewan-mitra, office: Kantor Mitra}]}",
      column: "coordination.focal_points.office", shows: "Kantor Mitra"),
    "signedBy": .field(
      """
      signatures: [{party: badan-contoh, date: 2023-02-01}, {party: dewan-mitra, date: 2023-02-01}]
      originals: [{party: badan-contoh, form: electronic, complete: true}, {party: dewan-mitra, form: paper}]
      """, column: "originals.party", shows: "badan-contoh, dewan-mitra"),
    "url": .field(
      "documents: [{kind: scan, url: \"https://drive.example.org/file/d/AAA/view\"}]", column: "documents.url",
      shows: "https://drive.example.org/file/d/AAA/view"),
    "file": .field(
      "documents: [{kind: scan, path: ../files/naskah-contoh.txt}]", column: "documents.path",
      shows: "../files/naskah-contoh.txt"),
    "scan": .field(
      "documents: [{kind: scan, archive: L2-14}]", column: "documents.archive", shows: "L2-14"),
    "money": .field(
      "resources: [{party: dewan-mitra, kind: cash, value: {amount: 150000000, currency: IDR}}]",
      column: "resources.value.amount", shows: "150000000"),
    "fund": .field(
      "resources: [{party: dewan-mitra, kind: cash, source: APBN}]", column: "resources.source", shows: "APBN"),
    "staff": .field(
      "resources: [{party: dewan-mitra, kind: personnel, source: NSF M&O Core}]", column: "resources.kind",
      shows: "personnel"),
    "activity": .field(
      "coordination: {activities: [{id: A1, title: Pertukaran dosen}]}", column: "coordination.activities.title",
      shows: "Pertukaran dosen"),
    "objective": .field(
      "objectives: [{id: O1, statement: Mutu lulusan naik}]", column: "objectives.statement", shows: "Mutu lulusan naik"
    ),
    "indicator": .field(
      "objectives: [{id: O1, statement: Mutu naik, indicators: [{id: I1, name: Mahasiswa di luar kampus}]}]",
      column: "objectives.indicators.name", shows: "Mahasiswa di luar kampus"),
    "output": .field(
      "objectives: [{id: O1, statement: Mutu naik, indicators: [{id: I1, name: Modul, target: {value: 1}}]}]",
      column: "objectives.indicators.target.value", shows: "1"),
    "obstacle": .field(
      "challenges: [{kind: supply, summary: Bibit terlambat}]", column: "challenges.summary", shows: "Bibit terlambat"),
    "reported": .field(
      "legal: {registration: {register: Laporkerma}}", column: "legal.registration.register", shows: "Laporkerma"),
    "updated": .field("updated: 2015-09-15", column: "updated", shows: "2015-09-15"),
    "initiator": .row("who proposed it"), "person": .row("persons"), "paid": .row("what was paid of it"),
    "there": .row("a paper that is there, without the day"), "initials": .row("initials of offices"),
    "letter": .row("the letter that asked for it"), "share": .row("a share of a year's work"),
    "month": .row("a month by which something is to be done")
  ]

  /// The facts of each sample's columns, in their order.
  static let samples: [(file: String, facts: String)] = [
    (
      "01a-polnep-pengajuan.csv",
      """
      key began replaces country instrument title scope term term initiator initiator activity state initiator body \
      signedBy unit
      """
    ),
    (
      "01b-polnep-dokumen.csv",
      """
      key key parent number signed from until url person reported scope scope - office money money unit activity there \
      activity
      """
    ),
    ("01c-polnep-mitra-bekerjasama.csv", "key key partner person person theirs contact theirOffice"),
    ("01d-polnep-laporan-dd-mm-yyyy.csv", "number signed url began scope partner - - - -"),
    (
      "01e-polnep-analisis-iso.csv",
      "- key partner from until number url scope country reported scope money unit activity instrument country state -"
    ),
    ("02-upr-format.csv", "unit partner scope year term country - - -"),
    (
      "03-chula-mou.csv",
      "country - number partner names short unit signed until renewal unit instrument body updated"
    ),
    ("04-iiti-mou.csv", "- partner instrument title person signed term country"),
    ("05-pak-agri-mou.csv", "- - partner partner theme instrument money scope signedBy place -"),
    (
      "06-pak-china-progress.csv",
      "- partner partner theme theme instrument money objective state activity obstacle month"
    ),
    ("07-colombia-tratados.csv", "number title - place partner instrument office state"),
    ("08-icecube-sow.csv", "activity activity country partner staff person activity fund share share share share -"),
    (
      "09-ptn-blu-two-heading-rows.csv",
      """
      - unit letter began letter number from until state number from until state activity money paid paid partner \
      office theirOffice there there there there there there there there there initials initials initials initials body
      """
    ),
    ("09b-ptn-blu-rekapitulasi.csv", "- - - - - -"),
    ("10-poltesa-dalam-negeri.csv", "partner kind activity from until number theirs place state"),
    (
      "11-fik-upn-pks.csv",
      """
      partner theme instrument unit number theirs kind country contact contact contact theirOffice place signed from \
      until file file
      """
    ),
    (
      "12-laporkerma.csv",
      """
      instrument number title scope from until state renewal money fund partner unit address office contact kind \
      country activity objective indicator money output
      """
    ),
    (
      "13-upks-kerjasama-pt.csv",
      "unit partner country country activity output from until state file file file money"
    ),
    ("90-constructed-excel-id-semicolon.csv", "- title partner numbers signed until state body")
  ]

  private static func columns(of file: String) throws -> Int {
    let script = """
      import csv, sys
      data = open(sys.argv[1], 'rb').read()
      isOld = sys.argv[1].endswith('90-constructed-excel-id-semicolon.csv')
      text = data.decode('cp1252' if isOld else 'utf-8-sig')
      rows = list(csv.reader(text.splitlines(keepends=True), delimiter=';' if text.startswith('sep=;') else ','))
      print(max(len(row) for row in rows))
      """
    return Int(try tool(["-c", script, shared("data/registers/\(file)").path]).stdout.trimmingCharacters(in: .newlines))
      ?? 0
  }

  /// A legacy record with a fact; of what it says itself, its own.
  private func dossier(_ id: String, _ lines: String, body: String) -> String {
    let base = [
      "title": "Naskah", "instrument": "mou", "stage": "implementation", "classification": "biasa",
      "parties": "[{partner: badan-contoh}, {partner: dewan-mitra}]"
    ]
    let own = Set(lines.split(separator: "\n").map { String($0.prefix { $0 != ":" }) })
    let head = base.filter { !own.contains($0.key) }.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return (["---", "id: \(id)", "record: legacy"] + head + [lines, "---", body, ""]).joined(separator: "\n")
  }

  @Test(.needs("data/registers"), arguments: samples.map(\.file))
  func `each column's fact is written in a dossier without loss`(file: String) throws {
    let words = try #require(Self.samples.first { $0.file == file }).facts.split(separator: " ").map(String.init)
    #expect(words.count == (try Self.columns(of: file)), "\(file)")
    let work = try copyOfFixture("example")
    let docs = try String(contentsOf: packageRoot.appending(path: "docs/registers.md"), encoding: .utf8)
    var wanted: [String: (column: String, shows: String)] = [:]
    for (place, word) in words.enumerated() {
      let id = "S-\(place + 1)"
      var lines = "", body = ""
      switch try #require(Self.facts[word], "\(word)") {
      case .nothing: continue
      case .partner(let field): wanted["@" + field] = (field, "")
      case .body: body = "Keterangan: diperpanjang."
      case .row(let why):
        #expect(docs.contains(why), "docs/registers.md does not tell: \(why)")
        lines = "source: {register: daftar.xlsx, key: a1, row: {Kolom \(place + 1): isi}}"
      case .field(let front, let column, let shows):
        lines = front.replacing("{n}", with: "\(place + 1)")
        wanted[id] = (column, shows)
      }
      try dossier(id, lines, body: body).write(
        to: work.appending(path: "content/dossiers/\(id.lowercased()).md"), atomically: true, encoding: .utf8)
    }
    try expectClean(work, file)
    try expectShown(wanted, at: work)
  }

  private func expectClean(_ work: URL, _ file: String) throws {
    let check = try run(["check", "-C", work.path, "--as-of", "2026-06-01", "--language", "en", "--format", "plain"])
    let told = check.stdout.split(separator: "\n").filter { $0.contains("/s-") && !$0.contains("DAT-047") }
    #expect(check.status == 0 && told.isEmpty, "\(file): \(check.stdout)")
  }

  private func expectShown(_ wanted: [String: (column: String, shows: String)], at work: URL) throws {
    for (kind, own) in [
      ("partner", wanted.filter { $0.key.hasPrefix("@") }), ("dossier", wanted.filter { !$0.key.hasPrefix("@") })
    ]
    where !own.isEmpty {
      let columns = Set(own.values.map(\.column)).sorted()
      let list = try run([
        "list", "{kind: \(kind)}", "-C", work.path, "--as-of", "2026-06-01", "--language", "en", "--format", "json",
        "--columns", (["id"] + columns).joined(separator: ",")
      ])
      #expect(list.status == 0, "\(list.stderr)")
      guard kind == "dossier" else { continue }
      let rows = try #require(try JSONSerialization.jsonObject(with: Data(list.stdout.utf8)) as? [[String: Any]])
      for (id, fact) in own {
        let row = try #require(rows.first { $0["id"] as? String == id }, "\(id)")
        #expect(
          "\(Self.flat(row[fact.column]))".contains(fact.shows), "\(id) \(fact.column): \(row[fact.column] ?? "-")")
      }
    }
  }

  private static func flat(_ value: Any?) -> String {
    (value as? [Any])?.map(flat).joined(separator: ", ") ?? value.map { "\($0)" } ?? ""
  }
}
