internal import Diagnostics

/// An Excel workbook (ECMA-376 transitional and strict) as values.
func readExcel(_ file: [UInt8]) throws(WorkbookRefusal) -> Workbook {
  let sheets = try readSheets(file).map { named, reader in
    Sheet(
      name: named.name, isHidden: named.isHidden, rows: reader.sortedRows, merged: reader.merged,
      hiddenColumns: reader.hiddenColumns)
  }
  return Workbook(sheets: sheets, reading: .workbook)
}

private typealias SheetRead = (named: WorkbookPart.Named, reader: SheetReader)

private func readSheets(_ file: [UInt8]) throws(WorkbookRefusal) -> [SheetRead] {
  let read = file.withUnsafeBytes { bytes in
    Result<[SheetRead], WorkbookRefusal> { () throws(WorkbookRefusal) in
      try readSheets(of: try Package(bytes))
    }
  }
  return try read.get()
}

private func readSheets(of package: Package) throws(WorkbookRefusal) -> [SheetRead] {
  if let refusal = try refusal(of: package) { throw refusal }
  let main = try Relationships(of: "", in: package).first("officeDocument") ?? "xl/workbook.xml"
  guard package.has(main) else { throw .damaged }
  let book = WorkbookPart()
  try package.read(main, book)
  let parts = try Relationships(of: main, in: package)
  let strings = SharedStrings()
  if let part = parts.first("sharedStrings") { try package.read(part, strings) }
  let styles = Styles()
  if let part = parts.first("styles") { try package.read(part, styles) }
  let reading = CellReading(
    strings: strings.strings, strikes: strings.strikes, areDays: styles.areDays, areStruck: styles.areStruck,
    countsFrom1904: book.countsFrom1904)
  var sheets: [SheetRead] = []
  for named in book.sheets {
    guard let target = parts.targets.first(where: { $0.id == named.relationship }) else { throw .damaged }
    // Charts and dialogs have tabs too.
    guard target.kind == "worksheet" else { continue }
    guard package.has(target.part) else { throw .damaged }
    let reader = SheetReader(reading, cellsBefore: sheets.last?.reader.cellsKept ?? 0)
    try package.read(target.part, reader)
    sheets.append((named, reader))
  }
  guard !sheets.isEmpty else { throw .damaged }
  return sheets
}

/// The part that names the sheets.
private final class WorkbookPart: XMLListener {
  struct Named {
    let name: String
    let isHidden: Bool
    /// nil where the workbook does not say where the sheet is.
    let relationship: String?
  }

  private(set) var sheets: [Named] = []
  private(set) var countsFrom1904 = false

  func began(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "workbookPr": countsFrom1904 = attributes.isTrue("date1904")
    case "sheet":
      let state = attributes.string("state") ?? "visible"
      let name = cleanText(attributes.string("name")?.utf8.map { $0 } ?? [])
      sheets.append(Named(name: name, isHidden: state != "visible", relationship: attributes.string("id")))
    default: break
    }
  }

  func ended(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
