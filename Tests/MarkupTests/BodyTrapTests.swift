import Diagnostics
import Markup
import Testing

/// What people who come from Word and Excel write in bodies.
struct BodyTrapTests {
  private let path = "content/dossiers/x.md"
  private let head = "---\nid: x\n---\n"

  private func parsed(_ body: String) -> ParsedFile { parse(SourceFile(path: path, text: head + body)) }
  private func html(_ body: String) -> String { String(decoding: parsed(body).body.html, as: UTF8.self) }

  @Test(arguments: [
    "Isi.\n\n«<<<<<<< HEAD»\na\n=======\nb\n>>>>>>> cabang\n",
    "«<<<<<<< HEAD»\na\n||||||| dasar\nc\n=======\nb\n>>>>>>> x\n", "a\n\n«>>>>>>> cabang»\n",
    "```\n<<<<<<< HEAD\n```\n\n«<<<<<<< HEAD»\na\n=======\nb\n>>>>>>> x\n"
  ])
  func `a merge that is not finished is told at its first mark`(_ marked: String) {
    let expected = Marked(marked, path: path, firstLine: 4)
    let found = parsed(expected.text).diagnostics
    #expect(found.map(\.code) == ["FM-012"] && found.first?.span == expected.span)
  }

  @Test(arguments: [
    "```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n```\n", "Judul\n=======\n\nIsi.\n", "> > > > > > > a\n",
    "    <<<<<<< HEAD\n", "|||||||\n"
  ])
  func `marks in code, and what only looks like marks, are no fault`(_ body: String) {
    #expect(parsed("\n" + body).diagnostics.isEmpty)
  }

  // MARK: Bold lines

  @Test(arguments: [
    "«**Tujuan**»\n\nIsi.\n", "«__Tujuan:__»\n\n- a\n- b\n", "«**Tujuan**»\nIsi di baris berikutnya.\n",
    "Isi.\n\n«**1. Latar belakang**»\n\nIsi.\n\n**2. Tujuan**\n\nIsi.\n"
  ])
  func `a bold line in place of a heading is told at the first one`(_ marked: String) {
    let expected = Marked(marked, path: path, firstLine: 4)
    let found = parsed(expected.text).diagnostics
    #expect(found.map(\.code) == ["SIT-037"] && found.first?.span == expected.span, "\(found.map(\.message.en))")
    let says = found.first?.message.en.contains("there are 2 such lines")
    #expect(says == marked.contains("2. Tujuan"))
  }

  @Test(arguments: [
    "**Serahkan laporan sebelum hari Jumat.**\n\nIsi.\n", "Isi.\n\n**Tujuan**\n", "**Tujuan** adalah ini.\n",
    "**Tabel 1**\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", "- **Tujuan**\n\n  Isi.\n", "> **Tujuan**\n>\n> Isi.\n",
    "**Batas: 1 Juni**\n\nIsi.\n", "**2026**\n\nIsi.\n", "## **Tujuan**\n\nIsi.\n", "*Tujuan*\n\nIsi.\n"
  ])
  func `bold words that stand above nothing, and sentences, are no headings`(_ body: String) {
    #expect(parsed("\n" + body).diagnostics.isEmpty, "\(parsed("\n" + body).diagnostics.map(\.message.en))")
  }

  // MARK: Figures

  @Test(arguments: [
    ("```«figur»\nkind: bar\n```\n", true), ("```«Figure»\nkind: bar\n```\n", true),
    ("> ~~~ «grafik»\n> kind: bar\n> ~~~\n", true), ("«```fig&uuml;re»\nkind: bar\n```\n", false)
  ])
  func `a block that was meant as a figure is told at its word, and mended where that stands as it is read`(
    _ marked: String, _ isMended: Bool
  ) {
    let expected = Marked("\n" + marked, path: path, firstLine: 4)
    let found = parsed(expected.text).diagnostics
    #expect(found.map(\.code) == ["SIT-036"] && found.first?.span == expected.span, "\(found)")
    #expect(found.first?.fixes.map(\.replacement) == (isMended ? ["figure"] : []))
  }

  @Test(arguments: ["```figure\nkind: bar\nby: stage\n```\n", "```chart\nx\n```\n", "```swift\nkind: bar\n```\n"])
  func `a figure, and code of another language, are no fault`(_ body: String) {
    #expect(!parsed("\n" + body).diagnostics.contains { $0.code == "SIT-036" })
  }

  // MARK: HTML

