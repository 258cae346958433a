internal import Diagnostics

// Programs that make the printed forms of a pack. All of them are other people's: each may be missing, too old, broken,
// slow, or write something else than was asked for, and each of these is said in words that help.

/// What packs need of the machine: where its programs are and how long they may take.
package struct Engines: Sendable {
  /// The handbook's folder: nothing in it is ever run, whoever put it there and whatever PATH says.
  let folder: String
  /// After which a program is stopped.
  let seconds: Int

  package init(folder: String, seconds: Int) {
    self.folder = folder
    self.seconds = seconds
  }

  func find(_ names: [String]) throws -> Program? {
    let search = try SearchPath(outside: folder)
    for name in names {
      if let program = try search.program(named: name) { return program }
    }
    return nil
  }

  /// What a program says its version is.
  ///
  /// - Throws: `MachineError` where it does not answer, or is older than the oldest that does what is asked of it.
  func version(
    of program: Program, named name: String, from oldest: EngineVersion, install: String,
    environment: [String: String] = [:]
  ) throws -> EngineVersion {
    let patience = min(seconds, 30)
    let run = try program.run(["--version"], in: "/", environment: environment, seconds: patience, limit: 1 << 16)
    guard run.succeeded, let version = EngineVersion(in: String(decoding: run.output, as: UTF8.self)) else {
      throw MachineError.engine(
        name, program, run, Bilingual(id: "nomor versi", en: "a version number"), seconds: patience)
    }
    guard version >= oldest else { throw MachineError.tooOld(name, program, version, needed: oldest, install: install) }
    return version
  }
}

/// A version as its numbers.
package struct EngineVersion: Sendable, Comparable, CustomStringConvertible {
  let numbers: [Int]

  /// The first number with a dot in a text (`WeasyPrint version 57.2`), or a whole number where there is none.
  init?(in text: String) {
    let words = text.split { !$0.isASCII || !($0.isNumber || $0 == ".") }.map {
      $0.split(separator: ".").compactMap { Int($0) }
    }.filter { !$0.isEmpty }
    guard let numbers = words.first(where: { $0.count > 1 }) ?? words.first else { return nil }
    self.numbers = numbers
  }

  init(_ numbers: Int...) { self.numbers = numbers }

  package static func < (a: EngineVersion, b: EngineVersion) -> Bool { a.numbers.lexicographicallyPrecedes(b.numbers) }
  package var description: String { numbers.map(String.init).joined(separator: ".") }
}

extension MachineError {
  /// The program that makes something was not found.
  static func missing(_ name: String, _ lost: Bilingual, install: String) -> MachineError {
    MachineError(
      Bilingual(
        id: "\(name) tidak ditemukan (dicari di PATH, di luar buku pegangan): \(lost.id). Memasangnya: \(install)",
        en: "\(name) was not found (on PATH, outside the handbook): \(lost.en). To install it: \(install)"))
  }

  static func tooOld(_ name: String, _ program: Program, _ found: EngineVersion, needed: EngineVersion, install: String)
    -> MachineError
  {
    MachineError(
      Bilingual(
        id:
          "\(name) di \(program.path) terlalu lama: versi \(found), sedangkan yang diperlukan \(needed) atau lebih "
          + "baru. Memasang yang baru: \(install)",
        en:
          "\(name) at \(program.path) is too old: version \(found), but \(needed) or newer is needed. To install a "
          + "newer one: \(install)"
      ))
  }

  /// It ended badly, or what it gave is not what was asked for.
  static func engine(_ name: String, _ program: Program, _ run: Program.Run, _ doing: Bilingual, seconds: Int)
    -> MachineError
  {
    let how: Bilingual =
      switch run.ending {
      case .exited(0):
        Bilingual(id: "menulis sesuatu yang bukan \(doing.id)", en: "wrote something that is not \(doing.en)")
      case .exited(let code): Bilingual(id: "gagal dengan kode \(code)", en: "failed with code \(code)")
      case .signalled(let number):
        Bilingual(id: "berhenti mendadak (sinyal \(number))", en: "crashed (signal \(number))")
      case .tookTooLong:
        Bilingual(
          id: "belum selesai setelah \(seconds) detik, jadi dihentikan (--time-limit memberi lebih banyak waktu)",
          en: "was not done after \(seconds) seconds, so it was stopped (--time-limit gives it more)")
      case .wroteTooMuch:
        Bilingual(id: "menulis terlalu banyak, jadi dihentikan", en: "wrote too much, so it was stopped")
      }
    let said = run.complaints.split(separator: "\n").suffix(3).map { "\n  " + $0 }.joined()
    return MachineError(
      Bilingual(
        id: "\(name) di \(program.path) \(how.id); berkas yang lama tidak diubah"
          + (said.isEmpty ? "" : ". Katanya:" + said),
        en: "\(name) at \(program.path) \(how.en); the file that was there is unchanged"
          + (said.isEmpty ? "" : ". It said:" + said)))
  }
}
