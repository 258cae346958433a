internal import CXLSXWriter

/// How cells look, one format for each kind of value and colour.
struct CellFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  let heading: Format?
  private let plain: [CellToWrite.Tint?: Format]
  private let days: [CellToWrite.Tint?: Format]
  private let links: [CellToWrite.Tint?: Format]

  init(_ file: UnsafeMutablePointer<lxw_workbook>, months: WorkbookToWrite.MonthNames) {
    let tints = [nil] + CellToWrite.Tint.allCases.map(Optional.some)
    heading = Self.heading(file)
    var plain: [CellToWrite.Tint?: Format] = [:], days = plain, links = plain
    for tint in tints {
      plain[tint] = Self.cell(file, tint)
      days[tint] = Self.cell(file, tint)
      format_set_num_format(days[tint], "[$-\(months.rawValue)]d mmm yyyy")
      format_set_align(days[tint], UInt8(LXW_ALIGN_LEFT.rawValue))
      links[tint] = Self.cell(file, tint)
      format_set_font_color(links[tint], 0x0B57D0)
      format_set_underline(links[tint], UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    (self.plain, self.days, self.links) = (plain, days, links)
  }

  func of(_ cell: CellToWrite) -> Format? {
    if case .day = cell.cell { return days[cell.tint] }
    return cell.link == nil ? plain[cell.tint] : links[cell.tint]
  }

  private static func heading(_ file: UnsafeMutablePointer<lxw_workbook>) -> Format? {
    let format = workbook_add_format(file)
    format_set_bold(format)
    format_set_text_wrap(format)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_bg_color(format, 0xE8ECF1)
    format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    return format
  }

  private static func cell(_ file: UnsafeMutablePointer<lxw_workbook>, _ tint: CellToWrite.Tint?) -> Format? {
    let format = workbook_add_format(file)
    format_set_text_wrap(format)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    switch tint {
    case .wrong: format_set_bg_color(format, 0xF9D6D5)
    case .doubtful: format_set_bg_color(format, 0xFFF0C2)
    case .noted: format_set_bg_color(format, 0xDCEBFB)
    case nil: break
    }
    return format
  }
}
