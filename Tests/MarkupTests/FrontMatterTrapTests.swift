import Diagnostics
import Markup
import Testing

/// What people who come from Word and Excel write in front matter: each told at its place, in one finding, and mended
/// by its fix.
struct FrontMatterTrapTests {
  private let path = "content/glossary/x.md"

  /// A whole file whose front matter is this text.
  private func framed(_ text: String) -> String { "---\n\(text)---\n\nIsi.\n" }

  @Test(arguments: [
    // Text that a comment swallows.
    ("title: Kerja Sama «#1»\n", "FM-013", "“#1” is not read", "title: \"Kerja Sama #1\"\n"),
    ("title: Kerja Sama «# 12»\n", "FM-013", "“# 12” is not read", "title: \"Kerja Sama # 12\"\n"),
    ("title: «#1 Kerja»\n", "FM-002", "“#1 Kerja” is not read", "title: \"#1 Kerja\"\n"),
    ("themes:\n  - laut «#biru»\n", "FM-013", "“#biru” is not read", "themes:\n  - \"laut #biru\"\n"),
    ("themes:\n  - «#biru»\n", "FM-002", "“#biru” is not read", "themes:\n  - \"#biru\"\n"),
    // Values that begin with a sign of YAML's.
    ("title: [Draf] «Kerja Sama»\n", "FM-002", "“Kerja Sama” follows the bracket", "title: \"[Draf] Kerja Sama\"\n"),
    ("title: {Draf} «Kerja»\n", "FM-002", "“Kerja” follows the bracket", "title: \"{Draf} Kerja\"\n"),
    ("title: > «5 negara»\nid: x\n", "FM-002", "“5 negara” cannot follow", "title: \"> 5 negara\"\nid: x\n"),
    ("title: | «Kerja»\n", "FM-002", "“Kerja” cannot follow", "title: \"| Kerja\"\n"),
    ("title: «&» Co\n", "FM-002", "a value without quotes cannot begin with “&”", "title: \"& Co\"\n"),
    (
      "title: {id: Kerja«:» Sama, en: x}\n", "FM-002", "a colon inside a value", "title: {id: \"Kerja: Sama\", en: x}\n"
    ),
    ("title: \"Kerja\" «Sama»\n", "FM-002", "“Sama” follows the quotation mark", "title: '\"Kerja\" Sama'\n"),
    // Quotation marks.
    ("title: «\u{201C}Kerja\u{201D}»\n", "FM-014", "this value has curly quotation marks", "title: \"Kerja\"\n"),
    ("title: «\u{2018}Kerja\u{2019}»\n", "FM-014", "this value has curly quotation marks", "title: \"Kerja\"\n"),
    ("title: «\u{201E}Kerja\u{201C}»\n", "FM-014", "this value has curly quotation marks", "title: \"Kerja\"\n"),
    (
      "title: \u{201C}Kerja«:» Sama\u{201D}\n", "FM-002", "the value “\u{201C}Kerja: Sama\u{201D}” holds a colon",
      "title: \"Kerja: Sama\"\n"
    ),
    (
      "title: \"Kerja«\u{201D}»\nid: x\n", "FM-002", "a quotation mark opened with \" is closed by a curly one",
      "title: \"Kerja\"\nid: x\n"
    ),
    (
      "title: «\"»Kerja\nid: x\n", "FM-002", "the quotation mark (\") opened here is not closed",
      "title: \"Kerja\"\nid: x\n"
    ),
    (
      "title: «'»Kerja\nid: 'x'\n", "FM-002", "the quotation mark (') opened here is closed only on line 3",
      "title: 'Kerja'\nid: 'x'\n"
    ),
    // Spaces that are none, and characters that cannot be seen.
    ("themes:\n«\u{A0}\u{A0}»- a\n", "FM-002", "a non-breaking space (U+00A0) stands here", "themes:\n  - a\n"),
    (
      "dates:\n  a: 1\n«\u{A0}» b: 2\n", "FM-002", "a non-breaking space (U+00A0) stands here",
      "dates:\n  a: 1\n  b: 2\n"
    ),
    ("themes:\n«\u{3000}»- a\n", "FM-002", "an ideographic space (U+3000) stands here", "themes:\n - a\n"),
    ("title«\u{A0}»: a\n", "FM-002", "a non-breaking space (U+00A0) stands here", "title: a\n"),
    ("title:«\u{202F}»a\nid: x\n", "FM-002", "a non-breaking space (U+202F) stands here", "title: a\nid: x\n"),
    ("ti«\u{200B}»tle: a\n", "FM-002", "a zero-width character (U+200B) stands here", "title: a\n"),
    (
      "ti«\u{200B}»tle: a\nsta\u{200B}ge: b\n", "FM-002", "a zero-width character (U+200B) stands here",
      "title: a\nstage: b\n"
    ),
    ("themes:\n  -«\u{A0}»a\n", "FM-002", "a non-breaking space (U+00A0) stands here", "themes:\n  - a\n"),
    ("title: «\u{A0}Kerja»\n", "FM-015", "a non-breaking space (U+00A0) stands in this value", "title: Kerja\n"),
    ("id: «ks-\u{AD}1»\n", "FM-015", "a soft hyphen (U+00AD) stands in this value", "id: ks-1\n"),
    ("id: «\"ks\u{2060}1\"»\n", "FM-015", "a zero-width character (U+2060) stands in this value", "id: \"ks1\"\n"),
    ("id: «КS-1»\n", "FM-015", "the letter “К” (U+041A) of another script stands in this value", "id: KS-1\n"),
    ("«tіtle»: a\n", "FM-002", "the letter “і” (U+0456) of another script stands in the name", "title: a\n"),
    // Hyphens, colons and fences.
    ("themes:\n  «-a»\n  -b\n", "FM-002", "a space is missing after the hyphen of “-a”", "themes:\n  - a\n  - b\n"),
    ("themes:\n  «a\n  b»\n", "FM-002", "“a b” reads as one text, not as 2 items", "themes:\n  - a\n  - b\n"),
    (
      "dates:\n  signed«:»2026\n", "FM-002", "a space is missing after the colon of “signed”",
      "dates:\n  signed: 2026\n"
    ),
    (
      "dates:\n  signed«：»2026\n", "FM-002", "the colon of “signed” is not a plain one but “：” (U+FF1A)",
      "dates:\n  signed: 2026\n"
    ),
    (
      "term: {id«：»masa, en: term}\n", "FM-002", "the colon of “id” is not a plain one but “：” (U+FF1A)",
      "term: {id: masa, en: term}\n"
    ),
    (
      "term: {id«:»masa, en: term}\n", "FM-002", "a space is missing after the colon of “id”",
      "term: {id: masa, en: term}\n"
    ),
    (
      "p:\n  - a: 1\n    b: 2\n    «a»: 3\n    b: 4\n", "FM-003", "the field “a” comes again in the same item",
      "p:\n  - a: 1\n    b: 2\n  - a: 3\n    b: 4\n"
    ),
    (
      "id: x\n«---»\ntitle: a\n", "FM-002", "the front matter is closed here, but “title: a” is a field too",
      "id: x\ntitle: a\n"
    )
  ])
  func `a trap is told once, at its place, and its fix mends it`(
    _ marked: String, _ code: String, _ message: String, _ mended: String
  ) throws {
    let expected = Marked(marked, path: path, firstLine: 2)
    let file = SourceFile(path: path, text: framed(expected.text))
    let found = parse(file).diagnostics
    let finding = try #require(found.first)
    #expect(found.map(\.code) == [code])
    #expect(finding.span == expected.span)
    #expect(finding.message.en.hasPrefix(message), "\(finding.message.en)")
    #expect(finding.message.id != finding.message.en && finding.help.id != finding.help.en)
    let fixed = apply(finding.fixes, to: file).bytes
    #expect(String(decoding: fixed, as: UTF8.self) == framed(mended))
    #expect(parse(SourceFile(path: path, bytes: fixed)).diagnostics.isEmpty)
  }

