import Support
import Testing

/// A field and a word of the pages are named by their declarations, so that a misspelt one does not compile; nothing is
/// decided by what something is called in English.
struct DeclarationTests {
  /// Calls that name a field of a mapping by a text: `record.text("id")`. A declaration is where its text belongs.
  static func keysByString(_ source: String) -> [String] {
    let kinds =
      #/\.(text|localized|date|number|period|decimal|flag|word|records?|part|texts|localizedTexts|numbers)\("/#
    return lines(of: source) { !$0.contains("static let") && $0.contains(kinds) }
  }

  /// Comparisons with a name that people read: `schema.name.en == "a party"`.
  static func decidedByProse(_ source: String) -> [String] {
    lines(of: source) { $0.contains(#/(switch .*\.(en|id) \{|(name|title)\??\.(en|id) [!=]= "|case \("an? [a-z]+")/#) }
  }

  /// Words of the pages by a text that stands in the code.
  static func wordsByString(_ source: String) -> [String] {
    lines(of: source) { $0.contains(#/words\.(all\[|fill\(|count\(|term\()"/#) }
  }

  private static func lines(of source: String, where isFound: (Substring) -> Bool) -> [String] {
    source.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") && isFound($0) }.map(String.init)
  }

  /// Files that still make the key of a word from what it is about: `lens.realism`.
  private static let spokenByString: Set<String> = [
    "Pages/Changes/ValueWords.swift", "Pages/Figures/FigureLabels.swift", "Pages/Kinds/DossierCoordination.swift",
    "Pages/Kinds/DossierLenses.swift", "Pages/Kinds/DossierPage.swift", "Pages/Kinds/DossierPlanning.swift",
    "Pages/Kinds/GroupPages.swift", "Pages/Kinds/ListPages.swift", "Pages/Kinds/ReferencePages.swift",
    "Pages/Packs/PackWriting.swift"
  ]

  @Test func `fields are read by their declarations`() throws {
    let files = try swiftFiles(of: "Dossiers")
    #expect(files.count > 100)
    for (path, source) in files {
      #expect(Self.keysByString(source) == [], "\(path): declare the field and read record[Fields.…]")
    }
  }

  @Test func `nothing is decided by what it is called`() throws {
    for module in ["Markup", "Dossiers", "Planning", "Pages", "Pipeline", "naskah"] {
      for (path, source) in try swiftFiles(of: module) {
        #expect(Self.decidedByProse(source) == [], "\(path): compare the declaration (===), not its name")
      }
    }
  }

  @Test func `words of the pages are taken by their names`() throws {
    for (path, source) in try swiftFiles(of: "Pages") where !Self.spokenByString.contains(path) {
      #expect(Self.wordsByString(source) == [], "\(path): add a case to Word")
    }
  }

  @Test func `planted ones are found`() {
    #expect(Self.keysByString("secretariat = record.text(\"secretariat\")").count == 1)
    #expect(Self.keysByString("secretariat = record[Fields.secretariat]") == [])
    #expect(Self.keysByString("static let kind = TypedField<String>.text(\"kind\", \"bentuk\", \"kind\")") == [])
    #expect(Self.decidedByProse("switch schema.name.en {\ncase (\"an objective\", \"level\"): 1").count == 2)
    #expect(Self.decidedByProse("if title?.en == \"value\" {").count == 1)
    #expect(Self.wordsByString("words.fill(\"every\", [:])").count == 1)
    #expect(Self.wordsByString("words.fill(.every, [:])") == [])
  }
}
