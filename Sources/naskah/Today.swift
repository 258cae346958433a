internal import Diagnostics
internal import Disk
internal import Dossiers

/// The day that counts as today.
enum Today {
  /// `--as-of`, else `SOURCE_DATE_EPOCH`, else the date in a time zone.
  static func day(_ asOf: String?, in zone: String?) throws -> CalendarDate {
    if let asOf, let date = CalendarDate(asOf) { return date }
    if let epoch = Terminal.variable("SOURCE_DATE_EPOCH") {
      guard let seconds = Int(epoch), seconds >= 0 else {
        throw Failure(
          Bilingual(
            id: "naskah: SOURCE_DATE_EPOCH berisi '\(epoch)', yang bukan banyaknya detik",
            en: "naskah: SOURCE_DATE_EPOCH is '\(epoch)', which is no number of seconds"))
      }
      let day = CalendarDate(ordinal: seconds / 86_400)
      guard day.isInCalendar else {
        throw Failure(
          Bilingual(
            id: "naskah: SOURCE_DATE_EPOCH berisi '\(epoch)', yang jatuh sesudah tahun 9999",
            en: "naskah: SOURCE_DATE_EPOCH is '\(epoch)', which is after the year 9999"))
      }
      return day
    }
    guard let date = dayNow(in: zone ?? "UTC") else {
      throw Failure(
        Bilingual(
          id: "naskah: jam mesin ini tidak memberi tanggal; pakai --as-of",
          en: "naskah: the machine's clock gives no date; use --as-of"))
    }
    return date
  }
  /// A sentence where no day was given and the machine cannot tell what day it is in a zone: its C library then counts
  /// by UTC.
  static func lack(_ asOf: String?, in zone: String?) -> Bilingual? {
    guard asOf == nil, Terminal.variable("SOURCE_DATE_EPOCH") == nil, let zone, zone != "UTC", !ZoneDatabase.isThere
    else { return nil }
    return Bilingual(
      id: """
        naskah: mesin ini tidak punya daftar zona waktu, jadi hari ini dihitung menurut UTC dan bukan \(zone); pasang \
        tzdata, atau pakai --as-of
        """,
      en: """
        naskah: this machine has no list of time zones, so today is counted by UTC and not by \(zone); install tzdata, \
        or use --as-of
        """)
  }
}
