import Foundation
import Support
import Testing

/// What is read at one look: no function of Sources is over forty lines, no file over five hundred, and no line of
/// Sources or Tests over 120 columns. (The formatter counts these too, but leaves comments and texts as they are.)
struct LengthTests {
  static let most = (function: 40, file: 500, line: 120)

  /// One statement a field, and no other.
  static let mayBeLonger = ["Dossiers/Dossier.swift: init(_ record: Record"]

  /// The declarations of functions, initialisers and computed properties over forty lines, as swift-format sets them:
  /// the brace that closes one stands alone, below where its declaration begins.
  static func long(in source: String) -> [String] {
    let lines = source.components(separatedBy: "\n")
    let opening = #/^(\s*)(?:@\w+\s+|[a-z]+(?:\(set\))?\s+)*(?:func\s|init[(?<]|var\s+\w+.*\{$|subscript)/#
    return lines.indices.compactMap { first in
      guard let indent = lines[first].firstMatch(of: opening)?.1, !lines[first].hasSuffix("}") else { return nil }
      let rest = lines[(first + 1)...]
      let end = rest.firstIndex { $0 == indent + "}" || $0.hasPrefix(indent + "})") }
      // A requirement of a protocol has no body: another declaration begins first.
      let next = rest.firstIndex { $0.hasPrefix(indent) && $0.dropFirst(indent.count).first?.isLetter == true }
      guard let end, next.map({ $0 > end }) ?? true, end - first >= most.function else { return nil }
      return "\(lines[first].drop { $0 == " " }): \(end - first + 1) lines"
    }
  }

  @Test func `no function and no file of Sources is too long to see at once`() throws {
    var found: [String] = []
    for module in LayeringTests.own.sorted() {
      for (path, source) in try swiftFiles(of: module) {
        found += Self.long(in: source).map { "\(path): \($0)" }
        let lines = source.count { $0 == "\n" }
        if lines > Self.most.file { found.append("\(path): \(lines) lines") }
      }
    }
    #expect(found.filter { line in !Self.mayBeLonger.contains { line.hasPrefix($0) } } == [])
  }

  @Test(arguments: ["Sources", "Tests", "Plugins"])
  func `no line is wider than a page`(folder: String) throws {
    let files = FileManager.default.enumerator(at: packageRoot.appending(path: folder), includingPropertiesForKeys: nil)
    var looked = 0
    for case let file as URL in try #require(files) where file.pathExtension == "swift" {
      looked += 1
      for (index, line) in try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n").enumerated() {
        #expect(line.count <= Self.most.line, "\(file.lastPathComponent):\(index + 1)")
      }
    }
    #expect(looked > 0)
  }

  @Test func `a planted long function is found, and a short one is not`() {
    func planted(_ lines: Int) -> String {
      "struct A {\n  private func b(\n    c: Int\n  ) {\n" + String(repeating: "    d()\n", count: lines) + "  }\n}\n"
    }
    #expect(Self.long(in: planted(36)).isEmpty)
    #expect(Self.long(in: planted(40)).count == 1)
  }
}
