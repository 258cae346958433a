import Foundation

/// Every file below a folder as Swift literals, sorted by path.
///
/// `embed-files list FOLDER OUTPUT.swift` gives a list of paths and texts; `embed-files names FOLDER OUTPUT.swift` an
/// enumeration `Data` with a constant a file, `world-outlines.txt` as `Data.worldOutlines`, so that a name that is no
/// file does not compile.
///
/// `embed-files revision REVISION OUTPUT.swift` gives the name of the sources' revision, which may be empty.
@main
struct EmbedFiles {
  enum Form: String { case list, names, revision }

  struct WrongArguments: Error {}

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let form = Form(rawValue: arguments[1]) else { throw WrongArguments() }
    let source =
      switch form {
      case .list: list(try textFiles(below: arguments[2]))
      case .names: names(try textFiles(below: arguments[2]))
      case .revision: revision(arguments[2])
      }
    let output = arguments[3]
    // A file that says the same keeps its time, and what was compiled from it is not compiled again.
    guard (try? String(contentsOfFile: output, encoding: .utf8)) != source else { return }
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }

  static func textFiles(below path: String) throws -> [(path: String, text: String)] {
    let folder = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { path in
      var isFolder: ObjCBool = false
      let url = folder.appending(path: path)
      guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else {
        return nil
      }
      return (path, try String(contentsOf: url, encoding: .utf8))
    }
  }

  static func list(_ files: [(path: String, text: String)]) -> String {
    var source = "/// The files of `templates/`, as they were when the program was built: path and text.\n"
    source += "package let defaultTemplates: [(path: String, text: String)] = [\n"
    for file in files { source += "  (\"\(file.path)\", \(literal(file.text))),\n" }
    return source + "]\n"
  }

  static func names(_ files: [(path: String, text: String)]) -> String {
    var source = "/// The files of this module's `Data/`, as they were when the program was built.\n"
    source += "enum Data {\n"
    for file in files { source += "  static let \(name(of: file.path)) = \(literal(file.text))\n" }
    return source + "}\n"
  }

  static func revision(_ name: String) -> String {
    """
    /// The revision of the sources that this program is made from; empty where whoever built it named none.
    let sourceRevision = \(literal(name))

    """
  }

  /// `world-outlines.txt` as `worldOutlines`.
  static func name(of path: String) -> String {
    let words = path.prefix { $0 != "." }.split(separator: "-")
    return (words.prefix(1).map(String.init) + words.dropFirst().map(\.capitalized)).joined()
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
