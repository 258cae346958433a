import Support
import Testing

/// From Pipeline down there is no clock, no disk, no environment, no locale, no time zone, no shared mutable state.
struct PurityTests {
  private static let pure = [
    "Diagnostics", "Markup", "Templates", "Charts", "Search", "Dossiers", "Planning", "Pages", "Pipeline", "Leaks",
    "Workbooks"
  ]

  /// What must not stand in the middle, and why.
  private static let forbidden: [(String, String)] = [
    ("Date()", "a clock"), ("Date.now", "a clock"), ("ContinuousClock", "a clock"), ("clock_gettime", "a clock"),
    ("time(nil)", "a clock"),
    ("ProcessInfo", "the environment"), ("getenv", "the environment"), ("CommandLine", "the environment"),
    ("TimeZone.current", "a time zone"), ("Locale.current", "a locale"), ("FileManager", "the disk"),
    ("fopen(", "the disk"),
    ("FileHandle", "the disk"), ("print(", "the terminal"), ("import Foundation\n", "all of Foundation"),
    ("import Glibc", "the system"),
    ("nonisolated(unsafe)", "shared mutable state"), ("@unchecked", "an unproved claim"),
    ("SystemRandomNumberGenerator", "chance"),
    (".random(", "chance"), ("shuffled()", "chance"), ("fatalError(", "a trap without a sentence of its own"),
    ("try!", "a trap"), ("as!", "a trap")
  ]

  /// What a source of the middle has that it must not have. Comments do not count.
  static func impurities(_ source: String) -> [String] {
    let code = source.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
    return forbidden.filter { code.contains($0.0) }.map { "\($0.0): \($0.1)" }
  }

  @Test func `the middle is pure`() throws {
    for module in Self.pure {
      for (path, source) in try swiftFiles(of: module) {
        // Bytes are searched and compared with the C library's memchr and memcmp; nothing else is taken from it.
        let searchesBytes = module == "Markup" || path == "Diagnostics/ByBytes.swift"
        let found = Self.impurities(source).filter { !(searchesBytes && $0.hasPrefix("import Glibc")) }
        #expect(found == [], "\(path)")
      }
    }
  }

  @Test func `no table is made of keys that must not meet twice, for content may choose them`() throws {
    for module in Self.pure + ["Disk", "naskah"] {
      for (path, source) in try swiftFiles(of: module) {
        #expect(!source.contains("uniqueKeysWithValues"), "\(path)")
      }
    }
  }

  @Test func `a planted clock is found`() {
    #expect(Self.impurities("let now = Date()\n") == ["Date(): a clock"])
    #expect(Self.impurities("  let home = getenv(\"HOME\")") == ["getenv: the environment"])
    #expect(Self.impurities("// Date() would be a clock\nlet x = 1") == [])
  }

  @Test func `classes of the middle hold constants only, and actors and locks stand in one file`() throws {
    for module in Self.pure {
      for (path, source) in try swiftFiles(of: module) where path != "Pipeline/ConcurrentMap.swift" {
        for word in ["actor ", "Mutex<", "Atomic<"] {
          #expect(
            !source.split(separator: "\n").contains {
              $0.drop { $0 == " " }.hasPrefix(word)
                || $0.contains(" \(word)") && !$0.contains("//") && !$0.contains("\"")
            }, "\(path): \(word)")
        }
        for line in source.split(separator: "\n")
        where line.contains("class ") && !line.drop(while: { $0 == " " }).hasPrefix("//") && !line.contains("\"") {
          #expect(line.contains("final class"), "\(path): \(line)")
        }
      }
    }
  }
}
