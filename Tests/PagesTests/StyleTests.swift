import Foundation
import Testing

@testable import Pages

struct StyleTests {
  @Test(arguments: ["#ffe600", "#ffffff", "#000000", "#0b4f6c", "#e30613", "#8fd3ff", "#808080"])
  func `any accent is read on light and on dark pages`(colour: String) throws {
    let accent = try #require(Accent(colour))
    for (shade, grounds) in [(accent.onLight, ["#ffffff", "#f4f6f8"]), (accent.onDark, ["#15181b", "#1d2125"])] {
      for ground in grounds { #expect(contrast(shade, ground) >= 4.5, "\(colour) as \(shade) on \(ground)") }
    }
  }

  @Test func `an accent that is dark enough stays as it is, and nothing but a colour is one`() {
    #expect(Accent("#0b4f6c")?.onLight == "#0b4f6c")
    for text in ["", "red", "#fff", "#0b4f6", "#0b4f6g", "#+b4f6c", "#0b4f6c;}", "url(x)y"] {
      #expect(Accent(text) == nil, "\(text)")
    }
  }

  /// The contrast of WCAG 2.2, by its own formula.
  private func contrast(_ one: String, _ two: String) -> Double {
    func luminance(_ colour: String) -> Double {
      let number = Int(colour.dropFirst(), radix: 16)!
      let parts = [number >> 16, number >> 8 & 255, number & 255].map { part in
        let value = Double(part) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (a, b) = (luminance(one), luminance(two))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}
