#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics
internal import Dossiers

/// The files of a handbook's folder, by name, each folder listed once.
struct Walk {
  private(set) var files: [String] = []
  /// Files below `content/` whose names begin with a dot. Folders whose names do are other programs' own, and are not
  /// looked into.
  private(set) var hidden: [String] = []
  /// Markdown in folders beside `content/` that are called like a kind of document.
  private(set) var beside: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Every folder as it stood before it was listed.
  private var listed: [(path: String, status: stat)] = []
  private let root: OpenFolder

  init(root: OpenFolder) {
    self.root = root
  }

  /// Lists `content/`, `templates/`, and folders that were put beside `content/` instead of in it.
  mutating func visitAll() throws {
    try visit("content", root.folder("content"))
    if let kind = try root.kind(of: "templates") {
      try take(Entry(name: "templates", isUnreadable: false, kind: kind), "templates", in: root)
    }
    var others = Walk(root: root)
    for entry in try root.entries() where entry.kind == S_IFDIR && ContentKind.isFolderName(entry.name) {
      try others.visit(entry.name, root.folder(entry.name))
    }
    beside = others.files.filter { $0.hasSuffix(".md") }
    listed += others.listed
  }

  /// Every folder that was listed.
  var folders: [String] { listed.map(\.path) }

  /// Whether a file came, went or changed its name in some folder since that was listed.
  func hasMoved() throws -> Bool {
    try listed.contains { path, before in
      guard let now = try root.status(of: path) else { return true }
      return !now.isSame(as: before)
    }
  }

  private mutating func visit(_ path: String, _ folder: OpenFolder) throws {
    listed.append((path, try folder.status()))
    for entry in try folder.entries() { try take(entry, path + "/" + entry.name, in: folder) }
  }

  private mutating func take(_ entry: Entry, _ path: String, in folder: OpenFolder) throws {
    let isHidden = entry.name.hasPrefix(".")
    switch entry.kind {
    case _ where entry.isUnreadable: diagnostics.append(unreadableName(path))
    case S_IFDIR where isHidden: break
    case S_IFDIR: try visit(path, folder.folder(entry.name))
    case S_IFREG where !isHidden: files.append(path)
    case S_IFREG: if path.hasPrefix("content/") { hidden.append(path) }
    // Emacs locks a file with a link that leads nowhere.
    case _ where isLeftByEditor(entry.name): break
    case S_IFLNK: diagnostics.append(linkNotFollowed(path))
    default: diagnostics.append(specialFile(path))
    }
  }
}
