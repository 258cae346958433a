import Foundation
import Testing

@testable import Pages

struct StyleTests {
  @Test(arguments: [
    ("a { color: red; } /* links */", "a{color:red}"),
    ("/* one *//* two */b{}", "b{}"),
    ("a  b ,\n c > d { margin: 0 auto }", "a b,c>d{margin:0 auto}"),
    ("p :hover { width: calc(1px + 2px) }", "p :hover{width:calc(1px + 2px)}"),
    (
      "@media (min-width: 60rem) and (hover) { i::after { content: \" /* ; } \\\" \"; } }",
      "@media (min-width:60rem) and (hover){i::after{content:\" /* ; } \\\" \"}}"
    ),
    ("u { background: url(data:image/*; x) no-repeat }", "u{background:url(data:image/*; x) no-repeat}"),
    ("a { /* never ended", "a{")
  ])
  func `a style sheet is published without what only its writer needs`(written: String, published: String) {
    #expect(String(decoding: compacted(styleSheet: Array(written.utf8)), as: UTF8.self) == published)
    #expect(compacted(styleSheet: Array(published.utf8)) == Array(published.utf8))
  }

  @Test(arguments: [
    (
      "  let a = 1;\n\n  /* one */\n  // two\n\tb(); /* kept  so */\n  c(a  , d);\n",
      "let a=1;b(); /* kept  so */\nc(a,d);"
    ),
    ("let t = `\n  a\n\n  /* b */\n`;\n  c();", "let t = `\n  a\n\n  /* b */\n`;\nc();"),
    (
      "if (a) {\n  b = c\n} else if (d) e = [\n  1, 2 .x,\n]\nf = g\nh++\n(i)\n",
      "if(a){b=c}else if(d)e=[1,2 .x,]\nf=g\nh++\n(i)\n"
    ),
    ("a = b + +c - -d + 'e  \\'  f' + \"g  /  h\" < !i;", "a=b+ +c- -d+'e  \\'  f'+\"g  /  h\"< !i;"),
    ("a = b  / c  / d;\nx = y ? /  [ ]/ : `1  ${ 2 }`\n  : 3", "a=b / c  / d;\nx=y? /  [ ]/ : `1  ${ 2 }`\n:3\n"),
    ("a = `1  ${ 2 }`  + b;\nc = `1  ${ d ? `2  3` : 4 }`  + e;", "a=`1  ${ 2 }`+b;c= `1  ${ d ? `2  3` : 4 }`  + e;\n")
  ])
  func `a script is published without lines of comment and what only its writer needs`(
    written: String, published: String
  ) {
    #expect(String(decoding: compacted(script: Array(written.utf8)), as: UTF8.self) == published)
    #expect(compacted(script: Array(published.utf8)) == Array(published.utf8))
  }

  @Test(arguments: ["#ffe600", "#ffffff", "#000000", "#0b4f6c", "#e30613", "#8fd3ff", "#808080"])
  func `any accent is read on light and on dark pages`(colour: String) throws {
    let accent = try #require(Accent(colour))
    for (shade, grounds) in [(accent.onLight, ["#ffffff", "#f4f6f8"]), (accent.onDark, ["#15181b", "#1d2125"])] {
      for ground in grounds { #expect(contrast(shade, ground) >= 4.5, "\(colour) as \(shade) on \(ground)") }
    }
  }

  @Test func `an accent that is dark enough stays as it is, and nothing but a colour is one`() {
    #expect(Accent("#0b4f6c")?.onLight == "#0b4f6c")
    for text in ["", "red", "#fff", "#0b4f6", "#0b4f6g", "#+b4f6c", "#0b4f6c;}", "url(x)y"] {
      #expect(Accent(text) == nil, "\(text)")
    }
  }

  /// The contrast of WCAG 2.2, by its own formula.
  private func contrast(_ one: String, _ two: String) -> Double {
    func luminance(_ colour: String) -> Double {
      let number = Int(colour.dropFirst(), radix: 16)!
      let parts = [number >> 16, number >> 8 & 255, number & 255].map { part in
        let value = Double(part) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (a, b) = (luminance(one), luminance(two))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}
