internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Markup

/// `naskah markdown`: the site's own renderer on one body.
struct Markdown: Command {
  static var configuration: CommandConfiguration {
    .of(
      Bilingual(id: "Ubah satu isi Markdown menjadi HTML.", en: "Render one Markdown body to HTML."),
      discussion: discussion)
  }

  private static let discussion = Bilingual(
    id: """
      Contoh:
        naskah markdown content/handbook/030-koordinasi.md
        echo '**Naskah**' | naskah markdown

      Seperti di situs, HTML mentah ditampilkan sebagai teks, dan hanya tautan http, https, mailto, tel dan tautan \
      relatif yang tetap tautan.
      """,
    en: """
      Examples:
        naskah markdown content/handbook/030-koordinasi.md
        echo '**Naskah**' | naskah markdown

      As on the site, raw HTML is shown as text and only http, https, mailto, tel and relative links stay links.
      """)

  @Flag(
    help: .text(
      id: "Hanya CommonMark 0.30, dengan HTML mentah: untuk kasus uji spesifikasi itu. Bawaan: seperti di situs.",
      en: "CommonMark 0.30 alone, raw HTML on: for that specification's cases. Default: as on the site."))
  var commonmark = false

  @Flag(
    help: .text(
      id:
        "CommonMark dengan tabel, daftar tugas dan coretan dari GitHub, dengan HTML mentah. Bawaan: seperti di situs.",
      en: "CommonMark with GitHub's tables, task lists and strikethrough, raw HTML on. Default: as on the site."))
  var gfm = false

  @Argument(
    help: .text(
      id: "Berkasnya, misalnya content/handbook/030-koordinasi.md. Bawaan: masukan standar.",
      en: "The file, e.g. content/handbook/030-koordinasi.md. Default: standard input.", value: ("berkas", "file")),
    completion: .file())
  var file: String?

  func validate() throws {
    if commonmark && gfm {
      throw ValidationError(
        id: "--commonmark dan --gfm tidak dapat dipakai bersama", en: "--commonmark and --gfm exclude each other")
    }
  }

  func run(_ outcome: inout Outcome) throws {
    let bytes: [UInt8]
    do {
      bytes = try file.map(readBytes(of:)) ?? readStandardInput()
    } catch let error as MachineError {
      throw Failure(error)
    }
    guard !commonmark, !gfm else {
      return outcome.print(data: renderMarkdown(bytes, mode: commonmark ? .commonMark : .gfm))
    }
    outcome.print(Printable(html: String(decoding: renderMarkdown(bytes, mode: .site), as: UTF8.self)))
  }
}
