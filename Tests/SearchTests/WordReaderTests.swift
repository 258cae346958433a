import Foundation
import Testing

@testable import Search

/// How texts are taken apart into words.
struct WordReaderTests {
  private func words(_ text: String) -> [String] {
    var reader = WordReader(), words: [String] = []
    Array(text.utf8).withUnsafeBufferPointer { text in
      reader.forEachWord(in: text) { words.append(String(decoding: $0, as: UTF8.self)) }
    }
    return words
  }

  @Test(arguments: [
    ("Nota Kesepahaman (MoU)", "nota kesepahaman mou"), ("KS-2023-014", "ks 2023 14"), ("Rp 6.000.000", "rp 6 0 0"),
    ("000", "0"),
    ("Hồ Chí Minh, São Paulo, Łódź, Straße, Cœur, Ærø", "ho chi minh sao paulo lodz strasse coeur aero"),
    ("Jum'at Qur’an", "jumat quran"),
    ("the country's plan, 'quoted' words’ end", "the country plan quoted words end"), ("it's—so", "it so"),
    ("a b", "a b"), ("", ""), ("—…", ""),
    ("Москва 東京 서울", "москва 東京 서울"), ("e\u{301}tat", "etat"), ("m²", "m²"), ("x\u{FFFD}y", "x y"),
    (String(repeating: "x", count: 41) + " ok", "ok"),
    ("Q&A, R&D&I", "q a q&a r d i r&d&i"), ("C++ dan C#.", "c c++ dan c c#"),
    ("C++x a + b #1 &c c& Q & A", "c x a b 1 c c q a"),
    ("Jum'at&Qur’an", "jumat quran jumat&quran"), ("Ö&Ä++", "o a o&a++")
  ])
  func `a text gives its words`(text: String, expected: String) {
    #expect(words(text).joined(separator: " ") == expected)
  }

  @Test func `a name of the glossary is one text, without the parts of what signs join`() {
    var reader = WordReader(), words: [String] = []
    reader.givesParts = false
    Array("Q&A, C++ dan garam".utf8).withUnsafeBufferPointer { text in
      reader.forEachWord(in: text) { words.append(String(decoding: $0, as: UTF8.self)) }
    }
    #expect(words == ["q&a", "c++", "dan", "garam"])
  }

  @Test func `names sort by their letters without case and accents, equal ones by their bytes`() {
    let names = [
      "zona", "Écran", "apa", "Ärger", "arger", "Łódź", "lodz", "Straße", "strasse", "Æ", "ad", "af", "e\u{301}cran",
      "東京", "10", "9", ""
    ]
    let sorted = names.map(SortKey.init).sorted()
    let expected = [
      "", "10", "9", "ad", "Æ", "af", "apa", "arger", "Ärger", "e\u{301}cran", "Écran", "lodz", "Łódź", "Straße",
      "strasse", "zona", "東京"
    ]
    #expect(sorted == expected.map(SortKey.init))
    #expect(names.reversed().map(SortKey.init).sorted() == sorted)
    // One letter to a person, two sets of bytes: they are told apart, so that an order is never left to chance.
    #expect(SortKey("é") != SortKey("e\u{301}"))
  }

  @Test(arguments: [
    ("apa", "A"), ("Écran", "E"), ("ßeta", "S"), ("œuvre", "O"), ("\u{301}x", "X"), ("Яблоко", "Я"), ("7 hari", "7"),
    ("", "")
  ])
  func `a sorted name stands under its base letter`(name: String, letter: String) {
    #expect(SortKey(name).initial == letter)
  }

  @Test func `the letters of Latin alphabets fold as Unicode takes them apart`() {
    var checked = 0
    for value in Array(0xC0..<0x250) + Array(0x1E00..<0x1F00) {
      guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isAlphabetic else { continue }
      let letter = String(scalar)
      let apart = letter.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.filter {
        !(0x300...0x36F).contains($0.value)
      }
      let plain = apart.map {
        ["ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i"][$0] ?? String($0)
      }.joined()
      guard plain.allSatisfy(\.isASCII) else { continue }
      #expect(words(letter).joined() == plain, "\(letter)")
      checked += 1
    }
    #expect(checked > 500)
  }
}
