internal import CXLSXWriter

/// Why a workbook could not be written, in libxlsxwriter's words.
package struct WorkbookNotWritten: Error, Sendable {
  package let reason: String
}

/// Writes a workbook as `.xlsx`; the same values give the same bytes.
///
/// libxlsxwriter makes files only: the one part of this module that touches the disk is here, and where it may is said
/// by whoever calls.
///
/// - Parameters:
///   - path: the file that is made.
///   - folder: where its temporary files stand meanwhile.
/// - Returns: by sheet, what was written, counted.
@discardableResult
package func writeWorkbook(_ workbook: WorkbookToWrite, to path: String, scratch folder: String)
  throws(WorkbookNotWritten) -> [SheetTally]
{
  var written: [SheetTally] = []
  // The library keeps the name until the file is closed.
  let result = folder.withCString { folder in
    var options = lxw_workbook_options()
    options.tmpdir = UnsafeMutablePointer(mutating: folder)
    return workbook_new_opt(path, &options).map { file in
      written = WorkbookWriter(workbook, file).write()
      return workbook_close(file)
    }
  }
  guard let result else { throw WorkbookNotWritten(reason: "out of memory") }
  guard result == LXW_NO_ERROR else {
    throw WorkbookNotWritten(reason: lxw_strerror(result).map { String(cString: $0) } ?? "\(result.rawValue)")
  }
  return written
}

/// Fills libxlsxwriter's workbook.
private struct WorkbookWriter {
  private let workbook: WorkbookToWrite
  private let file: UnsafeMutablePointer<lxw_workbook>
  private let formats: CellFormats

  init(_ workbook: WorkbookToWrite, _ file: UnsafeMutablePointer<lxw_workbook>) {
    self.workbook = workbook
    self.file = file
    formats = CellFormats(file, months: workbook.monthNames)
  }

  func write() -> [SheetTally] {
    setProperties()
    let names = sheetNames(workbook.sheets.map(\.name) + [workbook.choicesName])
    // Sheets are shown in the order in which they are added; the lists are the last.
    let sheets = names.dropLast().map { workbook_add_worksheet(file, $0) }
    var lists = ChoiceLists(sheetName: names.last ?? "")
    let written = zip(sheets, workbook.sheets).map { sheet, values in
      sheet.map { SheetWriter($0, values, formats, title: workbook.title).write(&lists) } ?? SheetTally()
    }
    lists.write(to: file)
    return written
  }

  private func setProperties() {
    workbook.title.withCString { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      // A day of its own making would give other bytes in every run.
      properties.created = 946_684_800
      _ = workbook_set_properties(file, &properties)
    }
  }
}

/// Names as Excel allows them: 31 letters, none of `[]:*?/\`, no apostrophe at the ends, none twice in any case.
func sheetNames(_ wanted: [String]) -> [String] {
  var taken: Set<String> = []
  return wanted.map { name in
    let allowed = name.unicodeScalars.filter { !"[]:*?/\\'".unicodeScalars.contains($0) && $0.value >= 0x20 }
    let whole = String(String.UnicodeScalarView(allowed.prefix(31)))
    let base = whole.isEmpty ? "-" : whole
    var free = base
    var number = 2
    while !taken.insert(free.lowercased()).inserted {
      let ending = " \(number)"
      free = String(String.UnicodeScalarView(base.unicodeScalars.prefix(31 - ending.utf8.count))) + ending
      number += 1
    }
    return free
  }
}
