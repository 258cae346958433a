extension Fault {
  /// The rule as `naskah explain` prints it to a terminal.
  package func text(in language: Language) -> String {
    let words = Words.in(language)
    var lines = ["\(code)  \(slug)  (\(severity.name[language]))", ""]
    lines.append(finds[language])
    lines.append("")
    lines.append("\(words.why): \(why[language])")
    if let source { lines.append("\(words.source): \(source)") }
    lines += ["", "\(words.wrong):", "", indented(wrong.text), "", "\(words.right):", "", indented(right.text), ""]
    return lines.joined(separator: "\n")
  }

  /// The rule as a section of a Markdown page.
  package func markdown(in language: Language) -> String {
    let words = Words.in(language)
    var lines = [
      "## \(code): \(finds[language])", "", "`\(slug)`, \(severity.name[language]). \(words.why): \(why[language])"
    ]
    if let source { lines += ["", "\(words.source): \(source)"] }
    lines += ["", "\(words.wrong):", "", fenced(wrong), "", "\(words.right):", "", fenced(right), ""]
    return lines.joined(separator: "\n")
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }.joined(
      separator: "\n")
  }

  private func fenced(_ example: Example) -> String {
    let form: String
    switch example.form {
    case .keys: form = "yaml"
    case .body: form = "markdown"
    case .file(let path): form = path.hasSuffix(".yml") ? "yaml" : path.hasSuffix(".md") ? "markdown" : "text"
    }
    let text = example.text
    return "````\(form)\n\(text)\(text.hasSuffix("\n") ? "" : "\n")````"
  }

  /// The few words around a rule.
  private struct Words {
    let why, source, wrong, right: String

    static func `in`(_ language: Language) -> Words {
      switch language {
      case .indonesian:
        Words(why: "Mengapa", source: "Sumber", wrong: "Salah", right: "Benar")
      case .english:
        Words(why: "Why", source: "Source", wrong: "Wrong", right: "Right")
      }
    }
  }
}
