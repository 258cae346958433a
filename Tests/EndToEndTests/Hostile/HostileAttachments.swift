/// Files beside the documents that would run, fetch or swell where they are opened.
enum HostileAttachments {
  private static let active = "SIT-095"
  private static let scripted = "SIT-096"
  private static let disguised = "SIT-097"

  static let all: [HostileHandbook] = texts.map { file($0, Array($1.utf8), $2) } + [zipBomb, pictureOfEntities]

  private static let texts: [(name: String, text: String, code: String)] = [
    ("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>ran.push(1)</script></svg>", scripted),
    ("b.svg", "<svg onload=\"ran.push(1)\"/>", scripted),
    ("c.svg", "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg>&a;</svg>", scripted),
    ("d.SVG", "<svg><foreignObject><body onload='ran.push(1)'/></foreignObject></svg>", scripted),
    ("e.svg", "<svg><a href=\"java&#115;cript:ran.push(1)\"><text>x</text></a></svg>", scripted),
    ("f.svgz", "\u{1F}", active),
    ("g.html", "<script>ran.push(1)</script>", active),
    ("h.HTM", "x", active),
    ("i.html.pdf", "%PDF-1.7", active),
    ("j.png", "<html><script>ran.push(1)</script></html>", disguised),
    ("k.jpg", "\n <!doctype html>", disguised),
    ("l.pdf", "<?xml version='1.0'?><svg onload='x'/>", disguised),
    ("m.xhtml", "x", active),
    ("n.js", "ran.push(1)", active),
    ("o.exe", "MZ", active),
    ("p", "<body onload=ran.push(1)>", disguised),
    ("q.svg", "<svg><use href=\"http://outside.invalid/x.svg#a\"/></svg>", scripted),
    ("r.svg", "<svg><style>@import 'http://outside.invalid';</style></svg>", scripted),
    ("s.txt", "\u{FEFF}<script>x</script>", disguised),
    ("t.lnk", "L", active),
    ("u.svg", "<svg><image href=\"file:///etc/passwd\"/></svg>", scripted),
    ("v.svg", "<svg><set attributeName=\"href\" to=\"javascript:ran.push(1)\"/></svg>", scripted),
    ("w.svg", "<?xml-stylesheet href=\"http://outside.invalid/x.css\"?><svg/>", scripted)
  ]

  private static func file(_ name: String, _ bytes: [UInt8], _ code: String) -> HostileHandbook {
    var files = chapter("[a](../files/\(name)) ![b](../files/\(name))").mapValues { Array($0.utf8) }
    files["content/files/\(name)"] = bytes
    return HostileHandbook("file \(name)", bytes: files, .found(code, line: 7))
  }

  /// A ZIP that says it holds four gigabytes in a few bytes, under the name of a Word document. Nothing opens it.
  private static let zipBomb: HostileHandbook = {
    let header: [UInt8] = [
      0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 0, 0xFE, 0xFF, 0xFF, 0xFF, 1, 0, 0, 0
    ]
    var files = chapter("[a](../files/bom.docx)").mapValues { Array($0.utf8) }
    files["content/files/bom.docx"] = header + Array("x".utf8) + Array(repeating: 0, count: 10)
    return HostileHandbook("file bom.docx", bytes: files)
  }()

  /// A billion laughs: ten entities, each of ten of the one before.
  private static let pictureOfEntities: HostileHandbook = {
    let entities = many(9) { "<!ENTITY e\($0 + 1) \"\(many(10, "&e\($0);"))\">" }
    return file(
      "tawa.svg", Array("<!DOCTYPE svg [<!ENTITY e0 \"ha\">\(entities)]><svg><text>&e9;</text></svg>".utf8), scripted)
  }()
}
