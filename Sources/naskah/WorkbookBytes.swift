internal import Diagnostics
internal import Disk
internal import Workbooks

/// A workbook as the bytes of its file, looked into before it replaces anything.
///
/// - Throws: `MachineError` where the disk refuses.
func bytesOfWorkbook(_ workbook: WorkbookToWrite) throws -> [UInt8] {
  var written: [SheetTally] = []
  let bytes = try bytesOfFile(named: "workbook.xlsx") { path, folder in
    do throws(WorkbookNotWritten) {
      written = try writeWorkbook(workbook, to: path, scratch: folder)
    } catch {
      throw notMade(Bilingual(id: error.reason, en: error.reason))
    }
  }
  guard isWritten(written, as: bytes) else {
    throw notMade(
      Bilingual(id: "berkasnya tidak utuh; mungkin disk penuh", en: "it is not whole; the disk may be full"))
  }
  return bytes
}

private func notMade(_ reason: Bilingual) -> MachineError {
  MachineError(
    Bilingual(
      id: "tidak dapat membuat buku kerja Excel: \(reason.id)", en: "cannot make the Excel workbook: \(reason.en)"))
}
