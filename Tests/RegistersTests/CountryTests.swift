import Diagnostics
import Dossiers
import Support
import Testing

@testable import Registers

/// What an import writes of the country that a register names.
struct CountryTests {
  private func partner(_ name: String, country: String) throws -> PlannedPartner {
    let model = readModel(nil).value
    let edition = Edition(of: [LevelledFile](), for: Audience(level: 9, under: model), under: model)
    let handbook = link([], edition: edition, attachments: [], under: model).value
    let text = "Judul|Mitra|Nomor|Negara\nRiset|\(name)|1/A/2024|\(country)"
    let plan = planImport(of: readRegister([DoctorTests.workbook(text)]), into: handbook, asOf: DoctorTests.today)
    return try #require(plan.partners.first)
  }

  private func country(_ partner: PlannedPartner) -> String? {
    String(decoding: partner.file.bytes, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("country: ") }
      .map { String($0.dropFirst("country: ".count)) }
  }

  @Test(arguments: [("Korea Selatan", "KR"), ("Belanda", "NL"), ("Samoa", "WS"), ("NLD", "NL")])
  func `a country that is named for certain is written`(name: String, code: String) throws {
    let partner = try partner("Universitas Contoh", country: name)
    #expect(country(partner) == code && !partner.remarks.contains { $0.en.contains("country") })
  }

  @Test(arguments: [
    ("Korea", "KP (North Korea) or KR (South Korea)"),
    ("Kongo", "CD (Congo - Kinshasa) or CG (Congo - Brazzaville)"),
    ("Virgin Islands", "VG (British Virgin Islands) or VI (US Virgin Islands)")
  ])
  func `a name that two countries have is not chosen between, and both are told`(name: String, both: String) throws {
    for partner in [try partner("Universitas Contoh", country: name), try partner(name, country: "")] {
      #expect(country(partner) == nil)
      #expect(partner.remarks.contains { $0.en == "“\(name)” can be \(both): write country in its file" })
    }
    let government = try partner(name, country: "")
    #expect(String(decoding: government.file.bytes, as: UTF8.self).contains("kind: foreign-government"))
  }

  @Test func `a country that nobody knows is told`() throws {
    let partner = try partner("Universitas Contoh", country: "Atlantis")
    #expect(country(partner) == nil)
    #expect(partner.remarks.contains { $0.en.contains("“Atlantis” is not known as a country") })
  }
}
