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
        if let holder = item.holder { text += "  (\(holder.visible))\n" }
        text += "  \(item.task)\n" + (item.address.map { "  \($0)\n" } ?? "")
      }
    }
    return text
  }

  /// A message with an Adaptive Card, as a Teams channel's webhook takes it. Where it has more lines than the channel
  /// takes, it has the first of them, and a last one that counts the others.
  ///
  /// The limit is 28 KB by its documentation (Microsoft, "Create incoming webhooks"); messages of more than 21 KB have
  /// been refused all the same.
  var teams: JSON {
    let heading = block(title, [("size", .string("Large")), ("weight", .string("Bolder"))])
    let lines = groups.flatMap { group in
      [ChannelLine(block(group.title, [("weight", .string("Bolder")), ("separator", .bool(true))]))]
        + group.items.map { ChannelLine(block(short($0.markdown), []), isItem: true) }
    }
    return fitted(lines, rest: { block($0, []) }) {
      card([heading, block(summary, [])] + $0)
    } where: {
      $0.pretty().utf8.count < 20_000
    }
  }

  private func card(_ body: [JSON]) -> JSON {
    .object([
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
                ("body", .array(body))
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

  /// Blocks as a Slack channel's webhook takes them: at most fifty, each of at most 3,000 characters (Slack, "Block
  /// Kit"), and in all some 13,000, beyond which it answers `msg_blocks_too_long`. Where there are more lines it has
  /// the first of them, and a last one that counts the others.
  var slack: JSON {
    let lines = groups.flatMap { group in
      [ChannelLine(section("*\(group.title.escapedForSlack)*"))]
        + group.items.map { ChannelLine(section(short($0.slack)), isItem: true) }
    }
    let header = JSON.object([
      ("type", .string("header")),
      ("text", .object([("type", .string("plain_text")), ("text", .string(String(title.prefix(150))))]))
    ])
    let text = ("text", JSON.string("\(title): \(summary)".escapedForSlack))
    return fitted(lines, rest: section) {
      .object([text, ("blocks", .array([header, section(summary.escapedForSlack)] + $0))])
    } where: { message in
      guard case .object(let fields) = message, case .array(let blocks)? = fields.last?.1 else { return false }
      return blocks.count <= 50 && message.compact().utf8.count < 12_000
    }
  }

  private func section(_ text: String) -> JSON {
    .object([
      ("type", .string("section")), ("text", .object([("type", .string("mrkdwn")), ("text", .string(text))]))
    ])
  }

  // MARK: What a channel has room for

  private struct ChannelLine {
    let json: JSON
    let isItem: Bool

    init(_ json: JSON, isItem: Bool = false) {
      self.json = json
      self.isItem = isItem
    }
  }

  private func short(_ text: String) -> String { text.count > 2900 ? text.prefix(2900) + "…" : text }

  /// The message with as many of the lines, from the first, as fit.
  private func fitted(
    _ lines: [ChannelLine], rest: (String) -> JSON, in message: ([JSON]) -> JSON, where fits: (JSON) -> Bool
  ) -> JSON {
    func made(_ count: Int) -> JSON {
      // A heading with nothing below it says nothing.
      let shown = lines.prefix(count).reversed().drop { !$0.isItem }.reversed().map(\.json)
      let left = lines.dropFirst(count).count(where: \.isItem)
      guard left > 0 else { return message(shown) }
      let more = Bilingual.count(left, id: "baris lagi", one: "more line", other: "more lines")
      return message(shown + [rest(Bilingual(id: "\(more.id): naskah due", en: "\(more.en): naskah due")[language])])
    }
    let whole = made(lines.count)
    if fits(whole) { return whole }
    var fitting = 0, tooMany = lines.count
    while tooMany - fitting > 1 {
      let middle = (fitting + tooMany) / 2
      if fits(made(middle)) { fitting = middle } else { tooMany = middle }
    }
    return made(fitting)
  }
}

extension Digest.Item {
  fileprivate var markdown: String {
    let marking = marking.map { " [\($0.escapedForMarkdown)]" } ?? ""
    let name = "\(dossier) \(title)".visible.escapedForMarkdown
    let link = address.map { "[\(name)](\($0))" } ?? name
    let holder = holder.map { " (\($0.visible.escapedForMarkdown))" } ?? ""
    return "**\(day)** (\(distance)) · \(kind)\(marking): \(link)\(holder) – \(task)"
  }

  fileprivate var slack: String {
    let marking = marking.map { " [\($0.escapedForSlack)]" } ?? ""
    let name = "\(dossier) \(title)".visible.escapedForSlack
    let link = address.map { "<\($0.escapedForSlack)|\(name)>" } ?? name
    let holder = holder.map { " (\($0.visible.escapedForSlack))" } ?? ""
    return "*\(day)* (\(distance)) · \(kind)\(marking): \(link)\(holder) – \(task)"
  }
}

extension String {
  /// The text with a backslash before each character that could begin a mark of Markdown, so that it stays text.
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
