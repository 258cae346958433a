import Dossiers
import Testing

/// Fields for offices that hold a person's name, and offices that only look as if they did.
struct PersonsTitleTests {
  private static let persons = [
    "Drs. H. Budi Santoso, M.Si.", "Drs. Budi Santoso", "Dra. Siti Aminah", "Dra. Hj. Siti Aminah, M.M.",
    "Dr. Budi Santoso", "Dr Budi Santoso",
    "dr. Budi Santoso, Sp.PD", "Prof. Dr. Mohammad Nasih", "Prof. Budi", "Ir. Joko Susilo", "Ir Joko Susilo, M.T.",
    "H. Muhammad Yusuf",
    "Hj. Fatimah", "K.H. Ahmad Dahlan", "Ibu Sri Wahyuni", "Bapak Joko", "Bpk. Joko Susilo", "Bpk Joko", "Pak Joko",
    "Bu Rini", "Sdr. Andi",
    "Mr Smith", "Mr. John Smith", "Mrs. Jane Doe", "Ms Jane Doe", "Ms. Doe", "Budi Santoso, S.H.",
    "Budi Santoso, S.H., M.H.",
    "Budi Santoso S.Sos., M.A.P.", "Budi Santoso, SH, MH", "Siti Aminah, M.Si", "Jane Doe, Ph.D.", "Jane Doe, PhD",
    "Rina, A.Md.",
    "Kepala Biro Hukum, Drs. H. Budi Santoso, M.Si.", "Drs. H. Budi Santoso (Kepala Biro Hukum)",
    "Head of Office: Dr. Jane Doe",
    "Dr. Budi Santoso Head of Office", "Rektor Universitas Airlangga, Prof. Dr. Mohammad Nasih", "Drs.H.Budi Santoso",
    "drs. budi santoso",
    "DRS. BUDI SANTOSO", "DR. BUDI SANTOSO", "Kepala Bagian Ibu Sri Wahyuni",
    "Direktur RSUD Dr. Saiful Anwar, dr. Kohar Santoso",
    "Yth. Bapak Joko Susilo", "Frau Schmidt", "H.E. Jane Doe", "Madame Dupont", "Prof Dr Ir Budi Santoso",
    "Kepala Dinas (Budi Santoso, S.T., M.T.)"
  ]

  private static let offices = [
    "Kepala Biro Hukum", "Dr. Soetomo Hospital", "RSUD Dr. Saiful Anwar", "Bagian H", "Bagian H.",
    "Direktur H. R. Rasuna Said Office",
    "Direktur RSUP Dr. Kariadi", "Rumah Sakit Umum Pusat Nasional Dr. Cipto Mangunkusumo",
    "Universitas Prof. Dr. Moestopo",
    "Rektor Universitas Prof. Dr. Hazairin", "Kantor di Jl. H. R. Rasuna Said", "Kepala UPTD Tahura Ir. H. Djuanda",
    "Bandara H.A.S. Hanandjoeddin",
    "Otorita Ibu Kota Nusantara", "Direktorat Kesehatan Ibu dan Anak", "Ibu Kota", "Bapak Kepala Biro Hukum",
    "Ibu Direktur", "Yth. Bapak Gubernur",
    "Seksi H. Perencanaan", "DR Congo Desk", "MS Office Team", "MR Section", "S.E. Asia Desk", "Desk for S.E. Asia",
    "Sekretariat, MA",
    "Program Studi S.H.", "Ph.D. Programme Office", "Kantor Program M.Si.", "Mr. President", "Prof. Chair",
    "Direktorat Haji", "Dr. Kariadi General Hospital",
    "Head of the International Office", "Rektor", "Chair of the Board", "Biro Kerja Sama", "Biro SDM dan Ortala",
    "Bagian I.A.", "Sub Bagian T.U.",
    "a.n. Menteri Luar Negeri", "Direktur Jenderal HPI", "Kepala Lab. Prof. Dr. Habibie Building",
    "Yayasan Hj. Fatmawati", "S.M.P. Negeri 1", "", "Bu", "Drs.",
    "Dit. Pembinaan, Ditjen PKH", "Gedung Dr. Ir. Soekarno", "Kelompok Ibu PKK", "Mrs", "Ms", "Prof.",
    "Menteri Koordinator, RI"
  ]

  @Test(arguments: persons)
  func `a person's name is found`(text: String) {
    #expect(personsTitle(in: text) != nil)
  }

  @Test(arguments: offices)
  func `an office is no person`(text: String) {
    #expect(personsTitle(in: text) == nil, "\(personsTitle(in: text) ?? "")")
  }

  /// As long as a file may be: looked at word by word, each a few times at most (`make linear` counts).
  @Test(arguments: [
    String(repeating: "Dr. ", count: 16_000), String(repeating: "Drs.", count: 16_000),
    String(repeating: "Dr. A ", count: 10_000) + "Hospital",
    String(repeating: "A ", count: 16_000) + String(repeating: "SH ", count: 10_000)
  ])
  func `a text of titles alone names nobody`(text: String) {
    #expect(personsTitle(in: text) == nil)
  }

  @Test func `there are enough of both`() {
    #expect(Self.persons.count >= 40 && Self.offices.count >= 30)
  }
}
