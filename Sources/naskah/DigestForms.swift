internal import Diagnostics
internal import Pages

// A digest of deadlines in the forms that messages are sent in.

extension Digest {
  /// Markdown, which a plain text message may be as well.
  var markdown: String {
    var text = "# \(title.escapedForMarkdown)\n\n\(summary)\n"
    for group in groups {
      text += "\n## \(group.title)\n\n"
      for item in group.items { text += "- " + item.markdown + "\n" }
    }
    return text
  }

  /// Plain text, which every mail program shows.
  var plain: String {
    var text = "\(summary)\n"
    for group in groups {
      text += "\n\(group.title.uppercased())\n"
      for item in group.items {
        let marking = item.marking.map { " [\($0)]" } ?? ""
        text += "\n\(item.day) (\(item.distance)): \(item.kind)\(marking)\n  \(item.dossier) \(item.title.visible)\n"
        text += "  \(item.task)\n" + (item.address.map { "  \($0)\n" } ?? "")
      }
    }
    return text
  }

  /// A message with an Adaptive Card, as a Teams channel's webhook takes it.
  var teams: JSON {
    let heading = block(title, [("size", .string("Large")), ("weight", .string("Bolder"))])
    let body = groups.flatMap { group in
      [block(group.title, [("weight", .string("Bolder")), ("separator", .bool(true))])]
        + group.items.map { block($0.markdown, []) }
    }
    return .object([
      ("type", .string("message")),
      (
        "attachments",
        .array([
          .object([
            ("contentType", .string("application/vnd.microsoft.card.adaptive")),
            (
              "content",
              .object([
                ("$schema", .string("http://adaptivecards.io/schemas/adaptive-card.json")),
                ("type", .string("AdaptiveCard")), ("version", .string("1.4")), ("lang", .string(language.rawValue)),
                ("msteams", .object([("width", .string("Full"))])),
                ("body", .array([heading, block(summary, [])] + body))
              ])
            )
          ])
        ])
      )
    ])
  }

  private func block(_ text: String, _ look: [(String, JSON)]) -> JSON {
    .object([("type", .string("TextBlock")), ("text", .string(text)), ("wrap", .bool(true))] + look)
  }

  /// Blocks as a Slack channel's webhook takes them: at most fifty, each of at most 3,000 characters, so that what has
  /// no room is counted.
  var slack: JSON {
    let entries = groups.flatMap { group in ["*\(group.title.escapedForSlack)*"] + group.items.map(\.slack) }
    let room = 47
    var sections = entries.prefix(room).map { section($0.count > 2900 ? $0.prefix(2900) + "…" : $0) }
    if entries.count > room {
      let rest = Bilingual.count(entries.count - room, id: "baris lagi", one: "more line", other: "more lines")
      sections.append(section(Bilingual(id: "\(rest.id): naskah due", en: "\(rest.en): naskah due")[language]))
    }
    let header = JSON.object([
      ("type", .string("header")),
      ("text", .object([("type", .string("plain_text")), ("text", .string(String(title.prefix(150))))]))
    ])
    return .object([
      ("text", .string("\(title): \(summary)".escapedForSlack)),
      ("blocks", .array([header, section(summary.escapedForSlack)] + sections))
    ])
  }

  private func section(_ text: String) -> JSON {
    .object([
      ("type", .string("section")), ("text", .object([("type", .string("mrkdwn")), ("text", .string(text))]))
    ])
  }
}

extension Digest.Item {
  fileprivate var markdown: String {
    let marking = marking.map { " [\($0.escapedForMarkdown)]" } ?? ""
    let name = "\(dossier) \(title)".visible.escapedForMarkdown
    let link = address.map { "[\(name)](\($0))" } ?? name
    return "**\(day)** (\(distance)) · \(kind)\(marking): \(link) – \(task)"
  }

  fileprivate var slack: String {
    let marking = marking.map { " [\($0.escapedForSlack)]" } ?? ""
    let name = "\(dossier) \(title)".visible.escapedForSlack
    let link = address.map { "<\($0.escapedForSlack)|\(name)>" } ?? name
    return "*\(day)* (\(distance)) · \(kind)\(marking): \(link) – \(task)"
  }
}

extension String {
  /// What content says stays text: none of its characters begins a mark of Markdown.
  fileprivate var escapedForMarkdown: String {
    var text = ""
    for scalar in unicodeScalars {
      if "\\`*_{}[]<>()#|~!".unicodeScalars.contains(scalar) { text.append("\\") }
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  /// Slack reads three characters as marks of its own.
  fileprivate var escapedForSlack: String {
    replacingBytes(of: "&", with: "&amp;").replacingBytes(of: "<", with: "&lt;").replacingBytes(of: ">", with: "&gt;")
      .replacingBytes(of: "|", with: "¦")
  }
}