  @Test(arguments: [
    "title: a # catatan\n", "title: a   # 2 catatan\n", "title: a#1\n", "title: \"a #1\"\n", "title: 'a #1'\n",
    "t: |\n  a #1\n", "parties: #dua\n  - a\n",
    "themes: [a, b] #x\n", "url: https://a.example/#x\n", "url:\n  https://a.example\n", "t: 10:30\n",
    "m:\n  mailto:a@b.example\n", "n:\n  -5\n",
    "title: \u{201C}Harmoni\u{201D} dan \u{201C}Damai\u{201D}\n", "title: Jum\u{2019}at\n", "title: a\u{A0}b\n",
    "title: Москва\n", "title: Ο Άγιος\n",
    "t: |\n  \u{A0}a\n", "t: >\n  a\n  b\n", "t:\n  dua kata\n  dan lagi\n", "a: {b: 1, B2: 2}\n", "a: 1\n# b: 2\n",
    "title: a ## b\n"
  ])
  func `what only looks like a trap is none`(_ text: String) {
    #expect(parse(SourceFile(path: path, text: framed(text))).diagnostics.map(\.code) == [])
  }

  @Test(arguments: [
    ("«———»\nid: x\n---\n", "“———” does not open front matter", "---\nid: x\n---\n"),
    ("«—»\nid: x\n---\n", "“—” does not open front matter", "---\nid: x\n---\n"),
    ("«–--»\nid: x\n---\n", "“–--” does not open front matter", "---\nid: x\n---\n"),
    ("«----»\nid: x\n---\n", "“----” does not open front matter", "---\nid: x\n---\n"),
    ("«***»\nid: x\n---\n", "“***” does not open front matter", "---\nid: x\n---\n"),
    ("«===»\nid: x\n---\n", "“===” does not open front matter", "---\nid: x\n---\n"),
    ("« ---»\nid: x\n---\n", "“---” does not stand alone", "---\nid: x\n---\n"),
    ("«---\u{A0}»\nid: x\n---\n", "“---” does not stand alone", "---\nid: x\n---\n"),
    ("«--- # x»\nid: x\n---\n", "“---” does not stand alone", "---\nid: x\n---\n"),
    ("\u{FEFF}«\u{FEFF}---»\nid: x\n---\n", "“---” does not stand alone", "\u{FEFF}---\nid: x\n---\n"),
    ("«»\n\n---\nid: x\n---\n", "empty lines stand before the front matter", "---\nid: x\n---\n"),
    (
      "«id: x»\ntitle: a\n---\n\nIsi.\n", "the field “id: x” begins without a line “---” above it",
      "---\nid: x\ntitle: a\n---\n\nIsi.\n"
    ),
    (
      "«id: x»\ntitle: a\n\nIsi.\n", "the field “id: x” begins without a line “---” above it",
      "---\nid: x\ntitle: a\n---\n\nIsi.\n"
    ),
    ("---\nid: x\n«———»\n\nIsi.\n", "“———” does not close the front matter", "---\nid: x\n---\n\nIsi.\n"),
    (
      "---\nid: x\n«----»\n\nIsi.\n\n---\n\nLagi.\n", "“----” does not close the front matter",
      "---\nid: x\n---\n\nIsi.\n\n---\n\nLagi.\n"
    ),
    ("---\nid: x\n«===»\n\nIsi.\n", "“===” does not close the front matter", "---\nid: x\n---\n\nIsi.\n"),
    ("---\nid: x\n« ---»\n\nIsi.\n", "“ ---” does not close the front matter", "---\nid: x\n---\n\nIsi.\n"),
    (
      "«---»\nid: x\nt:\n  - a\n\nIsi berkas.\n", "the front matter opens here and is not closed",
      "---\nid: x\nt:\n  - a\n---\n\nIsi berkas.\n"
    ),
    ("«---»\nid: x", "the front matter opens here and is not closed", "---\nid: x\n---\n"),
    ("---\nid: x\n\n«***»\n\nIsi.\n", "“***” does not close the front matter", "---\nid: x\n\n---\n\nIsi.\n"),
    // What separates parts of a body is no fence.
    (
      "«---»\nid: x\n\nIsi.\n\n***\n\nLagi.\n", "the front matter opens here and is not closed",
      "---\nid: x\n---\n\nIsi.\n\n***\n\nLagi.\n"
    ),
    (
      "«---»\nid: x\n\nJudul\n=====\n\nIsi.\n", "the front matter opens here and is not closed",
      "---\nid: x\n---\n\nJudul\n=====\n\nIsi.\n"
    ),
    (
      "«---»\nid: x\nnote: |\n  a\n  ***\n  b\n", "the front matter opens here and is not closed",
      "---\nid: x\nnote: |\n  a\n  ***\n  b\n---\n"
    )
  ])
  func `a fence that is none is told with the fence to write`(_ marked: String, _ message: String, _ mended: String)
    throws
  {
    let expected = Marked(marked, path: path)
    let span =
      marked.hasPrefix("\u{FEFF}") ? Span(path: path, line: 1, column: 1, endLine: 1, endColumn: 5) : expected.span
    let file = SourceFile(path: path, text: expected.text)
    let found = parse(file).diagnostics
    let finding = try #require(found.first)
    #expect(found.map(\.code) == ["FM-001"])
    #expect(finding.span == span)
    #expect(finding.message.en.hasPrefix(message), "\(finding.message.en)")
    let fixed = apply(finding.fixes, to: file).bytes
    #expect(String(decoding: fixed, as: UTF8.self) == mended)
    #expect(parse(SourceFile(path: path, bytes: fixed)).diagnostics.isEmpty)
  }

