import Support
import Testing

@testable import Search

/// The index from texts, read back the way the page's script reads it.
struct SearchIndexTests {
  private static let texts: [(title: String, body: String, language: String)] = [
    ("Perjanjian Kerja Sama Garam", "Naskah ditandatangani di Jakarta; penulisan laporan setiap tahun.", "id"),
    ("Nota Kesepahaman", "Para pihak menandatangani nota ini. Tulisan dan laporan; diperpanjang.", "id"),
    ("Negotiation of the Treaty", "Signing and signed agreements were negotiated.", "en"),
    ("Kerjasama lama", "Tanda tangan basah pada tahun 2014, nomor 014; perpanjangan.", "id")
  ]

  private static func gathering(_ range: Range<Int>, languages: [String] = ["id", "en"]) -> Gathering {
    var gathering = Gathering(languages: languages)
    for (title, body, language) in texts[range] {
      gathering.read(body, .body, in: language)
      gathering.read(title, .title, in: language)
      gathering.endPage()
    }
    return gathering
  }

  private static func index(_ ranges: [Range<Int>] = [0..<4]) -> SearchIndex {
    SearchIndex(
      ranges.map { gathering($0) }, languages: ["id", "en"], kinds: [("Naskah", 0)],
      synonyms: [["Nota Kesepahaman", "MoU", "nota kesepahaman"], ["satu"]])
  }

  /// Word to family, as the files of words say.
  static func families(_ index: SearchIndex) -> [String: Int] {
    var families: [String: Int] = [:]
    for (name, bytes) in index.files where name.hasPrefix("words-") {
      var before = ""
      for entry in content(bytes).split(separator: " ") {
        let parts = entry.split(separator: "!")
        before = String(before.prefix(digit(parts[0].first!))) + parts[0].dropFirst()
        families[before] = numbers(parts[1].dropLast())[0]
      }
    }
    return families
  }

  /// Word to pages by weight, as the files of hits say.
  static func hits(_ index: SearchIndex) -> [String: [[Int]]] {
    var hits: [String: [[Int]]] = [:]
    for (name, bytes) in index.files where name.hasPrefix("hits-") {
      for family in content(bytes).split(separator: " ") {
        for member in family.split(separator: "$") {
          let parts = member.split(separator: "!", omittingEmptySubsequences: false)
          hits[String(parts[0])] = parts.dropFirst().map(pages)
        }
      }
    }
    return hits
  }

  private static func content(_ bytes: [UInt8]) -> String {
    String(String(decoding: bytes, as: UTF8.self).split(separator: "\"")[3])
  }
  private static func digit(_ character: Character) -> Int { Int(character == "h" ? 92 : character.asciiValue!) - 40 }

  private static func numbers(_ text: some StringProtocol) -> [Int] {
    var numbers: [Int] = [], number = 0, shift = 0
    for character in text {
      let digit = digit(character)
      number |= (digit & 31) << shift
      shift += 5
      if digit & 32 == 0 {
        numbers.append(number)
        (number, shift) = (0, 0)
      }
    }
    return numbers
  }

  private static func pages(_ set: Substring) -> [Int] {
    guard set.first == "#" else { return numbers(set).reduce(into: []) { $0.append(($0.last ?? -1) + $1 + 1) } }
    return set.dropFirst().enumerated().flatMap { place, character in
      (0..<6).filter { digit(character) >> $0 & 1 == 1 }.map { place * 6 + $0 }
    }
  }

  @Test func `a word has its pages, by the best of its places`() {
    let hits = Self.hits(Self.index())
    #expect(hits["nota"] == [[1], [], []])
    #expect(hits["laporan"] == [[], [], [0, 1]])
    #expect(hits["14"] == [[], [], [3]])
    #expect(hits["kerjasama"] == [[3], [], []])
    #expect(hits["dan"] == nil && hits["the"] == nil, "words that say nothing are left out")
  }

