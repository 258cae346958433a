import Foundation
import Support
import Testing

/// `naskah diff` in an edition that lacks something: what was hidden since is not told by what it once said.
struct DiffEditionsTests {
  private static let dossier = "content/dossiers/ks-2024-002.md"
  private static let model = "content/planning-model.yml"
  private static let open = ["--audience", "internal", "--language", "en", "--as-of", "2026-06-01"]

  /// The difference that readers of the edition `internal` are told between a first version and a later one.
  private func told(_ edit: (Repository) throws -> Void) throws -> String {
    let repository = try Repository(fixture: "example", on: "2026-01-05")
    try edit(repository)
    try repository.edit(Self.dossier, "updated: 2026-04-20", "updated: 2026-04-21")
    let outcome = try run(["diff", "HEAD"] + Self.open, in: repository.folder)
    #expect(outcome.status == 0, "\(outcome.stderr)")
    #expect(outcome.stdout.contains("1 dossier changed"), "\(outcome.stdout)")
    return outcome.stdout
  }

  @Test(arguments: ["challenges", "context.economic", "term.notice_period"])
  func `a field that the later model hides is not told to be gone`(field: String) throws {
    let said = try told {
      try $0.edit(Self.model, "\nclassifications:", "\nlevels: {\(field): rahasia}\nclassifications:")
    }
    for secret in ["Manuals", "translation", "Seedlings", "notice", "Notice", "adverse"] {
      #expect(!said.contains(secret), "\(said)")
    }
  }

  @Test func `a field that the later dossier hides is not told to be gone`() throws {
    let said = try told {
      try $0.edit(Self.dossier, "\nowner:", "\nlevels: {challenges: rahasia}\nowner:")
    }
    #expect(!said.contains("Manuals") && !said.contains("translation"), "\(said)")
  }

  @Test(arguments: ["Cost of seedlings", "What seedlings cost"])
  func `an item that is hidden now is not told to be gone, however it is called now`(title: String) throws {
    let said = try told {
      try $0.edit(Self.dossier, "title: Cost of seedlings", "title: \(title)\n    level: rahasia")
      try $0.edit(Self.dossier, "id: R1", "id: R\(title.count)")
    }
    #expect(!said.contains("seedlings") && !said.contains("nursery"), "\(said)")
  }

  @Test func `an attachment that is hidden now is not told to be gone`() throws {
    let said = try told {
      try $0.edit(Self.dossier, "naskah-contoh.txt, language: id", "naskah-contoh.txt, language: id, level: rahasia")
    }
    #expect(!said.contains("naskah-contoh"), "\(said)")
  }

  @Test func `a part of the body that is hidden now is not told to be gone`() throws {
    let said = try told {
      try $0.edit(
        Self.dossier, "Planting before the west monsoon works best.",
        """
        > [!rahasia]
        > Planting before the monsoon works best.

        A new line.
        """)
    }
    #expect(!said.contains("monsoon"), "\(said)")
  }

  @Test func `of a list with a hidden item what is shown is told, and not what it said before`() throws {
    let said = try told {
      try $0.edit(Self.dossier, "outcome: Work plan agreed", "outcome: Work plan agreed, level: rahasia")
      try $0.edit(Self.dossier, "outcome: Method settled", "outcome: Method approved")
    }
    #expect(!said.contains("Work plan") && !said.contains("Method settled"), "\(said)")
    #expect(said.contains("Method approved"), "\(said)")
  }

  @Test(arguments: ["2026-04-14", "2026-04-15"])
  func `words that moved from a visible item into a hidden one are not told`(day: String) throws {
    let open = "- {date: 2026-04-14, kind: dialogue, outcome: Method settled}"
    let said = try told {
      try $0.edit(Self.dossier, open, "- {date: 2026-04-14, kind: dialogue, outcome: Method settled for ships}")
      try $0.commit("one", on: "2026-01-06")
      try $0.edit(
        Self.dossier, "- {date: 2026-04-14, kind: dialogue, outcome: Method settled for ships}",
        open + "\n    - {date: \(day), kind: dialogue, outcome: Ships counted, level: rahasia}")
    }
    #expect(!said.lowercased().contains("ships") && said.contains("Method settled"), "\(said)")
  }

