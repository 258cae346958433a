internal import Diagnostics

/// One file of a revision.
struct GitFile: Sendable {
  enum Kind: Sendable { case file, link, submodule }

  /// Relative to the handbook's folder.
  let path: String
  /// The path's bytes are not UTF-8; `path` then has replacement characters.
  let isUnreadable: Bool
  let kind: Kind
  /// The id of its bytes.
  let object: String

  /// Whether the file's own name begins with a dot, and no folder above it does.
  static func isHiddenFile(_ path: String) -> Bool {
    guard let slash = path.lastIndex(of: "/") else { return path.hasPrefix(".") }
    return path[path.index(after: slash)...].hasPrefix(".") && !isHidden(String(path[..<slash]))
  }

  /// Whether it or a folder above it begins with a dot.
  static func isHidden(_ path: String) -> Bool {
    path.hasPrefix(".") || zip(path.utf8, path.utf8.dropFirst()).contains { $0 == 0x2F && $1 == 0x2E }
  }
}

extension Git {
  /// The files of a commit below some folders of the handbook, in git's order.
  func files(of commit: String, below folders: [String]) throws -> [GitFile] {
    try Self.files(in: output(["ls-tree", "-r", "-z", "--end-of-options", commit, "--"] + folders.map { $0 + "/" }))
  }

  /// `mode type id TAB path NUL` for each file.
  static func files(in listing: [UInt8]) throws -> [GitFile] {
    try listing.split(separator: 0).map { entry in
      guard let tab = entry.firstIndex(of: 0x09) else { throw MachineError(GitRefusal.unexpected) }
      let facts = entry[..<tab].split(separator: 0x20), name = entry[(tab + 1)...]
      guard facts.count == 3 else { throw MachineError(GitRefusal.unexpected) }
      let text = String(validating: name, as: UTF8.self)
      let kind: GitFile.Kind =
        facts[0].elementsEqual("120000".utf8) ? .link : facts[0].elementsEqual("160000".utf8) ? .submodule : .file
      return GitFile(
        path: text ?? String(decoding: name, as: UTF8.self), isUnreadable: text == nil, kind: kind,
        object: String(decoding: facts[2], as: UTF8.self))
    }
  }

  /// The bytes of objects, in the order asked for.
  ///
  /// - Throws: `MachineError` where one is not there: a partial clone leaves some with its server, and nothing is
  ///   fetched.
  func contents(of objects: [String], limit: Int = 1 << 32) throws -> [[UInt8]] {
    guard !objects.isEmpty else { return [] }
    let answer = try output(
      ["cat-file", "--batch", "--buffer"], input: Array(objects.joined(separator: "\n").utf8) + [0x0A], limit: limit)
    return try Self.contents(in: answer, count: objects.count)
  }

  /// `id type size LF bytes LF` for each object.
  static func contents(in answer: [UInt8], count: Int) throws -> [[UInt8]] {
    var contents: [[UInt8]] = []
    contents.reserveCapacity(count)
    var at = 0
    while at < answer.count, let end = answer[at...].firstIndex(of: 0x0A) {
      let head = answer[at..<end].split(separator: 0x20)
      if head.last?.elementsEqual("missing".utf8) == true { throw MachineError(incomplete) }
      guard head.count == 3, let size = Int(String(decoding: head[2], as: UTF8.self)), size >= 0,
        size < answer.count - end - 1
      else { throw MachineError(GitRefusal.unexpected) }
      contents.append(Array(answer[(end + 1)..<(end + 1 + size)]))
      at = end + size + 2
    }
    guard contents.count == count else { throw MachineError(GitRefusal.unexpected) }
    return contents
  }

  /// How many bytes objects have, in the order asked for.
  func sizes(of objects: [String]) throws -> [Int] {
    guard !objects.isEmpty else { return [] }
    let answer = try output(
      ["cat-file", "--batch-check=%(objectsize)", "--buffer"],
      input: Array(objects.joined(separator: "\n").utf8) + [0x0A])
    let sizes = answer.split(separator: 0x0A).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard sizes.count == objects.count else { throw MachineError(Self.incomplete) }
    return sizes
  }

  static let incomplete = Bilingual(
    id:
      "repositori ini tidak memuat semua isinya (salinan sebagian?), dan tidak ada yang diambil dari jaringan; "
      + "salin utuh, atau jalankan git fetch --refetch --no-filter",
    en:
      "this repository does not hold all of its contents (a partial clone?), and nothing is fetched; clone it "
      + "whole, or run git fetch --refetch --no-filter"
  )
}
