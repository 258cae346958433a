import Dossiers
import Foundation
import Support
import Testing
import Workbooks

@testable import Registers

/// What the doctor says of the sample registers: every trap that their README names which is a fault, at its cell, and
/// nothing else. How a file was read is not listed here.
struct SampleRegistersTests {
  static let expected: [(file: String, findings: [String])] = [
    ("01a-polnep-pengajuan.csv", ["several-states P2", "program-error D4", "program-error E4"]),
    ("01b-polnep-dokumen.csv", ["number-missing D4", "impossible-year E4", "impossible-year F4"]),
    ("01c-polnep-mitra-bekerjasama.csv", []),
    ("01d-polnep-laporan-dd-mm-yyyy.csv", ["number-missing A4"]),
    ("01e-polnep-analisis-iso.csv", ["end-missing E4", "number-missing F4"]),
    ("02-upr-format.csv", ["partial-date D2", "untidy-name C3", "partial-date D3"]),
    (
      "03-chula-mou.csv",
      [
        "inverted-name D2", "renews-silently I2", "only-in-notes M2", "untidy-name D3", "only-in-notes M3",
        "number-missing C4", "state-missing J4", "only-in-notes M4"
      ]
    ),
    ("04-iiti-mou.csv", ["date-slip F2", "renews-silently G3", "date-slip F4"]),
    (
      "05-pak-agri-mou.csv",
      [
        "office-in-cell C4", "office-in-cell D4", "untidy-name H4", "office-in-cell C5", "office-in-cell D5",
        "amount-unreadable G5", "office-in-cell C6", "untidy-name C6", "office-in-cell D6"
      ]
    ),
    ("06-pak-china-progress.csv", ["partial-date L2", "no-date L3", "partner-spelt-two-ways B4"]),
    ("07-colombia-tratados.csv", []),
    ("08-icecube-sow.csv", []),
    (
      "09-ptn-blu-two-heading-rows.csv", ["status-belied M4", "only-in-notes AH4", "status-belied I5", "two-parties R5"]
    ),
    ("09b-ptn-blu-rekapitulasi.csv", ["no-register 1"]),
    ("10-poltesa-dalam-negeri.csv", ["counted-two-ways E3", "empty-date D4", "empty-date E4", "number-missing F4"]),
    ("11-fik-upn-pks.csv", ["counted-two-ways P3", "end-on-start P4"]),
    ("12-laporkerma.csv", ["renews-silently H2", "status-belied G4"]),
    ("13-upks-kerjasama-pt.csv", ["counted-two-ways H2", "status-belied I3", "dates-missing H4"]),
    (
      "90-constructed-excel-id-semicolon.csv",
      [
        "two-parties C2", "two-numbers D2", "two-parties C3", "day-or-month E3", "status-belied G3", "two-parties C4",
        "number-missing D4", "month-and-two-digits E4", "partial-date F4"
      ]
    ),
    (
      "03-chula-mou.xlsx",
      [
        "inverted-name MOU!D2", "renews-silently MOU!I2", "only-in-notes MOU!L2", "untidy-name MOU!D3",
        "only-in-notes MOU!L3", "number-missing MOU!C4", "partial-date MOU!H4"
      ]
    ),
    (
      "05-pak-agri-mou.xlsx",
      [
        "office-in-cell Sheet!C4", "office-in-cell Sheet!D4", "untidy-name Sheet!H4", "office-in-cell Sheet!C5",
        "office-in-cell Sheet!D5", "amount-unreadable Sheet!G5", "office-in-cell Sheet!C6", "untidy-name Sheet!C6",
        "office-in-cell Sheet!D6"
      ]
    ),
    (
      "09-ptn-blu-two-heading-rows.xlsx",
      ["status-belied Data!M4", "only-in-notes Data!AH4", "status-belied Data!I5", "two-parties Data!R5"]
    )
  ]

  @Test(.needs("data/registers"), arguments: expected.map(\.file))
  func `a sample has its traps found, and nothing else`(file: String) throws {
    let bytes = [UInt8](try Data(contentsOf: shared("data/registers/\(file)")))
    let register = NamedWorkbook(name: file, workbook: try readWorkbook(bytes))
    let today = try #require(CalendarDate("2026-11-28"))
    let found = diagnose([register], asOf: today).findings.filter { $0.kind.weight != .told }
    let expected = Self.expected.first { $0.file == file }?.findings
    #expect(found.map { "\($0.kind.rawValue) \($0.place.reference)" } == expected)
  }
}
