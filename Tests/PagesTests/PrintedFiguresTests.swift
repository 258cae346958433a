import Diagnostics
import Dossiers
import Foundation
import Pipeline
import Support
import Testing

/// Figures of a chapter that a pack prints.
struct PrintedFiguresTests {
  /// The chapter's figures as they stand in the pack, each with the tags before it.
  private func figures(_ blocks: String) async throws -> [String] {
    var files = try fixture("example")
    let chapter =
      """
      ---
      id: gambar
      title: {id: Gambar, en: Figures}
      ---

      \(blocks)

      """
    let pack =
      """
      ---
      id: cetak
      title: {id: Cetak, en: Print}
      classification: internal
      as_of: 2026-06-01
      items:
        - {handbook: gambar}
      ---

      """
    files.append(SourceFile(path: "content/handbook/gambar.md", text: chapter))
    files.append(SourceFile(path: "content/packs/cetak.md", text: pack))
    let sources = SourceTree(files: files)
    let day = try #require(CalendarDate("2026-06-01"))
    let assessed = await assess(sources, asOf: day, for: nil, workers: Workers(1))
    let output = await compile(assessed, sources, SiteWishes(isDraft: true, version: "0")).output
    let index = try #require(output.paths.firstIndex(of: "packs/cetak.html"))
    var bytes: [UInt8] = []
    try output.made[index].write(&bytes)
    let parts = String(decoding: bytes, as: UTF8.self).components(separatedBy: "</figure>")
    return parts.dropLast()
  }

  @Test func `a bar has its colour in itself, for no style sheet of the page reaches into it`() async throws {
    let figures = try await figures("```figure\nkind: bar\nof: dossiers\nby: theme\n```")
    let bars = figures[0].components(separatedBy: "<rect ").dropFirst()
    #expect(!bars.isEmpty)
    for bar in bars { #expect(bar.hasPrefix("fill=\"#0b4f6c\" class=\"t-accent\""), "\(bar.prefix(80))") }
  }

  @Test func `the parts of a bar are told in the heads of their columns`() async throws {
    let figures = try await figures("```figure\nkind: stacked\nof: deadlines\nby: owner\nacross: kind\n```")
    let key =
      "<i class=\"key t-accent\"><svg class=\"key\" viewBox=\"0 0 1 1\" aria-hidden=\"true\"><rect fill=\"#0b4f6c\""
    #expect(figures[0].contains(key))
  }

  @Test func `a figure goes with its table to a page on its side, and one that fits stays`() async throws {
    let wide = (1...14).map { "  - {title: {id: Kolom\($0)panjang, en: a}, of: dossiers}" }
    let matrix = "```figure\nkind: matrix\nof: deadlines\nby: owner\nacross: kind\n```"
    let bar = "```figure\nkind: bar\nof: dossiers\nby: theme\n```"
    let figures = try await figures(
      bar + "\n\n" + matrix + "\n\n```figure\nkind: tiles\ntiles:\n"
        + wide.joined(separator: "\n") + "\n```")
    #expect(!figures[0].contains("class=\"sideways"))
    let frame = try #require(figures[1].range(of: "<div class=\"sideways")),
      caption = figures[1].range(of: "<figcaption")
    #expect(try frame.lowerBound < #require(caption).lowerBound)
    #expect(figures[1].components(separatedBy: "<div class=\"sideways").count == 2)
    // The frame ends behind its figure.
    #expect(figures[2].hasPrefix("</div>"))
    #expect(!figures[2].contains("class=\"sideways"))
  }
}
