import Testing

@testable import Dossiers

/// Which files are published as they are: by their names, by their first bytes, and SVG only where it is a picture and
/// nothing else.
struct AttachmentTests {
  private func verdict(_ path: String, _ start: String, size: Int? = nil, allow: Set<AttachmentRules.Allowed> = [])
    -> String
  {
    var rules = AttachmentRules()
    rules.allowed = allow
    let bytes = Array(start.utf8)
    switch refusal(
      of: AttachmentLook(path: "content/files/" + path, size: size ?? bytes.count, start: bytes), under: rules)
    {
    case nil: return "published"
    case .active(let ending, let kind): return "\(ending) \(kind)"
    case .disguised(_, let kind): return "disguised \(kind)"
    case .scripted: return "scripted"
    case .pictureTooLarge, .tooLarge: return "large"
    }
  }

  @Test(arguments: [
    ("a.pdf", "%PDF-1.7", "published"), ("a.docx", "PK\u{3}\u{4}", "published"), ("a.png", "\u{89}PNG", "published"),
    ("a.txt", "teks biasa", "published"),
    ("a.csv", "a,b", "published"), ("tanpa-akhiran", "teks", "published"),
    ("laporan.v2.final.pdf", "%PDF", "published"), ("peta.com.pdf", "%PDF", "published"),
    ("a.html", "", "html html"), ("A.HTML", "", "html html"), ("a.HtM", "", "htm html"), ("a.xhtml", "", "xhtml html"),
    ("a.js", "", "js html"), ("a.mht", "", "mht html"),
    ("a.html.pdf", "%PDF", "html html"), ("a.pdf.html", "%PDF", "html html"), ("a.php.png", "PNG", "php html"),
    ("a.html ", "x", "html html"),
    ("a.xml", "<a/>", "xml xml"), ("a.svgz", "\u{1f}", "svgz xml"), ("a.exe", "MZ", "exe program"),
    ("a.pdf.exe", "MZ", "exe program"), ("a.lnk", "L", "lnk program"),
    ("a.png", "<html><script>", "disguised html"), ("a.png", "  \n<!DOCTYPE HTML>", "disguised html"),
    ("a.txt", "\u{FEFF}<script>x", "disguised html"),
    ("a.jpg", "<svg onload=x>", "disguised xml"), ("a.pdf", "<?xml version='1.0'?>", "disguised xml"),
    ("a.pdf", "MZ\u{0}", "disguised program"), ("a.pdf", "MZ\u{301}\u{0}\u{3}", "disguised program"),
    ("a.png", "MZ not a picture", "disguised program"), ("a", "MZ", "disguised program"),
    ("a.pdf", "#!\u{301}/bin/sh", "disguised program"), ("a.txt", "<script\u{301}>", "disguised html"),
    ("a.txt", "Mzansi, a name of the south", "published"), ("a.txt", "MZ: the coasts of Mozambique", "published"),
    ("a.txt", "#!/bin/sh", "disguised program"),
    ("tanpa-akhiran", "<body onload=x>", "disguised html"), ("a.txt", "a <script> in a text", "published"),
    ("a.txt", "<3 coast", "published")
  ])
  func `a name and first bytes decide`(path: String, start: String, expected: String) {
    #expect(verdict(path, start) == expected)
  }

  @Test func `a program is known by where its rest begins, a text that begins with its two letters is none`() {
    let letters = String(repeating: "x", count: 58)
    #expect(verdict("a.txt", "MZ" + letters + "PE, and so on") == "published")
    // The place is 0x0A0A0A0A, which stands in a file that is large enough.
    let program = "MZ" + letters + "\n\n\n\n"
    #expect(verdict("a.txt", program, size: 90_000_000) == "published")
    var rules = AttachmentRules()
    rules.largest = 1000
    let look = AttachmentLook(path: "content/files/a.txt", size: 200_000_000, start: Array(program.utf8))
    #expect(refusal(of: look, under: rules) == .disguised(ending: "txt", .program))
  }

  @Test func `a model lets through what it names, and nothing more`() {
    #expect(verdict("a.html", "<html>", allow: [.html]) == "published")
    #expect(verdict("a.png", "<html>", allow: [.html]) == "published")
    #expect(verdict("a.exe", "MZ", allow: [.html]) == "exe program")
    #expect(verdict("a.svg", "<svg onload='x'/>", allow: [.svg]) == "published")
    #expect(verdict("a.svg", "<svg onload='x'/>", allow: [.html, .xml, .program]) == "scripted")
  }

  @Test func `what is too large is not published, nor is a picture too large to look through`() {
    #expect(verdict("a.pdf", "%PDF", size: 100_000_000) == "published")
    #expect(verdict("a.pdf", "%PDF", size: 100_000_001) == "large")
    #expect(verdict("a.svg", "<svg/>", size: 5_000_001) == "large")
  }

  private static let pictures = [
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>",
    """
    <?xml version="1.0" encoding="UTF-8" standalone="no"?>
    <!-- Dibuat dengan Inkscape -->
    <svg xmlns:xlink="http://www.w3.org/1999/xlink" viewBox='0 0 1 1'>
    """
      + "<defs><linearGradient id=\"a\"><stop offset=\"0\" "
      + "style=\"stop-color:#fff;stop-opacity:1\"/></linearGradient></defs>"
        + """
        <style>.a{fill:url(#a)}</style><g inkscape:label="x &lt; y"><use xlink:href="#a"/><image \
        href="data:image/png;base64,AAAA"/></g>
        """
      + "<text>a &amp; b é</text></svg>\n",
    "\u{FEFF}<svg><style><![CDATA[.a{fill:red}]]></style><title>Peta</title></svg>",
    """
    <svg><g inkscape:label="image (1)" aria-label="a \\ b (c)" transform="translate(1 2) rotate(3)">\
    <title>src(x)</title>\
    <path fill="rgb(1, 2, 3)" style="transform:rotate(3deg);fill:url('#a')"/></g></svg>
    """
  ]