  @Test(arguments: [
    ("Satu «<b>»dua</b>.\n", "“<b>” is shown as it stands", "**bold**"),
    ("«<div class=\"x\">»\n\nIsi\n\n</div>\n", "“<div class=\"x\">” is shown", "remove the tag"),
    ("Baris satu«<br>»dua.\n", "“<br>” is shown as it stands", "a backslash"),
    ("a «</td>» b\n", "“</td>” is shown", "a table"),
    ("| a | b |\n|---|---|\n| «<u>»x</u> | y |\n", "“<u>” is shown", "remove the tag"),
    ("## A «<a name=\"x\">»b</a>\n", "“<a name=\"x\">” is shown", "[text](address)"),
    ("«<details>»<summary>Lebih</summary>\n\nIsi\n\n</details>\n", "“<details>” is shown", "remove the tag")
  ])
  func `a tag is shown as it stands, and told once`(_ marked: String, _ message: String, _ help: String) throws {
    let expected = Marked("\n" + marked, path: path, firstLine: 4)
    let found = parsed(expected.text).diagnostics
    let finding = try #require(found.first)
    #expect(found.map(\.code) == ["SIT-017"] && finding.span == expected.span, "\(found)")
    #expect(finding.message.en.hasPrefix(message) && finding.help.en.contains(help), "\(finding)")
    #expect(html(expected.text).contains("&lt;"))
  }

  @Test(arguments: ["<br>", "<br/>", "<BR />", "<br >"]) func `a break in a cell is a break`(_ tag: String) {
    let body = "\n| a\(tag)x | b |\n|---|---|\n| satu\(tag)dua | c |\n"
    #expect(parsed(body).diagnostics.isEmpty)
    #expect(html(body).contains("<td>satu<br>dua</td>") && html(body).contains("aria-label=\"a x, b\""))
  }

  @Test(arguments: [
    ("Satu <!-- rahasia -->dua.\n", "<p>Satu dua.</p>\n"), ("<!-- rahasia -->\n\nDua.\n", "<p>Dua.</p>\n"),
    ("<!-- rahasia --> **dua**\n", "<p><strong>dua</strong></p>\n"),
    ("<!-- rahasia\n\nrahasia\n\n```\n-->\n\nDua.\n", "<p>Dua.</p>\n"),
    ("Satu <!-- rahasia\n\nrahasia --> dua.\n", "<p>Satu</p>\n<p>dua.</p>\n"),
    ("| a | b |\n|---|---|\n| x <!-- rahasia --> | y |\n", "<td>x</td>"), ("- a <!-- rahasia -->\n- b\n", "<li>a</li>"),
    ("## A <!-- rahasia -->\n", "<h2 id=\"a\">A</h2>"),
    ("> a <!-- rahasia\n> rahasia --> b\n", "<p>a"), ("a <!-- rahasia --><!-- rahasia --> b\r\n", "<p>a  b</p>\n"),
    ("\\<!-- tampil\n", "&lt;!-- tampil")
  ])
  func `a comment is not shown, and is no fault`(_ body: String, _ shown: String) {
    let file = parsed("\n" + body)
    let page = html("\n" + body)
    #expect(file.diagnostics.isEmpty && !page.contains("rahasia") && page.contains(shown), "\(page)")
    #expect(!bodyLines(of: file.source).joined().contains("rahasia"))
  }