  @Test(arguments: [
    ["ditandatangani", "menandatangani", "tandatangan"], ["penulisan", "tulisan", "tulis"],
    ["negotiation", "negotiated", "negoti"],
    ["signing", "signed", "sign"], ["perjanjian", "janji"], ["laporan", "lapor"],
    ["diperpanjang", "perpanjangan", "panjang"]
  ])
  func `words of one stem are of one family`(words: [String]) {
    let families = Self.families(Self.index())
    #expect(Set(words.map { families[$0] }).count == 1 && families[words[0]] != nil, "\(words.map { families[$0] })")
  }

  @Test func `the index does not depend on how the pages were shared out`() {
    let whole = Self.index()
    for ranges in [[0..<1, 1..<4], [0..<1, 1..<2, 2..<3, 3..<4], [0..<3, 3..<4]] {
      let parts = Self.index(ranges)
      #expect(whole.files.map(\.name) == parts.files.map(\.name))
      for (one, other) in zip(whole.files, parts.files) { #expect(one.bytes == other.bytes, "\(one.name)") }
    }
  }

  @Test func `the head lists synonyms folded, each name once, and only where there are two`() {
    let head = String(decoding: Self.index().files.first { $0.name == "index" }!.bytes, as: UTF8.self)
    #expect(head.contains("synonyms:[[\"nota kesepahaman\",\"mou\"]]"), "\(head)")
    #expect(head.contains("pages:4,") && head.contains("kinds:[\"Naskah\"],firsts:[0]"))
  }

  @Test func `an id is found whole and in parts`() {
    var gathering = Gathering(languages: ["id"])
    gathering.read(id: "KS-2023-014", .title)
    gathering.endPage()
    let index = SearchIndex([gathering], languages: ["id"], kinds: [], synonyms: [])
    #expect(Self.hits(index).keys.sorted() == ["14", "2023", "ks", "ks2023014"])
  }

  @Test func `sets of pages come back as they were, short ones as gaps and dense ones as bits`() {
    var seed: UInt64 = 7, dense = 0
    for _ in 0..<300 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let step = Int(seed >> 40) % 40 + 1, limit = Int(seed >> 20) % 3000 + 1
      let set = stride(from: Int(seed >> 33) % step, to: limit, by: step).map { $0 }
      var bytes: [UInt8] = []
      bytes.append(set: set, below: limit)
      #expect(Self.pages(Substring(String(decoding: bytes, as: UTF8.self))) == set)
      #expect(bytes.count <= limit / 6 + 3)
      if bytes.first == UInt8(ascii: "#") { dense += 1 }
    }
    #expect(dense > 20)
  }

  @Test func `titles stay text in the script that holds them`() {
    let bytes = SearchIndex.file(
      of: [SearchPage(address: "a.html", title: "</script>\"\\\u{2028}\n'", id: "", note: "é")], 3)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "naskahSearch(\"pages-3\",[[\"a.html\",\"\\u003c/script>\\\"\\\\\\u2028\\u000a'\",\"\",\"é\"]]);\n")
  }
}

/// Snowball's own answers, so that a library that stems otherwise is noticed.
struct StemmerTests {
  @Test(arguments: [
    ("id", "pelaksanaan melaksanakan dilaksanakan laksana", "laksana"),
    ("id", "persetujuan menyetujui setuju disetujui", "setuju"),
    ("id", "pendidikan mendidik didik", "didik"), ("id", "pembiayaan membiayai biaya", "biaya"),
    ("id", "perjanjian berjanji janji", "janji"),
    ("en", "negotiate negotiated negotiating negotiation", "negoti"), ("en", "agreement agreements", "agreement"),
    ("en", "parties party", "parti")
  ])
  func `a word has the stem that Snowball gives it`(language: String, words: String, stem: String) throws {
    let stemmer = try #require(Stemmer(language))
    for word in words.split(separator: " ") {
      let found = Array(word.utf8).withUnsafeBufferPointer { stemmer.stem($0) }
      #expect(String(decoding: found, as: UTF8.self) == stem, "\(word)")
    }
  }

  @Test func `a language without a stemmer has none`() {
    #expect(Stemmer("xx") == nil)
  }
}
