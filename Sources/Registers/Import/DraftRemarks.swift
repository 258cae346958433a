internal import Diagnostics
internal import Dossiers

extension DossierDraft {
  /// What was left out, kept aside or taken for granted.
  ///
  /// - persons: cells that name one.
  /// - agreed: what was read of how it is renewed and ends.
  static func remarks(
    on agreement: RegisterAgreement, persons: [KeptCell], duration: Period?, _ agreed: TermWords
  ) -> [Bilingual] {
    var remarks = persons.map { cell in
      Bilingual(
        id: "“\(shortened(cell.heading))” menyebut nama orang dan tidak diimpor: tulis jabatannya",
        en: "“\(shortened(cell.heading))” names a person and is not imported: write the office")
    }
    let days = [agreement.signed, agreement.start, agreement.end].compactMap { $0 }
    remarks += days.compactMap(yearRemark)
    // That it renews by itself was understood, and is told below.
    remarks += days.filter { isUnread($0.value) && $0.value != .renewing }.map { day in
      Bilingual(
        id: "“\(shortened(day.raw))” (\(shortened(day.heading))) tidak terbaca sebagai hari; disimpan di source.row",
        en: "“\(shortened(day.raw))” (\(shortened(day.heading))) cannot be read as a day; it is kept in source.row")
    }
    remarks += agreement.period.flatMap(periodRemark).map { [$0] } ?? []
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
