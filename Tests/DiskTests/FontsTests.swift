@testable import Disk
import Testing

/// What fontconfig says of the machine's fonts.
struct FontsTests {
  @Test func `a letter is there where any font has it`() throws {
    let fonts = try #require(Fonts("20-7e a0-17f 2026\n20-7e 5d0-5ea 100-24f\n\n1f600-1f64f\n"))
    #expect(fonts.lacking(["a", "ř", "ɏ", "…", "ה", "🙂"]) == [])
    #expect(fonts.lacking(["a", "\u{7f}", "ɐ", "ـ", "协", "‥", "🚀"]) == ["\u{7f}", "ɐ", "ـ", "协", "‥", "🚀"])
  }

  /// Older versions wrote the letters in a notation of their own; what is not understood says nothing.
  @Test(arguments: [
    "", "\n\n", "|>^1!|>^1!P0oWQ |>^1!!!!%#gfN8.", "20-7e zz", "20-7e-9f", "7e-20", "-20", "DejaVu Sans\n20-7e"
  ])
  func `what is no list of letters tells nothing`(list: String) {
    #expect(Fonts(list) == nil)
  }
}
