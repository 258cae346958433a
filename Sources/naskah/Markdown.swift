internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Markup

/// `naskah markdown`: the site's own renderer on one body.
struct Markdown: Command {
  static let configuration = CommandConfiguration(
    abstract: "Render one Markdown body to HTML.",
    discussion: """
      Examples:
        naskah markdown content/handbook/tenggat.md
        echo '**Naskah**' | naskah markdown

      As on the site, raw HTML is shown as text and only http, https, mailto, tel and relative links stay links.
      """)

  @Flag(help: "CommonMark 0.30 alone, raw HTML on: for that specification's cases. Default: as on the site.")
  var commonmark = false

  @Flag(help: "CommonMark with GitHub's tables, task lists and strikethrough, raw HTML on. Default: as on the site.")
  var gfm = false

  @Argument(help: "The file, e.g. content/handbook/tenggat.md. Default: standard input.")
  var file: String?

  func validate() throws {
    if commonmark && gfm { throw ValidationError("--commonmark and --gfm exclude each other") }
  }

  func run(_ outcome: inout Outcome) throws {
    let bytes: [UInt8]
    do {
      bytes = try file.map(readBytes(of:)) ?? readStandardInput()
    } catch let error as MachineError {
      throw Failure(text: "naskah: " + error.message[.ofReader])
    }
    outcome.print(data: renderMarkdown(bytes, mode: commonmark ? .commonMark : gfm ? .gfm : .site))
  }
}
