internal import CDisk
package import Dossiers

/// The civil date now in a time zone of the tz database (`Asia/Jakarta`); nil where the machine's clock gives none.
/// The C library keeps one zone for the whole process. So it is to be asked for the first time before anything else
/// runs beside it; once it has been asked for a zone, it may be asked for the same one at any time.
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
