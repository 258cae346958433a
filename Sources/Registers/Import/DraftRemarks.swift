internal import Diagnostics
internal import Dossiers
internal import Workbooks

extension DossierDraft {
  /// What was left out, kept aside or taken for granted.
  ///
  /// - persons: cells that name one.
  /// - agreed: what was read of how it is renewed and ends.
  static func remarks(
    on agreement: RegisterAgreement, in table: RegisterTable, persons: [KeptCell], duration: Period?,
    _ agreed: TermWords
  ) -> [Bilingual] {
    var remarks = persons.map { cell in
      Bilingual(
        id: "“\(shortened(cell.heading))” menyebut nama orang dan tidak diimpor: tulis jabatannya",
        en: "“\(shortened(cell.heading))” names a person and is not imported: write the office")
    }
    remarks += withoutPartner(agreement, in: table).map { [$0] } ?? []
    remarks += asAbove(agreement, in: table)
    let days = [agreement.signed, agreement.start, agreement.end].compactMap { $0 }
    remarks += days.compactMap(yearRemark)
    // That it renews by itself was understood, and is told below.
    remarks += days.filter { isUnread($0.value) && $0.value != .renewing }.map { day in
      Bilingual(
        id: "“\(shortened(day.raw))” (\(shortened(day.heading))) tidak terbaca sebagai hari; disimpan di source.row",
        en: "“\(shortened(day.raw))” (\(shortened(day.heading))) cannot be read as a day; it is kept in source.row")
    }
    remarks += agreement.period.flatMap(periodRemark).map { [$0] } ?? []
    remarks += agreement.term.flatMap { termRemark($0, read: duration) }.map { [$0] } ?? []
    if agreed.saysMore {
      let read = agreed.fields(isAutomatic: agreement.renewal != nil, duration: duration).joined(separator: ", ")
      remarks.append(
        Bilingual(
          id: "tentang perpanjangan dan pengakhiran dibaca: \(read); kata-katanya disimpan di source.row",
          en: "of renewal and ending was read: \(read); its words are kept in source.row"))
    }
    guard agreement.renewal != nil, agreed.renewalPeriod == nil else { return remarks }
    return remarks + [
      duration == nil
        ? Bilingual(
          id: "diperpanjang dengan sendirinya, tetapi lamanya tidak tertulis: lengkapi term",
          en: "it renews by itself, but its length stands nowhere: complete term")
        : Bilingual(
          id: "setiap perpanjangan dianggap selama jangka waktunya; betulkan renewal_period bila lain",
          en: "each renewal is taken to be as long as the term; correct renewal_period where it is not")
    ]
  }

  /// A row that names no partner. What a merged cell shows there stands in the first of its rows alone.
  private static func withoutPartner(_ agreement: RegisterAgreement, in table: RegisterTable) -> Bilingual? {
    guard agreement.parties.isEmpty else { return nil }
    let row = agreement.row, columns = table.columns(.partner).map(\.position)
    let merged = table.merged.first { cells in
      cells.rows.contains(row) && cells.rows.lowerBound < row && columns.contains(cells.columns.lowerBound)
    }
    guard let merged, let above = table.row(merged.rows.lowerBound)?.text(merged.columns.lowerBound), !above.isEmpty
    else {
      return Bilingual(
        id: "tidak ada mitra di baris ini: hanya lembaga sendiri yang ditulis sebagai pihak",
        en: "no partner stands in this row: only the institution itself is written as a party")
    }
    let first = table.place(merged.rows.lowerBound, merged.columns.lowerBound).reference
    return Bilingual(
      id:
        """
        mitranya sel gabungan dari \(first), “\(shortened(above))”, yang isinya hanya milik baris itu: bila berlaku \
        juga di sini, tulis mitra itu di parties
        """,
      en:
        """
        its partner is a cell merged with \(first), “\(shortened(above))”, whose content belongs to that row alone: \
        if it holds here too, write that partner into parties
        """)
  }

  private static func asAbove(_ agreement: RegisterAgreement, in table: RegisterTable) -> [Bilingual] {
    guard let row = table.row(agreement.row) else { return [] }
    return table.columns.compactMap { column in
      let text = row.text(column.position)
      guard column.role?.isDay != true, column.role != .term, saysAsAbove(text) else { return nil }
      let cell = "“\(text)” (\(shortened(column.heading)))"
      return Bilingual(
        id: "\(cell) menunjuk sel di atasnya dan tidak diisikan: tulis isinya di dosier",
        en: "\(cell) points to the cell above it and is not filled in: write what it means into the dossier")
    }
  }

  /// A length that was not understood, or that can be several.
  private static func termRemark(_ term: Placed<TermCell>, read duration: Period?) -> Bilingual? {
    guard term.value.isUnreadable || term.value.isWithoutUnit else { return nil }
    let cell = "“\(shortened(term.raw))” (\(shortened(term.heading)))"
    if let duration {
      return Bilingual(
        id: "dari \(cell) hanya lamanya, \(duration), yang dibaca; kata-katanya disimpan di source.row",
        en: "of \(cell) only the length, \(duration), was read; its words are kept in source.row")
    }
    return term.value.isWithoutUnit
      ? Bilingual(
        id: "\(cell) tidak menyebut tahun, bulan atau hari; disimpan di source.row",
        en: "\(cell) does not say years, months or days; it is kept in source.row")
      : Bilingual(
        id: "\(cell) tidak terbaca sebagai satu jangka waktu; disimpan di source.row",
        en: "\(cell) cannot be read as one length of time; it is kept in source.row")
  }

  private static func periodRemark(_ period: Placed<TermCell>) -> Bilingual? {
    guard isUnread(period.value.first) || isUnread(period.value.last) else { return nil }
    let cell = "“\(shortened(period.raw))” (\(shortened(period.heading)))"
    return Bilingual(
      id: "\(cell) tidak terbaca sebagai dua hari; disimpan di source.row",
      en: "\(cell) cannot be read as two days; it is kept in source.row")
  }

  private static func isUnread(_ day: DayCell) -> Bool {
    switch day {
    case .absent, .day, .partial, .unending: false
    default: true
    }
  }

  private static func yearRemark(_ day: Placed<DayCell>) -> Bilingual? {
    yearInDayFormat(day).map { year in
      let cell = "“\(day.raw)” (\(shortened(day.heading)))"
      return Bilingual(
        id: "\(cell) adalah tahun \(year) dalam sel berformat tanggal; tahunnya yang diambil",
        en: "\(cell) is the year \(year) in a cell with the format of days; the year is taken")
    }
  }
}
