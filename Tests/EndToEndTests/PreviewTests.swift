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

  @Test func `a folder that is no handbook ends it at once`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-empty-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let outcome = try run(["serve", "-C", folder.path, "--port", "0"])
    #expect(outcome.status == 2 && outcome.stdout.isEmpty && outcome.stderr.contains("naskah init"))
  }
}
