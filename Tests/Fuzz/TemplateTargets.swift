@testable import Diagnostics
@testable import Pages
@testable import Templates

private let part = Shape("part", [.text("part", "a part")])
private let row = Shape(
  "row", [.text("name", "its name"), .html("body", "its body"), .list("parts", of: part, "its own")])
private let shape = Shape(
  "page",
  [
    .words("words", "the words"), .text("title", "the title"), .flag("draft", "whether"), .record("owner", row, "one"),
    .list("rows", of: row, "all")
  ])

/// Three templates in one text, parted by NUL, so that they can name each other.
func templates(_ bytes: [UInt8]) {
  let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false).map(Array.init)
  let files = zip(["pages/x", "a", "b"], parts).map { SourceFile(path: "templates/\($0).mustache", bytes: $1) }
  let set = TemplateSet(files)
  let compiled = set.compile("pages/x", for: shape, words: ["a": "b"])
  for file in files { hold(set.diagnostics + compiled.diagnostics, of: file) }
  let part = Value.record([.text("<p>")])
  let one = Value.record([.text("a"), .html(Array("b".utf8)), .list([part, part])])
  var output: [UInt8] = []
  compiled.value.render(.record([.none, .text("t"), .flag(true), one, .list([one, one])]), into: &output)
  _ = inlineCode(in: files)
}

/// A handbook's own words, filled in.
func words(_ bytes: [UInt8]) {
  let file = SourceFile(path: "templates/words/id.yml", bytes: bytes)
  let read = readWords([file], "id")
  hold(read.diagnostics, of: file)
  _ = read.value.fill(ChangeWord.nth, [.n: "1"])
  for word in Word.allCases.prefix(20) { _ = read.value.fill(word, [.n: "1", .label: "{n}"]) }
}
