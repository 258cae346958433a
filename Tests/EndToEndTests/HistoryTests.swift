import Diagnostics
import Foundation
import Support
import Testing

/// What the site tells of the past, with real repositories.
struct HistoryTests {
  private static let dossier = "content/dossiers/ks-2021-001.md"

  private func build(_ repository: Repository, _ more: [String] = [], to name: String = "site", folder: String = ".")
    throws -> (site: [String: [UInt8]], said: String)
  {
    let output = repository.around.appending(path: name)
    let outcome = try run(
      ["build", "-C", folder, "--as-of", "2026-06-01", "--draft", "--language", "en", "--output", output.path] + more,
      in: repository.folder)
    #expect(outcome.status == 0, "\(outcome.stderr)")
    return (try contents(of: output), outcome.stderr)
  }

  private func page(_ path: String, _ site: [String: [UInt8]]) -> String {
    site[path].map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The history on a page, without tags.
  private func history(_ path: String, _ site: [String: [UInt8]]) -> String {
    let text = page(path, site)
    guard let start = text.range(of: "<section class=\"history\"") else { return "" }
    let rest = text[start.lowerBound...]
    let section = rest[..<(rest.range(of: "</section>")?.lowerBound ?? rest.endIndex)]
    return String(section).replacing(/<[^>]*>/, with: "").replacing("&quot;", with: "\"")
  }

  @Test func `a renamed, moved and edited dossier keeps one history, told field by field, by office, without names`()
    throws
  {
    let repository = try Repository(fixture: "example", on: "2024-01-10")
    try repository.edit(
      "content/planning-model.yml", "{id: biro, name", "{id: biro, authors: orang@kantor.example, name")
    try repository.edit(Self.dossier, "stage: implementation", "stage: renewal")
    try repository.commit("rahasia dapur", on: "2024-02-11")
    try repository.git("mv", Self.dossier, "content/dossiers/nama \"baru\".md")
    try repository.edit("content/dossiers/nama \"baru\".md", "duration: P15Y", "duration: P12Y")
    try repository.commit("pindah", on: "2024-03-12")
    try repository.edit(
      "content/dossiers/nama \"baru\".md", "id: KS-2021-001\n", "id: KS-2021-009\naliases: [KS-2021-001]\n")
    try repository.edit("content/dossiers/ks-2024-002.md", "KS-2021-001", "KS-2021-009")
    try repository.commit("nama lain", on: "2024-04-13")
    let site = try build(repository).site
    let told = history("en/dossiers/KS-2021-009.html", site)
    for part in [
      "First recorded 10 January 2024; last changed 13 April 2024", "10 Jan 2024", "11 Feb 2024",
      "12 Mar 2024", "13 Apr 2024",
      "it was KS-2021-001", "12 years", "Cooperation Bureau"
    ] { #expect(told.contains(part), "\(part)\n\(told)") }
    #expect(page("changes.atom", site).contains("KS-2021-009"))
    for file in site {
      for secret in ["rahasia dapur", "Nama Rahasia", "orang@kantor"] {
        #expect(!String(decoding: file.value, as: UTF8.self).contains(secret), "\(file.key)")
      }
    }
    #expect(page("en/changes.html", site).contains("Latest changes"))
    #expect(page("en/index.html", site).contains("id=\"_changes\""))
  }

  @Test func `odd names, in either Unicode form, have their history`() throws {
    let repository = try Repository(fixture: "example", on: "2024-01-10")
    let text = try repository.text(Self.dossier)
    let names = [
      "spasi dan 'kutip'", "dua\nbaris \"q\"", "-awal", "caf\u{E9}", "cafe\u{301}-terurai", "panah → $(touch x) `x`"
    ]
    for (index, name) in names.enumerated() {
      try repository.write(
        "content/dossiers/\(name).md", Array(text.replacing("id: KS-2021-001", with: "id: KS-9-\(index)").utf8))
    }
    try repository.commit("first", on: "2024-02-01")
    for name in names { try repository.edit("content/dossiers/\(name).md", "stage: implementation", "stage: renewal") }
    try repository.commit("second", on: "2024-03-01")
    let site = try build(repository).site
    for index in names.indices {
      let told = history("en/dossiers/KS-9-\(index).html", site)
      #expect(told.contains("First recorded 1 February 2024; last changed 1 March 2024"), "\(names[index]): \(told)")
    }
  }

  @Test func `an edition is as if versions above its level had never been`() throws {
    func repository(withHidden: Bool) throws -> Repository {
      let repository = try Repository(fixture: "example", on: "2024-01-10")
      if withHidden {
        try repository.edit(Self.dossier, "classification: biasa", "classification: rahasia")
        try repository.edit(Self.dossier, "Coasts that stay", "Tersembunyi-satu")
        try repository.write(
          "content/dossiers/tertutup.md",
          Array(try repository.text(Self.dossier).replacing("KS-2021-001", with: "KS-TERTUTUP-1").utf8))
        try repository.commit("pesan-tersembunyi", on: "2024-02-01")
        try repository.edit(Self.dossier, "classification: rahasia", "classification: biasa")
        try repository.edit(Self.dossier, "Tersembunyi-satu", "Coasts that stay")
      }
      try repository.edit(Self.dossier, "owner: biro\n", "owner: direktorat\n")
      if withHidden {
        try repository.edit(Self.dossier, "updated: 2026", "related: [KS-TERTUTUP-1]\nupdated: 2026")
        try repository.edit(Self.dossier, "[id, en]}", "[id, en], basis: [KS-TERTUTUP-1]}")
      }
      try repository.commit("biasa lagi", on: "2024-03-01")
      if withHidden {
        try repository.edit(Self.dossier, "related: [KS-TERTUTUP-1]\n", "")
        try repository.edit(Self.dossier, ", basis: [KS-TERTUTUP-1]}", "}")
      } else {
        try repository.edit(Self.dossier, "owner: direktorat\n", "owner: direktorat \n")
      }
      try repository.edit(Self.dossier, "duration: P15Y", "duration: P14Y")
      if withHidden {
        try FileManager.default.removeItem(at: repository.folder.appending(path: "content/dossiers/tertutup.md"))
      }
      try repository.commit("akhir", on: "2024-04-01")
      return repository
    }
    let one = try repository(withHidden: true)
    let lower = try build(one, ["--audience", "biasa"]).site, full = try build(one, to: "full").site
    func shows(_ site: [String: [UInt8]], _ text: String) -> [String] {
      site.filter { String(decoding: $0.value, as: UTF8.self).contains(text) }.map(\.key).sorted()
    }
    for hidden in ["Tersembunyi-satu", "KS-TERTUTUP"] {
      #expect(shows(full, hidden).count > 0, "the full edition tells it: \(hidden)")
      #expect(shows(lower, hidden) == [])
    }
    #expect(shows(full, "pesan-tersembunyi") == [])
    #expect(history("en/dossiers/KS-2021-001.html", full).contains("1 Feb 2024"))
    let told = history("en/dossiers/KS-2021-001.html", lower)
    #expect(!told.contains("1 Feb 2024"))
    #expect(told.contains("Coastal Directorate") && told.contains("14 years"))
    // It equals the history in which nothing was hidden, but for what the dossier said before it was hidden and does
    // not say now: that may be what it was hidden for.
    let open = try build(repository(withHidden: false), ["--audience", "biasa"]).site
    let plain = history("en/dossiers/KS-2021-001.html", open)
    #expect(plain.contains("Cooperation Bureau") && !told.contains("Cooperation Bureau"), "\(told)")
    func lines(_ history: String) -> [Substring] {
      history.split(separator: "\n").filter {
        $0.contains(/[a-z0-9]/) && !$0.contains(/Directorate|not in this edition/)
      }
    }
    #expect(lines(told) == lines(plain), "\(told)\n\(plain)")
  }

  @Test func `of a document that was hidden for a while, what it said before is not told`() throws {
    let repository = try Repository(fixture: "example", on: "2024-01-10")
    let file = "content/dossiers/ks-2024-002.md"
    try repository.edit(file, "Manuals exist only in Dutch", "Qzone")
    try repository.commit("open", on: "2024-02-11")
    try repository.edit(file, "classification: internal", "classification: rahasia")
    try repository.edit(file, "Qzone", "Qztwo")
    try repository.commit("hidden", on: "2024-03-12")
    try repository.edit(file, "classification: rahasia", "classification: internal")
    try repository.edit(file, "Qztwo", "Cleaned")
    try repository.commit("cleaned", on: "2024-04-13")
    try repository.edit(file, "Cleaned", "Later words")
    try repository.commit("later", on: "2024-05-14")
    func text(_ level: String) throws -> String {
      let site = try build(repository, ["--audience", level], to: level).site
      return site.values.map { String(decoding: $0, as: UTF8.self) }.joined()
    }
    let lower = try text("internal")
    #expect(!lower.contains("Qz") && lower.contains("Cleaned") && lower.contains("Later words"))
    #expect(try text("rahasia").contains("Qztwo"))
  }

  @Test func `what the model hid for a while is not told by what stood there before`() throws {
    let repository = try Repository(fixture: "example", on: "2024-01-10")
    let model = "content/planning-model.yml", file = "content/dossiers/ks-2024-002.md"
    try repository.edit(model, "\nclassifications:", "\nlevels: {challenges: rahasia}\nclassifications:")
    try repository.edit(file, "updated: 2026-04-20", "updated: 2026-04-21")
    try repository.commit("hidden", on: "2024-02-11")
    try repository.edit(model, "\nlevels: {challenges: rahasia}\nclassifications:", "\nclassifications:")
    try repository.edit(file, "Manuals exist only in Dutch", "Cleaned")
    try repository.commit("cleaned", on: "2024-03-12")
    let lower = try build(repository, ["--audience", "internal"]).site
    let told = history("en/dossiers/KS-2024-002.html", lower)
    #expect(!told.contains("Manuals") && told.contains("Cleaned"), "\(told)")
  }

  @Test func `a site as of a past day tells nothing that was recorded later`() throws {
    let repository = try Repository(fixture: "example", on: "2024-01-10")
    try repository.edit("content/planning-model.yml", "organisation:\n", "  changes_between: \"v*\"\norganisation:\n")
    try repository.commit("model", on: "2024-01-11")
    try repository.git("tag", "v1")
    try repository.edit(Self.dossier, "P15Y", "P14Y")
    try repository.commit("then", on: "2024-02-01")
    try repository.git("tag", "v2")
    try repository.edit(Self.dossier, "P14Y", "P13Y")
    try repository.commit("later", on: "2024-05-01")
    try repository.git("tag", "v3")
    let output = repository.around.appending(path: "past")
    let outcome = try run(
      ["build", "--as-of", "2024-02-10", "--draft", "--language", "en", "--output", output.path], in: repository.folder)
    #expect(outcome.status == 0, "\(outcome.stderr)")
    let past = try contents(of: output)
    let told = history("en/dossiers/KS-2021-001.html", past)
    #expect(told.contains("last changed 1 February 2024") && !told.contains("13 years"), "\(told)")
    let changes = page("en/changes.html", past)
    #expect(changes.contains("From v1 to v2") && !changes.contains("v3") && !changes.contains("May 2024"))
    #expect(!page("changes.atom", past).contains("2024-05-01"))
    #expect(page("en/changes.html", try build(repository).site).contains("From v2 to v3"))
  }

  @Test func `the name of an attachment that another dossier hides now is in no history`() throws {
    let repository = try Repository(fixture: "example", on: "2024-01-10")
    let other = "content/dossiers/ks-2024-002.md"
    try repository.write("content/files/rapat-tertutup.txt", Array("Isi".utf8))
    let item = "  - {kind: text, path: ../files/rapat-tertutup.txt, language: id"
    try repository.edit(Self.dossier, "\nupdated:", "\ndocuments:\n\(item)}\nupdated:")
    try repository.commit("open", on: "2024-02-11")
    try repository.edit(Self.dossier, "\ndocuments:\n\(item)}\nupdated:", "\nupdated:")
    try repository.edit(other, "\nupdated:", "\n\(item), level: rahasia}\nupdated:")
    try repository.commit("hidden", on: "2024-03-12")
    func names(_ level: String) throws -> [String] {
      try build(repository, ["--audience", level], to: level).site
        .filter { String(decoding: $0.value, as: UTF8.self).contains("rapat-tertutup") }.map(\.key)
    }
    #expect(try names("internal") == [])
    #expect(try names("rahasia").contains("en/dossiers/KS-2021-001.html"))
  }

  @Test(arguments: ["levels: {challenges: rahasia}", "default_classification: rahasia"])
  func `what the model hid when it was written stays untold, though the model hides it no more`(hiding: String) throws {
    let repository = try Repository(fixture: "example", on: "2024-01-10")
    let model = "content/planning-model.yml"
    let file = hiding.hasPrefix("levels") ? "content/dossiers/ks-2024-002.md" : "content/partners/dewan-mitra.md"
    let open = try repository.text(model)
    try repository.edit(model, "\nclassifications:", "\n\(hiding)\nclassifications:")
    var words = hiding.hasPrefix("levels") ? "Manuals exist only in Dutch" : "A tried method."
    for (day, next) in [("2024-02-11", "Qzone"), ("2024-03-12", "Qztwo"), ("2024-04-13", "Cleaned")] {
      try repository.edit(file, words, next)
      words = next
      try repository.commit("hidden", on: day)
    }
    try repository.write(model, Array(open.utf8))
    try repository.commit("open", on: "2024-05-14")
    func text(_ level: String) throws -> String {
      let site = try build(repository, ["--audience", level], to: level).site
      return site.values.map { String(decoding: $0, as: UTF8.self) }.joined()
    }
    let lower = try text("internal")
    #expect(!lower.contains("Qz") && lower.contains("Cleaned"))
    #expect(try text("rahasia").contains("Qztwo"))
  }

  @Test func `between two tags a report, and at the older tag as if the newer had never been`() throws {
    let repository = try Repository(fixture: "example", on: "2024-01-10")
    try repository.edit("content/planning-model.yml", "organisation:\n", "  changes_between: \"v*\"\norganisation:\n")
    try repository.commit("model", on: "2024-01-11")
    try repository.git("tag", "v1")
    try repository.edit(Self.dossier, "stage: implementation", "stage: renewal")
    try repository.commit("a", on: "2024-05-01")
    try repository.git("tag", "-a", "v2", "-m", "dua", day: "2024-05-02")
    try repository.git("tag", "other")
    try repository.edit(Self.dossier, "stage: renewal", "stage: implementation")
    try repository.commit("b", on: "2024-06-01")
    let site = try build(repository).site
    let text = page("en/changes.html", site)
    #expect(text.contains("From v1 to v2"))
    #expect(text.contains("Nothing has changed since 1 May 2026."))
    #expect(text.contains("Between 11 January 2024 and 1 May 2024: 0 added, 1 changed, 0 removed."))
    let before = try build(repository, ["--at", "v1"], to: "before").site
    #expect(!page("en/changes.html", before).contains("From v1"))
    #expect(!page("en/changes.html", before).contains("May 2024"))
  }

  @Test func `without git, with nothing committed and in a shallow clone the site is made and says what it lacks`()
    throws
  {
    let repository = try Repository(fixture: "example", on: "2024-01-10")
    try repository.edit(Self.dossier, "stage: implementation", "stage: renewal")
    try repository.commit("second", on: "2024-02-01")
    let shallow = Repository(at: repository.around.appending(path: "shallow"))
    try repository.git("clone", "--quiet", "--depth", "1", "file://" + repository.folder.path, shallow.folder.path)
    try shallow.edit(Self.dossier, "P15Y", "P14Y")
    try shallow.commit("third", on: "2024-03-01")
    let clone = try build(shallow, to: "shallow-site")
    #expect(clone.said.contains("this clone is shallow: there is no history before 1 February 2024"))
    let told = history("en/dossiers/KS-2021-001.html", clone.site)
    #expect(told.contains("before 1 February 2024 is not known") && told.contains("14 years"))
    #expect(told.contains("Was there on 1 February 2024; last changed 1 March 2024."))
    // What the boundary hides is not told as if it were known: neither when this was recorded, nor by whom.
    let untouched = history("en/dossiers/KS-2024-002.html", clone.site)
    #expect(
      untouched.contains("Unchanged since at least 1 February 2024.") && !untouched.contains("ecorded 1 February"))
    #expect(try shallow.naskah("list", "--at", "2024-01-15", "--language", "en").stderr.contains("unshallow"))

    let output = repository.around.appending(path: "no-git")
    let without = try repository.naskah(
      "build", "--as-of", "2026-06-01", "--draft", "--language", "en", "--output", output.path,
      environment: ["PATH": "/nonexistent"])
    #expect(without.status == 0)
    #expect(without.stderr.contains("apt install git"))
    let site = try contents(of: output)
    #expect(history("en/dossiers/KS-2021-001.html", site) == "")
    #expect(page("en/changes.html", site).contains("There is no history: the program git was not there"))

    let empty = try Repository()
    for file in try fixture("example") { try empty.write(file.path, file.bytes) }
    #expect(try build(empty).said.contains("nothing was committed to git yet"))
  }

  @Test func `a subfolder, a detached head, a submodule and what is not committed`() throws {
    let repository = try Repository(fixture: "example", below: "buku/", on: "2024-01-10")
    let other = Repository(at: repository.around.appending(path: "other"))
    try FileManager.default.createDirectory(at: other.folder, withIntermediateDirectories: true)
    try other.git("init", "--quiet")
    try other.write(
      "luar.md", Array(try repository.text("buku/" + Self.dossier).replacing("KS-2021-001", with: "KS-LUAR").utf8))
    try other.commit("luar", on: "2024-01-11")
    try repository.git("submodule", "--quiet", "add", other.folder.path, "buku/content/dossiers/luar")
    try repository.commit("submodule", on: "2024-01-12")
    try repository.edit("buku/" + Self.dossier, "stage: implementation", "stage: renewal")
    try repository.commit("third", on: "2024-02-01")
    try repository.git("checkout", "--quiet", "--detach")
    try repository.edit("buku/" + Self.dossier, "P15Y", "P14Y")
    let site = try build(repository, folder: "buku").site
    let told = history("en/dossiers/KS-2021-001.html", site)
    #expect(told.contains("First recorded 10 January 2024; last changed 1 February 2024"))
    #expect(told.contains("not recorded in git yet") && !told.contains("14 years"))
    #expect(history("en/dossiers/KS-LUAR.html", site).contains("This file is not recorded in git yet"))
    let past = try build(repository, ["--at", "HEAD"], to: "past", folder: "buku").site
    #expect(past["en/dossiers/KS-LUAR.html"] == nil)
    #expect(!history("en/dossiers/KS-2021-001.html", past).contains("not recorded"))
  }
}
