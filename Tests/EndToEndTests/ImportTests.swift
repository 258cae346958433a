import Foundation
import Support
import Testing

/// From a register to a handbook, through the program.
struct ImportTests {
  static let model = """
    model: 1
    profile: national
    organisation: {id: badan-contoh, name: {id: Badan Contoh, en: Example Agency}, languages: [id, en], \
    time_zone: Asia/Jakarta}
    units: [{id: biro, name: {id: Biro Kerja Sama, en: Cooperation Bureau}}]
    themes: [{id: umum, name: {id: Umum, en: General}}]
    """
  static let own =
    "---\nid: badan-contoh\nname: {id: Badan Contoh, en: Example Agency}\nkind: central-government\ncountry: ID\n---\n"
  static let today = ["--as-of", "2026-11-28", "--language", "en"]

  static func handbook() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-import-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "content/partners"), withIntermediateDirectories: true)
    try write(model + "\n", to: "content/planning-model.yml", of: folder)
    try write(own, to: "content/partners/badan-contoh.md", of: folder)
    return folder
  }

  static func write(_ text: String, to path: String, of folder: URL) throws {
    try Data(text.utf8).write(to: folder.appending(path: path))
  }

  private func read(_ path: String, of folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  private func naskah(_ words: String..., in folder: URL) throws -> Outcome {
    try run(words + Self.today, in: folder)
  }

  private static let register = """
    No,Judul,Mitra,Nomor,Mulai,Berakhir,Jangka Waktu,Unit Kerja,Keterangan
    1,"Riset: pesisir, laut",Universitas Sampel,12/NK/2024,01/02/2024,31/01/2029,5 tahun,Biro Kerja Sama,\
    Ditandatangani daring
    2,Magang,PT Contoh,13/PKS/2020,20/07/2020,19/07/2022,2 tahun,,
    3,Pelatihan,Universitas Sampel,,2019,,,,

    """

  @Test func `the plan comes first, the files on demand, and a second import changes nothing`() throws {
    let folder = try Self.handbook()
    try Self.write(Self.register, to: "daftar.csv", of: folder)
    let plan = try naskah("import", "daftar.csv", in: folder)
    #expect(plan.status == 0)
    #expect(plan.stdout.hasPrefix("add 3 · update 0 · unchanged 0 · conflict 0 · refused 0 · new partners 2"))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "content/dossiers").path))
    let done = try naskah("import", "daftar.csv", "--write", in: folder)
    #expect(done.status == 0)
    let again = try naskah("import", "daftar.csv", in: folder)
    #expect(again.stdout.hasPrefix("add 0 · update 0 · unchanged 3 · conflict 0 · refused 0 · new partners 0"))
    let check = try naskah("check", "--format", "plain", in: folder)
    #expect(check.status == 0, "\(check.stdout)")
  }

  @Test func `a dossier holds what its row says, and keeps what has no field`() throws {
    let folder = try Self.handbook()
    try Self.write(Self.register, to: "daftar.csv", of: folder)
    _ = try naskah("import", "daftar.csv", "--write", in: folder)
    let text = try read("content/dossiers/12-nk-2024.md", of: folder)
    #expect(
      text == """
        ---
        id: 12-NK-2024
        record: legacy
        numbers:
          - {party: badan-contoh, number: "12/NK/2024"}
        title: "Riset: pesisir, laut"
        instrument: mou
        stage: implementation
        classification: internal
        owner: biro
        parties:
          - {partner: badan-contoh}
          - {partner: universitas-sampel}
        dates:
          in_force: 2024-02-01
          expires: 2029-01-31
        term: {duration: P5Y}
        source:
          register: daftar.csv
          key: "2"
          row:
            "Keterangan": "Ditandatangani daring"
        ---

        """)
    #expect(try read("content/dossiers/r-2019-4.md", of: folder).contains("partial: {in_force: \"2019\"}"))
  }

  @Test func `what a register changed since is written, what the dossier changed stays, what both changed is told`()
    throws
  {
    let folder = try Self.handbook()
    try Self.write(Self.register, to: "daftar.csv", of: folder)
    _ = try naskah("import", "daftar.csv", "--write", in: folder)
    let path = "content/dossiers/12-nk-2024.md"
    let edited = try read(path, of: folder)
      .replacingOccurrences(of: "expires: 2029-01-31", with: "expires: 2029-01-30 # by letter")
      .replacingOccurrences(of: "title: \"Riset: pesisir, laut\"", with: "title: Riset pesisir")
    try Self.write(edited, to: path, of: folder)
    #expect(
      try naskah("import", "daftar.csv", "--write", in: folder).stdout.hasPrefix("add 0 · update 0 · unchanged 3"))
    #expect(try read(path, of: folder) == edited)
    let later = Self.register.replacingOccurrences(of: "31/01/2029", with: "31/01/2030")
      .replacingOccurrences(of: "5 tahun", with: "6 tahun").replacingOccurrences(of: "daring", with: "di kantor")
      .replacingOccurrences(of: "Universitas Sampel,12", with: "Universitas Sampel; PT Contoh,12")
    try Self.write(later, to: "daftar.csv", of: folder)
    let plan = try naskah("import", "daftar.csv", "--write", in: folder)
    #expect(plan.stdout.hasPrefix("add 0 · update 0 · unchanged 2 · conflict 1"), "\(plan.stdout)")
    #expect(plan.stdout.contains("dates.expires: the register has “2030-01-31”, the dossier “2029-01-30”"))
    #expect(plan.stdout.contains("term.duration: “P5Y” becomes “P6Y”"))
    let wanted = edited.replacingOccurrences(of: "P5Y", with: "P6Y").replacingOccurrences(
      of: "daring", with: "di kantor"
    )
    .replacingOccurrences(
      of: "  - {partner: universitas-sampel}\n", with: "  - {partner: universitas-sampel}\n  - {partner: pt-contoh}\n")
    #expect(try read(path, of: folder) == wanted)
    let again = try naskah("import", "daftar.csv", "--write", in: folder)
    #expect(again.stdout.hasPrefix("add 0 · update 0 · unchanged 2 · conflict 1"))
    #expect(try read(path, of: folder) == wanted)
    // Settled by hand.
    try Self.write(wanted.replacingOccurrences(of: "2029-01-30", with: "2030-01-31"), to: path, of: folder)
    let settled = try naskah("import", "daftar.csv", "--write", in: folder)
    #expect(settled.stdout.hasPrefix("add 0 · update 0 · unchanged 3 · conflict 0"), "\(settled.stdout)")
  }

  @Test func `terms in words become fields that check understands, and the words are kept`() throws {
    let folder = try Self.handbook()
    let register = """
      Judul,Mitra,Nomor,Mulai,Berakhir,Jangka Waktu,Induk
      Payung,PT A,1/A/2020,2020-01-01,,"5 tahun, lalu sampai ada pemberitahuan 6 bulan sebelumnya",
      Otomatis,PT B,2/A/2021,2021-03-01,2024-02-29,auto renew,
      Anak,PT A,3/A/2022,2022-01-01,,selama MoU induk berlaku,1/A/2020

      """
    try Self.write(register, to: "daftar.csv", of: folder)
    let done = try naskah("import", "daftar.csv", "--write", in: folder)
    #expect(done.stdout.hasPrefix("add 3 ·"), "\(done.stdout)")
    #expect(done.stdout.contains("was read: renewal: until-notice, notice_period: P6M"), "\(done.stdout)")
    #expect(done.stdout.contains("it lasts as long as 1-A-2020"))
    let umbrella = try read("content/dossiers/1-a-2020.md", of: folder)
    #expect(umbrella.contains("term: {duration: P5Y, renewal: until-notice, notice_period: P6M}\n"), "\(umbrella)")
    #expect(umbrella.contains("\"Jangka Waktu\": \"5 tahun, lalu sampai"))
    let automatic = try read("content/dossiers/2-a-2021.md", of: folder)
    #expect(automatic.contains("term: {duration: P3Y, renewal: automatic}\n"), "\(automatic)")
    #expect(try read("content/dossiers/3-a-2022.md", of: folder).contains("term: {follows: 1-A-2020}\n"))
    let check = try naskah("check", "--format", "plain", in: folder)
    #expect(check.status == 0, "\(check.stdout)")
    #expect(try naskah("import", "daftar.csv", in: folder).stdout.hasPrefix("add 0 · update 0 · unchanged 3"))
  }

  @Test func `what both sides changed is settled from the command line, line by line`() throws {
    let folder = try Self.handbook()
    try Self.write(Self.register, to: "daftar.csv", of: folder)
    _ = try naskah("import", "daftar.csv", "--write", in: folder)
    let path = "content/dossiers/12-nk-2024.md"
    let edited = try read(path, of: folder).replacingOccurrences(of: "2029-01-31", with: "2029-01-30 # by letter")
    try Self.write(edited, to: path, of: folder)
    try Self.write(
      Self.register.replacingOccurrences(of: "31/01/2029", with: "31/01/2030"), to: "daftar.csv", of: folder)
    let told = "dates.expires: the register has “2030-01-31”, the dossier “2029-01-30”"
    let file = try naskah("import", "daftar.csv", "--prefer", "file", in: folder)
    #expect(file.stdout.hasPrefix("add 0 · update 1 · unchanged 2 · conflict 0"), "\(file.stdout)")
    #expect(file.stdout.contains("dates.expires: “2029-01-30” becomes “2030-01-31”"), "\(file.stdout)")
    let own = try naskah("import", "daftar.csv", "--prefer", "handbook", "--write", in: folder)
    #expect(own.stdout.hasPrefix("add 0 · update 0 · unchanged 3 · conflict 0"), "\(own.stdout)")
    #expect(own.stdout.contains("\(told); what stands: the dossier"), "\(own.stdout)")
    #expect(try read(path, of: folder) == edited)
    // Settled: it is not asked again.
    let again = try naskah("import", "daftar.csv", in: folder)
    #expect(again.stdout.hasPrefix("add 0 · update 0 · unchanged 3 · conflict 0") && !again.stdout.contains("expires"))
  }

  @Test func `an import is taken back as a whole, without git, unless one of its files has changed since`() throws {
    let folder = try Self.handbook(), path = "content/dossiers/12-nk-2024.md"
    try Self.write(Self.register, to: "daftar.csv", of: folder)
    _ = try naskah("import", "daftar.csv", "--write", in: folder)
    let first = try read(path, of: folder), memory = try read("import-memory.csv", of: folder)
    let later = Self.register.replacingOccurrences(of: "31/01/2029", with: "31/01/2030") + "4,Baru,PT Lain,9/X,,,,,\n"
    try Self.write(later, to: "daftar.csv", of: folder)
    let done = try naskah("import", "daftar.csv", "--write", in: folder)
    #expect(done.stdout.hasPrefix("add 1 · update 1 ·"), "\(done.stdout)")
    #expect(done.stderr.contains("naskah: to take it back: naskah import --undo\n"), "\(done.stderr)")
    let second = try read(path, of: folder)
    try Self.write(second + "by hand", to: path, of: folder)
    let refused = try naskah("import", "--undo", in: folder)
    #expect(refused.status == 2 && refused.stderr.contains("\(path) has changed since the import"), "\(refused.stderr)")
    #expect(try read(path, of: folder) == second + "by hand")
    try Self.write(second, to: path, of: folder)
    let undone = try naskah("import", "--undo", in: folder)
    #expect(undone.status == 0, "\(undone.stderr)")
    #expect(undone.stdout.contains("put back  \(path)") && undone.stdout.contains("removed  content/dossiers/9-x.md"))
    #expect(try read(path, of: folder) == first && read("import-memory.csv", of: folder) == memory)
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "content/dossiers/9-x.md").path))
    let nothing = try naskah("import", "--undo", in: folder)
    #expect(nothing.status == 2 && nothing.stderr.contains("there is no import to take back"), "\(nothing.stderr)")
  }

  @Test func `taking an import back that was stopped in the middle is ended by the next try`() throws {
    let folder = try Self.handbook(), path = "content/dossiers/12-nk-2024.md"
    try Self.write(Self.register, to: "daftar.csv", of: folder)
    _ = try naskah("import", "daftar.csv", "--write", in: folder)
    for done in ["import-memory.csv", path] { try FileManager.default.removeItem(at: folder.appending(path: done)) }
    let undone = try naskah("import", "--undo", in: folder)
    #expect(undone.status == 0 && undone.stdout.contains("removed  \(path)"), "\(undone.stderr)")
    let left = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.contains("nk-2024") }
    #expect(left.isEmpty && !FileManager.default.fileExists(atPath: folder.appending(path: "import-undo.json").path))
  }

  @Test func `a record that came with the handbook and names what is elsewhere changes nothing`() throws {
    let folder = try Self.handbook(), name = "korban-\(UUID().uuidString).txt"
    let victim = folder.deletingLastPathComponent().appending(path: name)
    try Data("lama".utf8).write(to: victim)
    defer { try? FileManager.default.removeItem(at: victim) }  // A folder of the system's that it clears itself.
    let sum = "e00443c76cfe2be97aa8dd26df5d7eae093af7ab22ff9902b30fce9b380699b3"
    let record = #"{"files":[{"path":"../\#(name)","written":"\#(sum)","before":"YmFydQ=="}]}"#
    try Self.write(record, to: "import-undo.json", of: folder)
    let refused = try naskah("import", "--undo", in: folder)
    #expect(refused.status == 2 && refused.stderr.contains("outside content/"), "\(refused.stderr)")
    #expect(try String(contentsOf: victim, encoding: .utf8) == "lama")
  }

  @Test(arguments: [
    ([], "name the file to import"), (["daftar.csv", "--undo"], "leave out the file's name"),
    (["--undo", "--write"], "--undo stands alone")
  ])
  func `what import cannot do is refused with what to write`(arguments: [String], part: String) throws {
    let outcome = try run(
      ["import"] + arguments + Self.today, in: Self.handbook(), environment: ["LANG": "en_US.UTF-8"])
    #expect(outcome.status == 2 && outcome.stderr.contains(part), "\(outcome.stderr)")
  }

  @Test func `without its memory an import takes no side, and a strange file in its place is left alone`() throws {
    let folder = try Self.handbook()
    try Self.write(Self.register, to: "daftar.csv", of: folder)
    _ = try naskah("import", "daftar.csv", "--write", in: folder)
    try Self.write(
      Self.register.replacingOccurrences(of: "Magang", with: "Kerja praktik"), to: "daftar.csv", of: folder)
    try FileManager.default.removeItem(at: folder.appending(path: "import-memory.csv"))
    let plan = try naskah("import", "daftar.csv", in: folder)
    #expect(plan.stdout.hasPrefix("add 0 · update 0 · unchanged 2 · conflict 1"), "\(plan.stdout)")
    try Self.write("a,b\n1,2\n", to: "import-memory.csv", of: folder)
    let refused = try naskah("import", "daftar.csv", "--write", in: folder)
    #expect(refused.status == 2 && refused.stderr.contains("is no table that naskah import wrote"))
    #expect(try read("import-memory.csv", of: folder) == "a,b\n1,2\n")
  }

  @Test func `an imported dossier is shown with its numbers and as an old record`() throws {
    let folder = try Self.handbook()
    try Self.write(Self.register, to: "daftar.csv", of: folder)
    _ = try naskah("import", "daftar.csv", "--write", in: folder)
    #expect(try naskah("build", in: folder).status == 0)
    let page = try read("_site/dossiers/12-NK-2024.html", of: folder)
    #expect(page.contains("12/NK/2024 (Badan Contoh)"))
    #expect(page.contains("Catatan lama"))
    #expect(page.contains("Keterangan: Ditandatangani daring"))
  }

  @Test func `an agreement stands under its parent, and rows of another register are others`() throws {
    let folder = try Self.handbook()
    let text =
      "Judul,Nomor,Mulai,Berakhir,Induk\nPelaksanaan,2/A,2024-02-01,2025-01-31,1/A\nPayung,1/A,2024-01-01,2028-12-31,\n"
    try Self.write(text, to: "daftar.csv", of: folder)
    try Self.write("Judul,Mulai\nLain,2024-01-01\nDua,2024-01-01\n", to: "lain.csv", of: folder)
    _ = try naskah("import", "daftar.csv", "--write", in: folder)
    #expect(try read("content/dossiers/2-a.md", of: folder).contains("parent: 1-A\n"))
    let other = try naskah("import", "lain.csv", in: folder)
    #expect(other.stdout.hasPrefix("add 2 · update 0 · unchanged 0 · conflict 0"))
    #expect(try naskah("import", "daftar.csv", in: folder).stdout.hasPrefix("add 0 · update 0 · unchanged 2"))
    #expect(try naskah("check", "--format", "plain", in: folder).status == 0)
  }

  @Test func `persons are not imported, words of renewal stay, and what is taken for granted is told`() throws {
    let folder = try Self.handbook()
    let text =
      "Judul,Mitra,Mulai,Berakhir,Penandatangan\n"
      + "A,Bapak Budi Santoso,2024-01-01,auto renew,Drs. Hasan Basri\nB,PT Contoh,,,\n"
    try Self.write(text, to: "daftar.csv", of: folder)
    let done = try naskah("import", "daftar.csv", "--write", in: folder)
    #expect(done.stdout.contains("classification: internal"))
    #expect(done.stdout.contains("names a person and is not imported"))
    #expect(done.stdout.contains("it renews by itself, but its length stands nowhere"))
    #expect(done.stdout.contains("whether it still runs cannot be told"))
    #expect(try read("content/dossiers/r-2024-2.md", of: folder).contains("\"Berakhir\": \"auto renew\""))
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: "content").path) {
      #expect(!path.contains("budi"))
      guard path.hasSuffix(".md") else { continue }
      #expect(try !read("content/\(path)", of: folder).contains("Hasan"), "\(path)")
    }
  }

  @Test func `no cell is lost, whatever its heading and whichever table it stands in`() throws {
    let folder = try Self.handbook()
    try Self.write(
      "id,judul,tentang,durasi,satuan durasi,Catatan,Catatan\na1,Riset,Pesisir,5,TAHUN,satu,dua\n", to: "pengajuan.csv",
      of: folder)
    try Self.write(
      "id,ref_pengajuan,nomor_dokumen,tanggal_mulai,jabatan\nd1,a1,1/A,2021-07-05,Direktur\n", to: "dokumen.csv",
      of: folder)
    let done = try naskah("import", "pengajuan.csv", "dokumen.csv", "--write", in: folder)
    #expect(done.status == 0, "\(done.stderr)")
    let text = try read("content/dossiers/1-a.md", of: folder)
    #expect(text.contains("term: {duration: P5Y}"))
    for kept in [
      "\"jabatan\": \"Direktur\"", "\"tentang (pengajuan.csv)\": \"Pesisir\"", "\"Catatan (pengajuan.csv)\": \"satu\"",
      "\"Catatan (pengajuan.csv) (G)\": \"dua\""
    ] { #expect(text.contains(kept), "\(kept): \(text)") }
    #expect(try naskah("check", "--format", "plain", in: folder).status == 0)
  }

  /// Excel keeps them; the reader of front matter refuses them in names.
  @Test func `what nobody sees in a heading stands in no name of a field`() throws {
    let folder = try Self.handbook()
    try Self.write(
      "Judul,Mitra,Nomor,Mulai,Catatan\u{A0}Lain,\u{AD}Ket\u{200B}an,\u{AD}\nA,PT B,1/A,2024-01-01,satu,dua,tiga\n",
      to: "daftar.csv", of: folder)
    #expect(try naskah("import", "daftar.csv", "--write", in: folder).status == 0)
    let text = try read("content/dossiers/1-a.md", of: folder)
    for kept in ["\"Catatan Lain\": \"satu\"", "\"Ket an\": \"dua\"", "\"G\": \"tiga\""] {
      #expect(text.contains(kept), "\(kept): \(text)")
    }
    #expect(try naskah("check", "--format", "plain", in: folder).status == 0)
  }

  @Test(
    .needs("data/registers"),
    arguments: [
      "01a-polnep-pengajuan.csv", "01b-polnep-dokumen.csv", "01c-polnep-mitra-bekerjasama.csv",
      "01d-polnep-laporan-dd-mm-yyyy.csv", "01e-polnep-analisis-iso.csv", "02-upr-format.csv", "03-chula-mou.csv",
      "03-chula-mou.xlsx", "04-iiti-mou.csv", "05-pak-agri-mou.csv", "05-pak-agri-mou.xlsx",
      "06-pak-china-progress.csv",
      "07-colombia-tratados.csv", "08-icecube-sow.csv", "09-ptn-blu-two-heading-rows.csv",
      "09-ptn-blu-two-heading-rows.xlsx", "10-poltesa-dalam-negeri.csv", "11-fik-upn-pks.csv", "12-laporkerma.csv",
      "13-upks-kerjasama-pt.csv", "90-constructed-excel-id-semicolon.csv"
    ])
  func `a sample register comes in by its first guess, checks without an error, and comes in once`(name: String) throws
  {
    let folder = try Self.handbook()
    let file = shared("data/registers/\(name)").path
    let done = try naskah("import", file, "--write", in: folder)
    #expect(done.status == 0, "\(done.stderr)")
    let check = try naskah("check", "--format", "plain", in: folder)
    #expect(check.status == 0, "\(check.stdout)")
    #expect(try naskah("import", file, in: folder).stdout.hasPrefix("add 0 · "))
  }

  /// Rows without a number: what they say is all they are known by.
  private static let unnumbered = [
    "Mitra,Judul,Mulai,Berakhir,Catatan", "PT A,Magang,2024-01-01,2025-12-31,satu",
    "PT B,Riset,2024-02-01,2025-12-31,dua", "PT A,Pelatihan,2024-03-01,2025-12-31,tiga"
  ]

  private func plan(_ rows: [String], as file: String = "daftar.csv", in folder: URL) throws -> String {
    try Self.write(rows.joined(separator: "\n") + "\n", to: file, of: folder)
    return try naskah("import", file, in: folder).stdout
  }

  @Test(arguments: ["daftar.csv", "daftar (1).csv"])
  func `rows are found again where they were sorted, others stand between them and the file has another name`(
    file: String
  ) throws {
    let folder = try Self.handbook(), rows = Self.unnumbered
    _ = try plan(rows, in: folder)
    #expect(try naskah("import", "daftar.csv", "--write", in: folder).status == 0)
    let unchanged = "add 0 · update 0 · unchanged 3 · conflict 0 · refused 0 · new partners 0"
    let same = try plan([rows[0], rows[3], rows[1], rows[2]], as: file, in: folder)
    #expect(same.hasPrefix(unchanged), "\(same)")
    #expect(same.contains("holds the register that was called daftar.csv") == (file != "daftar.csv"))
    let more = try plan([rows[0], "PT C,Survei,2024-05-01,2026-12-31,baru"] + rows[1...], as: file, in: folder)
    #expect(more.hasPrefix("add 1 · update 0 · unchanged 3 · "), "\(more)")
    let changed = rows[2].replacing("2025-12-31", with: "2026-12-31")
    let sorted = try plan([rows[0], changed, rows[3], rows[1]], as: file, in: folder)
    #expect(sorted.hasPrefix("add 0 · update 1 · unchanged 2 · "), "\(sorted)")
    #expect(sorted.contains("dates.expires: “2025-12-31” becomes “2026-12-31”"), "\(sorted)")
    #expect(sorted.contains("see that it is the same agreement") && !same.contains("see that it is"), "\(sorted)")
    let fewer = try plan([rows[0], rows[2]], as: file, in: folder)
    #expect(fewer.hasPrefix("add 0 · update 0 · unchanged 1 · "), "\(fewer)")
    #expect(fewer.contains("2 dossiers of the handbook are not in the files"), "\(fewer)")
  }

  @Test func `a new row is no other row's next version, wherever it stands, and is remembered by itself`() throws {
    let folder = try Self.handbook(), rows = Self.unnumbered
    _ = try plan(rows, in: folder)
    #expect(try naskah("import", "daftar.csv", "--write", in: folder).status == 0)
    let inserted = [rows[0], "PT C,Survei,2024-05-01,2026-12-31,baru"] + rows[1...]
    _ = try plan(inserted, in: folder)
    #expect(try naskah("import", "daftar.csv", "--write", in: folder).status == 0)
    let corrected = [inserted[0], inserted[1].replacing("baru", with: "lama")] + inserted[2...]
    let plan = try plan(corrected, in: folder)
    #expect(plan.hasPrefix("add 0 · update 1 · unchanged 3 · conflict 0 · "), "\(plan)")
    #expect(plan.contains("source.row.Catatan: “baru” becomes “lama”"), "\(plan)")
  }

  /// A register of tens of thousands of rows has more to remember than any text is long.
  @Test func `what is remembered may be as long as a register`() throws {
    let folder = try Self.handbook()
    let lines = (0..<250_000).map { "lain.csv,\($0),title,Perjanjian kerja sama nomor \($0)\r\n" }
    try Self.write("register,key,field,value\r\n" + lines.joined(), to: "import-memory.csv", of: folder)
    _ = try plan(Self.unnumbered, in: folder)
    let done = try naskah("import", "daftar.csv", "--write", in: folder)
    #expect(done.status == 0, "\(done.stderr)")
    let again = try naskah("import", "daftar.csv", in: folder)
    #expect(again.stdout.hasPrefix("add 0 · update 0 · unchanged 3 · "), "\(again.stdout)\(again.stderr)")
    #expect(try naskah("import", "--undo", in: folder).status == 0)
  }

  @Test func `rows that say the same keep their dossiers`() throws {
    let folder = try Self.handbook(), rows = Self.unnumbered
    let twins = [rows[0], rows[1], rows[1], rows[2]]
    _ = try plan(twins, in: folder)
    #expect(try naskah("import", "daftar.csv", "--write", in: folder).status == 0)
    #expect(try plan(twins, in: folder).hasPrefix("add 0 · update 0 · unchanged 3 · conflict 0"))
  }

  @Test func `two rows with one number are told, and neither is lost`() throws {
    let folder = try Self.handbook()
    let rows = [
      "No,Judul,Mitra,Nomor,Mulai", "1,Riset,PT A,12/NK/2024,2024-01-01", "2,Magang,PT B,12/NK/2024,2024-02-01"
    ]
    let plan = try plan(rows, in: folder)
    #expect(plan.contains("add 2") && plan.contains("12-NK-2024-2"), "\(plan)")
    #expect(plan.contains("another row or dossier has its number"), "\(plan)")
  }

  @Test func `what stands in a row that nothing names is told in full`() throws {
    let folder = try Self.handbook()
    let rows = "id,Mitra,Nomor,Jabatan,Mulai\nd1,PT A,1/A,Direktur,2024-01-01\nd2,,,Dekan,\n"
    try Self.write(rows, to: "a.csv", of: folder)
    let plan = try naskah("import", "a.csv", in: folder)
    #expect(plan.stdout.hasPrefix("add 1 · update 0 · unchanged 0 · conflict 0 · refused 1 · "), "\(plan.stdout)")
    #expect(plan.stdout.contains("id: d2; Jabatan: Dekan"), "\(plan.stdout)")
  }

  @Test func `a country is a foreign government, and an institution of three letters no country`() throws {
    let folder = try Self.handbook()
    let rows = "Mitra,Judul,Nomor,Mulai\nJepang,Riset,1/NK/2024,2024-02-01\nUMI,Magang,2/NK/2024,2024-02-01\n"
    try Self.write(rows, to: "daftar.csv", of: folder)
    let done = try naskah("import", "daftar.csv", "--write", in: folder)
    #expect(done.status == 0 && done.stdout.contains("its kind is written foreign-government"), "\(done.stdout)")
    #expect(try read("content/partners/jepang.md", of: folder).contains("kind: foreign-government\ncountry: JP\n"))
    #expect(try !read("content/partners/umi.md", of: folder).contains("country:"))
    #expect(try naskah("check", "--strict", in: folder).status == 0)
  }
}