  @Test(arguments: ["\n    - {date: 2026-04-14, kind: steering, outcome: Budget settled}", ""])
  func `of two items with one key, none stands for the other`(more: String) throws {
    let said = try told {
      let open = "\n    - {date: 2026-04-14, kind: dialogue, outcome: Method settled}"
      try $0.edit(Self.dossier, open, "\n    - {date: 2026-04-14, kind: dialogue, outcome: Ships counted}" + open)
      try $0.commit("two", on: "2026-01-06")
      try $0.edit(Self.dossier, "outcome: Ships counted", "outcome: Ships counted, level: rahasia")
      try $0.edit(Self.dossier, open, open + more)
    }
    #expect(!said.contains("Ships"), "\(said)")
  }

  @Test func `what a renamed dossier hides is not told by its former self`() throws {
    let said = try told {
      try $0.edit(Self.dossier, "\nowner:", "\nlevels: {challenges: rahasia}\nowner:")
      try $0.edit(Self.dossier, "id: KS-2024-002", "id: KS-2024-009\naliases: [KS-2024-002]")
    }
    #expect(said.contains("KS-2024-009") && !said.contains("Manuals"), "\(said)")
  }

  @Test func `an id of an objective that is hidden now is not told where an activity served it`() throws {
    let said = try told {
      try $0.edit(
        Self.dossier, "statement: {id: Pantai utara pulih, en: The",
        "classification: rahasia\n    statement: {id: Pantai utara pulih, en: The")
    }
    #expect(!said.contains("O1") && !said.contains("recovers"), "\(said)")
  }

  @Test func `whether something is hidden counts, not what it says`() throws {
    let outputs = try ["id: R1, title: Cost of seedlings", "id: R2, title: Coastal road", "id: QZ, title: Other"].map {
      hidden in
      try told {
        try $0.edit(
          Self.dossier, "  - id: R1\n    title: Cost of seedlings",
          "  - {\(hidden), level: rahasia}\n  - id: R2\n    title: Open risk")
      }
    }
    #expect(Set(outputs).count == 1)
  }

  @Test(arguments: [("internal", nil), (nil, "internal")] as [(String?, String?)])
  func `both versions are for the audience of the later model`(before: String?, after: String?) throws {
    let repository = try Repository(fixture: "example", on: "2026-01-05")
    let title = "  title: {id: Buku contoh, en: Example handbook}"
    func setAudience(_ level: String?) throws {
      let text = try repository.text(Self.model).replacing("\n  audience: internal", with: "")
      try repository.write(
        Self.model, Array(text.replacing(title, with: title + (level.map { "\n  audience: \($0)" } ?? "")).utf8))
    }
    try repository.edit("content/dossiers/ks-2021-001.md", "classification: biasa", "classification: rahasia")
    try setAudience(before)
    try repository.commit("before", on: "2026-01-06")
    try setAudience(after)
    let outcome = try run(["diff", "HEAD", "--format", "json", "--as-of", "2026-06-01"], in: repository.folder)
    let report = try #require(JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8)) as? [String: Any])
    #expect(report["added"] as? [String] == [] && report["removed"] as? [String] == [], "\(outcome.stdout)")
  }

