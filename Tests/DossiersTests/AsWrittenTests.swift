import Dossiers
import Foundation
import Testing

/// Numbers and days as people write them: what each can mean, and nothing guessed.
struct AsWrittenTests {
  private static let numbers: [(text: String, values: [String])] = [
    ("1.500", ["1500", "1.5"]), ("1,500", ["1500", "1.5"]), ("16.200", ["16200", "16.2"]), ("-1.500", ["-1.5", "-1500"]),
    ("1.500.000.000", ["1500000000"]), ("1,500,000", ["1500000"]), ("1,5", ["1.5"]), ("0,125", ["0.125"]), ("0.125", ["0.125"]),
    ("0,500", ["0.5"]), ("1500,250", ["1500.25"]), ("1.234,56", ["1234.56"]), ("1,234.56", ["1234.56"]), ("12.50", ["12.5"]),
    ("Rp 1,5 M", ["1500000000"]), ("Rp1.500.000.000,-", ["1500000000"]), ("Rp. 2.500.000", ["2500000"]), ("IDR 500 juta", ["500000000"]),
    ("2 juta", ["2000000"]), ("2,5 jt", ["2500000"]), ("3 miliar", ["3000000000"]), ("1,2 triliun", ["1200000000000"]),
    ("USD 2 million", ["2000000"]), ("US$ 1,250,000.00", ["1250000"]), ("€ 1.250.000,00", ["1250000"]), ("5 M", ["5000000000", "5000000"]),
    ("1 500 000", ["1500000"]), ("1\u{A0}500\u{A0}000", ["1500000"]), ("1'500'000", ["1500000"]), ("1_000", ["1000"]), ("(500)", ["-500"]),
    ("100 ribu", ["100000"]), ("1.5", ["1.5"]), ("7", ["7"]), ("3.0", ["3"]),
    ("", []), ("tiga", []), ("12%", []), ("1.50.000", []), ("1,,5", []), ("5 orang", []), ("1.500.00", []), ("--", []), ("½", []),
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
    ("31/12/2026", ["2026-12-31"]), ("12/31/2026", ["2026-12-31"]), ("31-12-2026", ["2026-12-31"]), ("31.12.2026", ["2026-12-31"]),
    ("3/4/2026", ["2026-04-03", "2026-03-04"]), ("5/5/2026", ["2026-05-05"]), ("2026/06/01", ["2026-06-01"]), ("2026-6-1", ["2026-06-01"]),
    ("2026.06.01", ["2026-06-01"]), ("20260601", ["2026-06-01"]), ("31 Mei 2028", ["2028-05-31"]), ("May 31, 2028", ["2028-05-31"]),
    ("31-Mei-2028", ["2028-05-31"]), ("1 Agt 2025", ["2025-08-01"]), ("1 Agustus 2025", ["2025-08-01"]), ("5 Sept 2024", ["2024-09-05"]),
    ("February 20,2020", ["2020-02-20"]), ("20 Febrary 2020", ["2020-02-20"]), ("17 Nopember 1999", ["1999-11-17"]), ("1st May 2024", ["2024-05-01"]),
    ("31-Mei-28", ["2028-05-31", "1928-05-31"]), ("31/12/26", ["2026-12-31", "1926-12-31"]), ("2026-06-01T00:00:00", ["2026-06-01"]),
    ("2026-06-01 10:30", ["2026-06-01"]), ("45292", ["2024-01-01", "2028-01-02"]), ("2O26-06-01", ["2026-06-01"]),
    ("31/02/2026", []), ("2026", []), ("2026-06", []), ("Mei 2028", []), ("besok", []), ("", []), ("123456", []), ("1/2/3/4", []),
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
}
