import Diagnostics
import Dossiers
import Markup

/// What tells of things above the least restricted level, to be looked for in the words of others: ids, names, titles,
/// short names, and long numbers. `Least` says how long each must be, for what is short is also written by chance.
///
/// What something less restricted has too, a name or a number, tells only what everybody knows who may see that.
struct RestrictedNames: Sendable {
  enum Kind: Sendable { case id, name, short, number }

  struct Name: Sendable {
    let kind: Kind
    let text: String
    var level: Int
    /// The document it belongs to.
    let owner: Handbook.Target
  }

  /// A name or a number that stands in a text.
  struct Quotation {
    let name: Name
    let span: Span
    let isInBody: Bool
  }

  private(set) var names: [Name] = []
  /// The names by their words, with their places in `names`.
  private var table = NameTable()
  /// The most restricted level of any of them.
  private(set) var highest = 0

  var isEmpty: Bool { names.isEmpty }

  /// Nothing that is looked for.
  init() {}

  /// First everything that is restricted is gathered, then what less restricted things say as well is lowered.
  ///
  /// - Parameter known: the level of each document whose level is known.
  init(_ handbook: Handbook, _ known: DocumentLevels) {
    highest = known.highest
    let values = gather(handbook, known)
    guard !names.isEmpty else { return }
    lowerWordsOfModel(handbook.model.file)
    for target in handbook.targets {
      guard let level = known[target], level < highest else { continue }
      lower(target, to: level, without: values[target]?.map(\.nodes) ?? [], in: handbook)
    }
  }

  /// - Returns: by dossier, its values that are more restricted than itself.
  private mutating func gather(
    _ handbook: Handbook, _ known: DocumentLevels
  ) -> [Handbook.Target: [RestrictedValue]] {
    var restricted: [Handbook.Target: [RestrictedValue]] = [:]
    for target in handbook.targets {
      guard let level = known[target] else { continue }
      if level > known.lowest { addAll(of: target, at: level, in: handbook) }
      guard target.kind == .dossier, handbook.mayHold(in: target.index, above: level) else { continue }
      let file = handbook.dossiers[target.index].file
      let values = file.restrictedValues(above: level, under: handbook.model)
      guard !values.isEmpty else { continue }
      addValues(of: target, values, in: file)
      restricted[target] = values
    }
    return restricted
  }

  private mutating func addAll(of target: Handbook.Target, at level: Int, in handbook: Handbook) {
    let document = handbook.document(target)
    if canBeLookedFor(id: document.id, of: target.kind) { add(.id, document.id, level, target) }
    for alias in document.file.aliasTexts where canBeLookedFor(id: alias, of: target.kind) {
      add(.id, alias, level, target)
    }
    for name in document.name.texts where canBeLookedFor(name: name, of: target.kind) {
      add(.name, name, level, target)
    }
    if target.kind == .partner {
      for short in handbook.partners[target.index].short.value?.texts ?? []
      where short.utf8.count >= Least.bytesOfShortName {
        add(.short, short, level, target)
      }
    }
    guard let tree = document.file.frontMatter else { return }
    addNumbers(of: target, 0..<YAMLTree.Index(tree.nodes.count), level, tree)
  }

  /// What values that are more restricted than their document tell.
  private mutating func addValues(
    of target: Handbook.Target, _ values: [RestrictedValue], in file: ParsedFile
  ) {
    guard let tree = file.frontMatter else { return }
    for value in values {
      highest = max(highest, value.level)
      addNumbers(of: target, value.nodes, value.level, tree)
      for node in value.nodes where tree.nodes[Int(node)].kind == .mapping {
        for name in [tree.value(node, "title"), tree.value(node, "name")].compactMap({ $0 }) {
          for text in tree.texts(in: name) where isSentence(text) {
            add(.name, text, value.level, target)
          }
        }
      }
    }
  }

  private mutating func addNumbers(
    of target: Handbook.Target, _ nodes: Range<YAMLTree.Index>, _ level: Int, _ tree: YAMLTree
  ) {
    for node in tree.longNumbers(in: nodes) { add(.number, tree.string(node), level, target) }
  }

  private mutating func add(_ kind: Kind, _ text: String, _ level: Int, _ owner: Handbook.Target) {
    guard let known = table.index(of: text) else {
      table.insert(text, names.count)
      return names.append(Name(kind: kind, text: text, level: level, owner: owner))
    }
    names[known].level = min(names[known].level, level)
  }

  /// What a less restricted document has too.
  private mutating func lower(
    _ target: Handbook.Target, to level: Int, without restricted: [Range<YAMLTree.Index>], in handbook: Handbook
  ) {
    let document = handbook.document(target)
    for text in document.name.texts { lower(text, to: level) }
    guard let tree = document.file.frontMatter else { return }
    for node in tree.longNumbers(in: 0..<YAMLTree.Index(tree.nodes.count)) {
      let isOpen = !restricted.contains { $0.contains(node) }
      if isOpen { lower(tree.string(node), to: level) }
    }
  }

