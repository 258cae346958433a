internal import Diagnostics

/// Which parts a part refers to (ECMA-376, part 2, 9.3).
final class Relationships: XMLListener {
  struct Target {
    let id: String
    /// The last word of its type: `worksheet`, `styles`.
    let kind: String
    /// The part's name in the package.
    let part: String
  }

  private(set) var targets: [Target] = []
  private let folder: [String]

  /// - Parameter part: whose they are; empty for the package itself.
  init(of part: String, in package: Package) throws(WorkbookRefusal) {
    folder = part.pathParts.dropLast()
    let name = part.pathParts.last ?? ""
    try package.read((folder + ["_rels", name + ".rels"]).joined(separator: "/"), self)
  }

  func first(_ kind: String) -> String? { targets.first { $0.kind == kind }?.part }

  func began(_ name: XMLName, _ attributes: XMLAttributes) {
    guard "Relationship" ~= name, attributes.string("TargetMode") != "External",
      let id = attributes.string("Id"), let type = attributes.string("Type"), let target = attributes.string("Target")
    else { return }
    targets.append(Target(id: id, kind: type.pathParts.last ?? "", part: resolved(target)))
  }

  func ended(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// A target begins at its part's folder, or with `/` at the package.
  private func resolved(_ target: String) -> String {
    var parts = target.utf8.first == UInt8(ascii: "/") ? [] : folder
    for part in target.replacingBytes(of: "\\", with: "/").pathParts where part != "." {
      if part != ".." {
        parts.append(part)
      } else if !parts.isEmpty {
        parts.removeLast()
      }
    }
    return parts.joined(separator: "/")
  }
}
