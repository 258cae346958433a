extension Construct {
  private static let about = "templates/pages/about.mustache"

  private static func template(_ name: String, _ text: @escaping (Int) -> String) -> Construct {
    Construct(name, 200) { [about: "<head></head>" + text($0)] }
  }

  /// What a handbook's own templates can hold.
  static let templates: [Construct] = [
    template("tags of a template") { many($0, "{{title}}") },
    template("tags on a line each") { many($0, "{{title}}\n") },
    template("names that are unknown") { many($0) { "{{n\($0)}}" } },
    template("sections") { many($0, "{{#draft}}a{{/draft}}") },
    template("sections without an end") { many($0, "{{#draft}}a") },
    template("nested sections") { many($0 / 20, many(20, "{{#draft}}") + many(20, "{{/draft}}")) },
    template("comments of a template") { many($0, "{{! a }}") },
    template("tags without an end") { many($0, "{{") },
    template("HTML tags without an end") { many($0, "<a ") },
    template("handlers with a value") { many($0, "<p onclick=\"{{title}}\">") },
    Construct("partials", 200) {
      [about: "<head></head>" + many($0, "{{> parts/p}}"), "templates/parts/p.mustache": "{{title}}"]
    },
    Construct("partials of a file each", 40) { n in
      var files = [about: "<head></head>" + many(n) { "{{> parts/p\($0)}}" }]
      for index in 0..<n { files["templates/parts/p\(index).mustache"] = "{{title}}" }
      return files
    },
    Construct("a chain of partials", 20) { n in
      var files = [about: "<head></head>{{> parts/p0}}"]
      for index in 0..<n {
        files["templates/parts/p\(index).mustache"] = "{{title}}" + (index + 1 < n ? "{{> parts/p\(index + 1)}}" : "")
      }
      return files
    },
    Construct("words", 200) { ["templates/words/id.yml": many($0) { "k\($0): a\n" }] },
    Construct("rules of a style", 200) { ["templates/assets/site.css": many($0) { ".a\($0) { color: red }\n" }] }
  ]
}
