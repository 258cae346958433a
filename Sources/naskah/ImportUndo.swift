internal import Diagnostics
internal import Disk
internal import FoundationEssentials
internal import Formats
internal import Registers

/// What `naskah import --write` did last, and what stood there before: kept beside the handbook's content until it is taken
/// back, or until the next import takes its place.
struct ImportUndo: Codable {
  /// Where it stands, from the handbook's folder.
  static let path = "import-undo.json"

  struct File: Codable {
    let path: String
    /// The SHA-256 of what was written.
    let written: String
    /// The bytes that stood there; nil for a new file.
    let before: Data?
  }
  let files: [File]
  /// The bytes of `import-memory.csv` before; nil where there was none.
  let memory: Data?

  /// - Parameter bytes: of a file of the handbook as it is now.
  init(of changes: [Change], memory: [UInt8]?, bytes: (String) throws -> [UInt8]?) rethrows {
    files = try changes.compactMap { change in
      switch change {
      case .create(let file): File(path: file.path, written: hexadecimal(sha256(file.bytes)), before: nil)
      case .write(let file):
        File(path: file.path, written: hexadecimal(sha256(file.bytes)), before: try bytes(file.path).map { Data($0) })
      case .move, .remove: nil
      }
    }
    self.memory = memory.map { Data($0) }
  }

  /// nil where the bytes are none that an import wrote.
  init?(_ bytes: [UInt8]) {
    guard let undo = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
    self = undo
  }

  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts and bytes can always be encoded.
    return (try? encoder.encode(self)).map { Array($0) } ?? []
  }

  /// What takes it back.
  var changes: [Change] {
    files.map { file in
      file.before.map { .write(SourceFile(path: file.path, bytes: Array($0))) } ?? .remove(path: file.path)
    }
  }
}

extension Import {
  /// Changes the sources, with what is needed to take it back kept before anything is changed.
  func apply(_ changes: [Change]) throws {
    let place = path(of: ImportUndo.path), old = try readBytesIfThere(of: place)
    let memory = try readBytesIfThere(of: path(of: RegisterMemory.path))
    let undo = try ImportUndo(of: changes, memory: memory) { try readBytesIfThere(of: path(of: $0)) }
    try site.workspace.replaceNamedFile(place, undo.bytes)
    do {
      try site.workspace.apply(changes, of: "naskah import")
    } catch {
      // Nothing was changed: what can be taken back is what could be before. The cause matters more than this.
      if let old {
        try? site.workspace.replaceNamedFile(place, old)
      } else {
        try? site.workspace.removeNamedFile(place)
      }
      throw error
    }
  }

  /// Takes the last import back: all of it, or nothing where somebody has changed one of its files since.
  func undoLast(_ outcome: inout Outcome) async throws {
    // What was stopped in the middle is finished or undone first, as by every command.
    _ = try await site.readSources(&outcome)
    let place = path(of: ImportUndo.path), language = Language.ofReader
    guard let kept = try site.machine(language, { try readBytesIfThere(of: place) }) else {
      throw Failure(
        Bilingual(
          id: "naskah: tidak ada impor yang dapat dibatalkan: \(place) tidak ada",
          en: "naskah: there is no import to take back: there is no \(place)"))
    }
    guard let undo = ImportUndo(kept) else {
      throw Failure(
        Bilingual(
          id: "naskah: \(place) bukan catatan yang ditulis naskah import: pindahkan atau hapus",
          en: "naskah: \(place) is no record that naskah import wrote: move or delete it"))
    }
    try refuseChanged(undo, language)
    try site.machine(language) {
      try site.workspace.apply(undo.changes, of: "naskah import --undo")
      let memory = path(of: RegisterMemory.path)
      if let before = undo.memory {
        try site.workspace.replaceNamedFile(memory, Array(before))
      } else {
        try site.workspace.removeNamedFile(memory)
      }
      try site.workspace.removeNamedFile(place)
    }
    for file in undo.files {
      let what = file.before == nil ? Bilingual(id: "dihapus", en: "removed") : Bilingual(id: "kembali", en: "put back")
      outcome.print(Printable(line: "\(what[language])  \(file.path)"))
    }
    outcome.say(
      Bilingual(id: "naskah: impor terakhir dibatalkan", en: "naskah: the last import is taken back")[language])
  }

  private func refuseChanged(_ undo: ImportUndo, _ language: Language) throws {
    let changed = try undo.files.filter { file in
      let bytes = try site.machine(language) { try readBytesIfThere(of: path(of: file.path)) }
      return bytes.map { hexadecimal(sha256($0)) } != file.written
    }.map(\.path)
    guard let first = changed.first else { return }
    let more = changed.count > 1 ? " (+\(changed.count - 1))" : ""
    throw Failure(
      Bilingual(
        id:
          "naskah: \(first)\(more) berubah sejak impor itu: tidak ada yang dibatalkan; kembalikan dulu, atau pakai git",
        en:
          "naskah: \(first)\(more) has changed since the import: nothing is taken back; change it back first, or use git"
      ))
  }

  /// A place of the handbook's folder.
  func path(of name: String) -> String { site.folder == "." ? name : site.folder + "/" + name }
}