  @Test(arguments: [["caf\u{E9}", "cafe\u{301}"], ["cafe\u{301}", "caf\u{E9}"]])
  func `of two files whose names differ in accents alone, neither is told under the level of the other`(
    names: [String]
  ) throws {
    let repository = try Repository(fixture: "example", on: "2026-01-05")
    let text = try repository.text(Self.dossier)
    for (number, level) in ["internal", "rahasia"].enumerated() {
      let copy = text.replacing("KS-2024-002", with: "KS-2031-00\(number)")
        .replacing("classification: internal", with: "classification: \(level)")
        .replacing("Seedlings", with: "Word \(level)")
      #expect(copy.contains("classification: \(level)"))
      // By the C library, for Foundation may write accents another way.
      let path = repository.folder.path + "/content/dossiers/" + names[number] + ".md"
      let file = try #require(fopen(path, "w"))
      fputs(copy, file)
      fclose(file)
    }
    for command in [["diff", "HEAD"], ["list"], ["due", "--all"], ["export", "csv", "--for", "excel-id"]] {
      let said = try run(command + Self.open, in: repository.folder)
      let all = said.stdout + said.stderr
      #expect(!all.contains("KS-2031-001") && !all.contains("Word rahasia"), "\(command): \(all)")
    }
  }

  /// The difference between the first version and the last, told to readers of the edition `internal`, where something
  /// was edited, hidden in between and deleted afterwards.
  private func toldAfterDeletion(
    hiding hide: (Repository) throws -> Void, deleting delete: (Repository) throws -> Void
  ) throws -> String {
    let repository = try Repository(fixture: "example", on: "2026-01-05")
    try repository.git("tag", "v1")
    try hide(repository)
    try repository.commit("hidden", on: "2026-01-06")
    try delete(repository)
    try repository.edit(Self.dossier, "updated: 2026-04-20", "updated: 2026-04-21")
    try repository.commit("deleted", on: "2026-01-07")
    try repository.git("tag", "v3")
    let told = try run(["diff", "v1", "v3"] + Self.open, in: repository.folder)
    let toFolder = try run(["diff", "v1"] + Self.open, in: repository.folder)
    #expect(told.status == 0 && toFolder.status == 0, "\(told.stderr)")
    for said in [told.stdout, toFolder.stdout] { #expect(said.contains("1 dossier changed"), "\(said)") }
    return told.stdout + toFolder.stdout
  }

  @Test func `an item that was hidden in between and is deleted now is not told`() throws {
    let item = "outcome: Work plan agreed"
    let said = try toldAfterDeletion {
      try $0.edit(Self.dossier, item, item + ", level: rahasia")
    } deleting: {
      let lines = try $0.text(Self.dossier).split(separator: "\n", omittingEmptySubsequences: false)
      let left = lines.filter { !$0.contains(item) }
      #expect(left.count == lines.count - 1)
      try $0.write(Self.dossier, Array(left.joined(separator: "\n").utf8))
    }
    #expect(!said.contains("Work plan"), "\(said)")
  }

  @Test(arguments: [true, false])
  func `a field that was hidden in between and is deleted now is not told`(byModel: Bool) throws {
    let said = try toldAfterDeletion {
      if byModel {
        try $0.edit(Self.model, "\nclassifications:", "\nlevels: {challenges: rahasia}\nclassifications:")
      } else {
        try $0.edit(Self.dossier, "\nowner:", "\nlevels: {challenges: rahasia}\nowner:")
      }
    } deleting: {
      if byModel {
        try $0.edit(Self.model, "\nlevels: {challenges: rahasia}\nclassifications:", "\nclassifications:")
      } else {
        try $0.edit(Self.dossier, "\nlevels: {challenges: rahasia}\nowner:", "\nowner:")
      }
      let text = try $0.text(Self.dossier)
      let challenges = try #require(text.firstRange(of: #/\nchallenges:\n([ -].*\n)+/#))
      try $0.write(Self.dossier, Array(text.replacingCharacters(in: challenges, with: "\n").utf8))
    }
    #expect(!said.contains("Manuals") && !said.contains("translation"), "\(said)")
  }

  @Test func `of a field that was hidden in between and is shown again, what it said before is not told`() throws {
    let said = try toldAfterDeletion {
      try $0.edit(Self.dossier, "\nowner:", "\nlevels: {challenges: rahasia}\nowner:")
    } deleting: {
      try $0.edit(Self.dossier, "\nlevels: {challenges: rahasia}\nowner:", "\nowner:")
      try $0.edit(Self.dossier, "Manuals exist only in Dutch", "Cleaned words")
    }
    #expect(!said.contains("Manuals") && said.contains("Cleaned words"), "\(said)")
  }

  @Test func `of a document that was hidden in between and is shown again, what it said before is not told`() throws {
    let said = try toldAfterDeletion {
      try $0.edit(Self.dossier, "classification: internal", "classification: rahasia")
    } deleting: {
      try $0.edit(Self.dossier, "classification: rahasia", "classification: internal")
      try $0.edit(Self.dossier, "Manuals exist only in Dutch", "Cleaned words")
      try $0.edit(Self.dossier, "amount: 90000", "amount: 70000")
      try $0.edit(Self.dossier, "signed: 2024-01-15", "signed: 2024-01-16")
    }
    for secret in ["Manuals", "90000", "90,000", "2024-01-15", "15 January 2024"] {
      #expect(!said.contains(secret), "\(said)")
    }
    #expect(said.contains("Cleaned words") && said.contains("16 January 2024"), "\(said)")
  }

  /// Where words of an open field may go to, each a way to hide them in the same dossier.
  private static let hidingPlaces: [@Sendable (Repository) throws -> Void] = [
    { try $0.edit(dossier, "\nowner:", "\nlevels: {lessons: rahasia}\nlessons: [{text: Manuals in Dutch}]\nowner:") },
    { try $0.edit(dossier, "\n## Lessons\n", "\n## Words {level=rahasia}\n\nManuals in Dutch.\n\n## Lessons\n") },
    { try $0.edit(dossier, "\n## Lessons\n", "\n> [!rahasia]\n> Manuals in Dutch.\n\n## Lessons\n") },
    { try $0.edit(dossier, "\nrisks:\n", "\nrisks:\n  - {id: R2, title: Manuals in Dutch, level: rahasia}\n") },
    { try $0.edit(model, "\nclassifications:", "\nlevels: {lessons: rahasia}\nclassifications:") }
  ]

  @Test(arguments: hidingPlaces.indices)
  func `words that moved from an open field into a hidden place are not told`(place: Int) throws {
    let said = try told {
      try Self.hidingPlaces[place]($0)
      try $0.edit(Self.dossier, "Manuals exist only in Dutch", "Open words")
      try $0.edit(Self.dossier, "rating: adverse, summary: Seedlings cost more", "rating: watch")
      try $0.edit(Self.dossier, "    title: Plant mangroves\n", "    title: Plant trees\n")
      try $0.edit(Self.dossier, "amount: 90000", "amount: 70000")
      try $0.edit(Self.dossier, "signed: 2024-01-15", "signed: 2024-01-16")
    }
    for secret in ["Manuals", "Seedlings", "mangroves", "90000", "90,000"] {
      #expect(!said.contains(secret), "\(said)")
    }
    #expect(said.contains("Open words") && said.contains("Plant trees"), "\(said)")
    // A day is no words.
    #expect(said.contains("15 January 2024"), "\(said)")
  }

  @Test func `where a document hides nothing, what it said before is told`() throws {
    let said = try told { try $0.edit(Self.dossier, "Manuals exist only in Dutch", "Open words") }
    #expect(said.contains("Manuals") && said.contains("Open words"), "\(said)")
  }

  @Test func `a hidden file that has had the id of a document takes none of its words away`() throws {
    let said = try toldAfterDeletion {
      let text = try $0.text(Self.dossier).replacing("classification: internal", with: "classification: rahasia")
      try $0.write("content/dossiers/twin.md", Array(text.utf8))
    } deleting: {
      try $0.git("rm", "-q", "content/dossiers/twin.md")
      try $0.edit(Self.dossier, "Manuals exist only in Dutch", "Open words")
    }
    #expect(said.contains("Manuals") && said.contains("Open words"), "\(said)")
  }

  /// The same as `toldAfterDeletion`, on a branch that is merged.
  private func toldAfterMerge(
    hiding hide: (Repository) throws -> Void, deleting delete: (Repository) throws -> Void
  ) throws -> String {
    let repository = try Repository(fixture: "example", on: "2026-01-05")
    try repository.git("tag", "v1")
    try repository.git("checkout", "--quiet", "-b", "side")
    try hide(repository)
    try repository.commit("hidden", on: "2026-01-06")
    try delete(repository)
    try repository.commit("deleted", on: "2026-01-07")
    try repository.git("checkout", "--quiet", "main")
    try repository.edit(Self.dossier, "updated: 2026-04-20", "updated: 2026-04-21")
    try repository.commit("beside", on: "2026-01-08")
    try repository.git("merge", "--quiet", "--no-ff", "-m", "merge", "side", day: "2026-01-09")
    let told = try run(["diff", "v1"] + Self.open, in: repository.folder)
    #expect(told.status == 0, "\(told.stderr)")
    let output = repository.around.appending(path: "site")
    let built = try run(["build", "--draft", "--output", output.path] + Self.open, in: repository.folder)
    #expect(built.status == 0, "\(built.stderr)")
    let page = output.appending(path: "changes.html")
    let history = try contents(of: output).filter { $0.key.contains("changes") || $0.key.contains("KS-2024-002") }
    #expect(FileManager.default.fileExists(atPath: page.path))
    return told.stdout + history.values.map { String(decoding: $0, as: UTF8.self) }.joined()
  }

  @Test(arguments: [
    ("\nowner:", "\nlevels: {challenges: rahasia}\nowner:", "Manuals exist only in Java"),
    ("classification: internal", "classification: rahasia", "Manuals exist only in Java"),
    ("Planting before", "> [!rahasia]\n> Manuals.\n\nPlanting before", "Open words")
  ])
  func `what was hidden on a branch and cleaned before it was merged is not told`(
    open: String, hidden: String, meanwhile: String
  ) throws {
    let said = try toldAfterMerge {
      try $0.edit(Self.dossier, open, hidden)
      try $0.edit(Self.dossier, "Manuals exist only in Dutch", meanwhile)
    } deleting: {
      try $0.edit(Self.dossier, hidden, open)
      try $0.edit(Self.dossier, meanwhile, "Cleaned words")
    }
    #expect(!said.contains("Manuals") && said.contains("Cleaned words"), "\(said)")
  }

  @Test func `what the model of a branch hid is not told, though the branch was merged without it`() throws {
    let said = try toldAfterMerge {
      try $0.edit(Self.model, "\nclassifications:", "\nlevels: {challenges: rahasia}\nclassifications:")
      try $0.edit(Self.dossier, "Joint translation", "Joint work")
    } deleting: {
      try $0.edit(Self.model, "\nlevels: {challenges: rahasia}\nclassifications:", "\nclassifications:")
      try $0.edit(Self.dossier, "Manuals exist only in Dutch", "Cleaned words")
      try $0.edit(Self.dossier, "Joint work", "Joint printing")
    }
    #expect(!said.contains("Manuals") && !said.contains("Joint translation"), "\(said)")
    #expect(said.contains("Cleaned words"), "\(said)")
  }

  @Test func `a document that was hidden on a branch and deleted there is not told`() throws {
    let document = "content/dossiers/ks-2021-001.md"
    let said = try toldAfterMerge {
      try $0.edit(document, "classification: biasa", "classification: rahasia")
    } deleting: {
      try $0.git("rm", "-q", document)
    }
    #expect(!said.contains("Memorandum on Coasts"), "\(said)")
  }

  @Test func `a document that was hidden in between and is deleted now is not told`() throws {
    let document = "content/dossiers/ks-2021-001.md"
    let said = try toldAfterDeletion {
      try $0.edit(document, "classification: biasa", "classification: rahasia")
    } deleting: {
      try $0.git("rm", "-q", document)
    }
    #expect(!said.contains("KS-2021-001") && !said.contains("Memorandum on Coasts"), "\(said)")
  }
}
