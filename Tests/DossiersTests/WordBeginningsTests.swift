import Testing

@testable import Dossiers

struct WordBeginningsTests {
  private let words = WordBeginnings(of: ["tbd", "menyusul", "S.H.", "na"])

  @Test(arguments: ["tbd", "TBD", "T.B.D.", "menyusul", "Menyusul", "menyesal", "SH", "s.h.", "n/a", "(tbd)"])
  func `a text that begins alike may be one`(text: String) {
    // Of four letters the fifth is not looked at: "menyesal" has to be told apart letter by letter.
    #expect(words.mayHold(text.utf8))
  }

  @Test(arguments: ["", "tb", "tbds", "national", "shelf", "…", "men"])
  func `any other text is none`(text: String) { #expect(!words.mayHold(text.utf8)) }

  /// What is told apart early is told apart as before: no word of the lists is lost.
  @Test(arguments: ["Drs. Budi", "Dr Siti Rahma", "Ibu Ani Lestari", "Budi Santoso, SH", "Mr John Smith", "Pak Joko"])
  func `persons are still seen`(text: String) { #expect(personsTitle(in: text) != nil) }

  @Test(arguments: ["Biro Kerja Sama", "International Desk", "Direktorat Program", "Rectorate", "Biro Hukum"])
  func `offices are none`(text: String) { #expect(personsTitle(in: text) == nil) }
}
