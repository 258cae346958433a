import Foundation
import Support
import Testing

/// Imports go down the picture of ARCHITECTURE.md: the package manager does not check it, so this does.
struct LayeringTests {
  /// What each module may import of the others.
  private static let picture: [String: Set<String>] = [
    "Diagnostics": [],
    "Markup": ["Diagnostics", "CMark", "CYAML"],
    "Templates": ["Diagnostics"],
    "Charts": [],
    "Search": ["CStemmer"],
    "Formats": [],
    "Leaks": ["CZlib"],
    "Workbooks": ["Diagnostics", "CZip", "CExpat", "CXLSXWriter"],
    "Dossiers": ["Diagnostics", "Markup"],
    "Planning": ["Diagnostics", "Markup", "Dossiers"],
    "Registers": ["Diagnostics", "Workbooks", "Dossiers", "Planning", "Formats"],
    "Pages": ["Diagnostics", "Markup", "Dossiers", "Planning", "Charts", "Search", "Templates", "Formats"],
    "Pipeline": [
      "Diagnostics", "Markup", "Dossiers", "Planning", "Charts", "Search", "Templates", "Pages", "Leaks"
    ],
    "Disk": ["Diagnostics", "Dossiers", "Charts", "Pipeline", "CDisk"],
    "Preview": ["Pipeline"],
    "naskah": [
      "Diagnostics", "Markup", "Dossiers", "Planning", "Charts", "Templates", "Formats", "Pages", "Pipeline", "Disk",
      "Leaks", "Workbooks", "Registers", "Preview"
    ]
  ]
  static let own = Set(picture.keys).union([
    "CMark", "CYAML", "CStemmer", "CZlib", "CZip", "CExpat", "CXLSXWriter", "CDisk"
  ])

  /// The imports of a source that its module may not have.
  static func forbidden(_ module: String, _ source: String) -> [String] {
    let allowed = picture[module] ?? []
    return source.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let at = words.firstIndex(of: "import"), at <= 2, at + 1 < words.count else { return nil }
      let name = String(words[at + 1].prefix { $0 != "." })
      return own.contains(name) && !allowed.contains(name) ? name : nil
    }
  }

  @Test func `every module imports only what stands below it`() throws {
    var files = 0
    for module in Self.picture.keys.sorted() {
      for (path, source) in try swiftFiles(of: module) {
        files += 1
        #expect(Self.forbidden(module, source) == [], "\(path)")
      }
    }
    #expect(files > 100)
  }

  @Test func `a planted upward import is found`() {
    #expect(Self.forbidden("Markup", "package import Diagnostics\ninternal import Dossiers\n") == ["Dossiers"])
    #expect(Self.forbidden("Templates", "import Markup") == ["Markup"])
    #expect(Self.forbidden("Dossiers", "internal import CYAML") == ["CYAML"])
    #expect(Self.forbidden("Planning", "import Dossiers") == [])
  }

  @Test func `every module of the package stands in the picture`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: packageRoot.appending(path: "Sources").path)
    let known = Self.own.union(["embed-files"])
    #expect(folders.filter { !known.contains($0) && !$0.hasPrefix(".") } == [])
  }
}

/// The Swift files of a module, by path.
func swiftFiles(of module: String) throws -> [(path: String, source: String)] {
  let folder = packageRoot.appending(path: "Sources/\(module)")
  return try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }.sorted().map
  { path in
    (module + "/" + path, try String(contentsOf: folder.appending(path: path), encoding: .utf8))
  }
}
