import Diagnostics

/// Files that a path to nothing may have meant, as links from the file in which it stands: the same name in another
/// folder, else a name like it.
struct NearFiles {
  private let paths: Paths
  private var documents: ByName?
  private var attachments: ByName?
  private var nearNames = NearNames()

  private struct ByName {
    let names: [String]
    let paths: [String: [String]]

    init(_ paths: [String]) {
      self.paths = Dictionary(grouping: paths, by: lastPart)
      names = self.paths.keys.sorted()
    }
  }

  init(_ paths: Paths) { self.paths = paths }

  mutating func documents(_ target: String, from path: String) -> [String] {
    let all = documents ?? ByName(paths.documents)
    documents = all
    return near(lastPart(target), in: all, .documentFiles, from: path)
  }

  mutating func attachments(_ target: String, from path: String) -> [String] {
    let all = attachments ?? ByName(paths.attachments)
    attachments = all
    return near(lastPart(target), in: all, .attachmentFiles, from: path)
  }

  private mutating func near(
    _ name: String, in files: ByName, _ list: NearNames.List, from path: String
  ) -> [String] {
    let names = files.paths[name] == nil ? nearNames.near(name, in: list, files.names) : [name]
    return names.flatMap { files.paths[$0] ?? [] }.prefix(3).map { relativePath(to: $0, from: path) }
  }
}

/// The name behind the last slash, or backslash, as Windows writes paths.
private func lastPart(_ path: String) -> String {
  let name = path.pathParts.last ?? path
  return name.split(separator: "\\").last.map(String.init) ?? name
}
