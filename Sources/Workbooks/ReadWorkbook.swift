package import Diagnostics

/// Why a file is no workbook that can be read, in a sentence for whoever gave it.
package struct WorkbookRefusal: Error, Sendable {
  package let reason: Bilingual

  package init(_ reason: Bilingual) {
    self.reason = reason
  }
}

/// A file's tables, by what it begins with: an Excel workbook or separated values.
///
/// - Throws: `WorkbookRefusal` for what is none of both, is locked, broken, runs macros or unfolds without end.
package func readWorkbook(_ bytes: [UInt8]) throws(WorkbookRefusal) -> Workbook {
  throw WorkbookRefusal(Bilingual(id: "belum dapat dibaca", en: "cannot be read yet"))
}
