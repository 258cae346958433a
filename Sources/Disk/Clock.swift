internal import CDisk
package import Dossiers

/// The civil date now in a time zone of the tz database (`Asia/Jakarta`); nil where the machine's clock gives none.
/// To be asked once, before any worker starts: the C library keeps the zone for the whole process.
package func dayNow(in zone: String) -> CalendarDate? {
  var year: Int32 = 0, month: Int32 = 0, day: Int32 = 0
  naskah_today(zone, &year, &month, &day)
  return CalendarDate(year: Int(year), month: Int(month), day: Int(day))
}

/// To be called before anything else: a batch program reads everything once and ends, so memory given back to the
/// system between files would only be asked for again (measured at 10,000 dossiers: a tenth of the processor time).
package func keepMemory() {
  naskah_keep_memory()
}