  @Test(arguments: [
    "id: x\n«<<<<<<< HEAD»\ntitle: a\n=======\ntitle: b\n>>>>>>> cabang\n",
    "«<<<<<<< HEAD»\nid: a\n||||||| dasar\nid: c\n=======\nid: b\n>>>>>>> x\n",
    "id: x\ntitle: a\n«>>>>>>> cabang»\n"
  ])
  func `a merge that is not finished is told once, at its first mark`(_ marked: String) {
    let expected = Marked(marked, path: path, firstLine: 2)
    let found = parse(SourceFile(path: path, text: framed(expected.text)))
    #expect(found.diagnostics.map(\.code) == ["FM-012"] && found.frontMatterIsBroken)
    #expect(found.diagnostics.first?.span == expected.span)
  }

  @Test(arguments: [
    ("id: x\n\n«Isi berkas.»\n\n---\n\nLagi.\n", "the front matter is not closed above “Isi berkas.”"),
    ("id: x\n\n«Isi berkas.»\n\n***\n\n---\n\nLagi.\n", "the front matter is not closed above “Isi berkas.”"),
    ("Title: a\n«title»: b\n", "“Title” and “title” are one field, written twice"),
    ("p:\n  a: 1\n  b: 2\n  «a»: 3\n  b: 4\n", "the field “a” is written twice")
  ])
  func `what has two readings is told once, without a fix`(_ marked: String, _ message: String) {
    let expected = Marked(marked, path: path, firstLine: 2)
    let found = parse(SourceFile(path: path, text: framed(expected.text))).diagnostics
    #expect(found.count == 1 && found.first?.span == expected.span && found.flatMap(\.fixes).isEmpty)
    #expect(found.first?.message.en.hasPrefix(message) == true, "\(found.first?.message.en ?? "")")
  }

