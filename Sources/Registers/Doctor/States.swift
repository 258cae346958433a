internal import Diagnostics
internal import Dossiers

/// Words for the state of an agreement that its dates contradict, and flags that nobody set.
func findingsOfStates(_ register: RegisterReading, asOf today: CalendarDate) -> [RegisterFinding] {
  register.agreements.compactMap { state(of: $0, asOf: today) }
    + register.tables.indices.flatMap { blankFlags(register.tables[$0]) }
}

private func state(of agreement: RegisterAgreement, asOf today: CalendarDate) -> RegisterFinding? {
  guard let status = agreement.status, let last = agreement.lastDayAtLatest else { return nil }
  let others = [agreement.statedEnd?.place].compactMap { $0 }
  let ends = last.inWords
  switch status.value {
  case .live where last < today && agreement.renewal == nil && !agreement.isUnending:
    return RegisterFinding(
      .statusBelied, status,
      Bilingual(
        id: "tertulis berlaku, tetapi berakhir \(ends.id)", en: "it is said to be in force, but ended on \(ends.en)"),
      help: Bilingual(
        id: "bila diperpanjang, catat perpanjangannya; bila tidak, ubah statusnya",
        en: "where it was extended, record the extension; otherwise change its state"),
      others: others)
  case .ended where last >= today:
    return RegisterFinding(
      .statusBelied, status,
      Bilingual(
        id: "tertulis sudah berakhir, tetapi menurut tanggalnya berlaku sampai \(ends.id)",
        en: "it is said to have ended, but by its dates it runs until \(ends.en)"),
      help: Bilingual(
        id: "bila diakhiri lebih awal, catat kapan dan mengapa; bila tidak, ubah statusnya",
        en: "where it was ended early, record when and why; otherwise change its state"),
      others: others)
  case .beingRenewed where last < today:
    return RegisterFinding(
      .statusBelied, status,
      Bilingual(
        id:
          "perpanjangannya dikatakan sedang berjalan, padahal sudah berakhir \(ends.id): "
          + "sejak itu tidak ada yang berlaku",
        en: "its renewal is said to be under way, but it ended on \(ends.en): nothing has been in force since"),
      help: Bilingual(
        id: "catat kapan perpanjangannya ditandatangani, atau buat perjanjian baru",
        en: "record when the renewal was signed, or make a new agreement"),
      others: others)
  default: return nil
  }
}

private func isFlag(_ text: String) -> Bool { ["0", "1", "true", "false"].contains(text.lowercased()) }

/// A column of ones and noughts that somebody types: a blank tells nothing.
private func blankFlags(_ table: RegisterTable) -> [RegisterFinding] {
  table.columns(.status).flatMap { column -> [RegisterFinding] in
    let texts = table.rows.map { $0.text(column.position) }
    let filled = texts.filter { !$0.isEmpty }
    guard filled.count * 2 >= texts.count, filled.count < texts.count, !filled.isEmpty,
      filled.allSatisfy(isFlag)
    else { return [] }
    return zip(table.rows, texts).filter { $0.1.isEmpty }.map { row, _ in
      RegisterFinding(
        .stateMissing, at: table.place(row.number, column.position), heading: column.heading,
        Bilingual(
          id: "statusnya kosong, padahal kolom ini diisi dengan tangan",
          en: "its state is blank, in a column that is filled in by hand"),
        help: Bilingual(
          id: "isi, atau hapus kolom ini: status dapat dihitung dari tanggalnya",
          en: "fill it in, or do without this column: the state follows from the dates"))
    }
  }
}
