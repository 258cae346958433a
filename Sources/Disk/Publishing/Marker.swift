#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics

/// The file `.naskah` says that a folder is ours, and of which kind: a site is never made over packs, nor packs over a
/// site.
struct Marker {
  static let name = ".naskah"

  enum Kind { case site, packs }

  static func heading(_ kind: Kind) -> String {
    switch kind {
    case .site: "Naskah keeps this folder: a site.\n"
    case .packs: "Naskah keeps this folder: packs.\n"
    }
  }

  /// Before 0.2 both kinds had the same first line; packs had a lock beside it.
  private static let undivided = "Naskah keeps this folder.\n"

  /// What a folder's marker says; nil where there is none of ours.
  static func kind(in folder: OpenFolder) throws -> Kind? {
    guard try folder.kind(of: name) == S_IFREG else { return nil }
    let text = String(decoding: try folder.read(name).prefix(64), as: UTF8.self)
    if text.utf8.starts(with: heading(.site).utf8) { return .site }
    if text.utf8.starts(with: heading(.packs).utf8) { return .packs }
    guard text.utf8.starts(with: undivided.utf8) else { return nil }
    return try folder.kind(of: PackFolder.lockName) == nil ? .site : .packs
  }

  /// The marker while it is written.
  private static let waiting = ".naskah-new"

  /// Marks a folder as ours, in one step: the folder is at no moment without the marker that it had before.
  static func mark(_ folder: OpenFolder, as kind: Kind) throws {
    try folder.write(waiting, Array(heading(kind).utf8))
    try folder.rename(waiting, to: folder, as: name)
  }

  /// Refuses a folder that holds what is not ours. An empty one is as good as ours. So is one with nothing in it but
  /// what a run makes before it has written the marker, and may leave when it is stopped then.
  static func refuseForeign(_ folder: OpenFolder, as wanted: Kind) throws {
    switch (try kind(in: folder), wanted) {
    case (.site?, .site), (.packs?, .packs): return
    case (.packs?, .site), (.site?, .packs): throw otherKind(folder.path, wanted)
    case (nil, _):
      let beginnings = [name, waiting, PackFolder.lockName, PackFolder.workName]
      let foreign = try folder.names().filter { !beginnings.contains($0) }
      let isEmptyMarker = try folder.status(of: name).map { $0.st_mode & S_IFMT == S_IFREG && $0.st_size == 0 } ?? true
      guard foreign.isEmpty, isEmptyMarker else { throw notOurs(folder.path) }
    }
  }

  private static func notOurs(_ path: String) -> MachineError {
    MachineError(
      Bilingual(
        id:
          "\(path) berisi sesuatu yang tidak dibuat Naskah, jadi tidak disentuh; kosongkan, atau tunjuk folder "
          + "lain dengan --output",
        en:
          "\(path) holds something that Naskah did not make, so it is left alone; empty it, or name another folder "
          + "with --output"
      ))
  }

  private static func otherKind(_ path: String, _ wanted: Kind) -> MachineError {
    switch wanted {
    case .site:
      MachineError(
        Bilingual(
          id:
            "\(path) adalah folder paket (naskah pack), jadi situs tidak dibuat di sana; tunjuk folder lain dengan "
            + "--output",
          en: "\(path) is a folder of packs (naskah pack), so no site is made there; name another folder with --output")
      )
    case .packs:
      MachineError(
        Bilingual(
          id:
            "\(path) adalah situs (naskah build), jadi paket tidak dibuat di sana; tunjuk folder lain dengan --output",
          en: "\(path) is a site (naskah build), so no packs are made there; name another folder with --output"))
    }
  }
}
