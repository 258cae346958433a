import Diagnostics
import Foundation
import Testing

@testable import Disk

/// Where a site or packs may be written, and where not.
struct OutputPlaceTests {
  private let around: String
  private var handbook: String { around + "/handbook" }

  init() throws {
    around =
      FileManager.default.temporaryDirectory.appending(path: "naskah-\(UUID().uuidString)").resolvingSymlinksInPath()
      .path
    for path in ["handbook/content", "handbook/_packs", "elsewhere", "empty"] {
      try FileManager.default.createDirectory(atPath: around + "/" + path, withIntermediateDirectories: true)
    }
  }

  @Test(arguments: [
    "", "/", "handbook", "handbook/.", ".", "handbook/..", "handbook/content", "handbook/content/",
    "handbook/content/site", "handbook/nothing/../content/site",
    "handbook/templates", "handbook/templates/x", "handbook/Content/x", "handbook/_packs", "handbook/_packs/site",
    "handbook/.git", "elsewhere/.git/x"
  ])
  func `a site is refused among the sources, around them, and nowhere`(path: String) {
    let given = path.isEmpty || path == "/" ? path : around + "/" + path
    #expect(throws: MachineError.self) { try OutputPlace(given, for: .site, of: handbook) }
  }

  @Test(arguments: [
    "handbook/_site", "handbook/a/b/_site", "elsewhere/x", "empty", "handbook/../other", "handbook/contents"
  ])
  func `other places are taken, without links and dots`(path: String) throws {
    let place = try OutputPlace(around + "/" + path, for: .site, of: handbook)
    #expect(place.path == URL(fileURLWithPath: around + "/" + path).standardizedFileURL.path)
  }

  @Test func `packs may stand in _packs, a site may not`() throws {
    #expect(try OutputPlace(handbook + "/_packs", for: .packs, of: handbook).name == "_packs")
    #expect(throws: MachineError.self) { try OutputPlace(handbook + "/content", for: .packs, of: handbook) }
  }

  @Test func `a home is refused`() throws {
    let home = try #require(ProcessInfo.processInfo.environment["HOME"])
    #expect(throws: MachineError.self) { try OutputPlace(home, for: .site, of: handbook) }
  }

  @Test func `links that lead out of the handbook are refused, links of the machine are not`() throws {
    let files = FileManager.default
    try files.createSymbolicLink(atPath: handbook + "/public", withDestinationPath: around + "/elsewhere")
    try files.createSymbolicLink(atPath: handbook + "/_site", withDestinationPath: around + "/empty")
    try files.createSymbolicLink(atPath: around + "/way", withDestinationPath: handbook)
    #expect(throws: MachineError.self) { try OutputPlace(handbook + "/public/site", for: .site, of: handbook) }
    #expect(throws: MachineError.self) { try OutputPlace(handbook + "/_site", for: .site, of: handbook) }
    #expect(throws: MachineError.self) { try OutputPlace(around + "/way/content/x", for: .site, of: handbook) }
    #expect(try OutputPlace(around + "/way/site", for: .site, of: around + "/way").path == handbook + "/site")
  }

  @Test func `a folder of ours holds no other`() throws {
    try Data(Marker.heading(.site).utf8).write(to: URL(fileURLWithPath: around + "/elsewhere/.naskah"))
    #expect(throws: MachineError.self) { try OutputPlace(around + "/elsewhere/a/b", for: .packs, of: handbook) }
    try Data("a file of somebody else\n".utf8).write(to: URL(fileURLWithPath: around + "/elsewhere/.naskah"))
    #expect(try OutputPlace(around + "/elsewhere/a/b", for: .packs, of: handbook).name == "b")
  }

  @Test(arguments: [
    ("Naskah keeps this folder: a site.\n", false, "site"),
    ("Naskah keeps this folder: packs.\na b 0 c\n", false, "packs"),
    ("Naskah keeps this folder.\n", false, "site"), ("Naskah keeps this folder.\na b 0 c\n", true, "packs"),
    ("milik orang", false, "nil"), ("", false, "nil")
  ])
  func `a marker tells its kind`(text: String, hasLock: Bool, kind: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: around + "/empty/.naskah"))
    if hasLock { try Data().write(to: URL(fileURLWithPath: around + "/empty/.lock")) }
    let found = try Marker.kind(in: OpenFolder(at: around + "/empty"))
    #expect(found.map { "\($0)" } ?? "nil" == kind)
  }
}
