internal import CXLSXWriter
internal import Diagnostics

/// Writes one sheet by libxlsxwriter.
struct SheetWriter {
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let values: SheetToWrite
  private let formats: CellFormats
  private let title: String
  private let columns: Int
  /// By column, in letters.
  private let widths: [Double]

  /// Letters that a cell may hold are 32,767; a longer text is cut with a sign that says so.
  private static let mostLetters = 32_000
  /// Links that Excel allows in a sheet.
  private static let mostLinks = 65_000
  private static let mostLettersOfLink = 2_000
  /// Empty rows below the table that have the drop-downs too, for what is written next.
  private static let rowsToCome = 200

  init(
    _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ values: SheetToWrite, _ formats: CellFormats, title: String
  ) {
    self.sheet = sheet
    self.values = values
    self.formats = formats
    self.title = title
    columns = min(max(values.columns.count, values.rows.width), Limits.columns)
    widths = columnWidths(of: values, count: columns)
  }

  /// - Returns: what was written, counted.
  func write(_ lists: inout ChoiceLists) -> SheetTally {
    setWidths()
    var tally = SheetTally()
    let lastRow = writeRows(&tally) - 1
    keepHeadingsInView(lastRow: lastRow)
    offerChoices(&lists, lastRow: lastRow)
    setPrint()
    return tally
  }

  // MARK: Cells

  /// - Returns: how many there are.
  private func writeRows(_ tally: inout SheetTally) -> Int {
    var links = 0, count = 0
    for (row, cells) in values.rows.prefix(Limits.rows).enumerated() {
      count += 1
      setHeight(of: row, cells)
      for (column, cell) in cells.prefix(Limits.columns).enumerated() {
        let place = (row: lxw_row_t(row), column: lxw_col_t(column))
        let isHeading = row < values.headingRows
        // An empty cell without a look of its own leaves nothing in the file. Any other is counted even if the library
        // refuses it: then the file is not what was to be written, which is told.
        if cell.isSeen || isHeading {
          tally.cells += 1
          write(cell, at: place, isHeading: isHeading, links: &links)
        }
        if let comment = cell.comment { write(comment: comment, at: place) }
      }
    }
    // Numbers of documents are texts, and meant to be.
    worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
    return count
  }

  private typealias Place = (row: lxw_row_t, column: lxw_col_t)

  private func write(_ cell: CellToWrite, at place: Place, isHeading: Bool, links: inout Int) {
    let format = isHeading ? formats.heading : formats.of(cell)
    switch cell.cell {
    case .empty: worksheet_write_blank(sheet, place.row, place.column, format)
    case .text(let text): write(text, link: cell.link, at: place, format, &links)
    case .number(let number): write(number: number, at: place, format)
    case .day(let day): write(day: day, at: place, format)
    case .flag(let isTrue): worksheet_write_boolean(sheet, place.row, place.column, isTrue ? 1 : 0, format)
    case .error(let text): worksheet_write_string(sheet, place.row, place.column, Self.fitting(text), format)
    }
  }

  /// A link that the library does not take leaves its text.
  private func write(
    _ text: String, link: String?, at place: Place, _ format: CellFormats.Format?, _ links: inout Int
  ) {
    let text = Self.fitting(text)
    if let link, links < Self.mostLinks, Self.isWritable(link) {
      links += 1
      let result = worksheet_write_url_opt(sheet, place.row, place.column, link, format, text, nil)
      if result == LXW_NO_ERROR { return }
    }
    worksheet_write_string(sheet, place.row, place.column, text, format)
  }

  /// Excel counts to fifteen digits; a number with more keeps them all as a text.
  private func write(number: String, at place: Place, _ format: CellFormats.Format?) {
    let digits = number.utf8.count { (0x30...0x39).contains($0) }
    if digits <= 15, let value = Double(number), value.isFinite {
      worksheet_write_number(sheet, place.row, place.column, value, format)
    } else {
      worksheet_write_string(sheet, place.row, place.column, Self.fitting(number), format)
    }
  }

  /// Days before 1900-03-01, of which Excel has one too many, and after 9999 stay texts.
  private func write(day: Int, at place: Place, _ format: CellFormats.Format?) {
    let serial = day + 25_569
    if (61...2_958_465).contains(serial) {
      worksheet_write_number(sheet, place.row, place.column, Double(serial), format)
    } else {
      worksheet_write_string(sheet, place.row, place.column, isoDate(day), format)
    }
  }

