internal import Diagnostics
internal import Disk
internal import FoundationEssentials
internal import Formats
internal import Registers

/// The record of the last `naskah import --write`: which files it wrote, and what stood there before. It stands beside
/// the handbook's content until the import is taken back, or until the next import writes its own.
struct ImportUndo: Codable {
  /// The record's path in the handbook's folder.
  static let path = "import-undo.json"

  struct File: Codable {
    let path: String
    /// The SHA-256 of what was written.
    let written: String
    /// The bytes that stood there; nil for a new file.
    let before: Data?

    /// The change that takes the import of this file back.
    var change: Change {
      before.map { .write(SourceFile(path: path, bytes: Array($0))) } ?? .remove(path: path)
    }
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

  /// Reads a record; nil where the bytes are none that an import wrote.
  init?(_ bytes: [UInt8]) {
    guard let undo = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
    self = undo
  }

  func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }
}

extension Import {
  /// Changes the sources. The record by which the change can be taken back is written before anything is changed.
  func apply(_ changes: [Change]) throws {
    let place = path(of: ImportUndo.path), old = try readRegisterBytesIfThere(of: place)
    let memory = try readRegisterBytesIfThere(of: path(of: RegisterMemory.path))
    let undo = try ImportUndo(of: changes, memory: memory) { try readRegisterBytesIfThere(of: path(of: $0)) }
    try site.workspace.replaceNamedFile(place, undo.bytes())
    do {
      try site.workspace.apply(changes, of: "naskah import")
    } catch {
      // What must be told is why the change failed, so that a failure here is passed over. The new record then stays;
      // it does no harm, for taking it back finds all files as they were before.
      try? takeBack(undo, leaving: old, at: place)
      throw error
    }
  }

  /// Puts the record of the import before this one in its place again. Where a file was changed all the same, the next
  /// command finishes or undoes that change, and this import's record is needed and stays.
  private func takeBack(_ undo: ImportUndo, leaving old: [UInt8]?, at place: String) throws {
    let isUntouched = try undo.files.allSatisfy { file in
      try readRegisterBytesIfThere(of: path(of: file.path)).map { Data($0) } == file.before
    }
    guard isUntouched else { return }
    if let old { try site.workspace.replaceNamedFile(place, old) } else { try site.workspace.removeNamedFile(place) }
  }

  /// Takes the last import back: all of it, or nothing where somebody has changed one of its files since.
  func undoLast(_ outcome: inout Outcome) async throws {
    // What was stopped in the middle is finished or undone first, as by every command.
    _ = try await site.readSources(&outcome)
    let place = path(of: ImportUndo.path), language = Language.ofReader
    guard let kept = try site.machine(language, { try readRegisterBytesIfThere(of: place) }) else {
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
    let rest = try filesToTakeBack(by: undo, language)
    try site.machine(language) {
      // The memory goes first. If we are stopped in between, it knows less than the files say; knowing more, it would
      // let the next import pass over what it should write.
      let memory = path(of: RegisterMemory.path)
      if let before = undo.memory {
        try site.workspace.replaceNamedFile(memory, Array(before))
      } else {
        try site.workspace.removeNamedFile(memory)
      }
      try site.workspace.apply(rest.map(\.change), of: "naskah import --undo")
      try site.workspace.removeNamedFile(place)
    }
    for file in undo.files {
      let what = file.before == nil ? Bilingual(id: "dihapus", en: "removed") : Bilingual(id: "kembali", en: "put back")
      outcome.print(Printable(line: "\(what[language])  \(file.path)"))
    }
    outcome.say(
      Bilingual(id: "naskah: impor terakhir dibatalkan", en: "naskah: the last import is taken back")[language])
  }

  /// The files that are still as the import wrote them. A file that is as it was before the import was taken back by a
  /// run that was stopped, and is left out.
  ///
  /// - Throws: `Failure` where somebody has changed one.
  private func filesToTakeBack(by undo: ImportUndo, _ language: Language) throws -> [ImportUndo.File] {
    var rest: [ImportUndo.File] = [], changed: [String] = []
    for file in undo.files {
      let bytes = try site.machine(language) { try readBytesIfThere(of: path(of: file.path)) }
      if bytes.map({ hexadecimal(sha256($0)) }) == file.written {
        rest.append(file)
      } else if bytes.map({ Data($0) }) != file.before {
        changed.append(file.path)
      }
    }
    guard let first = changed.first else { return rest }
    let more = changed.count > 1 ? " (+\(changed.count - 1))" : ""
    throw Failure(
      Bilingual(
        id:
          "naskah: \(first)\(more) berubah sejak impor itu: tidak ada yang dibatalkan; kembalikan dulu, atau pakai git",
        en:
          "naskah: \(first)\(more) has changed since the import: nothing is taken back; change it back, or use git"
      ))
  }

  /// A path in the handbook's folder, as it is written from where the command runs.
  func path(of name: String) -> String { site.folder == "." ? name : site.folder + "/" + name }
}
