import Diagnostics
import Dossiers
import Pipeline
import Planning
import Support
import Testing

/// A pack with letters that its machine's fonts lack: which scripts they are of, and what to install.
struct LettersMissingTests {
  static let scripts: [(letter: Unicode.Scalar, id: String, en: String, package: String)] = [
    ("ق", "aksara Arab", "Arabic script", "fonts-noto-core"),
    ("ה", "aksara Ibrani", "Hebrew script", "fonts-noto-core"),
    ("ก", "aksara Thai", "Thai script", "fonts-noto-core"),
    ("协", "aksara Tionghoa (Han)", "Chinese (Han) script", "fonts-noto-cjk"),
    ("き", "aksara Jepang (Hiragana)", "Japanese (Hiragana) script", "fonts-noto-cjk"),
    ("キ", "aksara Jepang (Katakana)", "Japanese (Katakana) script", "fonts-noto-cjk"),
    ("협", "aksara Korea (Hangul)", "Korean (Hangul) script", "fonts-noto-cjk"),
    ("ꦲ", "aksara Jawa", "Javanese script", "fonts-noto-core"),
    ("ᬅ", "aksara Bali", "Balinese script", "fonts-noto-core"),
    ("ᮃ", "aksara Sunda", "Sundanese script", "fonts-noto-core"),
    ("ᨀ", "aksara Lontara (Bugis)", "Lontara (Buginese) script", "fonts-noto-core"),
    ("अ", "aksara Dewanagari", "Devanagari script", "fonts-noto-core"),
    ("Ж", "aksara Kiril", "Cyrillic script", "fonts-noto-core"),
    ("Ω", "aksara Yunani", "Greek script", "fonts-noto-core"),
    ("ế", "aksara Latin", "Latin script", "fonts-noto-core"), ("🙂", "emoji", "emoji", "fonts-noto-color-emoji"),
    ("⊘", "tanda", "the signs", "fonts-noto-core")
  ]

  @Test(arguments: scripts) func `its script is named in both languages, with a font to install`(
    letter: Unicode.Scalar, id: String, en: String, package: String
  ) async throws {
    let finding = try #require(lettersMissing([letter], in: try await pack(), language: "id"))
    #expect(finding.code == "PCK-967" && finding.span.path == "content/packs/kunjungan.md")
    #expect(
      finding.message.id.contains("\(id) (“\(letter)”)") && finding.message.en.contains("\(en) (“\(letter)”)"),
      "\(finding.message)")
    #expect(
      finding.help.id.contains("sudo apt install \(package);")
        && finding.help.en.contains("sudo apt install \(package);"))
  }

  @Test func `scripts are told together, each with its first letters`() async throws {
    let pack = try await pack()
    let letters = Array("היםש协议🙂".unicodeScalars) + ["\u{F0B7}"]
    let finding = try #require(lettersMissing(letters, in: pack, language: "en"))
    #expect(
      finding.message.en.hasPrefix(
        """
        this machine has no font for Hebrew script (“ה”, “י”, “ם” …), Chinese (Han) script (“协”, “议”), emoji (“🙂”) \
        and the signs (U+F0B7),
        """
      ))
    #expect(lettersMissing([], in: pack, language: "en") == nil)
  }

  private func pack() async throws -> Pack {
    let today = try #require(CalendarDate("2026-06-01"))
    let assessed = await assess(SourceTree(files: try fixture("example")), asOf: today, for: nil, workers: Workers(1))
    return try #require(assessed.handbook.packs.first { $0.id == "kunjungan" })
  }
}
