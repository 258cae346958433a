import Foundation
import Testing

/// The tags of a page, read as a browser reads them, and what among them would run or fetch something.
enum HTMLScan {
  private typealias Attribute = (name: String, value: String)

  static func faults(in page: [UInt8]) -> [String] {
    var found: [String] = []
    var at = 0
    while let start = page[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = start + 1
      if page[at...].starts(with: Array("!--".utf8)) {
        found.append("a comment")
        continue
      }
      let name = word(page, &at)
      guard !name.isEmpty else { continue }
      var attributes: [Attribute] = []
      while let attribute = attribute(page, &at) { attributes.append(attribute) }
      found += faults(of: name, attributes)
      if name == "script" || name == "style" { found += faults(inside: name, page, &at) }
    }
    return found
  }

  /// A script or a style ends at its own end tag and nowhere else.
  private static func faults(inside name: String, _ page: [UInt8], _ at: inout Int) -> [String] {
    let end = page[at...].firstRange(of: Array("</\(name)".utf8))?.lowerBound ?? page.count
    let content = String(decoding: page[at..<end], as: UTF8.self)
    at = end
    if name == "script", content.contains("ran.push") { return ["a script: \(content.prefix(60))"] }
    return withoutStrings(content).contains(/url\(|@import/) ? ["a style that fetches: \(content.prefix(200))"] : []
  }

  private static let forbidden: Set<String> = [
    "iframe", "object", "embed", "base", "frame", "applet", "portal", "foreignobject"
  ]
  private static let addressed: Set<String> = ["href", "src", "action", "formaction", "poster", "data", "xlink:href"]

  private static func faults(of name: String, _ attributes: [Attribute]) -> [String] {
    var found = forbidden.contains(name) ? ["<\(name)>"] : []
    for (key, value) in attributes {
      if key.hasPrefix("on") || key == "style" || key == "srcdoc" { found.append("<\(name) \(key)>") }
      if name == "img", key == "src", isPicture(value) { continue }
      if addressed.contains(key), leadsOut(value, of: name) { found.append("<\(name) \(key)=\(value.prefix(40))>") }
    }
    return found
  }

  /// Whether an address is a picture that a pack carries within itself, with nothing in it that runs or fetches.
  private static func isPicture(_ address: String) -> Bool {
    let parts = address.split(separator: ",", maxSplits: 1)
    guard parts.count == 2, parts[0].hasPrefix("data:image/"), parts[0].hasSuffix(";base64"),
      let data = Data(base64Encoded: String(parts[1]))
    else { return false }
    let text = String(decoding: data, as: UTF8.self).lowercased()
    return ["<script", "<foreignobject", "javascript:", "onload", "outside.invalid", "<!entity"].allSatisfy {
      !text.contains($0)
    }
  }

  /// Whether an address is neither inside the site nor one that a reader may be led to by a link. Read as browsers do:
  /// without blanks.
  private static func leadsOut(_ value: String, of name: String) -> Bool {
    let address = String(
      value.lowercased().unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x200B && $0.value != 0xFEFF })
    if address.hasPrefix("/") || address.hasPrefix("\\") { return true }
    guard let colon = address.firstIndex(of: ":") else { return false }
    let scheme = address[..<colon]
    if scheme.contains(where: { "/#?".contains($0) }) { return false }
    return name != "a" || !["http", "https", "mailto", "tel"].contains(scheme)
  }

  /// A style sheet without what stands in quotes, which is text.
  private static func withoutStrings(_ css: String) -> String { css.replacing(/"(?:[^"\\]|\\.)*"/, with: "") }

  private static func word(_ page: [UInt8], _ at: inout Int) -> String {
    guard at < page.count, (0x61...0x7A).contains(page[at] | 0x20) else { return "" }
    return text(page, &at, until: " \n\t\r\u{c}/>=").lowercased()
  }

  private static func text(_ page: [UInt8], _ at: inout Int, until ends: String) -> String {
    let start = at
    while at < page.count, !ends.utf8.contains(page[at]) { at += 1 }
    return String(decoding: page[start..<at], as: UTF8.self)
  }

  private static func attribute(_ page: [UInt8], _ at: inout Int) -> Attribute? {
    while at < page.count, " \n\t\r\u{c}/".utf8.contains(page[at]) { at += 1 }
    guard at < page.count, page[at] != UInt8(ascii: ">") else {
      at = min(at + 1, page.count)
      return nil
    }
    let start = at
    if page[at] == UInt8(ascii: "=") { at += 1 }
    _ = text(page, &at, until: " \n\t\r\u{c}/>=")
    let name = String(decoding: page[start..<at], as: UTF8.self).lowercased()
    guard at < page.count, page[at] == UInt8(ascii: "=") else { return (name, "") }
    at += 1
    return (name, value(page, &at))
  }

  private static func value(_ page: [UInt8], _ at: inout Int) -> String {
    guard at < page.count else { return "" }
    let quote = page[at]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { at += 1 }
    let value = text(page, &at, until: isQuoted ? String(UnicodeScalar(quote)) : " \n\t\r>")
    if isQuoted { at = min(at + 1, page.count) }
    let entities = [("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
    return entities.reduce(value) { $0.replacing($1.0, with: $1.1) }
  }
}

/// The scan itself: a test that cannot fail proves nothing.
struct HTMLScanTests {
  @Test(arguments: [
    "<p onclick=x>", "<img src=x OnError='y'>", "<a href=\"javascript:x\">", "<a title='&quot;' HREF=javascript:x>",
    "<style>@import 'x'</style>",
    "<style>a{b:url(x)}</style>", "<script>ran.push(1)</script>", "<iframe>", "<svg/onload=x>",
    "<a href=//outside.invalid>", "<p style=x>",
    "<img src=\"https://outside.invalid/x.png\">",
    "<img src=\"data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9InJhbi5wdXNoKDEpIi8+\">",
    "<iframe src=\"data:image/svg+xml;base64,PHN2Zy8+\">", "<img src=\"data:text/html;base64,PHN2Zy8+\">", "<!--",
    "<base href=x>", "<a href=/etc/passwd>", "<a title=\"a>b\" onclick=x>"
  ])
  func `what runs is seen`(page: String) { #expect(!HTMLScan.faults(in: Array(page.utf8)).isEmpty) }

  @Test(arguments: [
    "<p title=\"onclick=x <script>\">&lt;script&gt;</p>", "<a href=\"https://example.org/a:b\">", "<a href=\"x/a:b\">",
    "<a href=\"#a:b\">",
    "<img src=\"../a.png\">", "a < b <3 onclick=x", "<style>a{b:\"@import \\22 url(x)\"}</style>",
    "<script src=\"a.js\" defer></script>",
    "<a href=\"mailto:a@b\">", "<img src=\"data:image/svg+xml;base64,PHN2Zy8+\">"
  ])
  func `what does not is passed over`(page: String) { #expect(HTMLScan.faults(in: Array(page.utf8)) == []) }
}
