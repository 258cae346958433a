internal import Dossiers
internal import Templates

extension Site {
  /// The address of the site, with a slash at its end; nil where the model does not say.
  var base: String? {
    languages.first?.handbook.model.site.baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
  }

  /// The pages for search engines (sitemaps.org 0.9), each with the same page in the other languages; nothing where the
  /// model does not say at which address the site stands. Old ids, which only lead on, and the page for what is not
  /// there are left out.
  var sitemap: [Feed] {
    guard let base else { return [] }
    let listed = pages.filter { page in
      switch page.subject {
      case .redirect: false
      case .single(let single): !single.isSubstitute
      default: true
      }
    }
    // A file may list at most 50,000 pages. More pages are spread over several files, which `sitemap.xml` then lists.
    let most = 50_000
    guard listed.count > most else { return [Feed(path: "sitemap.xml") { urls(of: listed, below: base) }] }
    let parts = stride(from: 0, to: listed.count, by: most).map { Array(listed[$0..<min($0 + most, listed.count)]) }
    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    let index = Feed(path: "sitemap.xml") {
      var xml = Array("\(declaration)<sitemapindex xmlns=\"\(namespace)\">\n".utf8)
      for name in names {
        xml += Array("<sitemap><loc>".utf8) + escaped(base + name) + Array("</loc></sitemap>\n".utf8)
      }
      return xml + Array("</sitemapindex>\n".utf8)
    }
    return [index] + zip(names, parts).map { name, part in Feed(path: name) { urls(of: part, below: base) } }
  }

  private func urls(of listed: [Page], below base: String) -> [UInt8] {
    // Not every page is in every language of the site: a pack may be in some of them only.
    var languagesOfRoute: [String: [Int]] = [:]
    for page in pages { languagesOfRoute[page.route.path, default: []].append(page.language) }
    var xml = Array("\(declaration)<urlset xmlns=\"\(namespace)\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n".utf8)
    for page in listed {
      xml += Array("<url><loc>".utf8) + escaped(base + encodedPath(path(of: page))) + Array("</loc>".utf8)
      let others = languagesOfRoute[page.route.path] ?? []
      for language in others where others.count > 1 {
        xml += Array("<xhtml:link rel=\"alternate\" hreflang=\"\(languages[language].words.language)\" href=\"".utf8)
        xml +=
          escaped(base + encodedPath(path(of: Page(language: language, route: page.route, subject: page.subject))))
          + Array("\"/>".utf8)
      }
      xml += Array("</url>\n".utf8)
    }
    return xml + Array("</urlset>\n".utf8)
  }
}

private let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
private let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
