/// Names that lead out of the folder, or that a system, a shell, a terminal or an address reads as more than a name.
enum HostileNames {
  static let all: [HostileHandbook] = ids + aliases + documentPaths + fileNames

  private static let ids = Payloads.names.enumerated().map { index, name in
    let id = quoted(name)
    let files = [
      "content/dossiers/lain.md": page(
        id, "title: {id: a, en: b}\ninstrument: mou\nstage: exploration\nclassification: biasa"),
      "content/handbook/lain.md": page(id, "title: {id: a, en: b}\nclassification: biasa"),
      "content/packs/lain.md": page(
        id, "title: {id: a, en: b}\nclassification: biasa\nas_of: 2026-06-01\nitems: [{dossier: \(id)}]")
    ]
    return HostileHandbook("id \(index)", files, .found("FM-007", line: 2))
  }

  /// An old name leads to the document's page: a page is written for it.
  private static let aliases = Payloads.names.enumerated().map { index, name in
    let keys =
      "title: {id: a, en: b}\ninstrument: mou\nstage: exploration\nclassification: biasa\naliases: [\(quoted(name))]"
    return HostileHandbook("alias \(index)", ["content/dossiers/lain.md": page("LAIN", keys)])
  }

  private static let outside = [
    "../../../../rahasia.txt", "/etc/passwd", "file:///etc/passwd", "../../templates/x", "~/.ssh/id_rsa",
    "..\\..\\rahasia.txt",
    "%2e%2e/%2e%2e/rahasia.txt", "../files/../../../rahasia.txt", "../files/%2e%2e/%2e%2e/%2e%2e/rahasia.txt"
  ]

  private static let documentPaths = outside.enumerated().map { index, path in
    let keys = """
      title: {id: a, en: b}
      instrument: implementing
      stage: implementation
      classification: internal
      documents: [{kind: text, path: \(quoted(path)), language: id}]
      """
    let dossier = page("KS-2024-002", keys, "[a](<\(path)>) ![b](<\(path)>)")
    return HostileHandbook("document path \(index)", [Victim.dossier: dossier], .found("REF-035", line: 7))
  }

  /// The bytes of a name are whatever the disk lets stand.
  private static let fileNames = [
    "<script>ran.push(1)<", "\"onload=ran.push(1) x=\"", "a\n::error file=x::forged", "\u{1B}[2J\u{7}", "\u{202E}dm",
    "%2e%2e%2f", "`id`", "$(id)", "-rf",
    "CON", " ", "a&b'", "index", "{{title}}", "a:b", "a\\b"
  ].enumerated().map { index, name in
    let text = page("lain", "title: {id: a, en: b}\nclassification: biasa", "[x](tidak-ada.md)")
    return HostileHandbook("file name \(index)", ["content/handbook/\(name).md": text], .found("REF-033", line: 7))
  }
}
