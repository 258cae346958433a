import Diagnostics
import Dossiers
import Pipeline
import Support
import Testing

/// What is said of a path that names no attachment, where something else stands at it.
struct AttachmentPathTests {
  private func said(_ keys: String, in kind: Example.Kind, beside: [String: String] = [:]) async throws -> [String] {
    let handbook = ExampleHandbook(Example(.keys(kind), keys, beside: beside), over: try fixture("example"))
    return await handbook.findings(asOf: try #require(CalendarDate("2026-06-01")))
      .filter { $0.code == "REF-035" && $0.span.path == handbook.path }.map(\.message.en)
  }

  @Test(arguments: [
    ("../partners/dewan-mitra.md", "“../partners/dewan-mitra.md” is a page of the handbook"),
    ("../partners/rusak.md", "“../partners/rusak.md” is a page of the handbook"),
    ("../arsip/catatan.md", "“../arsip/catatan.md” is there, but files in that place are not published"),
    ("../planning-model.yml", "“../planning-model.yml” is there, but files in that place are not published"),
    ("../files/tidak-ada.pdf", "there is no file “../files/tidak-ada.pdf”")
  ])
  func `a document's path to no attachment says what stands there`(path: String, message: String) async throws {
    let keys = """
      documents:
        - {kind: text, path: \(path), language: id}
        - {kind: text, path: ../files/naskah-contoh.txt, language: id}
      """
    let beside = [
      "content/partners/rusak.md": "---\nid: [rusak\n---\n",
      "content/arsip/catatan.md": "# Catatan\n"
    ]
    let said = try await said(keys, in: .dossier, beside: beside)
    #expect(said.count == 1 && said[0].hasPrefix(message), "\(said)")
  }

  @Test func `a logo that is a page is said to be one`() async throws {
    let keys = """
      site:
        title: {id: Buku contoh, en: Example handbook}
        logo: partners/dewan-mitra.md
      """
    let said = try await said(keys, in: .model)
    #expect(said.count == 1 && said[0].contains("is a page of the handbook"), "\(said)")
  }
}
