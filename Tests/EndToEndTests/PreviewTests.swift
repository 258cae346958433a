import Foundation
import Support
import Testing

/// `naskah serve`, asked over the network and seen in a browser.
struct PreviewTests {
  @Test func `what is saved is shown as a build would write it, and nobody else is answered, in a real browser`() throws
  {
    let folder = try copyOfFixture("example")
    let outcome = try tool(["Tests/Browser/preview.py", programPath, folder.path])
    #expect(outcome.status == 0, "\(outcome.stdout)\(outcome.stderr)")
  }

  @Test(arguments: [["--port", "70000"], ["--at", "HEAD"]])
  func `what cannot be served is a wrong argument`(arguments: [String]) throws {
    let folder = try copyOfFixture("example")
    #expect(try run(["serve", "-C", folder.path] + arguments).status == 2)
  }

  @Test(arguments: [("id", "program lain memakainya"), ("en", "another program uses it")])
  func `a port that is taken is told in the reader's words`(language: String, says: String) throws {
    let folder = try copyOfFixture("example")
    let besideAnother = """
      import socket, subprocess, sys
      taken = socket.create_server(("127.0.0.1", 0))
      sys.exit(subprocess.run(sys.argv[1:] + ["--port", str(taken.getsockname()[1])]).returncode)
      """
    let outcome = try tool(
      ["-c", besideAnother, programPath, "serve", "-C", folder.path, "--language", language])
    #expect(outcome.status == 2 && outcome.stdout.isEmpty)
    #expect(outcome.stderr.contains("(\(says));") && !outcome.stderr.contains("errno"), "\(outcome.stderr)")
  }

  @Test func `a folder that is no handbook ends it at once`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-empty-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let outcome = try run(["serve", "-C", folder.path, "--port", "0"])
    #expect(outcome.status == 2 && outcome.stdout.isEmpty && outcome.stderr.contains("naskah init"))
  }
}
