internal import Diagnostics

/// What a change of several files is going to do, written down before the first of them changes. From then on the
/// change can be finished or undone wherever it is stopped, because each step may be carried out or undone any number
/// of times.
struct Journal: Sendable, Equatable {
  /// The command as its user knows it: `naskah mv A B`.
  let command: String
  let steps: [Step]

  enum Step: Sendable, Equatable {
    /// A folder that was not there.
    case makeFolder(path: String)
    /// A file that was not there; its bytes wait as `new-<number>`.
    case create(path: String, number: Int, new: String)
    /// New bytes for a file, waiting as `new-<number>`; the old file is kept as `old-<number>`. The texts are the
    /// hashes of both.
    case replace(path: String, number: Int, old: String, new: String)
    /// The same for a file that has several names (hard links): its bytes are overwritten, so that they stay one file.
    case overwrite(path: String, number: Int, old: String, new: String)
    case move(from: String, to: String)
    /// A file that goes: it is kept as `old-<number>` until the change is done. The text is its hash.
    case remove(path: String, number: Int, old: String)
  }

  /// The names in the folder of changes.
  static let name = "journal"
  /// The same journal once its change is being undone: then it is undone to the end.
  static let undoing = "journal-undo"
  static func new(_ number: Int) -> String { "new-\(number)" }
  static func old(_ number: Int) -> String { "old-\(number)" }
}

extension Journal {
  private static let heading = "naskah changes 1"

  /// The journal as its file: a heading with the command, a line for each step with tabs between its parts, and a last
  /// line that tells how many steps there are.
  var text: String {
    let lines = steps.map { step -> [String] in
      switch step {
      case .makeFolder(let path): ["folder", path]
      case .create(let path, let number, let new): ["create", path, "\(number)", new]
      case .replace(let path, let number, let old, let new): ["replace", path, "\(number)", old, new]
      case .overwrite(let path, let number, let old, let new): ["overwrite", path, "\(number)", old, new]
      case .move(let from, let to): ["move", from, to]
      case .remove(let path, let number, let old): ["remove", path, "\(number)", old]
      }
    }
    let all = [[Self.heading, command]] + lines + [["end", "\(steps.count)"]]
    return all.map { $0.map(Self.escaped).joined(separator: "\t") + "\n" }.joined()
  }

  /// Reads a journal; nil where it is not one of ours, or not whole. A handbook that comes from elsewhere may bring a
  /// forged journal. So it is refused too where it speaks of any files but visible ones below `content/` and
  /// `templates/`, and those that a new handbook has beside them.
  init?(_ text: String) {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(Self.unescaped)
    }
    guard let first = lines.first, first.count == 2, first[0] == Self.heading, let last = lines.last,
      last == ["end", "\(lines.count - 2)"]
    else { return nil }
    var steps: [Step] = []
    for parts in lines.dropFirst().dropLast() {
      guard let step = Self.step(parts) else { return nil }
      steps.append(step)
    }
    self.init(command: first[1], steps: steps)
  }

  private static func step(_ parts: [String]) -> Step? {
    guard parts.count > 1, isSource(parts[1]) || isBegun(parts) else { return nil }
    let number = parts.count > 2 ? Int(parts[2]) : nil
    switch (parts[0], parts.count, number) {
    case ("folder", 2, _): return .makeFolder(path: parts[1])
    case ("create", 4, let number?): return .create(path: parts[1], number: number, new: parts[3])
    case ("replace", 5, let number?): return .replace(path: parts[1], number: number, old: parts[3], new: parts[4])
    case ("overwrite", 5, let number?): return .overwrite(path: parts[1], number: number, old: parts[3], new: parts[4])
    case ("remove", 4, let number?): return .remove(path: parts[1], number: number, old: parts[3])
    case ("move", 3, _): return isSource(parts[2]) ? .move(from: parts[1], to: parts[2]) : nil
    default: return nil
    }
  }

  /// Whether a path is one that commands may change.
  static func isSource(_ path: String) -> Bool {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    return names.count > 1 && ["content", "templates"].contains(names[0])
      && names.allSatisfy { !$0.isEmpty && !$0.utf8.starts(with: [0x2E]) }
  }

  /// What `naskah init` makes beside `content/`.
  private static func isBegun(_ parts: [String]) -> Bool {
    let files: Set<String> = [
      ".gitignore", ".gitlab-ci.yml", ".githooks/pre-commit", ".github/workflows/handbook.yml",
      ".vscode/extensions.json", ".vscode/model.schema.json", ".vscode/settings.json", ".vscode/tasks.json"
    ]
    let folders: Set<String> = [".githooks", ".github", ".github/workflows", ".vscode"]
    return parts[0] == "create" && files.contains(parts[1]) || parts[0] == "folder" && folders.contains(parts[1])
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\t": result += "%09"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(0x25) else { return String(text) }
    return String(text).replacingBytes(of: "%09", with: "\t").replacingBytes(of: "%0A", with: "\n").replacingBytes(
      of: "%25", with: "%")
  }
}
