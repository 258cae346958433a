internal import Diagnostics
internal import Dossiers

/// Official numbers that are missing, or two in a cell.
func findingsOfNumbers(_ register: RegisterReading) -> [RegisterFinding] {
  twoNumbers(register) + register.tables.indices.flatMap { missingNumbers(register.tables[$0], register, $0) }
}

private func twoNumbers(_ register: RegisterReading) -> [RegisterFinding] {
  register.agreements.flatMap { agreement in
    [agreement.numbers, agreement.theirNumbers].compactMap { numbers -> RegisterFinding? in
      let first = numbers.first
      guard let first, let second = numbers.first(where: { $0.place == first.place && $0.value != first.value }) else {
        return nil
      }
      return RegisterFinding(
        .twoNumbers, first,
        Bilingual(
          id: "dua nomor dalam satu sel: “\(first.value)” dan “\(second.value)”",
          en: "two numbers in one cell: “\(first.value)” and “\(second.value)”"),
        help: Bilingual(
          id: "buat satu kolom untuk nomor setiap pihak", en: "make a column for the number of each party"))
    }
  }
}

/// A blank in a column that most rows fill.
private func missingNumbers(_ table: RegisterTable, _ register: RegisterReading, _ index: Int) -> [RegisterFinding] {
  guard !register.auxiliary.contains(index) else { return [] }
  return table.columns(.number).filter {
    !$0.isTheirs && $0.instrument == nil || RowReader.parts(of: table).isEmpty && !$0.isTheirs
  }.flatMap { column -> [RegisterFinding] in
    let empty = table.rows.filter { isEmptyNumber($0.text(column.position)) }
    guard !empty.isEmpty, empty.count < table.rows.count, empty.count * 3 <= table.rows.count * 2 else { return [] }
    return empty.map { row in
      RegisterFinding(
        .numberMissing, at: table.place(row.number, column.position), heading: column.heading,
        value: row.text(column.position),
        Bilingual(id: "perjanjian ini tidak bernomor", en: "this agreement has no number"),
        help: Bilingual(
          id: "isi nomor yang tertera pada naskahnya", en: "fill in the number that stands on the document"))
    }
  }
}

private func isEmptyNumber(_ text: String) -> Bool { text.isEmpty || isNothingYet(text) }
