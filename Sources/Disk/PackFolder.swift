#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics
package import Dossiers
internal import Synchronization

/// The folder that packs are written into, and what is known of each file in it: what it was made from and what it holds. A file is
/// made again only where one of the two has changed. It carries the marker of folders that are ours, and the marker is the ledger.
package final class PackFolder: Sendable {
  package let path: String
  private let lock: Lock
  private let ledger: Mutex<[String: Line]>

  fileprivate struct Line {
    /// The hash of the pack's document, then of what else it was made from, the version of its engine included.
    let source: String
    /// The hash of its own bytes.
    let own: String
    /// How many pages it has, 0 where nobody counted.
    let pages: Int
  }

  /// What became of a file, and how many pages it has where that is known.
  package struct Kept: Sendable {
    package let isMade: Bool
    package let pages: Int?
  }

  /// Opens or makes the folder; no other run of the program writes into it until this one ends.
  ///
  /// - Throws: `MachineError` where it holds what Naskah did not make.
  package init(_ path: String) throws {
    self.path = path
    try refuseForeignFolder(path)
    try makeFolder(path)
    let marker = path + "/" + folderMarker
    if kind(of: marker) == nil { try writeFile(marker, Array(folderMarkerText.utf8)) }
    lock = try Lock(path + "/.lock")
    ledger = Mutex(Self.lines(of: try readFile(marker)))
  }

  /// Writes a file whole, or leaves it where it was made from the same.
  ///
  /// - Parameters:
  ///   - source: the hash of all that it is made from.
  ///   - make: its bytes, and its pages where they are known.
  package func keep(_ name: String, from source: String, _ make: () throws -> (bytes: [UInt8], pages: Int?)) throws -> Kept {
    let file = path + "/" + name
    if let line = ledger.withLock({ $0[name] }), line.source == source, kind(of: file) == S_IFREG, hash(try readFile(file)) == line.own {
      return Kept(isMade: false, pages: line.pages == 0 ? nil : line.pages)
    }
    let (bytes, pages) = try make()
    try replaceFile(file, bytes)
    try ledger.withLock { lines in
      lines[name] = Line(source: source, own: hash(bytes), pages: pages ?? 0)
      try replaceFile(path + "/" + folderMarker, Self.text(of: lines))
    }
    return Kept(isMade: true, pages: pages)
  }

  /// What a program may write into while it runs; gone when the work is done.
  package func withWorkshop<Result>(_ work: (String) throws -> Result) throws -> Result {
    var name = Array((path + "/.work-XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else { throw MachineError.disk(Bilingual(id: "membuat folder di", en: "make a folder in"), path, errno) }
    let folder = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    // What stays behind is hidden and ours alone; the work's own error matters more.
    defer { try? removeTree(folder) }
    return try work(folder)
  }

  package func close() { lock.release() }

  // MARK: The ledger

  fileprivate static func text(of lines: [String: Line]) -> [UInt8] {
    let list = lines.sorted { $0.key < $1.key }.map { "\($0.value.source) \($0.value.own) \($0.value.pages) \($0.key)\n" }
    return Array((folderMarkerText + list.joined()).utf8)
  }

  fileprivate static func lines(of bytes: [UInt8]) -> [String: Line] {
    var lines: [String: Line] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst() {
      let parts = line.split(separator: " ", maxSplits: 3)
      if parts.count == 4 { lines[String(parts[3])] = Line(source: String(parts[0]), own: String(parts[1]), pages: Int(parts[2]) ?? 0) }
    }
    return lines
  }
}

extension Workspace {
  /// The prints that `naskah pack` made into the handbook's own folder, as far as they are still as it made them.
  package func packPrints() throws -> [PackPrint] {
    let place = folder + "/" + PackPrint.folder
    guard kind(of: place + "/" + folderMarker) == S_IFREG else { return [] }
    return try PackFolder.lines(of: try readFile(place + "/" + folderMarker)).sorted { $0.key < $1.key }.compactMap { name, line in
      guard !name.hasSuffix(".html"), kind(of: place + "/" + name) == S_IFREG, hash(try readFile(place + "/" + name)) == line.own else { return nil }
      return PackPrint(name: name, document: String(line.source.prefix(16)))
    }
  }
}
