import Foundation
import Support
import Testing

/// Translations whose original has changed since, through the binary: the finding, and the banner on every kind of
/// page.
struct TranslationsTests {
  /// Documents with a page of their own, each with the page it gets.
  private static let documents = [
    ("dossiers/ks-2024-002", "dossiers/KS-2024-002.html"), ("partners/dewan-mitra", "partners/dewan-mitra.html"),
    ("handbook/bab", "handbook/bab.html"), ("dashboards/papan", "dashboards/papan.html")
  ]

  /// The example handbook with an English translation of each, made from the version of a day.
  private func handbook(translating day: String) throws -> URL {
    let work = try copyOfFixture("example")
    let content = work.appending(path: "content")
    try FileManager.default.createDirectory(
      at: content.appending(path: "dashboards"), withIntermediateDirectories: true)
    for (folder, id) in [("handbook", "bab"), ("dashboards", "papan")] {
      let text =
        "---\nid: \(id)\ntitle: {id: Judul, en: Title}\nclassification: biasa\nupdated: 2026-04-20\n---\n\nIsi.\n"
      try Data(text.utf8).write(to: content.appending(path: "\(folder)/\(id).md"))
    }
    let partner = content.appending(path: "partners/dewan-mitra.md")
    let text = try String(contentsOf: partner, encoding: .utf8)
    try Data(text.replacing("\nprofile_reviewed:", with: "\nupdated: 2026-04-20\nprofile_reviewed:").utf8).write(
      to: partner)
    for (path, _) in Self.documents {
      try Data("---\nlanguage: en\ntranslates: \(day)\n---\n\nThe English words.\n".utf8).write(
        to: content.appending(path: path + ".en.md"))
    }
    return work
  }

  @Test func `an older translation is found, and its page leads to the newer version`() throws {
    let work = try handbook(translating: "2026-04-19")
    let check = try run(["check", "-C", work.path, "--as-of", "2026-06-01", "--format", "plain"])
    for (path, _) in Self.documents {
      #expect(check.stdout.contains("content/\(path).en.md:3:13: peringatan REF-041"), "\(check.stdout)")
    }
    #expect(check.stdout.components(separatedBy: "REF-041").count == 5, "\(check.stdout)")
    let site = work.appending(path: "site")
    #expect(try run(["build", "-C", work.path, "--as-of", "2026-06-01", "--output", site.path]).status == 0)
    for (_, page) in Self.documents {
      let english = try String(contentsOf: site.appending(path: "en/" + page), encoding: .utf8)
      let banner =
        """
        made from the version of 19 April 2026. The Indonesian version is newer: 20 April 2026. <a \
        href="../../\(page)">Read the Indonesian version</a>
        """
      #expect(english.components(separatedBy: banner).count == 2 && english.contains("The English words."), "\(page)")
      #expect(
        try !String(contentsOf: site.appending(path: page), encoding: .utf8).contains("callout warning"), "\(page)")
    }
  }

  @Test func `a translation of the latest version is quiet`() throws {
    let work = try handbook(translating: "2026-04-20")
    let check = try run(["check", "-C", work.path, "--as-of", "2026-06-01", "--format", "plain"])
    #expect(check.status == 0 && !check.stdout.contains("REF-04"), "\(check.stdout)")
    let site = work.appending(path: "site")
    #expect(try run(["build", "-C", work.path, "--as-of", "2026-06-01", "--output", site.path]).status == 0)
    for (_, page) in Self.documents {
      let english = try String(contentsOf: site.appending(path: "en/" + page), encoding: .utf8)
      #expect(english.contains("The English words.") && !english.contains("callout warning"), "\(page)")
    }
  }

  @Test(arguments: ["kemarin", "2026-4-1", "", "[2026-04-01]", "{a: b}"])
  func `what is no day is said to be none`(day: String) throws {
    let check = try run([
      "check", "-C", try handbook(translating: day).path, "--as-of", "2026-06-01", "--format", "plain"
    ])
    #expect(check.status == 1 && check.stdout.components(separatedBy: " FM-005 ").count == 5, "\(check.stdout)")
  }
}
