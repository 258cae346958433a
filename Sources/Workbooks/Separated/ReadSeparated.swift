internal import Diagnostics

/// A file of separated values as a workbook of one sheet. Every cell is a text: what it means is for others to say.
func readSeparated(_ file: [UInt8]) throws(WorkbookRefusal) -> Workbook {
  let decoded = DecodedFile(file)
  if let refusal = refusal(ofText: decoded.bytes) { throw refusal }
  let read = decoded.bytes.withUnsafeBufferPointer { bytes in
    let delimiter = Delimiter(of: bytes)
    let reading = Workbook.Reading.separated(
      encoding: decoded.encoding, delimiter: delimiter.sign, isDelimiterNamed: delimiter.isNamed)
    return records(of: bytes, delimiter).map { rows in
      Workbook(sheets: [Sheet(name: "", isHidden: false, rows: rows, merged: [])], reading: reading)
    }
  }
  return try read.get()
}

private func records(of bytes: UnsafeBufferPointer<UInt8>, _ delimiter: Delimiter) -> Result<
  [Sheet.Row], WorkbookRefusal
> {
  var scanner = RecordScanner(bytes, delimiter: delimiter.sign, from: delimiter.start)
  var rows: [Sheet.Row] = []
  var cells: [Cell] = []
  var number = 0, kept = 0, columns = 0
  while !scanner.isAtEnd {
    number += 1
    cells.removeAll(keepingCapacity: true)
    scanner.nextRecord { column, bytes in
      columns = max(columns, column + 1)
      guard !bytes.isEmpty, column < Limits.columns else { return }
      let text = cleanText(bytes)
      guard !text.isEmpty else { return }
      while cells.count < column { cells.append(.empty) }
      cells.append(.text(text))
    }
    kept += cells.count
    if number > Limits.rows { return .failure(Limits.tooManyRows) }
    if columns > Limits.columns { return .failure(Limits.tooManyColumns) }
    if kept > Limits.cells { return .failure(Limits.tooManyCells) }
    if !cells.isEmpty { rows.append(Sheet.Row(number: number, isHidden: false, cells: exact(cells))) }
  }
  return .success(rows)
}

/// Why a file without a known signature is no table: nothing in it, another language of tables, or no text.
private func refusal(ofText bytes: [UInt8]) -> WorkbookRefusal? {
  let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0]
  guard let first = bytes.firstIndex(where: { !blanks.contains($0) }) else { return .empty }
  let beginning = bytes[first...].prefix(2_000).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  let text = String(decoding: beginning, as: UTF8.self)
  if text.utf8.first == UInt8(ascii: "<") {
    if text.containsBytes(of: "urn:schemas-microsoft-com:office:spreadsheet") { return .xmlExcel }
    let isPage = ["<html", "<!doctype html", "<table"].contains { text.containsBytes(of: $0) }
    return isPage ? .webPage : .noTable(Bilingual(id: "XML", en: "XML"))
  }
  let sign = beginning.drop { $0 == UInt8(ascii: "[") || blanks.contains($0) }.first
  if sign == UInt8(ascii: "{") { return .noTable(Bilingual(id: "JSON", en: "JSON")) }
  // A few slip into cells that were copied from elsewhere.
  let controls = bytes.count { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
  return controls > 3 + bytes.count / 50 ? .noTable(Bilingual(id: "berkas biner", en: "a binary file")) : nil
}
