import Dossiers
import Testing
import Workbooks

@testable import Registers

/// What a cell says of renewal and ending, in words.
struct TermWordsTests {
  private static let cases: [(text: String, isAutomatic: Bool, fields: String)] = [
    ("5 tahun", false, "P5Y"),
    ("3 Years (with automatic prolongation for the next one Year)", true, "P3Y renewal: automatic renewal_period: P1Y"),
    (
      "3 years, renewed automatically for one year each unless 6 months' notice is given", true,
      "P3Y renewal: automatic renewal_period: P1Y notice_period: P6M"
    ),
    (
      "5 tahun, lalu sampai ada pemberitahuan 3 (tiga) bulan sebelumnya", false,
      "P5Y renewal: until-notice notice_period: P3M"
    ),
    ("until notice", false, "- renewal: indefinite"),
    ("5 years until notice", false, "P5Y renewal: until-notice"),
    ("5 tahun, sampai ada pemberitahuan", false, "P5Y renewal: until-notice"),
    ("3 years, notice 6 months", false, "P3Y notice_period: P6M"),
    ("sampai ada pemberitahuan pengakhiran", false, "- renewal: indefinite"),
    (
      "may be terminated at any time with 30 days' notice", false, "- notice_period: P30D notice_basis: any-time"
    ),
    (
      "2 tahun, dapat diakhiri sewaktu-waktu dengan pemberitahuan 1 bulan", false,
      "P2Y notice_period: P1M notice_basis: any-time"
    ),
    (
      "terminated on each anniversary by notice of three months", false,
      "- notice_period: P3M notice_basis: anniversary"
    ),
    (
      "diperpanjang otomatis setiap 2 tahun; pemberitahuan 6 bulan", true, "- notice_period: P6M"
    )
  ]

  @Test(arguments: cases.indices) func `words become fields of the term`(index: Int) {
    let (text, isAutomatic, wanted) = Self.cases[index]
    let term = readTerm(.text(text), unit: "", order: nil)
    #expect(term.renews == isAutomatic && !term.isUnreadable)
    let fields = term.agreed.fields(isAutomatic: term.renews, duration: term.duration)
    #expect(([term.duration?.description ?? "-"] + fields).joined(separator: " ") == wanted)
  }

  @Test func `a period of days is no words`() {
    let term = readTerm(.text("1 Januari 2024 s.d. 31 Desember 2026"), unit: "", order: nil)
    #expect(!term.agreed.saysMore && term.first == .day(CalendarDate("2024-01-01")!))
    #expect(readTerm(.text("cukup lama"), unit: "", order: nil).isUnreadable)
  }

  @Test(arguments: [
    ("selama MoU induk berlaku", "PARENT"), ("As long as 12/NK/2024 is in force", "MOU-12"),
    ("as long as both parties wish", "-"), ("5 tahun", "-"), ("mengikuti MoU 99/X", "-")
  ])
  func `an agreement that another lasts as long as is one that is known`(text: String, id: String) {
    #expect((followed(in: text, ids: ["12nk2024": "MOU-12"], parent: "PARENT") ?? "-") == id)
  }

  /// Blanks of any script are made single; a text that has none but single ones is itself.
  @Test(arguments: [
    ("a b", "a b"), (" a", "a"), ("a ", "a"), ("a  b", "a b"), ("a\u{A0}b", "a b"), ("a\u{3000} b", "a b"),
    ("é\u{2003}b", "é b"), ("\u{FEFF}a", "a"), ("a\nb", "a b"), ("", ""), (" ", ""), ("Ünïversität Ö", "Ünïversität Ö")
  ])
  func `blanks of a cell are made single`(text: String, flat: String) {
    #expect(Cell.text(text).flatText == flat)
  }
}
