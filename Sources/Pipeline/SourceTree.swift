package import Diagnostics
internal import Dossiers

/// Everything a handbook's folder gives: read once at the edge, and then a value like any other.
package struct SourceTree: Sendable {
  /// Markdown below `content/`, sorted by path.
  package let content: [SourceFile]
  /// `content/planning-model.yml`, if there is one.
  package let model: SourceFile?
  /// The handbook's own files below `templates/`, sorted by path; what is not here comes from the program.
  package let templates: [SourceFile]
  /// Every other file below `content/`, sorted. Paths only: nothing but publishing needs all of their bytes.
  package let attachments: [String]
  /// Files below `content/` whose names begin with a dot, sorted. They are neither read nor published.
  package let hidden: [String]
  /// Markdown that was put beside `content/` instead of in it: files of folders there that are called like a kind of
  /// document, sorted.
  package let beside: [String]
  /// How many bytes an attachment has, by its path; an attachment whose size nobody asked the disk for is missing.
  package let attachmentSizes: [String: Int]
  /// The first bytes of an attachment, by its path: as many as `AttachmentLook.wanted`.
  package let attachmentStarts: [String: [UInt8]]
  /// What the disk had to say about content: names that cannot be published, files too large to read.
  package let diagnostics: [Diagnostic]
  /// The commit it was read from; nil where it was read from the folder.
  package let revision: Revision?

  package init(
    content: [SourceFile], model: SourceFile?, templates: [SourceFile] = [], attachments: [String] = [],
    hidden: [String] = [], beside: [String] = [], attachmentSizes: [String: Int] = [:],
    attachmentStarts: [String: [UInt8]] = [:],
    diagnostics: [Diagnostic] = [], revision: Revision? = nil
  ) {
    self.content = content.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.model = model
    self.templates = templates.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.attachments = attachments.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.hidden = hidden.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.beside = beside.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.attachmentSizes = attachmentSizes
    self.attachmentStarts = attachmentStarts
    self.diagnostics = diagnostics
    self.revision = revision
  }

  /// A tree from files in any order, each sent where its path says. Tests make theirs so.
  package init(files: [SourceFile]) {
    var content: [SourceFile] = []
    var model: SourceFile?
    var templates: [SourceFile] = []
    var attachments: [String] = []
    var sizes: [String: Int] = [:]
    var starts: [String: [UInt8]] = [:]
    for file in files {
      switch SourceTree.place(of: file.path) {
      case .content: content.append(file)
      case .model: model = file
      case .template: templates.append(file)
      case .attachment:
        attachments.append(file.path)
        sizes[file.path] = file.bytes.count
        starts[file.path] = Array(file.bytes.prefix(AttachmentLook.wanted(of: file.path)))
      case .nothing: break
      }
    }
    self.init(
      content: content, model: model, templates: templates, attachments: attachments, attachmentSizes: sizes,
      attachmentStarts: starts)
  }

  /// The same tree with other bytes in some of its files.
  package func replacing(_ files: [SourceFile]) -> SourceTree {
    let byPath = Dictionary(files.map { (PathBytes($0.path), $0) }, uniquingKeysWith: { first, _ in first })
    func replaced(_ file: SourceFile) -> SourceFile { byPath[PathBytes(file.path)] ?? file }
    return with(content: content.map(replaced), model: model.map(replaced), templates: templates.map(replaced))
  }

  /// The same tree with other files that are read; attachments and all else stay.
  func with(content: [SourceFile], model: SourceFile?, templates: [SourceFile]) -> SourceTree {
    SourceTree(
      content: content, model: model, templates: templates, attachments: attachments, hidden: hidden, beside: beside,
      attachmentSizes: attachmentSizes, attachmentStarts: attachmentStarts, diagnostics: diagnostics, revision: revision
    )
  }

  /// The same tree with other findings of the disk.
  package func with(diagnostics: [Diagnostic]) -> SourceTree {
    SourceTree(
      content: content, model: model, templates: templates, attachments: attachments, hidden: hidden, beside: beside,
      attachmentSizes: attachmentSizes, attachmentStarts: attachmentStarts, diagnostics: diagnostics, revision: revision
    )
  }

  /// The attachments that may not be published, and why.
  func refusals(under rules: AttachmentRules) -> [String: Refusal] {
    var refused: [String: Refusal] = [:]
    for path in attachments {
      let look = AttachmentLook(path: path, size: attachmentSizes[path], start: attachmentStarts[path] ?? [])
      if let refusal = refusal(of: look, under: rules) { refused[path] = refusal }
    }
    return refused
  }

  package static let modelPath = "content/planning-model.yml"

  package enum Place: Sendable { case content, model, template, attachment, nothing }

  /// What a path of the handbook's folder is to the program. The `README.md` of `content/` and that of `templates/` are
  /// for people, and nothing to it.
  package static func place(of path: String) -> Place {
    if path.hasPrefix("templates/") { return path == "templates/README.md" ? .nothing : .template }
    guard path.hasPrefix("content/"), path != "content/README.md" else { return .nothing }
    if path == modelPath { return .model }
    return DocumentEnding(ofName: path.lastPathPart) == .read && !isAttachmentFolder(path) ? .content : .attachment
  }

  /// Whether a file, or anything below a folder, is part of what was read or accounted for.
  package func holds(_ path: String, isFolder: Bool) -> Bool {
    let read = content.map(\.path) + templates.map(\.path) + (model.map { [$0.path] } ?? [])
    let known = read + attachments + hidden + beside
    return known.contains { isFolder ? $0.hasPrefix(path + "/") : $0 == path }
  }

  /// Everything that stands in the folder, to be accounted for.
  var foundPaths: FoundPaths {
    FoundPaths(documents: content.map(\.path), others: attachments + hidden, beside: beside)
  }

  /// The file at a path, for the excerpts of findings.
  package func file(_ path: String) -> SourceFile? {
    if path == model?.path { return model }
    return Self.find(path, in: content) ?? Self.find(path, in: templates)
  }

  /// The file at a path, among files that are sorted by the bytes of their paths.
  private static func find(_ path: String, in files: [SourceFile]) -> SourceFile? {
    var low = 0, high = files.count
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path.utf8.lexicographicallyPrecedes(path.utf8) { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low].path.utf8.elementsEqual(path.utf8) ? files[low] : nil
  }
}