  @Test func `a value is read as what was meant, beside the finding`() throws {
    let file = parse(
      SourceFile(path: path, text: framed("id: К\u{200B}S-1\na: \u{201C}2026-01-01\u{201D}\nb: \u{A0}dua kata\n")))
    let tree = try #require(file.frontMatter)
    #expect(file.diagnostics.map(\.code) == ["FM-015", "FM-014", "FM-015"] && !file.frontMatterIsBroken)
    #expect(tree.value(0, "id").map(tree.string) == "KS-1" && tree.value(0, "a").map(tree.string) == "2026-01-01")
    #expect(tree.value(0, "b").map(tree.string) == "dua kata")
  }

  @Test func `a value is read as what was meant, also where the findings are too many to be told`() throws {
    let fields = (0..<30).map { "a\($0): \u{201C}2026-01-01\u{201D}\nb\($0): 2026\u{200B}-01-01\n" }
    let file = parse(SourceFile(path: path, text: framed(fields.joined())))
    let tree = try #require(file.frontMatter)
    #expect(file.diagnostics.count == 20 && !file.frontMatterIsBroken)
    #expect(Set(tree.children(0).map(tree.string)) == ["2026-01-01"] && tree.children(0).count == 60)
  }

  @Test(arguments: [
    "a: {" + (0..<30).map { "b\($0):c" }.joined(separator: ", ") + "}\n",
    (0..<30).map { "a\($0):\n  b:c\n" }.joined(), (0..<30).map { "a\($0): #b\n" }.joined(),
    (0..<30).map { "а\($0): b\n" }.joined()
  ])
  func `mistakes of a document are told as far as a person mends them`(text: String) {
    let found = parse(SourceFile(path: path, text: framed(text))).diagnostics
    #expect(found.map(\.code) == Array(repeating: "FM-002", count: 20))
  }

  @Test func `a value that a hash makes empty is told, however many are cut by one`() {
    let text = framed((0..<30).map { "a\($0): b #1\n" }.joined() + "c: #1\n")
    let found = parse(SourceFile(path: path, text: text)).diagnostics
    #expect(found.map(\.code) == ["FM-002"] && found.first?.span.line == 32)
  }

  @Test func `odd spaces are one finding, wherever they are met`() {
    let text = framed("a:\n  -b\nc:\n  -d\n\"e\u{A0}f\": g\nh\u{A0}: i\n")
    let found = parse(SourceFile(path: path, text: text)).diagnostics
    #expect(found.map(\.code) == ["FM-002"] && found.first?.span.line == 7)
  }

  @Test func `all odd spaces of a file are one finding`() {
    let text = framed("a:\n\u{A0} - b\n\u{A0} - c\nd\u{A0}: e\n")
    let found = parse(SourceFile(path: path, text: text)).diagnostics
    #expect(found.map(\.code) == ["FM-002"] && found.first?.fixes.count == 3)
    #expect(found.first?.help.en.contains("on 3 lines") == true)
  }
}
