import Foundation

/// `embed-templates FOLDER OUTPUT.swift`: every file below FOLDER as a Swift literal, sorted by path.
@main
struct EmbedTemplates {
  static func main() throws {
    let folder = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true).standardizedFileURL
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    var source = "/// The files of `templates/`, as they were when the program was built: path and text.\n"
    source += "package let defaultTemplates: [(path: String, text: String)] = [\n"
    for path in files {
      var isFolder: ObjCBool = false
      let url = folder.appending(path: path)
      guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      let text = try String(contentsOf: url, encoding: .utf8)
      source += "  (\"\(path)\", \(literal(text))),\n"
    }
    source += "]\n"
    try source.write(toFile: CommandLine.arguments[2], atomically: true, encoding: .utf8)
  }

  /// A one-line string literal: the same bytes whatever the text holds.
  static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
