import Foundation
import Testing

@testable import Dossiers

/// Numbers and days as people write them: what each can mean, and nothing guessed.
struct AsWrittenTests {
  private static let numbers: [(text: String, values: [String])] = [
    ("1.500", ["1500", "1.5"]), ("1,500", ["1500", "1.5"]), ("16.200", ["16200", "16.2"]),
    ("-1.500", ["-1.5", "-1500"]),
    ("1.500.000.000", ["1500000000"]), ("1,500,000", ["1500000"]), ("1,5", ["1.5"]), ("0,125", ["0.125"]),
    ("0.125", ["0.125"]),
    ("0,500", ["0.5"]), ("1500,250", ["1500.25"]), ("1.234,56", ["1234.56"]), ("1,234.56", ["1234.56"]),
    ("12.50", ["12.5"]),
    ("Rp 1,5 M", ["1500000000"]), ("Rp1.500.000.000,-", ["1500000000"]), ("Rp. 2.500.000", ["2500000"]),
    ("IDR 500 juta", ["500000000"]),
    ("2 juta", ["2000000"]), ("2,5 jt", ["2500000"]), ("3 miliar", ["3000000000"]), ("1,2 triliun", ["1200000000000"]),
    ("USD 2 million", ["2000000"]), ("US$ 1,250,000.00", ["1250000"]), ("€ 1.250.000,00", ["1250000"]),
    ("5 M", ["5000000000", "5000000"]),
    ("4O", ["40"]), ("2.5OO.OOO", ["2500000"]), ("１２", ["12"]), ("٣", ["3"]), ("RM 500", ["500"]),
    ("SGD 1,5 juta", ["1500000"]), ("500 yen", ["500"]),
    ("sekitar 40", []), ("minus 5", []), ("min. 5", []), ("0x10", []), ("3-5", []), ("1/2", []), ("± 5", []),
    ("≈5", []), ("empat puluh", []), ("12 t", []), ("5 k", []), ("Rp 12 t", ["12000000000000"]), ("USD 5k", ["5000"]),
    ("1 500 000", ["1500000"]), ("1\u{A0}500\u{A0}000", ["1500000"]), ("1'500'000", ["1500000"]), ("1_000", ["1000"]),
    ("(500)", ["-500"]),
    ("100 ribu", ["100000"]), ("1.5", ["1.5"]), ("7", ["7"]), ("3.0", ["3"]),
    ("", []), ("tiga", []), ("12%", []), ("1.50.000", []), ("1,,5", []), ("5 orang", []), ("1.500.00", []), ("--", []),
    ("½", [])
  ]

  @Test(arguments: numbers.indices)
  func `a number as people write it`(row: Int) {
    let (text, values) = Self.numbers[row]
    let expected = values.compactMap { Decimal(string: $0) }
    switch NumberAsWritten(text) {
    case .clear(let value): #expect([value] == expected, "\(text)")
    case .ambiguous(let found): #expect(found == expected && found.count > 1, "\(text): \(found)")
    case .unreadable: #expect(expected.isEmpty, "\(text)")
    }
  }

  private static let days: [(text: String, days: [String])] = [
    ("31/12/2026", ["2026-12-31"]), ("12/31/2026", ["2026-12-31"]), ("31-12-2026", ["2026-12-31"]),
    ("31.12.2026", ["2026-12-31"]),
    ("3/4/2026", ["2026-04-03", "2026-03-04"]), ("5/5/2026", ["2026-05-05"]), ("2026/06/01", ["2026-06-01"]),
    ("2026-6-1", ["2026-06-01"]),
    ("2026.06.01", ["2026-06-01"]), ("20260601", ["2026-06-01"]), ("31 Mei 2028", ["2028-05-31"]),
    ("May 31, 2028", ["2028-05-31"]),
    ("31-Mei-2028", ["2028-05-31"]), ("1 Agt 2025", ["2025-08-01"]), ("1 Agustus 2025", ["2025-08-01"]),
    ("5 Sept 2024", ["2024-09-05"]),
    ("February 20,2020", ["2020-02-20"]), ("20 Febrary 2020", ["2020-02-20"]), ("17 Nopember 1999", ["1999-11-17"]),
    ("1st May 2024", ["2024-05-01"]),
    ("31-Mei-28", ["2028-05-31", "1928-05-31"]), ("31/12/26", ["2026-12-31", "1926-12-31"]),
    ("2026-06-01T00:00:00", ["2026-06-01"]),
    ("2026-06-01 10:30", ["2026-06-01"]), ("45292", ["2024-01-01", "2028-01-02"]), ("2O26-06-01", ["2026-06-01"]),
    ("31/02/2026", []), ("2026", []), ("2026-06", []), ("Mei 2028", []), ("besok", []), ("", []), ("123456", []),
    ("1/2/3/4", []), ("13/2/2026 tentatif", []), ("13/2/2026 nanti:", []), ("13/2/2026?", []), ("~13/2/2026", []),
    ("2026-05-31T17:00:00Z", []), ("2026-06-01T10:30:00.000", ["2026-06-01"]), ("31 Mei 2028.", ["2028-05-31"])
  ]

