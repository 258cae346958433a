import Diagnostics
import Markup
import Testing

/// A comment is what its writer keeps to himself: no page shows it, wherever it stands. In code it is text, which no
/// page may lose.
@Suite struct CommentsTests {
  static let hidden: [String] = [
    "<!-- SECRET -->", "Text <!-- SECRET --> text.", "Text <!-- a\n\nx --> text.", "- item\n\n    <!-- SECRET -->",
    "- item\n\n    text <!-- a\n\n    SECRET -->", "1. item\n\n   <!-- SECRET -->", ">   <!-- SECRET -->",
    ">     text\n> <!-- SECRET -->",
    "> ```\n> code\n\n<!-- SECRET -->", "- ```\n  code\n\ntext\n\n<!-- SECRET -->",
    "B[^1]\n\n[^1]: note\n\n    <!-- SECRET -->",
    "Text <!-- a\n\n```\nb\n``` -->\n\nMore <!-- SECRET -->.", "Text <!-- SECRET", "<div><!-- SECRET --></div>",
    "<div>\nText `<!-- SECRET -->`\n</div>",
    "<!-- ``` -->\n\n<!-- SECRET -->"
  ]

  @Test(arguments: hidden) func `is on no page`(body: String) {
    let html = html(of: body)
    #expect(!html.contains("SECRET"), "\(html)")
  }

  static let code: [String] = [
    "```\n<!-- x -->\n```", "    <!-- x -->", "- item\n\n      <!-- x -->", "~~~\na\n    ~~~\n<!-- x -->\n~~~",
    "Text `<!-- x -->` text.", "> ```\n> <!-- x -->\n> ```"
  ]

  @Test(arguments: code) func `is text in code`(body: String) {
    let html = html(of: body)
    #expect(html.contains("&lt;!-- x --&gt;"), "\(html)")
  }

  private func html(of body: String) -> String {
    String(
      decoding: parse(SourceFile(path: "content/handbook/a.md", text: "---\nid: a\n---\n" + body)).body.html,
      as: UTF8.self)
  }
}
