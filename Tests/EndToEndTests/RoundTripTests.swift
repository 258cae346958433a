import Foundation
import Support
import Testing

/// Out to a workbook and in again: nothing is lost, and what both sides changed meets field by field.
struct RoundTripTests {
  private static let day = ["--as-of", "2026-06-01", "--language", "en"]

  private func naskah(_ words: [String], in folder: URL) throws -> Outcome { try run(words + Self.day, in: folder) }

  /// A handbook with the model of another, and the files of it that are no dossiers and partners.
  private func empty(like other: URL) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-round-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: other.appending(path: "content"), to: folder.appending(path: "content"))
    for kind in ["dossiers", "partners"] {
      try FileManager.default.removeItem(at: folder.appending(path: "content/\(kind)"))
    }
    return folder
  }

  private func everything(_ folder: URL, _ kind: String) throws -> String {
    try naskah(["export", "json", "{kind: \(kind)}", "--columns", "all"], in: folder).stdout
  }

  @Test(arguments: ["xlsx", "csv"]) func `a handbook comes out and into an empty one, field by field`(form: String)
    throws
  {
    let repository = try Repository(fixture: "example", on: "2026-05-01")
    let files =
      form == "xlsx" ? [("all.xlsx", "{kind: dossier}")] : [("d.csv", "{kind: dossier}"), ("p.csv", "{kind: partner}")]
    let empty = try empty(like: repository.folder)
    for (name, selection) in files {
      let place = empty.appending(path: name).path
      let done = try naskah(["export", form, selection, "--columns", "all", "--output", place], in: repository.folder)
      #expect(done.status == 0, "\(done.stderr)")
    }
    let done = try naskah(["import"] + files.map(\.0) + ["--write"], in: empty)
    #expect(done.status == 0, "\(done.stderr)")
    #expect(done.stdout.hasPrefix("add 4 · update 0 · unchanged 0 · conflict 0 · refused 0"), "\(done.stdout)")
    for kind in ["dossier", "partner"] {
      #expect(try everything(empty, kind) == everything(repository.folder, kind))
      #expect(try everything(empty, kind).count > 500)
    }
    let again = try naskah(["import"] + files.map(\.0), in: empty)
    #expect(again.stdout.hasPrefix("add 0 · update 0 · unchanged 4 · conflict 0 · refused 0"), "\(again.stdout)")
  }

  @Test(.needs("data/register.tar.xz"), arguments: ["xlsx", "csv"])
  func `the real register comes out and into an empty handbook, field by field`(form: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-round-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let unpacked = try run(
      URL(fileURLWithPath: "/usr/bin/tar"), ["xJf", shared("data/register.tar.xz").path, "-C", folder.path])
    try #require(unpacked.status == 0)
    let register = folder.appending(path: "register"), empty = try empty(like: register)
    let files = form == "xlsx" ? ["d.xlsx"] : ["d.csv", "p.csv"]
    for (name, kind) in zip(files, ["dossier", "partner"]) {
      let place = empty.appending(path: name).path
      let done = try naskah(
        ["export", form, "{kind: \(kind)}", "--columns", "all", "--output", place], in: register)
      #expect(done.status == 0, "\(done.stderr)")
    }
    let done = try naskah(["import"] + files + ["--write"], in: empty)
    #expect(
      done.stdout.hasPrefix("add 3262 · update 0 · unchanged 0 · conflict 0 · refused 0"), "\(done.stdout.prefix(400))")
    for kind in ["dossier", "partner"] { #expect(try everything(empty, kind) == everything(register, kind)) }
    let again = try naskah(["import"] + files, in: empty)
    #expect(again.stdout.hasPrefix("add 0 · update 0 · unchanged 3262 · conflict 0 · refused 0"))
  }

  // MARK: Both sides

  private static let head =
    "Id,Judul,Bentuk naskah,Tahap,Klasifikasi,Tema,Unit penanggung jawab"

  @Test func `an untouched workbook changes nothing, whatever happened to the handbook since`() throws {
    let repository = try Repository(fixture: "example", on: "2026-05-01")
    let out = try naskah(["export", "xlsx", "--output", "register.xlsx"], in: repository.folder)
    #expect(out.status == 0, "\(out.stderr)")
    try repository.edit("content/dossiers/ks-2024-002.md", "renewal_period: P2Y", "renewal_period: P3Y")
    let plan = try naskah(["import", "register.xlsx", "--write"], in: repository.folder)
    #expect(plan.stdout.hasPrefix("add 0 · update 0 · unchanged 4 · conflict 0 · refused 0"), "\(plan.stdout)")
  }

  @Test func `what the workbook changed is written with comments and layout, what both changed is told`() throws {
    let repository = try Repository(fixture: "example", on: "2026-05-01")
    let folder = repository.folder, path = "content/dossiers/ks-2024-002.md"
    _ = try naskah(["export", "csv", "--output", "old.csv"], in: folder)
    let csv = try String(contentsOf: folder.appending(path: "old.csv"), encoding: .utf8)
    let edited = csv.replacingOccurrences(
      of: "Implementing Arrangement on Coastal Care", with: "Arrangement: Coastal Care"
    )
    .replacingOccurrences(of: ",P5Y,", with: ",P6Y,")
    #expect(edited != csv)
    try Data(edited.utf8).write(to: folder.appending(path: "new.csv"))
    try repository.edit(path, "duration: P5Y", "duration: P4Y # agreed")
    let before = try repository.text(path)
    let plan = try naskah(["import", "new.csv", "--base", "old.csv", "--write"], in: folder)
    #expect(plan.stdout.hasPrefix("add 0 · update 0 · unchanged 1 · conflict 1 · refused 0"), "\(plan.stdout)")
    #expect(plan.stdout.contains("term.duration"))
    #expect(plan.stdout.contains("once “P5Y”, now “P6Y” in the file and “P4Y” in the handbook"), "\(plan.stdout)")
    let wanted = before.replacingOccurrences(
      of: "en: Implementing Arrangement on Coastal Care}", with: "en: \"Arrangement: Coastal Care\"}")
    #expect(try repository.text(path) == wanted)
    let again = try naskah(["import", "new.csv", "--base", "old.csv"], in: folder)
    #expect(again.stdout.hasPrefix("add 0 · update 0 · unchanged 1 · conflict 1"))
    let own = try naskah(["import", "new.csv", "--base", "old.csv", "--prefer", "handbook"], in: folder)
    #expect(own.stdout.hasPrefix("add 0 · update 0 · unchanged 2 · conflict 0"), "\(own.stdout)")
    #expect(own.stdout.contains("in the handbook: choose yourself; what stands: the handbook"), "\(own.stdout)")
    let theirs = try naskah(["import", "new.csv", "--base", "old.csv", "--prefer", "file"], in: folder)
    #expect(theirs.stdout.contains("update 1 · unchanged 1 · conflict 0"), "\(theirs.stdout)")
    #expect(theirs.stdout.contains("“P4Y” becomes “P6Y”"), "\(theirs.stdout)")
    let unknown = try naskah(["import", "new.csv"], in: folder)
    #expect(unknown.stdout.contains("which of them changed is not known (see --base)"), "\(unknown.stdout)")
  }

  /// An officer exports the columns that are needed, edits one, and imports: nothing is there twice afterwards.
  @Test(arguments: ["id,title", "id,place", "id,title,computed.last_day"])
  func `an export of few columns is merged, and makes no new dossiers`(columns: String) throws {
    let repository = try Repository(fixture: "example", on: "2026-05-01")
    let folder = repository.folder
    let out = try naskah(["export", "csv", "--columns", columns, "--output", "few.csv"], in: folder)
    #expect(out.status == 0, "\(out.stderr)")
    let same = try naskah(["import", "few.csv", "--base", "few.csv"], in: folder)
    #expect(same.stdout.hasPrefix("add 0 · update 0 · unchanged 2 · conflict 0 · refused 0"), "\(same.stdout)")
  }

  @Test func `a column that somebody added to an export is named, and the others are merged`() throws {
    let repository = try Repository(fixture: "example", on: "2026-05-01")
    let folder = repository.folder
    _ = try naskah(["export", "csv", "--output", "old.csv"], in: folder)
    let lines = try String(contentsOf: folder.appending(path: "old.csv"), encoding: .utf8).split(separator: "\r\n")
    try #require(lines.count == 3)
    let added = zip(lines, [",Catatan saya", ",tanya biro hukum", ","]).map { $0 + $1 }.joined(separator: "\r\n")
    try Data(added.replacing("Coastal Care", with: "the Coast").utf8).write(to: folder.appending(path: "new.csv"))
    let plan = try naskah(["import", "new.csv", "--base", "old.csv"], in: folder)
    #expect(plan.stdout.hasPrefix("add 0 · update 1 · unchanged 1 · conflict 0 · refused 0"), "\(plan.stdout)")
    #expect(plan.stdout.contains("“Catatan saya”\n    an export has no column of this heading"), "\(plan.stdout)")
  }

  /// An export knows the instruments of several procedures apart, for which the dossiers have one code.
  @Test func `an untouched export of a handbook with several procedures changes nothing`() throws {
    let repository = try Repository(fixture: "example", on: "2026-05-01"), folder = repository.folder
    let model = "profiles: [national, domestic]\norganisation: {id: badan-contoh, languages: [id, en]}\n"
    try repository.write("content/planning-model.yml", Array(model.utf8))
    try repository.edit(
      "content/dossiers/ks-2024-002.md", "instrument: implementing", "instrument: pks\nprocedure: domestic")
    let out = try naskah(["export", "csv", "--output", "all.csv"], in: folder)
    let csv = try String(contentsOf: folder.appending(path: "all.csv"), encoding: .utf8)
    #expect(csv.contains(",domestic-pks,"), "\(out.stderr)\(csv)")
    let plan = try naskah(["import", "all.csv"], in: folder)
    #expect(!plan.stdout.contains("domestic-pks"), "\(plan.stdout)")
  }

  @Test func `a base is refused where the file is no export`() throws {
    let repository = try Repository(fixture: "example", on: "2026-05-01")
    let folder = repository.folder
    try Data("Judul,Mitra,Nomor\nRiset,PT Contoh,1/NK/2024\n".utf8).write(to: folder.appending(path: "list.csv"))
    let plan = try naskah(["import", "list.csv", "--base", "list.csv"], in: folder)
    #expect(plan.status == 2 && plan.stdout.isEmpty, "\(plan.stdout)")
    #expect(plan.stderr.contains("list.csv is not read as what naskah export wrote"), "\(plan.stderr)")
    let both = try naskah(["import", "list.csv", "--base", "list.csv", "--mapping", "m.yml"], in: folder)
    #expect(both.status == 64 || both.status == 2)
    #expect(both.stderr.contains("leave one of them out"), "\(both.stderr)")
  }

  /// A register of somebody's own headings, with the ids of our dossiers.
  @Test func `a row whose key is the id of a dossier changes that dossier and makes no other`() throws {
    let repository = try Repository(fixture: "example", on: "2026-05-01")
    let folder = repository.folder
    let text = "ID,Mitra,Keterangan,Lokasi\nKS-2024-002,Universitas Contoh,dikirim ulang,Jakarta\n"
    try Data(text.utf8).write(to: folder.appending(path: "list.csv"))
    let plan = try naskah(["import", "list.csv"], in: folder)
    #expect(plan.stdout.hasPrefix("add 0 · "), "\(plan.stdout)")
    #expect(plan.stdout.contains("  KS-2024-002  list.csv 2"), "\(plan.stdout)")
  }

  /// Random edits on both sides: what one side changed is what comes of it, what both changed otherwise is a conflict
  /// and stays as the handbook has it, and a second run has nothing left to write.
  @Test(arguments: 0..<12) func `edits on both sides merge or conflict`(seed: Int) throws {
    var random = SeededNumbers(UInt64(seed) + 1)
    let repository = try Repository(fixture: "example", on: "2026-05-01"), folder = repository.folder
    let columns =
      "id,stage,term.duration,term.notice_period,dates.signed,place.en,themes,owner,instrument,classification"
    let out = ["export", "csv", "--columns", columns, "--output"]
    _ = try naskah(out + ["old.csv"], in: folder)
    let old = try rows(folder, "old.csv")
    // What each column may come to be; an empty one is taken out.
    let choices: [[String]] = [
      ["implementation", "renewal", "approval"], ["P5Y", "P6Y", ""], ["P6M", "P3M", ""],
      ["2024-01-15", "2024-01-20", ""], ["Bogor", "Depok; Bogor", ""], ["coast", "coast; training", "training"],
      ["biro", "direktorat"]
    ]
    func edited() -> [[String]] {
      [old[0]]
        + old.dropFirst().map { row in
          row.enumerated().map { index, cell in
            let own = choices.indices.contains(index - 1) ? choices[index - 1] : []
            return own.isEmpty || Int.random(in: 0..<3, using: &random) > 0
              ? cell : own.randomElement(using: &random) ?? cell
          }
        }
    }
    let ours = edited(), theirs = edited()
    try write(ours, folder, "ours.csv")
    let first = try naskah(["import", "ours.csv", "--base", "old.csv", "--write"], in: folder)
    #expect(first.status == 0 && first.stdout.contains("conflict 0 · refused 0"), "\(first.stdout)")
    _ = try naskah(out + ["now.csv"], in: folder)
    #expect(try rows(folder, "now.csv") == ours, "\(first.stdout)")
    try write(theirs, folder, "theirs.csv")
    let second = try naskah(["import", "theirs.csv", "--base", "old.csv", "--write"], in: folder)
    #expect(second.status == 0)
    _ = try naskah(out + ["merged.csv"], in: folder)
    let merged = try rows(folder, "merged.csv")
    var conflicts = 0
    for row in old.indices.dropFirst() {
      var isInConflict = false
      for column in old[row].indices {
        let (o, a, b) = (old[row][column], ours[row][column], theirs[row][column])
        if a != o, b != o, a != b { isInConflict = true }
        #expect(merged[row][column] == (a == o ? b : a), "\(old[0][column]): \(o) → \(a) | \(b)\n\(second.stdout)")
      }
      if isInConflict { conflicts += 1 }
    }
    #expect(second.stdout.contains("conflict \(conflicts) · refused 0"), "\(second.stdout)")
    let third = try naskah(["import", "theirs.csv", "--base", "old.csv", "--write"], in: folder)
    #expect(third.stdout.hasPrefix("add 0 · update 0 ·"), "\(third.stdout)")
    #expect(try naskah(["check", "--format", "plain"], in: folder).status != 2)
  }

  private func rows(_ folder: URL, _ name: String) throws -> [[String]] {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.replacingOccurrences(of: "\u{FEFF}", with: "").components(separatedBy: "\r\n").dropLast().map {
      $0.components(separatedBy: ",")
    }
  }

  private func write(_ rows: [[String]], _ folder: URL, _ name: String) throws {
    try Data((rows.map { $0.joined(separator: ",") }.joined(separator: "\r\n") + "\r\n").utf8)
      .write(to: folder.appending(path: name))
  }

  // MARK: What must not happen

  @Test func `what the readers of the workbook could not see is not taken out by it`() throws {
    let repository = try Repository(fixture: "example", on: "2026-05-01"), folder = repository.folder
    let path = "content/dossiers/ks-2021-001.md"
    try repository.edit(path, "classification: biasa", "classification: biasa\nlevels: {term.duration: internal}")
    try repository.commit("levels", on: "2026-05-02")
    let out = try naskah(["export", "xlsx", "--audience", "biasa", "--output", "low.xlsx"], in: folder)
    #expect(out.status == 0, "\(out.stderr)")
    let plan = try naskah(["import", "low.xlsx", "--write"], in: folder)
    #expect(plan.stdout.contains("update 0 ·") && plan.stdout.contains("conflict 0 · refused 0"), "\(plan.stdout)")
    #expect(try repository.text(path).contains("duration: P15Y"))
  }

  @Test func `a workbook for readers that the model no longer knows is refused`() throws {
    let repository = try Repository(fixture: "example", on: "2026-05-01"), folder = repository.folder
    _ = try naskah(["export", "xlsx", "--audience", "internal", "--output", "low.xlsx"], in: folder)
    try repository.edit("content/planning-model.yml", "- {id: internal, name:", "- {id: dalam, name:")
    let plan = try naskah(["import", "low.xlsx", "--write"], in: folder)
    #expect(plan.status == 2 && plan.stdout.isEmpty, "\(plan.stdout)")
    #expect(plan.stderr.contains("the file is for “internal”, a level that is not there"), "\(plan.stderr)")
  }

  @Test func `words are told how they are written, and no formula becomes a text`() throws {
    let repository = try Repository(fixture: "example", on: "2026-05-01"), folder = repository.folder
    let columns = "id,title,instrument,stage,classification,term.duration"
    _ = try naskah(["export", "csv", "--columns", columns, "--output", "old.csv"], in: folder)
    var rows = try rows(folder, "old.csv")
    rows[1][1] = "=A99/0"
    rows[1][3] = "Perpanjangan"
    rows[1][5] = "15 tahun"
    rows[2][5] = "selama perlu"
    try write(rows, folder, "new.csv")
    let plan = try naskah(["import", "new.csv", "--base", "old.csv", "--write"], in: folder).stdout
    #expect(plan.contains("“=A99/0” is a formula without a result"), "\(plan)")
    #expect(
      plan.contains("“Perpanjangan” is written renewal") && plan.contains("“15 tahun” is written P15Y"), "\(plan)")
    #expect(plan.contains("“selama perlu” is no duration"), "\(plan)")
    #expect(try !repository.text("content/dossiers/ks-2021-001.md").contains("=A99"))
  }

  @Test func `what cannot be is refused at its cell, and the rest is done`() throws {
    let repository = try Repository(fixture: "example", on: "2026-05-01"), folder = repository.folder
    let out = [
      "export", "csv", "--columns", "id,instrument,stage,classification,dates.signed,owner", "--output", "old.csv"
    ]
    _ = try naskah(out, in: folder)
    var rows = try rows(folder, "old.csv")
    rows[1][2] = "implementasi"
    rows[1][5] = "direktorat"
    rows[2][4] = "31/02/2024"
    rows.append(["tanpa id", "mou", "draft", "biasa", "", ""])
    rows.append(rows[2])
    try write(rows, folder, "new.csv")
    let plan = try naskah(["import", "new.csv", "--base", "old.csv", "--write"], in: folder)
    #expect(
      plan.stdout.contains("stage (C2): “implementasi” is not known; for example implementation"), "\(plan.stdout)")
    #expect(plan.stdout.contains("dates.signed (E3): “31/02/2024” is no day"))
    #expect(plan.stdout.contains("“tanpa id” is no id"))
    #expect(plan.stdout.contains("another row has this id"))
    #expect(try repository.text("content/dossiers/ks-2021-001.md").contains("owner: direktorat"))
  }
}
