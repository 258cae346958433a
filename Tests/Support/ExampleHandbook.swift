package import Diagnostics
package import Dossiers
internal import Foundation
package import Pipeline

/// The example handbook with one example put into it.
package struct ExampleHandbook {
  package let path: String
  /// The marked place, `line:column-line:column`.
  package let marked: String
  package let files: [SourceFile]

  package init(_ example: Example, over base: [SourceFile]) {
    var texts = Dictionary(uniqueKeysWithValues: base.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    let whole: String
    switch example.form {
    case .keys(let kind):
      path = kind.rawValue
      whole = Self.joined(example.marked, into: texts[path] ?? "", isYAML: path.hasSuffix(".yml"))
    case .body(let kind):
      path = kind.rawValue
      whole = Self.front(of: texts[path] ?? "") + "\n" + example.marked
    case .file(let file):
      path = file
      whole = example.marked
    }
    marked = Self.place(in: whole)
    texts[path] = whole.replacing("«", with: "").replacing("»", with: "")
    let model = Example.Kind.model.rawValue
    if let keys = example.modelKeys { texts[model] = Self.joined(keys, into: texts[model] ?? "", isYAML: true) }
    for (other, text) in example.beside { texts[other] = text }
    files = texts.map { SourceFile(path: $0.key, text: $0.value) }
  }

  package func findings(asOf today: CalendarDate) async -> [Diagnostic] {
    await assessed(asOf: today).findings
  }

  package func assessed(asOf today: CalendarDate) async -> Assessed {
    await assess(SourceTree(files: files), asOf: today, for: nil, workers: Workers(1))
  }

  private static func front(of text: String) -> String {
    let parts = text.components(separatedBy: "\n---\n")
    return parts[0] + "\n---\n"
  }

  /// Top-level keys put in place of those of the same name; new ones at the end.
  private static func joined(_ keys: String, into text: String, isYAML: Bool) -> String {
    let halves =
      isYAML
      ? [text, ""]
      : [
        String(text.components(separatedBy: "\n---\n")[0].dropFirst(4)),
        text.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n")
      ]
    var blocks = blocks(of: halves[0])
    for block in Self.blocks(of: keys) {
      let name = key(of: block)
      if let index = blocks.firstIndex(where: { key(of: $0) == name }) {
        blocks[index] = block
      } else {
        blocks.append(block)
      }
    }
    let front = blocks.joined(separator: "\n")
    return isYAML ? front + "\n" : "---\n" + front + "\n---\n" + halves[1]
  }

  private static func blocks(of text: String) -> [String] {
    var blocks: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init) {
      if line.hasPrefix(" ") || line.hasPrefix("#") || blocks.isEmpty {
        if blocks.isEmpty { blocks.append(line) } else { blocks[blocks.count - 1] += "\n" + line }
      } else {
        blocks.append(line)
      }
    }
    return blocks
  }

  private static func key(of block: String) -> String {
    String(block.replacing("«", with: "").replacing("»", with: "").prefix { $0 != ":" })
  }

  private static func place(in text: String) -> String {
    var line = 1, column = 1, ends: [String] = []
    for scalar in text.unicodeScalars {
      if scalar == "«" || scalar == "»" {
        ends.append("\(line):\(column)")
      } else if scalar == "\n" {
        (line, column) = (line + 1, 1)
      } else {
        column += 1
      }
    }
    return ends.joined(separator: "-")
  }
}
