/// Packs that try to make the engines that print them read a file, ask the network or run a program.
enum HostilePacks {
  private static let keys =
    "title: {id: a, en: b}\nclassification: internal\nas_of: 2026-06-01\nitems: [{handbook: tenggat}]"

  /// A pack with a body, and with a chapter of the same body.
  private static func pack(_ name: String, _ body: String) -> HostileHandbook {
    var files = chapter(body)
    files[Victim.pack] = page("kunjungan", keys, body)
    return HostileHandbook("pack: \(name)", files)
  }

  /// Bodies that a printed document must not obey, by what they try.
  static let bodies: [(name: String, text: String)] = [
    ("a picture from the disk", "![x](file:///etc/passwd) ![y](../../../rahasia.txt)"),
    ("a picture from the network", "![x](http://outside.invalid/x.png) ![y](//outside.invalid/y.png)"),
    (
      "raw tags",
      """
      <img src="file:///etc/passwd"> <link rel=attachment href="file:///etc/passwd"> <embed \
      src="http://outside.invalid">
      """
    ),
    (
      "raw blocks",
      """
      <div style="background:url(file:///etc/passwd)">

      <style>@import url(http://outside.invalid)</style>

      </div>
      """
    ),
    (
      "raw Word",
      "```{=openxml}\n<w:p><w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r></w:p>\n```\n\n`<w:br/>`{=openxml}"
    ),
    ("raw TeX", "```{=latex}\n\\input{/etc/passwd}\n```\n\n\\input{/etc/passwd} $\\immediate\\write18{id}$"),
    (
      "includes",
      "```{include=\"/etc/passwd\"}\n```\n\n!include /etc/passwd\n\n[](include:/etc/passwd)\n\n{{#include /etc/passwd}}"
    ),
    ("fields of Word", "{ INCLUDETEXT \"/etc/passwd\" } { HYPERLINK \"file:///etc/passwd\" } { DDE cmd }"),
    ("attributes", "[x](#a){onclick=\"ran.push(1)\" style=\"x\"} ![y](../files/bagan.svg){width=99999999px}")
  ]

  static let all: [HostileHandbook] =
    bodies.map { pack($0.name, $0.text) } + [
      pictureOfFile, recipe("../../../etc/passwd"), recipe("http://outside.invalid/x")
    ]

  private static let pictureOfFile: HostileHandbook = {
    var files = chapter("![x](../files/isi.svg)")
    files[Victim.pack] = page("kunjungan", keys, "![x](../files/isi.svg)")
    files["content/files/isi.svg"] = "<svg><image href=\"file:///etc/passwd\"/></svg>"
    return HostileHandbook("pack: a picture with a file in it", files, .found("SIT-096", line: 7))
  }()

  private static func recipe(_ name: String) -> HostileHandbook {
    let text = page("kunjungan", keys + "\nrecipe: \(quoted(name))")
    return HostileHandbook("pack: recipe \(name)", [Victim.pack: text], .found("FM-005", line: 7))
  }
}
