internal import CXLSXWriter

/// What drop-downs offer, in columns of a hidden sheet: written into the drop-down itself a list may have 255 letters
/// and no comma.
struct ChoiceLists {
  let sheetName: String
  private var lists: [[String]] = []

  init(sheetName: String) { self.sheetName = sheetName }

  /// Where the list stands, as a formula.
  mutating func place(of choices: [String]) -> String {
    let known = lists.firstIndex(of: choices)
    if known == nil { lists.append(choices) }
    let column = columnLetters(known ?? lists.count - 1)
    return "='\(sheetName)'!$\(column)$1:$\(column)$\(choices.count)"
  }

  func write(to file: UnsafeMutablePointer<lxw_workbook>) {
    guard !lists.isEmpty, let sheet = workbook_add_worksheet(file, sheetName) else { return }
    for (column, choices) in lists.enumerated() {
      for (row, choice) in choices.enumerated() {
        worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), choice, nil)
      }
    }
    worksheet_hide(sheet)
  }
}
