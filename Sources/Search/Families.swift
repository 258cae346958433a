/// Families of words: a search for one word of a family finds the others too.
///
/// The words of one stem are a family. Snowball's Indonesian stemmer gives some words of one root different stems,
/// because it does not restore the first letter that a prefix swallows: `menulis` and `penulisan` have the stem `ulis`,
/// but `tulisan` has `tulis`. Here the letter is restored where the handbook has the word that results, or has it as
/// two words: `penandatanganan` belongs to `tanda tangan`.
struct Families {
  /// By word: the number of its family. Families are numbered in the order of their first stem.
  private(set) var ofWord: [Int] = []
  /// Stems and joined words that the handbook itself does not have, each with its family: a reader may type them.
  private(set) var keys: [(word: [UInt8], family: Int)] = []
  private(set) var count = 0

  private let words: WordTable
  private var stems: WordTable
  private var stemOfWord: [Int] = []
  /// A union-find forest: for each node the node above it. Words come first, then stems.
  private var parents: [Int] = []
  /// Words such as `tandatangan`, of which the handbook has the halves, each with its stem's node.
  private var joined: [(word: [UInt8], node: Int)] = []

  /// - Parameter readIn: by word, in which of the languages it was read, as bits.
  init(of words: WordTable, readIn: [UInt16], languages: [String]) {
    self.words = words
    stems = WordTable(expecting: words.count)
    let stemmers = languages.map(Stemmer.init)
    let languageOfWord = readIn.map { $0.trailingZeroBitCount }
    for word in 0..<words.count {
      let language = languageOfWord[word]
      let stem = words.withWord(word) {
        language < stemmers.count ? stemmers[language]?.stem($0) ?? Array($0) : Array($0)
      }
      stemOfWord.append(stem.withUnsafeBufferPointer { stems.number(of: $0) })
    }
    parents = Array(0..<words.count + stems.count)
    for word in 0..<words.count { unite(word, words.count + stemOfWord[word]) }
    for word in 0..<words.count where languageOfWord[word] < languages.count && languages[languageOfWord[word]] == "id"
    { giveBack(word) }
    if let indonesian = languages.contains("id") ? Stemmer("id") : nil { stemAgain(indonesian) }
    for stem in 0..<stems.count {
      let text = stems.word(stem)
      if text.count >= 5, let word = words.find(text) { unite(words.count + stem, word) }
    }
    number()
  }

  /// Snowball takes two prefixes off a word and leaves a third: `diperpanjang` keeps `perpanjang`, which has the stem
  /// `panjang`.
  private mutating func stemAgain(_ stemmer: Stemmer) {
    for stem in 0..<stems.count {
      let text = stems.word(stem)
      guard text.count >= 7, text.starts(with: "per".utf8) || text.starts(with: "ber".utf8) else { continue }
      let inner = text.withUnsafeBufferPointer(stemmer.stem)
      if inner != text, let other = stems.find(inner) { unite(words.count + stem, words.count + other) }
    }
  }

  private mutating func giveBack(_ word: Int) {
    let text = words.word(word), stem = stems.word(stemOfWord[word])
    guard stem.count >= 3, let letter = lostLetter(text), text.count > 4, isVowel(stem[0]) else { return }
    let root = [letter] + stem, node = words.count + stemOfWord[word]
    if let known = words.find(root) {
      unite(node, known)
    } else if let known = stems.find(root) {
      unite(node, words.count + known)
    } else if isTwoWords(root) {
      joined.append((root, node))
    }
  }

  /// The letter that may have stood behind `men-`, `pen-` (t) or `meng-`, `peng-` (k).
  private func lostLetter(_ text: [UInt8]) -> UInt8? {
    guard text.count > 4, text[0] == UInt8(ascii: "m") || text[0] == UInt8(ascii: "p"), text[1] == UInt8(ascii: "e"),
      text[2] == UInt8(ascii: "n")
    else { return nil }
    if isVowel(text[3]) { return UInt8(ascii: "t") }
    return text[3] == UInt8(ascii: "g") && isVowel(text[4]) ? UInt8(ascii: "k") : nil
  }

  private func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }

  private func isTwoWords(_ text: [UInt8]) -> Bool {
    guard text.count >= 8 else { return false }
    return (4...text.count - 4).contains {
      words.find(Array(text[..<$0])) != nil && words.find(Array(text[$0...])) != nil
    }
  }

  private mutating func root(_ node: Int) -> Int {
    var node = node
    while parents[node] != node {
      parents[node] = parents[parents[node]]
      node = parents[node]
    }
    return node
  }

  private mutating func unite(_ first: Int, _ second: Int) {
    let a = root(first), b = root(second)
    parents[max(a, b)] = min(a, b)
  }

  private mutating func number() {
    let order = (0..<stems.count).sorted { stems.precedes($0, $1) }
    var numbers: [Int: Int] = [:]
    for stem in order {
      let family = root(words.count + stem)
      if numbers[family] == nil { numbers[family] = numbers.count }
      let text = stems.word(stem)
      if words.find(text) == nil { keys.append((text, numbers[family] ?? 0)) }
    }
    count = numbers.count
    ofWord = (0..<words.count).map { numbers[root($0)] ?? 0 }
    for (word, node) in joined { keys.append((word, numbers[root(node)] ?? 0)) }
  }
}
