#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics
package import Dossiers
internal import Synchronization

/// The folder that packs are written into, and what is known of each file in it: what it was made from and what it
/// holds. A file is made again only where one of the two has changed. It carries the marker of folders that are ours,
/// and the marker is the ledger.
package final class PackFolder: Sendable {
  static let lockName = ".lock"
  /// What is being made stands in here; emptied when a run begins and removed when it ends.
  static let workName = ".work"

  /// As the person named it, for messages.
  package let path: String
  private let place: OutputPlace
  private let folder: OpenFolder
  private let work: OpenFolder
  private let lock: Lock
  private let ledger: Guarded<[String: Line]>
  /// Counts what is being made, so that no two names in the folder of work are the same.
  private let count = Atomic<Int>(0)

  fileprivate struct Line {
    /// The hash of the pack's document, followed by the hash of what else it was made from, such as the engine's
    /// version.
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
  /// - Parameter handbook: the handbook's folder.
  /// - Throws: `MachineError` where it holds what Naskah did not make, or may not be written.
  package init(_ path: String, of handbook: String) throws {
    self.path = path
    place = try OutputPlace(path, for: .packs, of: handbook)
    try makeFolder(place.parent)
    folder = try OpenFolder(at: place.parent).makingFolder(place.name)
    try Marker.refuseForeign(folder, as: .packs)
    lock = try Lock(Self.lockName, in: folder, busy: Self.busy(path))
    try folder.removeTree(Self.workName)
    // Where an earlier version of the program was stopped.
    for name in try folder.names() where name.hasPrefix(".work-") || name.hasSuffix(".naskah-new") {
      try folder.removeTree(name)
    }
    try folder.makeFolder(Self.workName)
    work = try folder.folder(Self.workName)
    let marker = try Marker.kind(in: folder) == nil ? [] : try folder.read(Marker.name)
    ledger = Guarded(Self.lines(of: marker))
    if marker.isEmpty { try replace(Marker.name, Self.text(of: [:])) }
  }

  /// Writes a file whole. Where the file that stands there is as it was written, and was made from the same, it is
  /// left.
  ///
  /// - Parameters:
  ///   - source: the hash of all that it is made from.
  ///   - make: its bytes, and its pages where they are known.
  package func keep(_ name: String, from source: String, _ make: () throws -> (bytes: [UInt8], pages: Int?)) throws
    -> Kept
  {
    if let line = ledger.withLock({ $0[name] }), line.source == source, try folder.kind(of: name) == S_IFREG,
      hash(try folder.read(name)) == line.own
    {
      return Kept(isMade: false, pages: line.pages == 0 ? nil : line.pages)
    }
    let (bytes, pages) = try make()
    try replace(name, bytes)
    try ledger.withLock { lines in
      lines[name] = Line(source: source, own: hash(bytes), pages: pages ?? 0)
      try replace(Marker.name, Self.text(of: lines))
    }
    return Kept(isMade: true, pages: pages)
  }

  /// Puts a file in the place of another in one step: who reads meanwhile sees the old or the new.
  private func replace(_ name: String, _ bytes: [UInt8]) throws {
    let waiting = "new-\(count.add(1, ordering: .relaxed).newValue)"
    do {
      try work.write(waiting, bytes) { file in try system(Doing.save, folder.path(of: name)) { fsync(file) } }
      if let kind = try folder.kind(of: name), kind != S_IFREG { try folder.removeTree(name) }
      try work.rename(waiting, to: folder, as: name)
    } catch {
      try? work.remove(waiting)  // The cause matters more; the next run empties the folder.
      throw error
    }
  }

  /// Runs something with the path of a folder that a program may write into meanwhile. The folder is removed
  /// afterwards.
  package func withWorkshop<Result>(_ body: (String) throws -> Result) throws -> Result {
    let name = "run-\(count.add(1, ordering: .relaxed).newValue)"
    try work.makeFolder(name)
    // What cannot be removed now is removed by the next run; an error of the body's own matters more.
    defer { try? work.removeTree(name) }
    return try body(place.path + "/" + Self.workName + "/" + name)
  }

  /// Brings the folder to the disk, and removes what stood in it only for this run.
  package func close() throws {
    try folder.save()
    try folder.removeTree(Self.workName)
  }

  /// Removes what stood in it only for this run, when the run has failed; whatever was finished stays.
  package func abandon() {
    try? folder.removeTree(Self.workName)  // The run's own failure matters more; the next run empties the folder.
  }

  private static func busy(_ shown: String) -> MachineError {
    MachineError(
      Bilingual(
        id: "naskah pack lain sedang menulis \(shown); tunggu sampai selesai, lalu ulangi",
        en: "another naskah pack is writing \(shown); wait until it is done, then try again"))
  }

  // MARK: The ledger

  fileprivate static func text(of lines: [String: Line]) -> [UInt8] {
    let list = lines.sorted { $0.key < $1.key }.map {
      "\($0.value.source) \($0.value.own) \($0.value.pages) \($0.key)\n"
    }
    return Array((Marker.heading(.packs) + list.joined()).utf8)
  }

  fileprivate static func lines(of bytes: [UInt8]) -> [String: Line] {
    var lines: [String: Line] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst() {
      let parts = line.split(separator: " ", maxSplits: 3)
      if parts.count == 4 {
        lines[String(parts[3])] = Line(source: String(parts[0]), own: String(parts[1]), pages: Int(parts[2]) ?? 0)
      }
    }
    return lines
  }
}

extension Workspace {
  /// The prints that `naskah pack` made into the handbook's own folder, as far as they are still as it made them.
  package func packPrints() throws -> [PackPrint] {
    let place = folder + "/" + PackPrint.folder
    guard try kind(of: place + "/" + Marker.name) == S_IFREG else { return [] }
    return try PackFolder.lines(of: try readFile(place + "/" + Marker.name)).sorted { $0.key < $1.key }.compactMap {
      name, line in
      guard !name.hasSuffix(".html"), try kind(of: place + "/" + name) == S_IFREG else { return nil }
      guard hash(try readFile(place + "/" + name)) == line.own else { return nil }
      return PackPrint(name: name, document: String(line.source.prefix(16)))
    }
  }
}
