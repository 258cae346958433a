import Foundation
import Support
import Testing

/// `--at`: the handbook as git has it, wherever the repository stands.
struct RevisionTests {
  private static let dossier = "content/dossiers/ks-2024-002.md"

  /// Two states of a handbook below a folder of a repository: the first is tagged.
  private func twoStates(below: String = "") throws -> Repository {
    let repository = try Repository(fixture: "example", below: below, on: "2025-03-04T23:30:00+0700")
    try repository.write(below + "content/files/a \"b\"\nc.bin", [0, 1, 2, 0x0A, 0xFF])
    try repository.write(below + "content/files/-lampiran \u{E9}.bin", [0, 1, 2, 0x0A, 0xFF])
    try repository.edit(
      below + Self.dossier, "  - {kind: text, path: ../files/naskah-contoh.txt",
      """
        - {kind: text, path: "../files/-lampiran \u{E9}.bin", language: id}
        - {kind: text, path: ../files/naskah-contoh.txt
      """
    )
    try repository.write(below + "content/.hidden/x.md", Array("no".utf8))
    try FileManager.default.createSymbolicLink(
      at: repository.folder.appending(path: below + "content/files/link.pdf"),
      withDestinationURL: URL(fileURLWithPath: "/etc/passwd"))
    try repository.commit("odd names", on: "2025-03-05T00:30:00+0700")
    try repository.git("tag", "v1")
    try FileManager.default.removeItem(at: repository.folder.appending(path: below + "content/files"))
    try repository.commit("later", on: "2025-12-31")
    return repository
  }

  @Test(arguments: ["", "buku/pegangan kami/"])
  func `a build at a tag equals the build of a checkout of that tag, and touches nothing`(below: String) throws {
    let repository = try twoStates(below: below)
    let checkout = repository.around.appending(path: "checkout")
    try repository.git("worktree", "add", "--quiet", checkout.path, "v1")
    let build = ["--as-of", "2026-06-01", "--draft", "--output"]
    let folder = below.isEmpty ? "." : String(below.dropLast())
    let here = try run(
      ["build", "-C", folder] + build + [repository.around.path + "/one", "--at", "v1"], in: repository.folder)
    let there = try run(["build", "-C", folder] + build + [repository.around.path + "/two"], in: checkout)
    #expect(here.status == 0 && there.status == 0, "\(here.stderr) \(there.stderr)")
    let one = try contents(of: repository.around.appending(path: "one")),
      two = try contents(of: repository.around.appending(path: "two"))
    #expect(one.count > 50)
    #expect(one == two)
    #expect(one.contains { $0.key.hasSuffix(".bin") && $0.value == [0, 1, 2, 0x0A, 0xFF] })
    #expect(try repository.git("status", "--porcelain") == "")
  }

  @Test func `a day means the last commit up to then by the committer's own calendar, and a tag goes before a day`()
    throws
  {
    let repository = try Repository(fixture: "example", on: "2025-03-04T23:30:00+0700")
    try repository.edit(Self.dossier, "stage: implementation", "stage: renewal")
    try repository.commit("next morning", on: "2025-03-05T00:30:00+0700")
    func stage(_ at: String) throws -> Bool {
      let outcome = try repository.naskah("list", "--at", at, "--columns", "id,stage", "--format", "json")
      #expect(outcome.status == 0, "\(outcome.stderr)")
      return outcome.stdout.contains("renewal")
    }
    #expect(try stage("2025-03-04") == false)
    #expect(try stage("2025-03-05") == true)
    #expect(try stage("2026-01-01") == true)
    try repository.git("tag", "2026-01-01", "HEAD~1")
    #expect(try stage("2026-01-01") == false)
    let early = try repository.naskah("list", "--at", "2025-03-03", "--language", "id")
    #expect(early.status == 2)
    #expect(early.stderr.contains("yang pertama dari 4 Maret 2025"))
  }

  @Test func `what git cannot give is said with what to do, and ends with 2`() throws {
    let repository = try twoStates()
    func refusal(_ arguments: String...) throws -> String {
      let outcome = try run(["list", "--language", "en"] + arguments, in: repository.folder)
      #expect(outcome.status == 2)
      #expect(outcome.stdout == "")
      return outcome.stderr
    }
    #expect(try refusal("--at", "v2").contains("there is no revision “v2”"))
    #expect(try refusal("--at", "v2").contains("v1"))
    #expect(try refusal("--at", "v1:content").contains("no revision"))
    #expect(try refusal("--at", "HEAD^{tree}").contains("no revision"))
    for option in ["--all", "-n1", "--output=x", "--upload-pack=x"] {
      #expect(try refusal("--at=" + option).contains("no revision"))
    }
    let outside = repository.around.appending(path: "outside")
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    #expect(try refusal("-C", outside.path, "--at", "v1").contains("git init"))
    let withoutGit = try repository.naskah(
      "list", "--at", "v1", "--language", "en", environment: ["PATH": outside.path])
    #expect(withoutGit.status == 2)
    #expect(withoutGit.stderr.contains("apt install git"))
    #expect(try repository.naskah("check", "--fix", "--at", "v1").status == 2)
  }

  @Test func `a repository of another owner is refused until its reader trusts it`() throws {
    guard getuid() == 0 else { return print("NOTE: only root can give a folder another owner; trust was not tried") }
    let repository = try twoStates()
    #expect(try run(URL(fileURLWithPath: "/bin/chown"), ["-R", "12345", repository.folder.path]).status == 0)
    let refused = try repository.naskah("list", "--at", "v1", "--language", "en")
    #expect(refused.status == 2)
    #expect(refused.stderr.contains("safe.directory"))
    let home = repository.around.appending(path: "home")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    try Data("[safe]\n directory = \(repository.folder.path)\n".utf8).write(to: home.appending(path: ".gitconfig"))
    #expect(try repository.naskah("list", "--at", "v1", environment: ["HOME": home.path]).status == 0)
  }
}
