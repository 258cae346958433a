/// The answer to one request.
struct Answer: Sendable {
  var status = 200
  /// The media type, as the header `Content-Type` has it.
  let type: String
  let bytes: [UInt8]
  /// Where the browser should look instead (the header `Location`); nil where the answer is the page itself.
  var location: String?

  static func text(_ status: Int, _ text: String) -> Answer {
    Answer(status: status, type: "text/plain; charset=utf-8", bytes: Array((text + "\n").utf8))
  }
}

/// The addresses of the preview's own files. They stand beside the site's pages, under a name that no page can have.
enum PreviewPath {
  static let script = "_naskah/preview.js"
  static let style = "_naskah/preview.css"
  /// Answered when the handbook was read again: `_naskah/news.js?3`, where 3 is the number of the page shown.
  static let news = "_naskah/news.js"
}

extension PreviewedSite {
  /// The answer to a request that may be answered.
  ///
  /// A browser that opens a page gets two elements more than a build writes: a script that loads the page again, and
  /// the style of its notice. A request that does not open a page (no `text/html` in `Accept`) gets exactly the bytes
  /// that a build would write.
  func answer(to path: SitePath, opensPage: Bool) async throws -> Answer {
    switch path.path {
    case PreviewPath.script: return Answer(type: "text/javascript; charset=utf-8", bytes: Array(Data.preview.utf8))
    case PreviewPath.style: return Answer(type: "text/css; charset=utf-8", bytes: Array(Data.look.utf8))
    default: break
    }
    guard !isEmpty else { return nothingToShow(opensPage: opensPage) }
    let isFolder = path.path.isEmpty || path.path.hasSuffix("/")
    let file = isFolder ? path.path + "index.html" : path.path
    if let bytes = try await bytes(of: file) {
      return Answer(type: mediaType(of: file), bytes: opensPage ? watched(bytes, file) : bytes)
    }
    if !isFolder, holds(path.path + "/index.html") {
      return Answer(status: 308, type: "text/plain", bytes: [], location: path.lastStep + "/")
    }
    guard let page = try await bytes(of: "404.html") else { return .text(404, "there is no such page") }
    return Answer(status: 404, type: mediaType(of: "404.html"), bytes: opensPage ? watched(page, "404.html") : page)
  }

  /// There is no site yet, or none that may be shown: the notice says why, and the page waits for one.
  private func nothingToShow(opensPage: Bool) -> Answer {
    guard opensPage else { return .text(503, notice.heading) }
    let page = "<!doctype html><meta charset=\"utf-8\"><title>naskah serve</title><body></body>"
    return Answer(status: 503, type: "text/html; charset=utf-8", bytes: watched(Array(page.utf8), "index.html"))
  }

  /// A page with the preview's style and script before its end.
  private func watched(_ page: [UInt8], _ file: String) -> [UInt8] {
    guard file.hasSuffix(".html") else { return page }
    let end = Array("</body>".utf8)
    let place = page.indices.dropLast(end.count - 1).last { page[$0..<$0 + end.count].elementsEqual(end) }
    let parts = """
      <link rel="stylesheet" href="/\(PreviewPath.style)"><script src="/\(PreviewPath.script)" \
      data-number="\(number)"></script>
      """
    guard let place else { return page + Array(parts.utf8) }
    return page[..<place] + Array(parts.utf8) + page[place...]
  }
}

extension SitePath {
  /// The last step of the path: `undip` of `partners/undip`. A step with anything but letters, digits, `-`, `_` and `.`
  /// in it is percent-encoded, as an address needs it.
  fileprivate var lastStep: String {
    let step = path.split(separator: "/").last.map(String.init) ?? ""
    let isPlain = step.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x5F
        || $0 == 0x2E
    }
    return isPlain ? step : step.utf8.map(Self.percentCode).joined()
  }

  private static func percentCode(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "%0" + digits : "%" + digits
  }
}

/// What browsers are told a file is, by the end of its name; unknown ones are downloaded.
private func mediaType(of path: String) -> String {
  let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "json": "application/json", "csv": "text/csv; charset=utf-8", "ics": "text/calendar; charset=utf-8",
    "xml": "application/xml", "txt": "text/plain; charset=utf-8", "svg": "image/svg+xml", "png": "image/png",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "pdf": "application/pdf",
    "ico": "image/x-icon", "woff2": "font/woff2", "atom": "application/atom+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  ]
  let name = path.split(separator: "/").last ?? ""
  guard let dot = name.lastIndex(of: ".") else { return "application/octet-stream" }
  return types[name[name.index(after: dot)...].lowercased()] ?? "application/octet-stream"
}
