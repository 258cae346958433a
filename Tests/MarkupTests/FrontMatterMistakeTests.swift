import Diagnostics
import Markup
import Testing

/// FM-002: each mistake at its place, in the officer's words.
struct FrontMatterMistakeTests {
  @Test(arguments: [
    // Colons.
    ("title: Kerja sama«:» tahap dua\nid: x\n", "the value “Kerja sama: tahap dua” holds a colon"),
    ("title: b«:»\n", "the value “b:” holds a colon"),
    ("when: 2024-01-01T10:00«:» x # noon\n", "the value “2024-01-01T10:00: x” holds a colon"),
    ("id: a\n«stage implementation»\nowner: x\n", "the line “stage implementation” has no colon"),
    ("id: a\n«last line»\n", "the line “last line” has no colon"),
    ("«foo bar»\nid: x\n", "the line “foo bar” has no colon"),
    ("id: a\nstage«:»implementation\nowner: x\n", "a space is missing after the colon of “stage”"),
    ("id: a\nstage«：»signed\nowner: x\n", "the colon of “stage” is not a plain one but “：” (U+FF1A)"),
    ("stage «\u{2236}»signed\nowner: x\n", "the colon of “stage” is not a plain one but “\u{2236}” (U+2236)"),
    ("title: Foo\n  «en»: Bar\nid: x\n", "the field “en” is indented below a field that already has a value"),
    // Indentation.
    ("a:\n  b: 1\n« »c: 2\n", "this line begins in column 2; what stands above begins in column 1 or 3"),
    ("a:\n    b: 1\n«  »c: 2\n", "this line begins in column 3; what stands above begins in column 1 or 5"),
    ("a:\n  - b: 1\n«   »c: 2\n", "this line begins in column 4; what stands above begins in column 1, 3 or 5"),
    ("  a: 1\n«b»: 2\n", "this line begins in column 1; what stands above begins in column 3"),
    ("a:\n  - b\n  «c: 1»\n", "“c: 1” stands among the items of a list without a hyphen"),
    ("a: 1\n«-» b\n", "an item of a list stands among fields"),
    ("a: «-» b\n", "a list cannot begin on the line of its field's name"),
    ("a:\n«\t»b: 1\n", "a tab stands where only spaces may"),
    ("a: 1\n«\t»b: 2\n", "a tab stands where only spaces may"),
    ("a: |\n«\t»x\n", "a tab stands where only spaces may"),
    // Quotes.
    ("id: x\ntitle: «\"»Foo\nowner: y\n", "the quotation mark (\") opened here is not closed"),
    ("a: {b: «'»c}\nd: 1\n", "the quotation mark (') opened here is not closed"),
    ("title: «\"»Foo\nid: \"x\"\nowner: y\n", "the quotation mark (\") opened here is closed only on line 3"),
    ("title: 'it'«s good'»\nid: x\n", "“s good'” follows the quotation mark (') that closes the value"),
    ("title: \"a \"«b\" c\"»\n", "“b\" c\"” follows the quotation mark (\") that closes the value"),
    ("a: \"C:«\\p»ath\"\n", "“\\p” means nothing inside double quotes"),
    ("a: |«foo»\n  x\n", "“foo” cannot follow “|” or “>” on the same line"),
    ("a: «@»x\n", "a value without quotes cannot begin with “@”"),
    ("a: «`»x`\n", "a value without quotes cannot begin with “`”"),
    ("a: «%»x\n", "a value without quotes cannot begin with “%”"),
    ("a: «*»penting* kata\n", "a value without quotes cannot begin with “*”"),
    ("a: «?» b\n", "a value without quotes cannot begin with “?”"),
    // Brackets.
    ("themes: «[»a, b\nid: x\n", "the bracket [ opened here is not closed"),
    ("themes: «[»a, b\n", "the bracket [ opened here is not closed"),
    ("p:\n  - «{»a: 1, b: 2\n  - {a: 3}\n", "the bracket { opened here is not closed"),
    ("a: [\"x\" «\"»y\"]\n", "a comma is missing before this"),
    ("a: [\"x\",\n  \"y\"\n  «\"»z\"]\n", "a comma is missing before this"),
    ("a: {b: c«:» d}\n", "a colon inside a value, inside brackets"),
    ("a: [b«}»\n", "the bracket } does not match the one that was opened"),
    ("a: [b]«]»\n", "the bracket ] closes nothing"),
    ("a: [b] «c»\n", "“c” follows the bracket that closes the value"),
    ("a: [b,«,» c]\n", "a value is expected here, not “,”"),
    ("a: {b: «]»}\n", "a value is expected here, not “]”"),
    // Characters.
    ("a: \"x«\u{2028}»y\"\n", "a line separator that cannot be seen stands here (U+2028)"),
    // Refused forms.
    ("a: «*b»\n", "a YAML alias (*name) is not used here"),
    ("a: «&b» c\n", "a YAML anchor (&name) is not used here"),
    ("a: «&b»\n  c: d\n", "a YAML anchor (&name) is not used here"),
    ("a: [«!x» y]\n", "a YAML tag (!name) is not used here"),
    ("a: «!!binary» aGk=\n", "a YAML tag (!name) is not used here"),
    ("«<<»: {a: 1}\n", "a YAML merge key (<<) is not used here"),
    ("«[»a]: b\n", "a field's name must be a text, not a list or a mapping"),
    ("? «a»: b\n: c\n", "a field's name must be a text, not a list or a mapping"),
    ("«%YAML» 1.2\na: 1\n", "a YAML directive (%…) is not used here"),
    ("a: 1\n«---» b\n", "a second YAML document begins here")
  ])
  func `a mistake is told at its place`(_ marked: String, _ message: String) throws {
    let expected = Marked(marked, firstLine: 2)
    let file = parse(SourceFile(path: "content/glossary/x.md", text: "---\n\(expected.text)---\n\nIsi.\n"))
    let finding = try #require(file.diagnostics.first)
    #expect(finding.code == "FM-002")
    #expect(finding.span == expected.span)
    #expect(finding.message.en.hasPrefix(message), "\(finding.message.en)")
    #expect(file.diagnostics.count == 1)
    #expect(file.frontMatter == nil && file.frontMatterIsBroken)
  }

