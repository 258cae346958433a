/// Templates and words that try to run code, read files, or never end.
enum HostileTemplates {
  private static func template(_ name: String, _ files: [String: String], _ code: String, line: Int = 1)
    -> HostileHandbook
  {
    HostileHandbook("template: \(name)", files, .found(code, line: line))
  }

  private static func about(_ name: String, _ text: String, _ code: String) -> HostileHandbook {
    template(name, [Victim.about: "<head></head>" + text], code)
  }

  static let all: [HostileHandbook] = [
    about("inside itself", "{{> pages/about}}", "TPL-006"),
    about(
      "a parent inside its own block",
      "{{< layouts/page}}{{$main}}{{< layouts/page}}{{/layouts/page}}{{/main}}{{/layouts/page}}", "TPL-006"),
    about(
      "a block inside itself", "{{< layouts/page}}{{$main}}{{$main}}x{{/main}}{{/main}}{{/layouts/page}}", "TPL-006"),
    about("nested sections", many(20_000, "{{#draft}}") + many(20_000, "{{/draft}}"), "TPL-011"),
    template("doubling", doubling, "TPL-011"),
    about("many tags", many(120_000, "{{title}}"), "TPL-011"),
    about("unknown names", many(4000) { "{{n\($0)}}" }, "TPL-001"),
    about("outside", "{{> ../../../../etc/passwd}}{{> /etc/passwd}}", "TPL-003"),
    about("open tags", many(20_000, "{{"), "TPL-002"),
    HostileHandbook("template: other delimiters", [Victim.about: "<head></head>{{=<% %>=}}<%title%>"]),
    about("lists of lists", nested, "TPL-011"),
    about("a script with a value", "<p onclick=\"x\"><script>{{{title}}}</script>", "TPL-012"),
    about("a handler with a value", "<p onclick=\"{{title}}\">", "TPL-012"),
    about("an address of a script", "<a href=\"javascript:{{title}}\">x</a>", "TPL-013"),
    about("an address of a script in capitals", "<form ACTION = ' JavaScript:{{title}}'>x</form>", "TPL-013"),
    about("a handler in capitals", "<p/ONCLICK=\"{{title}}\">", "TPL-012"),
    HostileHandbook("template: tags without an end", [Victim.about: "<head></head>" + many(60_000, "<a ")]),
    about("a style with a value", "<style>a{b:{{title}}}</style>", "TPL-012"),
    template("many words", ["templates/words/id.yml": many(20_000) { "k\($0): x\n" }], "TPL-007"),
    template("a large asset", ["templates/assets/x.bin": many(6_000_000, "x")], "TPL-011"),
    template("words that are code", ["templates/words/en.yml": codeInWords], "TPL-008", line: 2),
    template("a template that is none", ["templates/pages/about.mustache": "\u{0}\u{1}{{\u{0}}}"], "TPL-001")
  ]

  private static let nested =
    "{{#navigation}}{{#navigation}}{{#navigation}}x{{/navigation}}{{/navigation}}{{/navigation}}"
  private static let codeInWords = "asOf: \"</style><script>ran.push(1)</script>\"\nmore: \"{n}{n}{{title}}\"\n"

  /// Thirty partials, each of which has the next twice: a thousand million pieces.
  private static let doubling: [String: String] = {
    var files = [Victim.about: "<head></head>{{> parts/p0}}", "templates/parts/p30.mustache": "x"]
    for level in 0..<30 { files["templates/parts/p\(level).mustache"] = many(2, "{{> parts/p\(level + 1)}}") }
    return files
  }()
}
