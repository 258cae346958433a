extension PartialDate {
  /// A month of a year as people write it: `Juni 2014`, `06/2014`, `2014/6`, `2014 (tanggal tidak diketahui)` is none.
  package init?(asWritten text: String) {
    // `sekitar 2014` and `2014?` say more than a year does, and are none.
    guard let written = DateAsWritten.partsOfDate(text.lowercased()) else { return nil }
    let parts = written.filter { !["tahun", "thn", "th", "bulan", "year"].contains($0) }
    switch parts.count {
    case 1:
      guard let year = Self.year(parts[0]) else { return nil }
      self.init(year: year, month: nil)
    case 2:
      if let year = Self.year(parts[1]), let month = Self.month(parts[0]) {
        self.init(year: year, month: month)
      } else if let year = Self.year(parts[0]), let month = Self.month(parts[1]) {
        self.init(year: year, month: month)
      } else {
        return nil
      }
    default: return nil
    }
  }

  /// The one year in a text that says more than it: `awal 2024`, `±2024`. nil where there are none or several.
  init?(yearIn text: String) {
    let numbers = text.unicodeScalars.split { !("0"..."9").contains($0) }.map { String(String.UnicodeScalarView($0)) }
    let years = numbers.compactMap(Self.year).filter { (1900...2100).contains($0) }
    guard years.count == 1, numbers.count == 1 else { return nil }
    self.init(year: years[0], month: nil)
  }

  private static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, let year = Int(text), (1000...9999).contains(year) else { return nil }
    return year
  }

  private static func month(_ text: String) -> Int? {
    if let named = DateAsWritten.monthNumber(text) { return named }
    guard (1...2).contains(text.utf8.count), let number = Int(text), (1...12).contains(number) else { return nil }
    return number
  }
}
