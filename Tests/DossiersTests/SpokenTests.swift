import Diagnostics
import Foundation
import Testing

@testable import Dossiers

/// Days, durations and numbers in sentences.
struct SpokenTests {
  @Test(arguments: [
    ("P5Y", "5 tahun", "5 years"), ("P1Y6M", "1 tahun 6 bulan", "1 year 6 months"),
    ("P18M", "1 tahun 6 bulan", "1 year 6 months"),
    ("P1D", "1 hari", "1 day"), ("P2W", "14 hari", "14 days"), ("P0D", "0 hari", "0 days"),
    ("P1M1D", "1 bulan 1 hari", "1 month 1 day")
  ])
  func `a duration`(written: String, indonesian: String, english: String) throws {
    #expect(try #require(Period(written)).spoken == Bilingual(id: indonesian, en: english))
  }

  @Test(arguments: [
    ("2027-02-28", "28 Februari 2027", "28 February 2027"), ("0001-12-01", "1 Desember 1", "1 December 1"),
    ("2026-05-09", "9 Mei 2026", "9 May 2026")
  ])
  func `a day`(written: String, indonesian: String, english: String) throws {
    #expect(try #require(CalendarDate(written)).spoken == Bilingual(id: indonesian, en: english))
  }

  @Test(arguments: [
    ("0", "0", "0"), ("0.64", "0,64", "0.64"), ("-1234.5", "−1.234,5", "−1,234.5"), ("999", "999", "999"),
    ("1500000000", "1.500.000.000", "1,500,000,000"),
    ("1234.5678", "1.234,5678", "1,234.5678")
  ])
  func `a number`(written: String, indonesian: String, english: String) throws {
    #expect(try #require(Decimal(string: written)).spoken == Bilingual(id: indonesian, en: english))
  }

  @Test func `a count has a singular in English and one form in Indonesian`() {
    let said = [0, 1, 2].map { Bilingual.count($0, id: "temuan", one: "finding", other: "findings") }
    #expect(
      said.map(\.en) == ["0 findings", "1 finding", "2 findings"]
        && said.map(\.id) == ["0 temuan", "1 temuan", "2 temuan"])
  }
}
