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
    "Isi.\n\n«<<<<<<< HEAD»\na\n=======\nb\n>>>>>>> cabang\n", "«<<<<<<< HEAD»\na\n||||||| dasar\nc\n=======\nb\n>>>>>>> x\n", "a\n\n«>>>>>>> cabang»\n",
    "```\n<<<<<<< HEAD\n```\n\n«<<<<<<< HEAD»\na\n=======\nb\n>>>>>>> x\n",
  ])
  func `a merge that is not finished is told at its first mark`(_ marked: String) {
    let expected = Marked(marked, path: path, firstLine: 4)
    let found = parsed(expected.text).diagnostics
    #expect(found.map(\.code) == ["FM-012"] && found.first?.span == expected.span)
  }

  @Test(arguments: ["```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n```\n", "Judul\n=======\n\nIsi.\n", "> > > > > > > a\n", "    <<<<<<< HEAD\n", "|||||||\n"])
  func `marks in code, and what only looks like marks, are no fault`(_ body: String) {
    #expect(parsed("\n" + body).diagnostics.isEmpty)
  }
}
