package import Diagnostics

/// The machine's fault, not the content's: disk, permissions, arguments. The command says it and ends with 2.
package struct MachineError: Error, Sendable {
  package let message: Bilingual

  package init(_ message: Bilingual) {
    self.message = message
  }

  /// What a system call refused, with the path and the system's own words.
  static func disk(_ doing: Bilingual, _ path: String, _ number: Int32) -> MachineError {
    let reason = systemReason(number)
    return MachineError(
      Bilingual(
        id: "tidak dapat \(doing.id) \(path): \(reason.id)", en: "cannot \(doing.en) \(path): \(reason.en)"))
  }
}
