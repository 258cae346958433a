#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where programs are looked for, and where programs that we start look for theirs: the folders that PATH names by
/// whole paths, less those in a handbook. Nothing in a handbook is ever run, whoever put it there: what an engine calls
/// by its name alone (`#!/usr/bin/env python3`) is the machine's.
package struct SearchPath: Sendable {
  let folders: [String]
  /// The handbook's folder without links, if there is one.
  private let handbook: String?

  /// - Parameter handbook: the folder in which nothing is run; nil where no handbook is at hand.
  /// - Throws: `MachineError` where it cannot be told what stands in the handbook.
  package init(outside handbook: String? = nil) throws {
    let named = (variable("PATH") ?? "").split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    let real = try handbook.flatMap { try realPath($0) }
    // Where the handbook is the whole disk, nothing else could be run.
    let own = real == "/" ? nil : real
    self.handbook = own
    guard let own else {
      folders = named
      return
    }
    folders = try named.filter { folder in
      // A folder that is not there now may be made before it is looked into.
      let real = try realPath(folder, absentWhen: Program.absent)
      return !isInside(real ?? folder, own)
    }
  }

  /// The program of that name; nil where there is none outside the handbook. A link into the handbook is passed over.
  package func program(named name: String) throws -> Program? {
    for folder in folders {
      guard let program = try Program.executable(folder + "/" + name, lookingIn: self) else { continue }
      guard let handbook, let real = try realPath(program.path), isInside(real, handbook) else { return program }
    }
    return nil
  }

  /// As a program reads it in its environment; nil where there is no folder, for an empty one means where it runs.
  var variableText: String? { folders.isEmpty ? nil : folders.joined(separator: ":") }
}

private func isInside(_ path: String, _ folder: String) -> Bool {
  (path + "/").utf8.starts(with: (folder + "/").utf8)
}
