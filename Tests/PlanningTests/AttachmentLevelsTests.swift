import Diagnostics
import Dossiers
import Pipeline
import Support
import Testing

/// CLS-903: attachments that are shown where fewer may read them.
struct AttachmentLevelsTests {
  private static let secret = """
    documents:
      - {kind: text, path: ../files/naskah-contoh.txt, classification: rahasia}
    """

  private func found(beside files: [String: String]) async throws -> [Diagnostic] {
    let example = Example(.keys(.dossier), Self.secret, beside: files)
    return await ExampleHandbook(example, over: try fixture("example")).findings(
      asOf: try #require(CalendarDate("2026-06-01"))
    ).filter { $0.code == "CLS-903" }
  }

  private func chapter(_ body: String, keys: String = "title: {id: a, en: b}\nclassification: internal\n") -> String {
    "---\nid: baru\n\(keys)---\n\(body)\n"
  }

  @Test func `a link in a translation is held against the page like one in the text`() async throws {
    let found = try await found(beside: [
      "content/handbook/baru.md": chapter("Tanpa tautan."),
      "content/handbook/baru.en.md": "[The text](../files/naskah-contoh.txt)\n"
    ])
    #expect(found.map { $0.notes.map(\.span.path) } == [["content/handbook/baru.en.md"]])
  }

  @Test func `an attachment is told once, with every pack that shows it`() async throws {
    func pack(_ id: String) -> String {
      """
      ---
      id: \(id)
      title: {id: Paket, en: Pack}
      classification: internal
      as_of: 2026-06-01
      items:
        - {dossier: KS-2024-002, show: [documents]}
        - {select: {id: KS-2024-002}, show: [documents]}
      ---

      """
    }
    let found = try await found(beside: [
      "content/packs/satu.md": pack("satu"), "content/packs/dua.md": pack("dua")
    ])
    #expect(found.map { $0.notes.map(\.span.path).sorted() } == [["content/packs/dua.md", "content/packs/satu.md"]])
  }
}