  @Test(arguments: [
    "```\n<!-- a -->\n```\n", "~~~~\n```\n<!-- a -->\n~~~~\n", "- ```\n  <!-- a -->\n  ```\n", "`<!-- a -->`\n",
    "`` ` <!-- a --> ``\n", "    <!-- a -->\n", "> ```\n> <!-- a -->\n> ```\n"
  ])
  func `what stands in code is no comment`(_ body: String) {
    #expect(html("\n" + body).contains("&lt;!-- a --&gt;"))
    #expect(parsed("\n" + body).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("Satu.\n\n«<!--» rahasia\n\nrahasia\n", "<p>Satu.</p>\n"),
    ("Satu «<!--» rahasia\nrahasia\n\nDua.\n", "<p>Dua.</p>\n")
  ])
  func `a comment that is not closed is not shown, and told`(_ marked: String, _ shown: String) {
    let expected = Marked("\n" + marked, path: path, firstLine: 4)
    let file = parsed(expected.text)
    #expect(file.diagnostics.map(\.code) == ["SIT-018"] && file.diagnostics.first?.span == expected.span)
    #expect(html(expected.text).contains(shown) && !html(expected.text).contains("rahasia"))
  }

  @Test func `lines keep their numbers behind a comment`() {
    let file = parsed("\n<!-- a\nb\n\nc -->\n\n## Judul\n\n[x](javascript:x)\n")
    #expect(file.body.headings.map(\.line) == [10])
    #expect(file.diagnostics.map(\.span.line) == [12])
  }

  // MARK: Ids of headings

  @Test(arguments: [
    ("## Latar {#asal}\n", ["asal"], "<h2 id=\"asal\">Latar</h2>"),
    ("## Latar belakang   {#a-b_c.1}  ##\n", ["a-b_c.1"], ">Latar belakang</h2>"),
    ("Latar {#asal}\n---\n", ["asal"], ">Latar</h2>"),
    ("## Asal\n\n## Latar {#asal}\n", ["asal-1", "asal"], ">Latar</h2>"),
    ("## Latar {draf}\n", ["latar-draf"], ">Latar {draf}</h2>"),
    ("## *Latar* {#résumé}\n", ["résumé"], "<em>Latar</em></h2>"), ("## {#asal}\n", ["asal"], "<h2 id=\"asal\"></h2>")
  ])
  func `a heading may give itself an id`(_ body: String, _ ids: [String], _ shown: String) {
    let file = parsed("\nIsi.\n\n# Atas\n\n# Bawah\n\n" + body)
    #expect(file.diagnostics.isEmpty && file.body.headings.dropFirst(2).map(\.id) == ids, "\(file.body.headings)")
    #expect(html("\nIsi.\n\n" + body).contains(shown))
  }

  @Test func `an id given twice, and what is no id, are told`() {
    let twice = parsed("\n## A {#x}\n\n## B {#x}\n\n## X\n")
    #expect(
      twice.diagnostics.map(\.code) == ["SIT-021"]
        && twice.diagnostics.first?.span == Span(path: path, line: 7, column: 6, endLine: 7, endColumn: 10))
    #expect(twice.body.headings.map(\.id) == ["x", "x-1", "x-2"])
    for wrong in ["{.lebar}", "{#_x}", "{#a #b}", "{lang=id}", "{#a/b}"] {
      let file = parsed("\n## A \(wrong)\n")
      #expect(file.diagnostics.map(\.code) == ["SIT-020"] && !html("\n## A \(wrong)\n").contains("{"))
    }
  }

  // MARK: [[id|text]]

  @Test func `a link's place is found whatever its text is written like`() {
    let marked = Marked(
      "\n[[KS-10]]\n\n| a | b |\n|---|---|\n| «» | [[KS-10\\|x]] |\n| [[KS-1\\|teks]] | [[KS-1#isi|a & b]] |\n",
      path: path, firstLine: 4)
    let links = parsed(marked.text).body.links
    #expect(links.map(\.target) == ["KS-10", "KS-10", "KS-1", "KS-1"])
    #expect(links.map(\.span.line) == [5, 9, 10, 10])
    #expect(
      parsed(marked.text).source.texts(at: links.map(\.span)) == ["KS-10", "KS-10\\|x", "KS-1\\|teks", "KS-1#isi|a & b"]
    )
  }

  // MARK: What is dropped and what is taken apart

  @Test(arguments: [
    ("| a | b |\n|---|---|\n«| 1 | 2 | 3 |»\n", "3 cells"), ("a | b\n---|---\n«1 | 2 | 3 | 4»\n", "4 cells"),
    ("| a |\n|---|\n| 1 |\n«| x | y |»\n", "2 cells"), ("> | a |\n> |---|\n> «| x | y |»\n", "2 cells")
  ])
  func `a cell behind the last column is told`(_ marked: String, _ message: String) throws {
    let expected = Marked("\n" + marked, path: path, firstLine: 4)
    let found = parsed(expected.text).diagnostics
    #expect(found.map(\.code) == ["SIT-034"] && found.first?.span.line == expected.span.line, "\(found)")
    #expect(found.first?.message.en.contains(message) == true)
  }

  @Test(arguments: [
    "| a | b |\n|---|---|\n| 1 | 2 |\n", "| a | b |\n|---|---|\n| 1 |\n", "| a | b |\n|---|---|\n| 1 | `x\\|y` |\n",
    "[umbrella](x.md) (y.md)\n", "Pasal [5] (lihat lampiran)\n", "\\[umbrella] (x.md)\n", "- [x] (x.md)\n",
    "`[umbrella] (x.md)`\n"
  ])
  func `rows that fit, and brackets that are no link, are no fault`(_ body: String) {
    let codes = parsed("\n" + body).diagnostics.map(\.code)
    #expect(!codes.contains("SIT-033") && !codes.contains("SIT-034"), "\(codes)")
  }

  @Test func `a link whose halves stand apart is told, and put together`() throws {
    let expected = Marked("\nIt carries out the «[umbrella] (ks-2021-001.md)» here.\n", path: path, firstLine: 4)
    let finding = try #require(parsed(expected.text).diagnostics.first)
    #expect(
      finding.code == "SIT-033" && finding.span == expected.span
        && finding.fixes.first?.replacement == "[umbrella](ks-2021-001.md)")
  }
}
