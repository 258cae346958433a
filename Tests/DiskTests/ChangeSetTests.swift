import Diagnostics
import Foundation
import Pipeline
import Testing

@testable import Disk

/// Changes of several sources: all or nothing, and what a file is besides its bytes stays. What a stop in the middle
/// leaves is made here by hand, step by step; `Tests/Faults` makes it by real stops at every call.
struct ChangeSetTests {
  private let folder: String
  private var workspace: Workspace { Workspace(at: folder, workers: Workers(1)) }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "naskah-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder + "/content/dossiers", withIntermediateDirectories: true)
    for name in ["a", "b", "c"] { try write("content/dossiers/\(name).md", "lama " + name) }
  }

  private func write(_ path: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + path))
  }
  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
  }
  private func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: folder + "/" + path) }
  private func source(_ path: String, _ text: String) -> SourceFile { SourceFile(path: path, text: text) }

  private var changes: [Change] {
    [
      .write(source("content/dossiers/a.md", "baru a")), .write(source("content/dossiers/b.md", "baru b")),
      .create(source("content/partners/x.md", "baru x")),
      .move(from: "content/dossiers/a.md", to: "content/dossiers/d.md"), .remove(path: "content/dossiers/c.md")
    ]
  }

  private var isOld: Bool {
    get throws {
      try text("content/dossiers/a.md") == "lama a" && text("content/dossiers/b.md") == "lama b"
        && text("content/dossiers/c.md") == "lama c" && !isThere("content/partners")
        && !isThere("content/dossiers/d.md")
    }
  }

  private var isNew: Bool {
    get throws {
      try text("content/dossiers/d.md") == "baru a" && text("content/dossiers/b.md") == "baru b"
        && text("content/partners/x.md") == "baru x"
        && !isThere("content/dossiers/a.md") && !isThere("content/dossiers/c.md")
    }
  }

  @Test func `files are written, made, moved and removed at once, and nothing is left beside them`() throws {
    try workspace.apply(changes, of: "naskah mv a d")
    #expect(try isNew)
    #expect(!isThere(ChangeFolder.path))
  }

  @Test func `a change that cannot be made changes nothing`() throws {
    #expect(throws: MachineError.self) {
      try workspace.apply(changes + [.create(source("content/dossiers/c.md", "x"))], of: "naskah")
    }
    #expect(try isOld)
    #expect(throws: MachineError.self) {
      try workspace.apply(changes + [.write(source("content/dossiers/none.md", "x"))], of: "naskah")
    }
    #expect(try isOld)
    #expect(!isThere(ChangeFolder.path))
  }

  @Test(arguments: 0...6) func `stopped after any step, the next command finishes it and says so`(steps: Int) throws {
    try stop(after: steps)
    let said = try workspace.finishInterrupted()
    #expect(said?.en == "\u{201C}naskah mv a d\u{201D} was interrupted; its change is now finished")
    #expect(try isNew)
    #expect(!isThere(ChangeFolder.path))
    #expect(try workspace.finishInterrupted() == nil)
  }

  @Test(arguments: 0...6) func `stopped while it is being undone, the next command undoes the rest`(steps: Int) throws {
    try stop(after: steps)
    try FileManager.default.moveItem(
      atPath: folder + "/content/.naskah/journal", toPath: folder + "/content/.naskah/journal-undo")
    #expect(
      try workspace.finishInterrupted()?.en == "\u{201C}naskah mv a d\u{201D} was interrupted; its change is now undone"
    )
    #expect(try isOld)
    #expect(!isThere(ChangeFolder.path))
  }

  @Test(arguments: 0...4) func `folders below folders that were never made, or are gone again, stop no undoing`(
    steps: Int
  ) throws {
    let nested = Change.create(source("content/partners/x/y/z.md", "baru"))
    let place = try ChangeFolder.begin(in: OpenFolder(at: folder))
    let journal = try Preparation.prepare([nested], of: "naskah new", in: place)
    #expect(journal.steps.count == 4)
    for step in journal.steps.prefix(steps) { try place.carryOut(step) }
    for step in journal.steps.reversed() { try place.undo(step) }
    // Stopped before the journal went: all of it is undone once more.
    for step in journal.steps.reversed() { try place.undo(step) }
    #expect(!isThere("content/partners"))
  }

  @Test func `a file that somebody changed after the stop stays as they made it, and the rest is undone`() throws {
    try stop(after: 1)
    try write("content/dossiers/b.md", "suntingan tangan")
    let said = try workspace.finishInterrupted()
    #expect(said?.en.contains("is now undone (changed since, and left as they are: content/dossiers/b.md)") == true)
    #expect(try text("content/dossiers/a.md") == "lama a")
    #expect(try text("content/dossiers/b.md") == "suntingan tangan")
    #expect(!isThere("content/partners"))
  }

  /// Leaves what a kill leaves after some steps of the change.
  private func stop(after steps: Int) throws {
    let place = try ChangeFolder.begin(in: OpenFolder(at: folder))
    let journal = try Preparation.prepare(changes, of: "naskah mv a d", in: place)
    #expect(journal.steps.count == 6)
    for step in journal.steps.prefix(steps) { try place.carryOut(step) }
  }

  @Test func `what was stopped before anything changed is cleared without a word`() throws {
    let place = try ChangeFolder.begin(in: OpenFolder(at: folder))
    try place.folder.write("new-0", Array("setengah".utf8))
    #expect(isThere(ChangeFolder.path))
    withExtendedLifetime(place) {}
    _ = consume place
    #expect(try workspace.finishInterrupted() == nil)
    #expect(!isThere(ChangeFolder.path))
    #expect(try isOld)
  }

  @Test func `modes and hard links stay`() throws {
    let b = folder + "/content/dossiers/b.md", c = folder + "/content/dossiers/c.md"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: b)
    try FileManager.default.linkItem(atPath: c, toPath: folder + "/other-name.md")
    try workspace.apply(
      [.write(source("content/dossiers/b.md", "baru b")), .write(source("content/dossiers/c.md", "baru c"))],
      of: "naskah")
    #expect(try FileManager.default.attributesOfItem(atPath: b)[.posixPermissions] as? Int == 0o640)
    #expect(try text("other-name.md") == "baru c")
    #expect(try FileManager.default.attributesOfItem(atPath: c)[.referenceCount] as? Int == 2)
  }

  @Test func `a link in the place of a file or a folder is not followed`() throws {
    try write("outside.md", "di luar")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/content/dossiers/l.md", withDestinationPath: folder + "/outside.md")
    #expect(throws: MachineError.self) {
      try workspace.apply([.write(source("content/dossiers/l.md", "x"))], of: "naskah")
    }
    try FileManager.default.createDirectory(atPath: folder + "/elsewhere", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/content/partners", withDestinationPath: folder + "/elsewhere")
    #expect(throws: MachineError.self) {
      try workspace.apply([.create(source("content/partners/x.md", "x"))], of: "naskah")
    }
    #expect(try text("outside.md") == "di luar")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/elsewhere") == [])
    #expect(!isThere(ChangeFolder.path))
  }

  @Test func `a second command that changes sources is told to wait`() throws {
    let place = try ChangeFolder.begin(in: OpenFolder(at: folder))
    #expect(throws: MachineError.self) { try workspace.apply(changes, of: "naskah") }
    withExtendedLifetime(place) {}
    #expect(try isOld)
  }

  @Test(arguments: [
    "replace\t../outside.md\t0\ta\tb", "replace\tcontent/../outside.md\t0\ta\tb", "create\t/etc/x\t0\ta",
    "create\tcontent/.git/x\t0\ta", "create\t.bashrc\t0\ta", "replace\t.gitignore\t0\ta\tb", "move\tcontent/a\t../b",
    "delete\tcontent/a", "remove\t../outside.md\t0\ta"
  ])
  func `a journal that came with the handbook and lies is not followed`(line: String) throws {
    try FileManager.default.createDirectory(atPath: folder + "/content/.naskah", withIntermediateDirectories: true)
    try write("content/.naskah/journal", "naskah changes 1\tx\n\(line)\nend\t1\n")
    #expect(throws: MachineError.self) { try workspace.finishInterrupted() }
  }

  @Test func `a journal reads as it was written, whatever stands in its paths`() {
    let journal = Journal(
      command: "naskah mv %09 \t\n",
      steps: [
        .makeFolder(path: "content/a"), .create(path: "content/a/\t%25\n.md", number: 0, new: "1"),
        .replace(path: "content/b.md", number: 1, old: "1", new: "2"),
        .overwrite(path: "content/c.md", number: 2, old: "1", new: "2"),
        .move(from: "content/b.md", to: "templates/%d.md"), .create(path: ".gitignore", number: 3, new: "1"),
        .remove(path: "content/e.md", number: 4, old: "1")
      ])
    #expect(Journal(journal.text) == journal)
    #expect(Journal(String(journal.text.dropLast(8))) == nil)
  }

  /// What no later command could read is not begun.
  @Test(arguments: [".profile", "elsewhere/a.md", "content/.hidden/a.md"])
  func `a change of files that a journal may not speak of is refused before anything is changed`(path: String) throws {
    let change = Change.create(SourceFile(path: path, text: "a"))
    #expect(throws: MachineError.self) { try workspace.apply([change], of: "naskah") }
    #expect(!FileManager.default.fileExists(atPath: folder + "/" + path))
    #expect(try isOld)
  }

  @Test func `a file that a person names is replaced with its mode, and links and devices are left alone`() throws {
    try write("baseline.yml", "lama")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder + "/baseline.yml")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link.yml", withDestinationPath: folder + "/baseline.yml")
    try workspace.replaceNamedFile(folder + "/baseline.yml", Array("baru".utf8))
    #expect(try text("baseline.yml") == "baru")
    #expect(
      try FileManager.default.attributesOfItem(atPath: folder + "/baseline.yml")[.posixPermissions] as? Int == 0o600)
    for path in [folder + "/link.yml", "/dev/null", folder + "/content", ""] {
      #expect(throws: MachineError.self) { try workspace.replaceNamedFile(path, Array("x".utf8)) }
    }
    #expect(try text("baseline.yml") == "baru")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["baseline.yml", "content", "link.yml"])
  }
}
