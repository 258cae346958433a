import Diagnostics
import Support

/// A handbook that means harm: the example handbook with some of its files changed, and what must come of it.
struct HostileHandbook: Sendable, CustomStringConvertible {
  enum Outcome: Sendable {
    /// `check` finds this at this line of one of its own files.
    case found(String, line: Int)
    /// No finding need be: what it says is shown as a text, or nowhere.
    case inert
  }

  let name: String
  /// By path; in place of the example's.
  let files: [String: [UInt8]]
  let outcome: Outcome

  init(_ name: String, _ files: [String: String], _ outcome: Outcome = .inert) {
    self.init(name, bytes: files.mapValues { Array($0.utf8) }, outcome)
  }

  init(_ name: String, bytes files: [String: [UInt8]], _ outcome: Outcome = .inert) {
    self.name = name
    self.files = files
    self.outcome = outcome
  }

  var description: String { name }

  /// What a template says is its author's: a finding tells of it, and the page has it.
  var hasTemplates: Bool { files.keys.contains { $0.hasPrefix("templates/") } }

  /// All of them, in an order that stays.
  static let all: [HostileHandbook] =
    HostileTexts.all + HostileAddresses.all + HostileAttachments.all + HostileNames.all + HostileBombs.all
    + HostileTemplates.all
    + HostilePacks.all
}

/// The files of the example handbook that the hostile ones change.
enum Victim {
  static let dossier = Example.Kind.dossier.rawValue
  static let chapter = Example.Kind.chapter.rawValue
  static let partner = Example.Kind.partner.rawValue
  static let term = Example.Kind.term.rawValue
  static let pack = Example.Kind.pack.rawValue
  static let model = Example.Kind.model.rawValue
  static let dashboard = "content/dashboards/angka.md"
  static let about = "templates/pages/about.mustache"
}

/// A document with an id, other keys and a body.
func page(_ id: String, _ keys: String, _ body: String = "") -> String {
  "---\nid: \(id)\n\(keys)\n---\n\n\(body)\n"
}

/// The example's chapter with another body, which begins at line 7.
func chapter(_ body: String) -> [String: String] {
  [Victim.chapter: page("tenggat", "title: {id: a, en: b}\nclassification: biasa", body)]
}

/// A text as a scalar of YAML in double quotes, where anything can be written.
func quoted(_ text: String) -> String {
  var written = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": written += "\\\""
    case "\\": written += "\\\\"
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FFFE}", "\u{FFFF}", "\u{FEFF}":
      let digits = String(scalar.value, radix: 16)
      written += "\\U" + many(8 - digits.count, "0") + digits
    default: written.unicodeScalars.append(scalar)
    }
  }
  return written + "\""
}

func many(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

func many(_ count: Int, _ text: (Int) -> String) -> String { (0..<count).map(text).joined() }

/// So many files in a folder of content.
func each(_ count: Int, in folder: String, _ text: (Int) -> String) -> [String: String] {
  var files: [String: String] = [:]
  for index in 0..<count { files["content/\(folder)/x\(index).md"] = text(index) }
  return files
}
