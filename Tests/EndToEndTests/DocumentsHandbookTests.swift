import Foundation
import Support
import Testing

/// The documents are a handbook too (`make docs`): Naskah has nothing to say against them.
struct DocumentsHandbookTests {
  @Test func `the documents build as a handbook without a finding`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-docs-\(UUID().uuidString)")
    let built = try run(packageRoot.appending(path: "Packaging/docs.sh"), [program.path, folder.path])
    #expect(built.status == 0, "\(built.stderr)")
    #expect(!built.stderr.contains("warning") && !built.stderr.contains("peringatan"), "\(built.stderr)")
    let page = try String(contentsOf: folder.appending(path: "_site/handbook/registers.html"), encoding: .utf8)
    #expect(page.contains("href=\"../handbook/planning-model.html#numbers-originals-and-signatures\""))
  }
}
