internal import Diagnostics
internal import Dossiers
internal import Workbooks

/// Days whose year has two digits: the century is ours, and the register does not say it. Those of a column are told
/// together, with one of each century.
func findingsOfCenturies(_ register: RegisterReading) -> [RegisterFinding] {
  register.tables.indices.flatMap { index in
    let table = register.tables[index]
    return table.columns.filter { $0.role?.isDay == true || $0.role == .term }.compactMap { column in
      finding(of: column, table, order(of: column, of: index, register))
    }
  }
}

/// A day with a year of two digits, and what it was read as.
private struct GuessedYear {
  let row: Int
  let text: String
  let day: CalendarDate

  var century: Int { day.year / 100 }

  var reading: Bilingual {
    Bilingual(id: "“\(text)” dibaca \(day.inWords.id)", en: "“\(text)” is read as \(day.inWords.en)")
  }
}

private func finding(of column: RegisterColumn, _ table: RegisterTable, _ order: DayOrder?) -> RegisterFinding? {
  let guessed = table.rows.flatMap { row -> [GuessedYear] in
    guard case .text = row.cells[column.position] else { return [] }
    let text = row.text(column.position)
    let days = column.role == .term ? daysWritten(inPeriod: text) : [text]
    return days.filter(hasTwoDigitYear).compactMap { written in
      readDayText(written, order: order).day.map { GuessedYear(row: row.number, text: written, day: $0) }
    }
  }
  guard let first = guessed.first else { return nil }
  let examples = Set(guessed.map(\.century)).sorted().compactMap { century in
    guessed.first { $0.century == century }?.reading
  }
  let numbers = guessed.map(\.row).reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
  let rows = runs(of: numbers)
  return RegisterFinding(
    .twoDigitYear, at: table.place(first.row, column.position), heading: column.heading, value: first.text,
    Bilingual(
      id: "tahunnya hanya dua angka, jadi abadnya dikira: \(examples.map(\.id).joined(separator: "; ")) "
        + "(baris \(rows))",
      en: "its year has two digits only, so the century is supposed: \(examples.map(\.en).joined(separator: "; ")) "
        + "(row \(rows))"),
    help: Bilingual(
      id: "tulis tahunnya dengan empat angka, misalnya \(first.day)",
      en: "write the year with four digits, e.g. \(first.day)"),
    others: numbers.dropFirst().map { table.place($0, column.position) })
}
