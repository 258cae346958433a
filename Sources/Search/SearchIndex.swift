// Full-text search that works from a disk, without a server. The index is cut into small scripts that call
// `naskahSearch(name, value)`, and a page loads the few that a query needs. `Gathering` collects the words of pages,
// this file makes the index of them, and `search.js` looks them up. The scripts are:
//
// - `index`: where the other files begin (the first word of each words-N, the first family of each hits-N), the kinds
//   of pages, synonyms and affixes.
// - `words-N`: words in order, each with its family. Here a reader's word is looked up.
// - `hits-N`: families in order, each with its words and the pages that have them, by weight.
// - `pages-N`: titles and addresses of 64 pages. Only those of pages that are shown are loaded.

/// What a result shows of a page.
package struct SearchPage: Sendable {
  /// Relative to the folder that `search/` stands in.
  let address: String
  let title: String
  /// A number people know the page by, or empty.
  let id: String
  let note: String

  package init(address: String, title: String, id: String, note: String) {
    self.address = address
    self.title = title
    self.id = id
    self.note = note
  }
}

/// The index of one language's pages.
package struct SearchIndex: Sendable {
  package static let pagesPerFile = 64
  /// A file of words or hits is closed when it has this many bytes.
  private static let fileSize = 20_000

  /// By the name of the file without `.js`.
  package private(set) var files: [(name: String, bytes: [UInt8])] = []

  private let pageCount: Int
  private let words: WordTable
  private let families: Families
  /// The words sorted by family and, within one, by their bytes: the order of the hits files.
  private let order: [Int]
  /// For each word where its hits begin in `hits`; one entry more holds the end of the last.
  private let starts: [Int]
  /// Hits as `page << 2 | weight`, sorted by word, then by page.
  private let hits: [UInt32]

  /// - Parameters:
  ///   - gatherings: the words of neighbouring ranges of pages, in the order of the pages.
  ///   - kinds: the kinds of pages in their order, each with its name and the number of its first page.
  ///   - synonyms: groups of names that mean one thing.
  ///   - sentences: what the page's script says to readers, by name.
  package init(
    _ gatherings: [Gathering], languages: [String], kinds: [(label: String, first: Int)], synonyms: [[String]],
    sentences: KeyValuePairs<String, String> = [:]
  ) {
    var words = WordTable(expecting: 4096), readIn: [UInt16] = []
    let numbers = gatherings.map { gathering in
      (0..<gathering.table.count).map { local -> Int in
        let number = gathering.table.withWord(local) { words.number(of: $0) }
        if number == readIn.count { readIn.append(0) }
        readIn[number] |= gathering.readIn[local]
        return number
      }
    }
    self.words = words
    pageCount = gatherings.reduce(0) { $0 + $1.ends.count }
    (starts, hits) = Self.inverted(gatherings, numbers, count: words.count)
    let families = Families(of: words, readIn: readIn, languages: languages)
    self.families = families
    order = (0..<words.count).sorted { first, second in
      families.ofWord[first] != families.ofWord[second]
        ? families.ofWord[first] < families.ofWord[second] : words.precedes(first, second)
    }
    let firstWords = addWords()
    let firstFamilies = addHits()
    addHead(firstWords, firstFamilies, languages, kinds, synonyms, sentences)
  }

  /// The hits of gatherings, which are sorted by page, sorted by word.
  private static func inverted(_ gatherings: [Gathering], _ numbers: [[Int]], count: Int) -> (
    starts: [Int], hits: [UInt32]
  ) {
    var starts = Array(repeating: 0, count: count + 1)
    for (gathering, numbers) in zip(gatherings, numbers) {
      for hit in gathering.hits { starts[numbers[Int(hit >> 2)] + 1] += 1 }
    }
    for word in 0..<count { starts[word + 1] += starts[word] }
    var next = starts, hits = [UInt32](repeating: 0, count: starts[count]), page: UInt32 = 0
    for (gathering, numbers) in zip(gatherings, numbers) {
      var at = 0
      for end in gathering.ends {
        while at < end {
          let hit = gathering.hits[at], word = numbers[Int(hit >> 2)]
          hits[next[word]] = page << 2 | hit & 3
          next[word] += 1
          at += 1
        }
        page += 1
      }
    }
    return (starts, hits)
  }

  private mutating func add(_ name: String, _ content: (inout [UInt8]) -> Void) {
    var bytes = Array("naskahSearch(\"\(name)\",".utf8)
    content(&bytes)
    bytes += ");\n".utf8
    files.append((name, bytes))
  }

  /// Closes a file of quoted text and begins the next.
  private mutating func close(_ part: inout [UInt8], _ name: String) {
    add(name) { bytes in
      bytes.append(UInt8(ascii: "\""))
      bytes += part
      bytes.append(UInt8(ascii: "\""))
    }
    part.removeAll(keepingCapacity: true)
  }

  /// `words-N`. Each word is written as the number of first letters that it shares with the word before it, its other
  /// letters, `!`, the number of its family, and its weight.
  private mutating func addWords() -> [String] {
    var entries = (0..<words.count).map { (word: words.word($0), family: families.ofWord[$0], weight: weight(of: $0)) }
    entries += families.keys.map { ($0.word, $0.family, 0) }
    entries.sort { first, second in
      first.word != second.word
        ? first.word.lexicographicallyPrecedes(second.word)
        : (second.weight, first.family) < (first.weight, second.family)
    }
    var firsts: [String] = [], part: [UInt8] = [], before: [UInt8] = []
    for (word, family, weight) in entries where word != before {
      if part.count > Self.fileSize { close(&part, "words-\(firsts.count - 1)") }
      if part.isEmpty {
        firsts.append(String(decoding: word, as: UTF8.self))
        before = []
      } else {
        part.append(UInt8(ascii: " "))
      }
      let shared = zip(word, before).prefix { $0 == $1 && $0 < 0x80 }.count
      part.append(digit: shared)
      part += word[shared...]
      part.append(UInt8(ascii: "!"))
      part.append(number: family)
      part.append(digit: weight)
      before = word
    }
    if !part.isEmpty { close(&part, "words-\(firsts.count - 1)") }
    return firsts
  }

  /// A word's weight, up to 63: the more pages have it, and the better the places, the greater. Of the words that begin
  /// with what a reader has typed so far, the heaviest are tried first.
  private func weight(of word: Int) -> Int {
    var sum = 1
    for hit in hits[starts[word]..<starts[word + 1]] { sum += [8, 3, 1, 0][Int(hit & 3)] }
    // Twice the binary logarithm, in whole steps.
    let log = Int.bitWidth - 1 - sum.leadingZeroBitCount
    return min(63, log * 2 + (sum >> max(0, log - 1) & 1))
  }

  /// `hits-N`. Families are separated by spaces and the words of one by `$`. Behind each word stand its pages for each
  /// of the three weights, each set behind a `!`.
  private mutating func addHits() -> [Int] {
    var firsts: [Int] = [], part: [UInt8] = [], family: Int?
    for word in order {
      if families.ofWord[word] == family {
        part.append(UInt8(ascii: "$"))
      } else {
        let next = families.ofWord[word]
        family = next
        if part.count > Self.fileSize { close(&part, "hits-\(firsts.count - 1)") }
        if part.isEmpty { firsts.append(next) } else { part.append(UInt8(ascii: " ")) }
      }
      words.withWord(word) { part.append(contentsOf: $0) }
      let pages = hits[starts[word]..<starts[word + 1]]
      for weight in UInt32(0)..<3 {
        part.append(UInt8(ascii: "!"))
        part.append(set: pages.filter { $0 & 3 == weight }.map { Int($0 >> 2) }, below: pageCount)
      }
    }
    if !part.isEmpty { close(&part, "hits-\(firsts.count - 1)") }
    return firsts
  }

  private mutating func addHead(
    _ firstWords: [String], _ firstFamilies: [Int], _ languages: [String], _ kinds: [(label: String, first: Int)],
    _ synonyms: [[String]],
    _ sentences: KeyValuePairs<String, String>
  ) {
    let affixes = languages.map(Affixes.of), pageCount = pageCount
    add("index") { bytes in
      bytes += "{pages:\(pageCount),each:\(Self.pagesPerFile),words:".utf8
      bytes.append(list: firstWords)
      bytes += ",hits:[\(firstFamilies.map(String.init).joined(separator: ","))],kinds:".utf8
      bytes.append(list: kinds.map(\.label))
      bytes += ",firsts:[\(kinds.map { String($0.first) }.joined(separator: ","))],synonyms:[".utf8
      let stopWords = Set(affixes.flatMap(\.stopWords))
      for (index, names) in synonyms.map({ folded($0, without: stopWords) }).filter({ $0.count > 1 }).enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(list: names)
      }
      bytes += "],stop:".utf8
      bytes.append(list: affixes.flatMap(\.stopWords))
      let taken = Affixes.signs + affixes.flatMap(\.endings) + affixes.flatMap(\.beginnings)
      bytes += ",affixes:[\(taken.joined(separator: ","))],say:{".utf8
      for (name, sentence) in sentences {
        bytes += "\(name):".utf8
        bytes.append(literal: sentence)
        bytes.append(UInt8(ascii: ","))
      }
      bytes += "}}".utf8
    }
  }

  /// `pages-N`: what results show of 64 pages.
  package static func file(of pages: [SearchPage], _ number: Int) -> [UInt8] {
    var bytes = Array("naskahSearch(\"pages-\(number)\",[".utf8)
    for (index, page) in pages.enumerated() {
      if index > 0 { bytes += ",\n".utf8 }
      bytes.append(list: [page.address, page.title, page.id, page.note])
    }
    bytes += "]);\n".utf8
    return bytes
  }
}

/// Names as their words, separated by spaces: each once, and none that has no words.
private func folded(_ names: [String], without stopWords: Set<String>) -> [String] {
  var seen: Set<String> = [], all: [String] = []
  for name in names {
    var reader = WordReader(), words: [String] = []
    reader.givesParts = false
    Array(name.utf8).withUnsafeBufferPointer { text in
      reader.forEachWord(in: text) { words.append(String(decoding: $0, as: UTF8.self)) }
    }
    let text = words.filter { !stopWords.contains($0) }.joined(separator: " ")
    if !text.isEmpty, seen.insert(text).inserted { all.append(text) }
  }
  return all
}