  @Test(arguments: days.indices)
  func `a day as people write it`(row: Int) {
    let (text, days) = Self.days[row]
    switch DateAsWritten(text) {
    case .clear(let day): #expect([day.description] == days, "\(text)")
    case .ambiguous(let found): #expect(found.map(\.description) == days && found.count > 1, "\(text): \(found)")
    case .unreadable: #expect(days.isEmpty, "\(text)")
    }
  }

  private static let periods: [(text: String, periods: [String])] = [
    ("3 tahun", ["P3Y"]), ("3 (tiga) tahun", ["P3Y"]), ("3 (empat) tahun", ["P3Y", "P4Y"]),
    ("2 years 6 months", ["P2Y6M"]), ("36 bulan", ["P3Y"]), ("36", ["P36Y", "P3Y", "P36D"]),
    ("5", ["P5Y", "P5M", "P5D"]), ("1500", ["P1500D"]), ("P2,5Y", ["P2Y6M"]), ("P0.5Y", ["P6M"]), ("P1.5M", []),
    ("p5y", ["P5Y"]), ("P 5 Y", ["P5Y"]), ("P6M1Y", ["P1Y6M"]), ("P5", ["P5Y", "P5M", "P5D"]),
    ("1 year and 6 months", ["P1Y6M"]), ("1 tahun dan 6 bulan", ["P1Y6M"]), ("dua tahun", ["P2Y"]),
    ("dua puluh lima tahun", ["P25Y"]), ("dua belas bulan", ["P1Y"]), ("sebelas bulan", ["P11M"]),
    ("satu setengah tahun", ["P1Y6M"]), ("1,5 tahun", ["P1Y6M"]), ("2½ tahun", ["P2Y6M"]), ("½ tahun", ["P6M"]),
    ("5thn", ["P5Y"]), ("5 th.", ["P5Y"]), ("5y", ["P5Y"]), ("6 (enam) bulan", ["P6M"]),
    ("30 (tiga puluh) hari", ["P30D"]), ("30 hari kalender", ["P30D"]), ("30 hari kerja", []), ("setahun", ["P1Y"]),
    ("tahunan", ["P1Y"]), ("semester", ["P6M"]), ("setengah tahun", ["P6M"]), ("2 semester", ["P1Y"]),
    ("twenty five years", ["P25Y"]), ("five years", ["P5Y"]), ("selama 5 tahun", ["P5Y"]), ("5 years.", ["P5Y"]),
    ("5-year", ["P5Y"]), ("90 days", ["P90D"]), ("10 minggu", ["P70D"]), ("1,5 bulan", []),
    ("3-5 tahun", ["P3Y", "P5Y"]), ("selamanya", ["unending"]), ("tidak terbatas", ["unending"]),
    ("open-ended", ["unending"]), ("5 orang", []), ("", []), ("-5 tahun", []), ("0", []), ("0 tahun", []), ("P-5Y", []),
    ("nanti", []), ("sampai selesai", []), ("2030", ["P2030D"]), ("100 tahun", ["P100Y"]), ("seratus tahun", ["P100Y"]),
    ("5 Jahre", []), ("P5Y dan 2 bulan", []), ("lima (5) tahun", ["P5Y"]), ("satu-dua tahun", []),
    ("lima atau enam bulan", []), ("48 hr", []), ("P48H", []), ("dua puluh sebelas hari", []),
    ("seratus dua puluh lima hari", ["P125D"]), ("setengah dua tahun", []),
    ("3 (empat) tahun 2 (tiga) hari", ["P3Y2D", "P3Y3D", "P4Y2D", "P4Y3D"])
  ]

  @Test(arguments: periods.indices)
  func `a duration as people write it`(row: Int) {
    let (text, periods) = Self.periods[row]
    switch PeriodAsWritten(text) {
    case .clear(let period): #expect([period.description] == periods, "\(text)")
    case .ambiguous(let found): #expect(found.map(\.description) == periods && found.count > 1, "\(text): \(found)")
    case .unending: #expect(periods == ["unending"], "\(text)")
    case .unreadable: #expect(periods.isEmpty, "\(text)")
    }
  }

  private static let partialDates: [(text: String, date: String?)] = [
    ("2014", "2014"), ("Juni 2014", "2014-06"), ("June 2014", "2014-06"), ("06/2014", "2014-06"), ("6-2014", "2014-06"),
    ("2014/6", "2014-06"),
    ("tahun 2014", "2014"), ("bulan Juni tahun 2014", "2014-06"), ("Des. 2014", "2014-12"), ("2014-13", nil),
    ("31 Juni 2014", nil), ("14", nil),
    ("sekitar 2014", nil), ("2014?", nil), ("2014-", nil), ("±2014", nil),
    ("2014-2016", nil), ("akhir 2014", nil), ("", nil), ("99999", nil)
  ]