  private func write(comment: String, at place: Place) {
    let text = Self.fitting(comment)
    var options = lxw_comment_options()
    options.width = 320
    options.height = UInt16(min(400, 40 + 18 * (text.unicodeScalars.count / 42 + text.utf8.count { $0 == 0x0A })))
    worksheet_write_comment_opt(sheet, place.row, place.column, text, &options)
  }

  private static func isWritable(_ link: String) -> Bool {
    (link.utf8.starts(with: "https://".utf8) || link.utf8.starts(with: "http://".utf8))
      && link.utf8.count <= mostLettersOfLink
  }

  /// What C takes for a text ends at zero; that sign is left out, so that nothing behind it is lost.
  private static func fitting(_ text: String) -> String {
    let isLong = text.utf8.count > mostLetters
    guard isLong || text.utf8.contains(0) || text.containsBytes(of: "_x") else { return text }
    let scalars = text.unicodeScalars.filter { $0.value != 0 }
    let cut = String(String.UnicodeScalarView(scalars.prefix(mostLetters)))
    let whole = scalars.count > mostLetters ? cut + " […]" : cut
    return String(decoding: escaped(Array(whole.utf8)), as: UTF8.self)
  }

  // MARK: Columns

  private func setWidths() {
    for (column, width) in widths.enumerated() {
      worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), width, nil)
    }
  }

  /// Not every program makes a row as high as its texts when it opens a file.
  private func setHeight(of row: Int, _ cells: [CellToWrite]) {
    let isHeading = row < values.headingRows
    let lines = zip(cells, widths).reduce(1) { max($0, lineCount(of: $1.0.cell, in: $1.1, isHeading: isHeading)) }
    if lines > 1 { worksheet_set_row(sheet, lxw_row_t(row), min(15 * Double(lines) + 1, 400), nil) }
  }

  // MARK: Rows of headings, drop-downs, print

  private func keepHeadingsInView(lastRow: Int) {
    guard values.headingRows > 0, columns > 0 else { return }
    // In a wide table the first column stays too: it says whose row it is.
    worksheet_freeze_panes(sheet, lxw_row_t(values.headingRows), columns > 8 ? 1 : 0)
    guard lastRow >= values.headingRows - 1 else { return }
    worksheet_autofilter(
      sheet, lxw_row_t(values.headingRows - 1), 0, lxw_row_t(lastRow), lxw_col_t(columns - 1))
  }

  private func offerChoices(_ lists: inout ChoiceLists, lastRow: Int) {
    for (column, choices) in values.columns.map(\.choices).enumerated() where !choices.isEmpty {
      let last = min(lastRow + Self.rowsToCome, Limits.rows - 1)
      lists.place(of: choices).withCString { formula in
        var validation = lxw_data_validation()
        validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        validation.value_formula = UnsafeMutablePointer(mutating: formula)
        // What is none of them may still be meant.
        validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
        worksheet_data_validation_range(
          sheet, lxw_row_t(values.headingRows), lxw_col_t(column), lxw_row_t(last), lxw_col_t(column), &validation)
      }
    }
  }

  /// Letters that are still read well side by side on a page.
  private static let lettersAcross = 170.0

  /// A4 across, as many pages side by side as it takes to be read, headings and first column on each, and at its foot
  /// what it is and which page.
  private func setPrint() {
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    let pages = max(1, (widths.reduce(0, +) / Self.lettersAcross).rounded(.up))
    worksheet_fit_to_pages(sheet, UInt16(min(pages, 100)), 0)
    if pages > 1 { worksheet_repeat_columns(sheet, 0, 0) }
    worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6)
    if values.headingRows > 0 { worksheet_repeat_rows(sheet, 0, lxw_row_t(values.headingRows - 1)) }
    let plain = title.unicodeScalars.filter { $0 != "&" && $0.value >= 0x20 }.prefix(150)
    worksheet_set_footer(sheet, "&L\(String(String.UnicodeScalarView(plain)))&C&A&R&P / &N")
  }
}

extension CellToWrite {
  /// Whether there is anything to see in it.
  fileprivate var isSeen: Bool { tint != nil || cell != .empty }
}
