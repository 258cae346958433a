#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics

/// Chromium where there is no WeasyPrint: HTML in, PDF out. It cannot look up the page of a heading, so a document is
/// printed once to learn the pages and once more with them; and it puts its own clock and no author into the PDF, which
/// is mended here.
package struct Chromium: Sendable {
  let program: Program
  package let version: EngineVersion
  let seconds: Int

  /// From here on it prints what stands in the margins of a page.
  static let oldest = EngineVersion(131)
  static let install = "sudo apt install chromium"

  package var identity: String { "chromium \(version)" }

  /// What a PDF says of itself.
  package struct Properties: Sendable {
    let title: String
    let author: String
    let creator: String
    /// YYYYMMDD.
    let day: String

    package init(title: String, author: String, creator: String, day: String) {
      self.title = title
      self.author = author
      self.creator = creator
      self.day = day
    }
  }

  /// - Parameter html: the document, with the page numbers of its contents where they are known.
  package func pdf(of html: ([String: Int]) -> [UInt8], _ properties: Properties, in folder: PackFolder) throws
    -> WeasyPrint.Print
  {
    try folder.withWorkshop { workshop in
      let workshop = try absolute(workshop)
      var places: [String: Int] = [:], print = PrintedPDF(bytes: [])
      // A number may be wider than the room for it, and move what comes after: then once more.
      for _ in 0..<3 {
        print = PrintedPDF(bytes: try self.print(html(places), in: workshop))
        if print.places == places { break }
        places = print.places
      }
      return WeasyPrint.Print(pdf: print.bytes(with: properties), pages: print.pages.count)
    }
  }

  private func print(_ html: [UInt8], in workshop: String) throws -> [UInt8] {
    let page = workshop + "/pack.html", output = workshop + "/pack.pdf"
    unlink(output)
    try writeFile(page, alone(html))
    let arguments =
      [
        "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking",
        "--disable-dev-shm-usage",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=" + workshop + "/profile", "--no-pdf-header-footer",
        "--generate-pdf-document-outline",
        "--print-to-pdf=" + output
      ] + (geteuid() == 0 ? ["--no-sandbox"] : [])
    // Chromium makes a socket below TMPDIR, and a socket's address holds 107 bytes: seen from where it runs it is
    // short, however deep the handbook lies.
    let environment = ["HOME": workshop, "TMPDIR": ".", "TZ": "UTC"]
    let run = try program.run(
      arguments + [fileAddress(page)], in: workshop, environment: environment, seconds: seconds, limit: 1 << 20)
    guard run.succeeded, try kind(of: output) != nil, case let bytes = try readFile(output, atMost: 1 << 28),
      isPDF(bytes), !PrintedPDF(bytes: bytes).pages.isEmpty
    else {
      throw MachineError.engine("Chromium", program, run, Bilingual(id: "PDF", en: "a PDF"), seconds: seconds)
    }
    return bytes
  }

  /// The document with a rule before all others that nothing may be opened, whatever a handbook's own template says.
  private func alone(_ html: [UInt8]) -> [UInt8] {
    let rule = Array(
      """
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src \
      data:">
      """
      .utf8)
    guard let head = html.firstRange(of: Array("<head>".utf8)) else { return rule + html }
    return html[..<head.upperBound] + rule + html[head.upperBound...]
  }
}

/// The address of a file by its path from the root of the disk (RFC 8089): all but letters, digits and a few signs is
/// written as its bytes.
package func fileAddress(_ path: String) -> String {
  let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
  let digits = Array("0123456789ABCDEF")
  return "file://"
    + path.utf8.map { byte in
      plain.contains(byte)
        ? String(Unicode.Scalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
}

extension Engines {
  /// - Throws: `MachineError` where it is too old or does not answer; nil where there is none.
  package func chromium() throws -> Chromium? {
    guard let program = try find(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]) else {
      return nil
    }
    let version = try self.version(of: program, named: "Chromium", from: Chromium.oldest, install: Chromium.install)
    return Chromium(program: program, version: version, seconds: seconds)
  }

  package static let noChromium = MachineError.missing(
    "Chromium",
    Bilingual(
      id: "tanpa itu, atau WeasyPrint, tidak ada PDF; HTML-nya sudah dibuat",
      en: "without it, or WeasyPrint, there is no PDF; the HTML was made"),
    install: Chromium.install)
}