  /// What the model calls stages, themes and units is known to everybody.
  private mutating func lowerWordsOfModel(_ file: ParsedFile) {
    guard let tree = file.frontMatter else { return }
    for node in tree.nodes.indices where tree.nodes[node].kind == .scalar {
      lower(tree.string(YAMLTree.Index(node)), to: 0)
    }
  }

  private mutating func lower(_ text: String, to level: Int) {
    guard let known = table.index(of: text) else { return }
    names[known].level = min(names[known].level, level)
  }

  /// What stands in a file's source of names above a level.
  func quotations(in file: ParsedFile, above level: Int) -> [Quotation] {
    guard level < highest else { return [] }
    let bytes = file.source.bytes
    var found: [(name: Name, range: Range<Int>)] = []
    bytes.withUnsafeBufferPointer { bytes in
      table.forEachMatch(in: bytes) { index, range in
        let name = names[index]
        if name.level > level, name.stands(at: range, in: bytes) { found.append((name, range)) }
      }
    }
    guard !found.isEmpty else { return [] }
    let start = bodyStart(of: bytes)
    return zip(found, file.source.spans(of: found.map(\.range))).map { found, span in
      Quotation(name: found.name, span: span, isInBody: found.range.lowerBound >= start)
    }
  }
}

/// How long names and numbers must be to be looked for: what is shorter stands in texts that have nothing to do with
/// them. Lengths are in bytes; letters beyond ASCII have two and more.
private enum Least {
  /// Amounts of tens of millions, numbers of files and accounts.
  static let digits = 8
  /// `BBM`: two letters are a word in many languages.
  static let bytesOfShortName = 3
  /// One word that names an institution: `Badan`.
  static let bytesOfOneWord = 5
  static let bytesOfSeveralWords = 8
  /// A row of words that nobody writes twice by chance.
  static let bytesOfSentence = 16
  static let wordsOfSentence = 3
}

/// A plain word as an id (`tenggat`) says nothing by itself: it stands in sentences.
private func canBeLookedFor(id: String, of kind: ContentKind) -> Bool {
  kind == .dossier || kind == .pack || id.utf8.contains { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
}

/// Two words and more; one word only where it is the name of an institution. Chapters, terms and dashboards are called
/// by ordinary words (“Sumber daya”).
private func canBeLookedFor(name: String, of kind: ContentKind) -> Bool {
  let words = NameWords.hashes(of: name).count
  switch kind {
  case .partner where words == 1: return name.utf8.count >= Least.bytesOfOneWord
  case .partner, .dossier, .pack: return words > 1 && name.utf8.count >= Least.bytesOfSeveralWords
  case .chapter, .term, .dashboard: return isSentence(name)
  }
}

/// Long enough that nobody writes the same by chance.
private func isSentence(_ text: String) -> Bool {
  text.utf8.count >= Least.bytesOfSentence && NameWords.hashes(of: text).count >= Least.wordsOfSentence
}

extension RestrictedNames.Name {
  /// Whether a row of words is this: ids and single words letter by letter, and no part of a longer id.
  fileprivate func stands(at range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let isOneWord = !text.utf8.contains(UInt8(ascii: " "))
    guard kind == .id || kind == .short || kind == .name && isOneWord else { return true }
    guard bytes[range].elementsEqual(text.utf8) else { return false }
    func joins(_ mark: Int, _ beyond: Int) -> Bool {
      guard bytes.indices.contains(mark), bytes.indices.contains(beyond) else { return false }
      return (bytes[mark] == UInt8(ascii: "-") || bytes[mark] == UInt8(ascii: ".")) && isLetter(bytes[beyond])
    }
    return kind != .id
      || !joins(range.lowerBound - 1, range.lowerBound - 2) && !joins(range.upperBound, range.upperBound + 1)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}

extension YAMLTree {
  /// Long numbers that are not round: of three digits at least before the noughts.
  fileprivate func longNumbers(in range: Range<Index>) -> [Index] {
    nodes.withUnsafeBufferPointer { nodes in
      text.withUnsafeBufferPointer { text in
        range.filter { index in
          let node = nodes[Int(index)]
          // Asked of every value of every file: what tells most of them apart first.
          guard node.textEnd - node.textStart >= Least.digits, (0x30...0x39).contains(text[Int(node.textStart)]) else {
            return false
          }
          let digits = text[Int(node.textStart)..<Int(node.textEnd)]
          guard node.kind == .scalar, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
          return (digits.lastIndex { $0 != 0x30 } ?? digits.startIndex) - digits.startIndex > 1
        }
      }
    }
  }

  fileprivate func texts(in value: Index) -> [String] {
    nodes[Int(value)].kind == .scalar ? [string(value)] : children(value).flatMap(texts)
  }
}

/// After the second line of three hyphens; the file's beginning where it has no front matter.
private func bodyStart(of bytes: [UInt8]) -> Int {
  var at = 0, rules = 0
  while at + 2 < bytes.count {
    if bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == UInt8(ascii: "-"), bytes[at + 2] == UInt8(ascii: "-") {
      rules += 1
    }
    while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
    at += 1
    if rules == 2 { return at }
    if rules == 0 { return 0 }
  }
  return 0
}