  @Test(arguments: pictures)
  func `a picture is a picture`(text: String) { #expect(PictureScanner.faults(in: Array(text.utf8)) == []) }

  static let hostile = [
    "<svg><script>x</script></svg>", "<svg><SCRIPT/></svg>",
    "<svg xmlns:x='http://www.w3.org/2000/svg'><x:script/></svg>", "<svg onload=\"x\"/>", "<svg ONLOAD='x'/>",
    "<svg\nonload\n=\n'x'/>", "<svg><a href=\"javascript:x\"><text>y</text></a></svg>",
    "<svg><a href=\"&#106;avascript:x\"/></svg>", "<svg><a href=\"java&#x0A;script:x\"/></svg>",
    "<svg><a xlink:href=' javascript:x'/></svg>", "<svg><use href=\"https://outside.example/x.svg#a\"/></svg>",
    "<svg><image href=\"//outside.example/x.png\"/></svg>",
    "<svg><image href=\"file:///etc/passwd\"/></svg>", "<svg><image href=\"data:image/svg+xml;base64,AAAA\"/></svg>",
    "<svg><image href='../x.png'/></svg>",
    "<svg><foreignObject><p/></foreignObject></svg>", "<svg><iframe/></svg>",
    "<svg><animate attributeName=\"href\" values=\"javascript:x\"/></svg>",
    "<svg><set attributeName=\"xlink:href\" to=\"x\"/></svg>", "<svg><set attributeName='onclick' to='x'/></svg>",
    "<svg><handler/></svg>",
    "<svg style=\"background:url(https://outside.example/x)\"/>", "<svg><style>@import 'x'</style></svg>",
    "<svg><style>a{b:\\75rl(x)}</style></svg>",
    "<svg><style>a{b:url( \"http://x\" )}</style></svg>", "<svg fill=\"url(http://outside.example#a)\"/>",
    "<svg><style>a{b:u/**/rl(x)}</style></svg>",
    "<!DOCTYPE svg><svg/>", "<!DOCTYPE svg [<!ENTITY a \"<script/>\">]><svg>&a;</svg>", "<!ENTITY a 'b'><svg/>",
    "<svg a=\"&x;\"/>", "<svg a=\"&#xFFFFFFFF;\"/>",
    "<?xml-stylesheet href=\"x.css\"?><svg/>", "<?xml version=\"1.0\" encoding=\"utf-16\"?><svg/>",
    "<?xml version='1.0' encoding='utf-7'?><svg/>", "<svg><?php x ?></svg>",
    "<html><svg/></html>", "<svg/><svg/>", "<svg><g></svg>", "<svg>", "", "x", "<svg a=b/>", "<svg a/>",
    "<svg a=\"<\"/>", "<svg><!-- <script> --></svg>",
    "<svg><![CDATA[<script>]]></svg>", "<svg xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:p/></svg>",
    "<svg xml:base=\"http://x\"/>", "<svg\0/>", "<svg><!-- x</svg>",
    String(repeating: "<svg>", count: 300) + String(repeating: "</svg>", count: 300), "<svg><link/></svg>",
    "<svg><object data='x'/></svg>",
    "<svg style=\"background:image-set('https://outside.example/a.png' 1x)\"/>",
    "<svg style=\"background:-webkit-IMAGE-SET('https://outside.example/a.png' 1x)\"/>",
    "<svg style=\"background:image('https://outside.example/a.png')\"/>",
    "<svg mask=\"src('https://outside.example/a.svg')\"/>", "<svg style=\"background:element(#a)\"/>",
    "<svg><style>a{b:cross-fade('https://outside.example/a.png', red)}</style></svg>",
    "<svg fill=\"u\\72l(https://outside.example/a)\"/>", "<svg mask=\"u/**/rl(https://outside.example/a)\"/>",
    "<svg><style>a{b:ur<![CDATA[l(https://outside.example/a)]]>}</style></svg>",
    "<svg><style>a{b:ur<!-- -->l(https://outside.example/a)}</style></svg>",
    "<svg style=\"background:url(\u{301}x)\"/>", "<svg><animate values=\"image-set('a.png' 1x)\"/></svg>"
  ]

  @Test(arguments: hostile)
  func `what is more than a picture is refused`(text: String) {
    #expect(!PictureScanner.faults(in: Array(text.utf8)).isEmpty)
  }

  @Test func `bytes that are no text, and every beginning of a picture, are looked through without a trap`() {
    #expect(PictureScanner.faults(in: [0xFF, 0xFE, 0x3C, 0x00]).first?.what == .encoding)
    let whole = Array(Self.pictures[1].utf8)
    for length in 0..<whole.count - 1 { #expect(!PictureScanner.faults(in: Array(whole.prefix(length))).isEmpty) }
  }

  @Test func `an address is shown as it was written`() {
    let faults = PictureScanner.faults(in: Array("<svg fill=\"url(https://münchen.example/é)\"/>".utf8))
    #expect(faults.first?.what == .address("https://münchen.example/é"))
  }

  @Test func `a fault is where it stands`() {
    let faults = PictureScanner.faults(in: Array("<svg>\n<g onclick='x'/></svg>".utf8))
    #expect(faults == [PictureScanner.Fault(what: .attribute("onclick"), place: 9..<20)])
  }
}
