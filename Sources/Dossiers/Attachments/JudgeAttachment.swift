import Diagnostics

/// Why a file is not published as it is.
package enum Refusal: Sendable, Hashable {
  case tooLarge(size: Int, largest: Int)
  case active(ending: String, AttachmentRules.Allowed)
  case disguised(ending: String, AttachmentRules.Allowed)
  /// A picture in SVG with more in it than a picture, each with its place.
  case scripted([PictureFault])
  case pictureTooLarge(size: Int)
}

/// What is wrong at a place of a picture.
package struct PictureFault: Sendable, Hashable {
  let what: PictureScanner.What
  let span: Span
}

/// Why a file may not be published; nil where it may.
///
/// Both its name and its first bytes are judged, because some browsers and servers go by the one and some by the other.
package func refusal(of look: AttachmentLook, under rules: AttachmentRules) -> Refusal? {
  if let size = look.size, size > rules.largest * 1_000_000 { return .tooLarge(size: size, largest: rules.largest) }
  let names = endings(of: look.path), ending = names.last ?? ""
  for name in names.reversed() {
    guard let kind = activeEndings[name], !rules.allowed.contains(kind) else { continue }
    // A server may go by an ending that is not the last (`naskah.html.pdf`), but a computer runs programs by the last
    // one.
    guard name == ending || kind != .program else { continue }
    return .active(ending: name, kind)
  }
  if ending == "svg" { return rules.allowed.contains(.svg) ? nil : refusal(ofPicture: look) }
  guard let disguise = disguise(of: look, ending), activeEndings[ending] != disguise, !rules.allowed.contains(disguise)
  else { return nil }
  return .disguised(ending: ending, disguise)
}

private func refusal(ofPicture look: AttachmentLook) -> Refusal? {
  guard look.size.map({ $0 == look.start.count }) ?? true, look.start.count < AttachmentLook.largestPicture else {
    return .pictureTooLarge(size: look.size ?? look.start.count)
  }
  let faults = PictureScanner.faults(in: look.start)
  guard !faults.isEmpty else { return nil }
  let file = SourceFile(path: look.path, bytes: look.start)
  return .scripted(zip(faults, file.spans(of: faults.map(\.place))).map { PictureFault(what: $0.what, span: $1) })
}

/// What a browser, or a computer that opens a download, would run, by the ending of its name.
private let activeEndings: [String: AttachmentRules.Allowed] = {
  var endings: [String: AttachmentRules.Allowed] = [:]
  for ending in [
    "html", "htm", "xhtml", "xht", "shtml", "shtm", "mht", "mhtml", "js", "mjs", "cjs", "wasm", "swf", "php", "phtml",
    "asp", "aspx", "jsp"
  ] {
    endings[ending] = .html
  }
  for ending in ["xml", "xsl", "xslt", "svgz", "rdf", "atom", "rss", "mathml"] { endings[ending] = .xml }
  for ending in [
    "exe", "com", "bat", "cmd", "scr", "pif", "msi", "dll", "jar", "hta", "ps1", "vbs", "vbe", "wsf", "wsh", "lnk",
    "url", "desktop", "webloc",
    "website", "app", "dmg", "apk", "sh", "reg", "cpl", "inf", "chm"
  ] {
    endings[ending] = .program
  }
  return endings
}()

/// What a computer runs, or a browser that looks at the first bytes takes for a page, whatever a file is called; nil
/// where it is neither.
private func disguise(of look: AttachmentLook, _ ending: String) -> AttachmentRules.Allowed? {
  isProgramOfWindows(look, ending) ? .program : markup(in: look.start)
}

/// Endings of texts, which may begin with any word: “Mzansi”.
private let endingsOfTexts: Set<String> = ["txt", "csv", "tsv", "md", "json", "ics"]

/// Whether a file begins with the two letters of programs of DOS and Windows, and goes on as these do. A program of
/// Windows says at 0x3C, in four bytes, where the rest of it begins. In a text these four would be letters, and so a
/// place beyond the end of any file that may be published. What is called a picture or a document never begins so.
private func isProgramOfWindows(_ look: AttachmentLook, _ ending: String) -> Bool {
  let start = look.start
  guard start.starts(with: "MZ".utf8) else { return false }
  guard endingsOfTexts.contains(ending) else { return true }
  let header = start.prefix(0x40), ofText: Set<UInt8> = [0x09, 0x0A, 0x0C, 0x0D]
  guard header.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || ofText.contains($0) }) else { return true }
  guard header.count == 0x40 else { return false }
  let place = header[0x3C...].reversed().reduce(0) { $0 << 8 | Int($1) }
  return place < look.size ?? .max
}

/// What a browser that looks at the first bytes takes a file for (WHATWG MIME Sniffing, 7.1); nil where it is nothing
/// that runs.
private func markup(in start: [UInt8]) -> AttachmentRules.Allowed? {
  var text = start[...]
  if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
  if text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) {
    text = text.dropFirst(2).filter { $0 != 0 }[...]
  }
  text = text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
  let head = text.prefix(16).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  func begins(_ word: String) -> Bool { head.starts(with: word.utf8) }
  if begins("\u{7F}elf") || begins("#!") { return .program }
  if begins("<?xml") || begins("<svg") || begins("<!entity") { return .xml }
  let tags = [
    "<!doctype html", "<html", "<head", "<script", "<iframe", "<h1", "<div", "<font", "<table", "<a ", "<a>", "<style",
    "<title", "<b>", "<body", "<br",
    "<p>", "<p ", "<!--", "<img", "<object", "<embed", "<link", "<meta", "<base", "<form", "<input"
  ]
  return tags.contains(where: begins) ? .html : nil
}
