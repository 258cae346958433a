/// What somebody who means harm writes, place by place. A script that came through would say so in `ran`
/// (Browser/policy.py).
enum Payloads {
  /// Texts that try to be more than a text, wherever they are put.
  static let texts: [String] = [
    "<script>ran.push(1)</script>",
    "\"><img src=x onerror=ran.push(1)>",
    "'><svg onload=ran.push(1)>",
    "</title><script>ran.push(1)</script>",
    "</style><script>ran.push(1)</script>",
    "</script><script>ran.push(1)</script>",
    "<!--><script>ran.push(1)</script>",
    "]]><script>ran.push(1)</script>",
    "\" onmouseover=\"ran.push(1)\" autofocus onfocus=\"ran.push(1)\" x=\"",
    "javascript:ran.push(1)",
    "&#60;script&#62;ran.push(1)&#60;/script&#62;",
    "{{{title}}}{{#dossiers}}{{> parts/x}}",
    "${ran.push(1)}`+ran.push(1)+`",
    "\u{2028}ran.push(1)//\u{2029}",
    "\\u003cscript\\u003eran.push(1)",
    "=HYPERLINK(\"http://outside.invalid\")",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1+1\t-1",
    "\u{1B}[2J\u{1B}]0;title\u{7}\u{9B}31m",
    "\n::error file=x::forged\n##[error]forged\n##vso[task.complete]forged",
    "\u{202E}gnp.exe\u{2066}",
    "a\r\nEND:VCALENDAR\r\nBEGIN:VEVENT",
    "\u{0}\u{1}\u{8}\u{B}\u{FFFE}\u{FFFF}",
    "<svg><style>@import'http://outside.invalid'</style></svg>",
    "<base href=http://outside.invalid><meta http-equiv=refresh content=0;url=http://outside.invalid>",
    "<iframe srcdoc='<script>parent.ran.push(1)</script>'>",
    "%3Cscript%3Eran.push(1)%3C/script%3E",
    "../../../../../../etc/passwd",
    "<w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe</w:instrText>",
    "\\input{/etc/passwd}\\immediate\\write18{id}"
  ]

  /// Addresses that are none of ours to open.
  static let addresses: [String] = [
    "javascript:ran.push(1)",
    "JaVaScRiPt:ran.push(1)",
    "java\tscript:ran.push(1)",
    "java\nscript:ran.push(1)",
    "&#106;avascript:ran.push(1)",
    "javascript&colon;ran.push(1)",
    "%6Aavascript:ran.push(1)",
    "java\u{200B}script:ran.push(1)",
    "\u{1}javascript:ran.push(1)",
    "\u{FEFF}javascript:ran.push(1)",
    "vbscript:x",
    "data:text/html,<script>ran.push(1)</script>",
    "data:image/svg+xml;base64,PHN2Zy8+",
    "file:///etc/passwd",
    "FILE:///etc/passwd",
    "blob:null/x",
    "filesystem:x",
    "view-source:x",
    "about:blank",
    "ms-word:ofe|u|http://outside.invalid",
    "search-ms:query=x",
    "feed:javascript:x",
    "jar:http://outside.invalid!/",
    "//outside.invalid/x",
    "\\\\outside.invalid\\x",
    "/\\outside.invalid",
    "/etc/passwd",
    "http:\\\\outside.invalid",
    "ht\ttp://outside.invalid",
    "intent://x#Intent;end"
  ]

  /// Names of files and documents that lead elsewhere, or that a system, a shell or an address reads as more than a
  /// name.
  static let names: [String] = [
    "../../x", "..", ".", "a/b", "a\\b", "%2e%2e%2fx", "CON", "x\u{0}y", "/etc/passwd", "C:x", "index", "x ", "-rf",
    many(300, "A")
  ]
}
