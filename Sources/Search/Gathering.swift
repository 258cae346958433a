/// How much a word says of a page by where it stands.
package enum SearchWeight: UInt8, Sendable, Comparable {
  /// Its title, its number, its synonyms.
  case title
  /// Its summary, the names of its parties, its headings.
  case summary
  case body

  package static func < (a: SearchWeight, b: SearchWeight) -> Bool { a.rawValue < b.rawValue }
}

/// The words of some pages, one page after the other: what one worker gathers. Gatherings of neighbouring ranges of
/// pages, in their order, make a `SearchIndex`.
package struct Gathering: Sendable {
  /// The languages that are stemmed, that of the site first.
  let languages: [String]
  private(set) var table = WordTable()
  /// For each word the languages in which it was read: one bit for each of `languages`, and one behind them for all
  /// others.
  private(set) var readIn: [UInt16] = []
  /// Word and weight (`word << 2 | weight`), page after page, each word once a page with the best of its weights.
  private(set) var hits: [UInt32] = []
  /// By page: where its hits end.
  private(set) var ends: [Int] = []

  private let stopWords: WordTable
  private var reader = WordReader()
  /// By word: the page on which it was last read, and its place in `hits`.
  private var lastPage: [UInt32] = []
  private var lastHit: [UInt32] = []

  package init(languages: [String]) {
    self.languages = languages
    stopWords = languages.reduce(into: WordTable()) { table, language in
      for word in Affixes.of(language).stopWords {
        _ = Array(word.utf8).withUnsafeBufferPointer { table.number(of: $0) }
      }
    }
  }

  /// Reads a text of the present page.
  package mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ weight: SearchWeight, in language: String) {
    let bit = UInt16(1) << UInt16(languages.firstIndex(of: language) ?? languages.count)
    var reader = WordReader()
    swap(&reader, &self.reader)
    reader.forEachWord(in: text) { word in
      if word.count > 1 || word[0] < 0x3A { add(word, weight, bit) }
    }
    swap(&reader, &self.reader)
  }

  package mutating func read(_ text: String, _ weight: SearchWeight, in language: String) {
    var text = text
    text.withUTF8 { read($0, weight, in: language) }
  }

  /// Reads an id or a number: its parts, and the whole without what stands between them (`ks2023014`, `12nk2024`).
  package mutating func read(id: String, _ weight: SearchWeight) {
    read(id, weight, in: "")
    read(id.filter { !["-", ".", "_", "/", " "].contains($0) }, weight, in: "")
  }

  /// Ends the present page; the next text is of the next one.
  package mutating func endPage() { ends.append(hits.count) }

  private mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ weight: SearchWeight, _ bit: UInt16) {
    if word.count <= 6, stopWords.find(word) != nil { return }
    let number = table.number(of: word)
    let page = UInt32(ends.count) + 1
    if number == readIn.count {
      readIn.append(bit)
      lastPage.append(0)
      lastHit.append(0)
    }
    readIn[number] |= bit
    if lastPage[number] == page {
      let hit = Int(lastHit[number])
      if hits[hit] & 3 > UInt32(weight.rawValue) { hits[hit] = UInt32(number) << 2 | UInt32(weight.rawValue) }
    } else {
      lastPage[number] = page
      lastHit[number] = UInt32(hits.count)
      hits.append(UInt32(number) << 2 | UInt32(weight.rawValue))
    }
  }
}
