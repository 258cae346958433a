import Foundation
import Support
import Testing

@testable import Workbooks

/// What openpyxl and LibreOffice write is read the same.
struct OtherProgramsTests {
  private static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-workbooks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // A folder of the system's that it clears itself.
    try body(folder)
  }

  private static func read(_ file: URL) throws -> Workbook { try readWorkbook(Array(Data(contentsOf: file))) }

  private static func shown(_ workbook: Workbook) -> [String] {
    workbook.sheets.flatMap { sheet in ["\(sheet.name) \(sheet.isHidden)"] + texts(sheet) }
  }

  private static let expected = [
    "Daftar & rekap false", "1: Nomor¦Judul¦Mulai¦Nilai¦Aktif¦Jam¦Rumus¦Galat",
    "2: 001/A/2021¦Baris\nkedua ¦day 18690¦#1234567.89¦true¦#0.3958333333333333¦error =1+2¦error #REF!",
    "3: ¦Kerja sama¦day 10956¦#0.1¦false", "4: é € 漢¦¦day 19782¦#-5", "6: gabung", "Sandi true", "4: ¦¦¦#42"
  ]

  @Test func `openpyxl's workbooks are read, of both epochs`() throws {
    try Self.withFolder { folder in
      let made = try tool(["Tests/Tables/workbook.py", folder.path])
      try #require(made.status == 0, "\(made.stderr)")
      for name in ["kinds.xlsx", "kinds1904.xlsx"] {
        let workbook = try Self.read(folder.appending(path: name))
        #expect(Self.shown(workbook) == Self.expected, "\(name)")
        #expect(workbook.sheets[0].rows.map(\.isHidden) == [false, false, true, false, false])
        #expect(workbook.sheets[0].merged == [Sheet.Merged(rows: 6...7, columns: 0...2)])
      }
      let bomb = Array(try Data(contentsOf: folder.appending(path: "bomb.xlsx")))
      #expect(refusal(of: bomb)?.contains("unfolds") == true)
    }
  }

  @Test func `what LibreOffice saves again is read the same, with what it computed`() throws {
    try Self.withFolder { folder in
      let made = try tool(["Tests/Tables/workbook.py", folder.path])
      try #require(made.status == 0, "\(made.stderr)")
      let out = folder.appending(path: "out")
      let converted = try run(
        URL(fileURLWithPath: "/usr/bin/soffice"),
        [
          "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "xlsx", "--outdir",
          out.path,
          folder.appending(path: "kinds.xlsx").path
        ], environment: ["HOME": folder.path])
      try #require(converted.status == 0, "\(converted.stderr)")
      let workbook = try Self.read(out.appending(path: "kinds.xlsx"))
      var expected = Self.expected
      expected[2] = expected[2].replacingOccurrences(of: "error =1+2", with: "#3")
      expected[2] = expected[2].replacingOccurrences(of: "#0.3958333333333333", with: "#0.395833333333333")
      #expect(Self.shown(workbook) == expected)
    }
  }

  /// The samples as they stand: a sheet for each, rows in each.
  @Test(.needs("data/registers")) func `every sample register is read`() throws {
    let folder = shared("data/registers")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { ["csv", "xlsx"].contains($0.pathExtension) }
    #expect(files.count == 22)
    for file in files {
      let workbook = try Self.read(file)
      #expect(workbook.sheets.allSatisfy { $0.rows.count > 1 }, "\(file.lastPathComponent)")
      guard case .separated(_, let delimiter, let isNamed) = workbook.reading else { continue }
      let isSemicolon = file.lastPathComponent.hasPrefix("90")
      #expect(delimiter == (isSemicolon ? UInt8(ascii: ";") : UInt8(ascii: ",")), "\(file.lastPathComponent)")
      #expect(isNamed == isSemicolon)
    }
  }
}
