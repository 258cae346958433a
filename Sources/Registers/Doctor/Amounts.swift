internal import Diagnostics
internal import Dossiers

/// Amounts of money that are no number.
func findingsOfAmounts(_ register: RegisterReading) -> [RegisterFinding] {
  register.tables.flatMap { table in
    table.columns(.value).flatMap { column in
      table.rows.compactMap { row -> RegisterFinding? in
        let text = row.text(column.position)
        guard !text.isEmpty, !isNothingYet(text), !isProgramError(text) else { return nil }
        if case .unreadable = NumberAsWritten(text) {} else { return nil }
        return RegisterFinding(
          .amountUnreadable, at: table.place(row.number, column.position), heading: column.heading, value: text,
          Bilingual(id: "ini bukan angka saja", en: "this is not a number alone"),
          help: Bilingual(
            id: "tulis angkanya di sini, dan keterangannya di kolom catatan",
            en: "write the number here, and what there is to say of it in a column of notes"))
      }
    }
  }
}
