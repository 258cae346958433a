import Foundation
import Support
import Testing

/// `naskah verify`: sums of files, and of addresses only when it is told to ask.
struct VerifyTests {
  private static let sum = "sha256: \(hex)"
  /// Of `abc` (FIPS 180-4, example).
  private static let hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  private func handbook(_ documents: String) throws -> URL {
    let work = try PapersEndToEndTests.handbook { _ in "documents:\n\(documents)\n" }
    try Data("abc".utf8).write(to: work.appending(path: "content/files/naskah-contoh.txt"))
    return work
  }

  private func verify(_ arguments: [String] = [], _ work: URL, path: String = "/usr/bin:/bin") throws -> Outcome {
    try run(
      ["verify", "-C", work.path, "--as-of", "2026-06-01", "--language", "en"] + arguments, environment: ["PATH": path])
  }

  private func states(_ work: URL, _ arguments: [String] = [], path: String = "/usr/bin:/bin") throws -> [String] {
    let outcome = try verify(["--format", "json"] + arguments, work, path: path)
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8)) as? [[String: Any]])
    return rows.map { $0["state"] as? String ?? "" }
  }

  /// A folder with a curl that says what it was asked, and answers.
  private func curl(_ script: String) throws -> URL {
    let folder = try PackTests.newFolder(), file = folder.appending(path: "curl")
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return folder
  }

  @Test func `a file is compared with its sum, in either letters`() throws {
    let file = "  - {kind: text, path: ../files/naskah-contoh.txt, "
    #expect(try states(try handbook(file + "\(Self.sum)}")) == ["same"])
    #expect(try states(try handbook(file + "sha256: \(Self.hex.uppercased())}")) == ["same"])
    let wrong = try handbook(file + "sha256: \(Self.hex.replacing("ba78", with: "ba79"))}")
    let told = try verify([], wrong)
    #expect(told.status == 1 && told.stdout.contains("differs") && told.stdout.contains(Self.hex), "\(told.stdout)")
    #expect(told.stderr.contains("1 document: 1 differs"), "\(told.stderr)")
    let without = try verify([], try handbook(file + "language: id}"))
    #expect(without.status == 0 && without.stdout.contains(Self.hex), "\(without.stdout)")
    let shelf = try verify([], try handbook("  - {kind: text, archive: L2-14}"))
    #expect(shelf.status == 0 && shelf.stderr.contains("1 on a shelf"))
  }

  @Test func `an address is asked only when it is told so, over https alone`() throws {
    let work = try handbook("  - {kind: scan, url: \"https://arsip.example/a.pdf\", \(Self.sum)}")
    let asked = try PackTests.newFolder().appending(path: "asked")
    let programs = try curl("echo \"$*\" > '\(asked.path)'; printf abc")
    #expect(try states(work, path: programs.path + ":/usr/bin:/bin") == ["not-asked"])
    for command in ["check", "build"] {
      _ = try run(
        [command, "-C", work.path, "--as-of", "2026-06-01"], environment: ["PATH": programs.path + ":/usr/bin:/bin"])
    }
    #expect(!FileManager.default.fileExists(atPath: asked.path))
    #expect(try states(work, ["--online"], path: programs.path + ":/usr/bin:/bin") == ["same"])
    let words = try String(contentsOf: asked, encoding: .utf8)
    #expect(words.hasPrefix("--disable ") && words.contains("--proto =https --proto-redir =https"), "\(words)")
    #expect(words.hasSuffix("--url https://arsip.example/a.pdf\n"))
  }

  @Test func `an address that gives nothing or something else is told, with the reason`() throws {
    let work = try handbook("  - {kind: scan, url: \"https://arsip.example/a.pdf\", \(Self.sum)}")
    let gone = try verify(
      ["--online"], work, path: try curl("echo 'curl: (22) error: 404' >&2; exit 22").path + ":/usr/bin:/bin")
    #expect(gone.status == 1 && gone.stdout.contains("curl: (22) error: 404"), "\(gone.stdout)\(gone.stderr)")
    #expect(try states(work, ["--online"], path: try curl("printf abcd").path + ":/usr/bin:/bin") == ["differs"])
    let missing = try verify(["--online"], work, path: "/nowhere")
    #expect(missing.status == 2 && missing.stderr.contains("curl was not found"), "\(missing.stderr)")
  }

  @Test func `a selection narrows it, and a path that leads nowhere is at fault`() throws {
    let work = try handbook("  - {kind: text, path: ../files/tidak-ada.pdf, language: id}")
    #expect(try states(work, ["{id: KS-2021-001}"]) == [])
    let absent = try verify([], work)
    #expect(absent.status == 1 && absent.stdout.contains("not there"), "\(absent.stdout)")
  }
}
