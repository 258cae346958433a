// Full-text search that works from a disk: the index is cut into small scripts that call `naskahSearch(name, value)`,
// and a page loads the few that a query needs. Before it: whoever knows the pages gathers their words (`Gathering`).
// After it: `search.js`.
//
//   index      how everything is cut: first words of words-N, first families of hits-N, kinds of pages, synonyms,
//   affixes words-N    words in order, each with the family it belongs to: where a reader's word is looked up hits-N
//    families in order, each with its words and the pages that have them, by weight pages-N    titles and addresses, 64
//   pages a file: only what is shown is loaded

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
  /// Words by family, then by themselves: the order in which hits stand.
  private let order: [Int]
  /// By word: where its hits begin in `hits`; one more at the end.
  private let starts: [Int]
  /// Page and weight: `page << 2 | weight`, by word, then page.
  private let hits: [UInt32]

  /// - Parameters:
  ///   - gatherings: of ranges of pages that follow each other.
  ///   - kinds: what pages are called, each with its first page.
  ///   - synonyms: names of one thing.
  ///   - sentences: what the page's script says, by name.
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

  /// Hits by word instead of by page.
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

  /// `words-N`: how many letters are those of the word before, the others, `!`, its family, how much it weighs.
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

  /// 1 to 63, more for a word of more pages and better places: which words come first when only their beginning was
  /// typed.
  private func weight(of word: Int) -> Int {
    var sum = 1
    for hit in hits[starts[word]..<starts[word + 1]] { sum += [8, 3, 1, 0][Int(hit & 3)] }
    // Twice the binary logarithm, in whole steps.
    let log = Int.bitWidth - 1 - sum.leadingZeroBitCount
    return min(63, log * 2 + (sum >> max(0, log - 1) & 1))
  }

  /// `hits-N`: families parted by spaces, their words by `$`, each with its pages by weight behind `!`.
  private mutating func addHits() -> [Int] {
    var firsts: [Int] = [], part: [UInt8] = [], family = -1
    for word in order {
      if families.ofWord[word] == family {
        part.append(UInt8(ascii: "$"))
      } else {
        family = families.ofWord[word]
        if part.count > Self.fileSize { close(&part, "hits-\(firsts.count - 1)") }
        if part.isEmpty { firsts.append(family) } else { part.append(UInt8(ascii: " ")) }
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

/// Names as words parted by spaces, each once, those without any word left out.
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