  @Test(arguments: partialDates.indices)
  func `a year or a month as people write it`(row: Int) {
    let (text, date) = Self.partialDates[row]
    #expect(PartialDate(asWritten: text)?.description == date, "\(text)")
  }

  @Test(arguments: [
    ("2014", "2014"), ("2014-06", "2014-06"), ("0999", "0999"), ("2014-6", nil), ("2014-13", nil), ("0000", nil),
    ("20140", nil), ("2014-", nil)
  ])
  func `a year or a month as a file writes it`(text: String, date: String?) {
    #expect(PartialDate(text)?.description == date)
  }

  private static let counted: [(text: String, number: String, words: String)] = [
    ("50%", "50", "%"), ("40 km", "40", "km"), ("40km", "40", "km"), ("1.500.000 orang", "1500000", "orang"),
    ("-5 °C", "-5", "°C"), ("5 (lima)", "5", "(lima)"),
    ("> 40", "40", ">"), (">=40", "40", ">="), ("≈5", "5", "≈"), ("± 5", "5", "±"), ("sekitar 40", "40", "sekitar"),
    ("min. 5", "5", "min."),
    ("sekitar 40 km", "40", "sekitar km"), ("12,5 ha", "12.5", "ha"),
    ("40", "", ""), ("0x10", "", ""), ("v2", "", ""), ("3-5", "", ""), ("1/2", "", ""), ("4 dari 5", "", ""),
    ("1.500 orang", "", ""), ("tiga", "", ""), ("", "", "")
  ]

  @Test(arguments: counted.indices)
  func `a number with words beside it`(row: Int) {
    let (text, number, words) = Self.counted[row]
    let found = CountedNumber(text)
    #expect(
      found?.number == Decimal(string: number) && found?.words ?? "" == words, "\(text): \(String(describing: found))")
  }

  @Test(arguments: [
    "-", "--", "–", "…", "...", "?", "n/a", "N.A.", "TBD", "t.b.d.", "belum ada", "Belum Ada!", "(akan diisi)", "xxx",
    "[isi di sini]", "to be confirmed", "menyusul", "belum ditentukan ........"
  ])
  func `a text that says that there is none yet`(text: String) {
    #expect(isNothingYet(text) && mayBeNothingYet(Array(text.utf8)[...]))
  }

  @Test(arguments: [
    "", "tidak", "nihil", "none", "0", "-5", "NA-1", "Nabi", "Isi naskah", "Dalam proses hukum", "1/2", "Sekretariat",
    "C", "@", "C++", "Tahun 2014"
  ])
  func `a text that is an answer`(text: String) {
    #expect(!isNothingYet(text))
  }

  @Test(
    arguments: [
      ("empat", 4), ("empat puluh", 40), ("dua puluh lima", 25), ("sebelas", 11), ("dua belas", 12), ("seratus", 100),
      ("Three", 3), ("twenty five", 25),
      ("seratus dua puluh lima", 125), ("dua ratus sebelas", 211), ("one hundred twenty", 120),
      ("satu dua", nil), ("dua puluh tiga puluh", nil), ("dua puluh tiga ratus", nil), ("sepuluh lima", nil),
      ("satu setengah", nil), ("empat orang", nil), ("4", nil), ("", nil), ("puluh", nil)
    ] as [(String, Int?)])
  func `a number in words`(text: String, number: Int?) {
    #expect(PeriodAsWritten.wholeNumber(inWords: text) == number)
  }

  @Test(arguments: ["puluh", "ratus", "belas", "setengah", "satu"])
  func `a number in words without an end is none`(word: String) {
    let text = "satu" + String(repeating: " " + word, count: 40)
    #expect(PeriodAsWritten.wholeNumber(inWords: text) == nil && PeriodAsWritten(text + " tahun") == .unreadable)
  }

  @Test func `a duration that can be read in very many ways is not read in all of them`() {
    let text = String(repeating: "3 (empat) tahun 2 (tiga) hari ", count: 40)
    #expect(PeriodAsWritten(text) == .unreadable)
  }

  @Test func `a word that means a code is found however it is written`() {
    #expect(wordMeant(by: "Isian lembaga", among: ["own"]) == "own")
  }

  @Test(arguments: [
    ("ya", true), ("Ya", true), ("YES", true), ("TRUE", true), ("1", true), ("tidak", false), ("no", false),
    ("False", false), ("0", false)
  ])
  func `yes and no as people write them`(text: String, truth: Bool) {
    #expect(truthMeant(by: text) == truth)
  }

  @Test func `a mark that some use for yes and others for no is neither`() {
    #expect(truthMeant(by: "x") == nil && truthMeant(by: "v") == nil)
  }
}
