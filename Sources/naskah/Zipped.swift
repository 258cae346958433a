internal import Diagnostics
internal import Disk
internal import Formats

/// What work on a ZIP archive gives.
///
/// - Throws: `MachineError` where its files do not fit into one.
func zipped<Value>(_ work: () throws(ZipTooLarge) -> Value) throws -> Value {
  do throws(ZipTooLarge) {
    return try work()
  } catch {
    throw MachineError(error.message)
  }
}

extension ZipTooLarge {
  fileprivate var message: Bilingual {
    switch self {
    case .files(let most):
      Bilingual(
        id: "satu berkas ZIP memuat paling banyak \(most) berkas: pilih lebih sedikit",
        en: "one ZIP file holds \(most) files at most: choose fewer")
    case .bytes(let most):
      Bilingual(
        id: "satu berkas ZIP memuat paling banyak \(most) bita: pilih lebih sedikit",
        en: "one ZIP file holds \(most) bytes at most: choose less")
    case .nameLength(let most):
      Bilingual(
        id: "nama berkas di dalam ZIP paling panjang \(most) bita: beri nama yang lebih pendek",
        en: "a file's name in a ZIP file has \(most) bytes at most: give it a shorter one")
    }
  }
}