  @Test(arguments: [
    ("title: Kerja sama: tahap dua\n", "title: \"Kerja sama: tahap dua\"\n"),
    ("title: kata \"a\": b # c\n", "title: 'kata \"a\": b' # c\n"),
    ("id: a\nstage:implementation\nowner: x\n", "id: a\nstage: implementation\nowner: x\n"),
    ("owner: @direktorat\n", "owner: \"@direktorat\"\n"),
    ("title: 'it's good'\n", "title: \"it's good\"\n"),
    ("title: \"a \"b\" c\"\n", "title: 'a \"b\" c'\n"),
    ("title: a\u{2028}b\n", "title: a b\n"),
    ("title: a\u{1}b\n", "title: ab\n"),
    ("title: a\u{85}b\n", "title: a b\n"),
    ("title: \"a\\e[1mb\\x0Bc\\u202Ed\"\n", "title: \"a[1mb cd\"\n")
  ])
  func `a fix gives YAML that can be read`(_ wrong: String, _ right: String) {
    let file = SourceFile(path: "content/glossary/x.md", text: "---\n\(wrong)---\n")
    let fixed = apply(parse(file).diagnostics.flatMap(\.fixes), to: file)
    #expect(String(decoding: fixed.bytes, as: UTF8.self) == "---\n\(right)---\n")
    #expect(parse(SourceFile(path: file.path, bytes: fixed.bytes)).diagnostics.isEmpty)
  }

  @Test(arguments: [
    "title: [@a: b, c]\n", "title: {x: @a}\n", "title: \"a\" b: c\n", "title: [a]: b: c\n", "title: [a] b: c\n",
    "title: &a b\n", "title: *a\n", "title: !a b\n", "a: [\n @x,\n b]\n"
  ])
  func `no fix is offered where the value's end is in doubt`(_ wrong: String) {
    let findings = parse(SourceFile(path: "content/glossary/x.md", text: "---\n\(wrong)---\n")).diagnostics
    #expect(findings.map(\.code) == ["FM-002"])
    #expect(findings.flatMap(\.fixes).isEmpty)
  }

  @Test(arguments: [100, 16_000, 16_384, 40_000])
  func `a control character is found wherever libyaml's buffer ends`(_ lead: Int) {
    let marked = Marked("# " + String(repeating: "é", count: lead / 2) + "\na: é«\u{1}»\n", path: "x.yml")
    #expect(parse(SourceFile(path: "x.yml", text: marked.text)).diagnostics.map(\.span) == [marked.span])
  }

  @Test func `both languages say something of their own`() {
    let broken = [
      "a: b: c\n", "a: [b\n", "a: 'b\n", "a\nb\n", "\ta: b\n", "a: *b\n", "a: \"\\p\"\n", "a: [b,,c]\n", "- a\nb: c\n",
      "a: @b\n"
    ]
    for text in broken {
      for finding in parse(SourceFile(path: "x.yml", text: text)).diagnostics {
        #expect(finding.message.id != finding.message.en)
        #expect(finding.help.id != finding.help.en)
        #expect(!finding.message.en.hasSuffix(".") && !finding.message.id.hasSuffix("."))
      }
    }
  }

  @Test func `a second key is reported at the second, with the first beside it`() throws {
    let marked = Marked("id: x\nterm: {id: a, en: b}\n«term»: {id: c, en: d}\n", firstLine: 2)
    let file = parse(SourceFile(path: "content/glossary/x.md", text: "---\n\(marked.text)---\n\n![[[["))
    let finding = try #require(file.diagnostics.first)
    #expect(file.diagnostics.count == 1)
    #expect(finding.code == "FM-003" && finding.span == marked.span)
    #expect(finding.notes.map(\.span.line) == [3])
    #expect(file.frontMatterIsBroken)
    let tree = try #require(file.frontMatter)
    let term = try #require(tree.value(0, "term"))
    #expect(tree.string(try #require(tree.value(term, "en"))) == "b")
  }

  @Test func `a second key is found in a mapping of thousands, and in one inside another`() {
    var text = "a:\n"
    for number in 0..<5_000 { text += "  k\(number): 1\n" }
    text += "  k7: 2\nb: {c: 1, d: {c: 1, c: 2}}\n"
    let findings = readYAML(Array(text.utf8), 0..<text.utf8.count, path: "x.yml", firstLine: 1, limits: .wholeFile)
      .diagnostics
    #expect(findings.map(\.span.line) == [5_002, 5_003])
    #expect(findings.map { $0.notes[0].span.line } == [9, 5_003])
  }

  @Test func `a key written hundreds of times is reported twenty times`() {
    let text = String(repeating: "a: 1\n", count: 500)
    #expect(parse(SourceFile(path: "x.yml", text: text)).diagnostics.count == 20)
  }
}
