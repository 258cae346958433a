internal import Diagnostics

/// Looks through a document that libyaml could read for what its writer meant otherwise. Each kind of trap has a file
/// beside this one: `NameTraps`, `StructureTraps`, `OddValue`, `SwallowingHash`. Here it is decided in which order they
/// are looked for, and how many are told.
struct ValueTraps {
  private var document: WrittenDocument
  private var foundMistakes = FewFindings()
  private var foundNotices = FewFindings()
  private var corrections: [YAMLTree.Correction] = []
  /// Whether the odd spaces of the document are told.
  private var areSpacesTold = false

  init(_ tree: YAMLTree, _ bytes: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int) {
    document = WrittenDocument(tree, bytes, path: path, firstLine: firstLine)
    for index in tree.nodes.indices where tree.nodes[index].kind != .scalar { lookThrough(index) }
    if mistakes.isEmpty { findSwallowed() }
  }

  /// Mistakes because of which the document counts as unreadable (FM-002).
  var mistakes: [Diagnostic] { foundMistakes.all }

  /// Findings about values that are read all the same, some of them put right first.
  var notices: [Diagnostic] { foundNotices.all }

  /// The document with its odd values put right: all of them, also those that are too many to be told.
  var tree: YAMLTree { document.tree.corrected(by: corrections) }

  /// The names and texts of a mapping, or the texts of a list.
  private mutating func lookThrough(_ container: Int) {
    let nodes = document.tree.nodes
    let isMapping = nodes[container].kind == .mapping
    var at = container + 1
    while at < Int(nodes[container].next) {
      let name = isMapping ? at : nil
      let value = isMapping ? at + 1 : at
      if let name { lookAtName(name, isInBraces: nodes[container].style == .flow) }
      if nodes[value].kind == .scalar { lookAtText(value, named: name, in: container) }
      at = Int(nodes[value].next)
    }
  }

  private mutating func lookAtName(_ name: Int, isInBraces: Bool) {
    guard !foundMistakes.isFull else { return }
    if isInBraces, let glued = document.gluedNameInBraces(name) { foundMistakes.add(glued) }
    guard let odd = document.oddScalar(inName: name) else { return }
    // One finding tells all odd spaces of a document. It comes first, as it also mends names that hold one.
    if odd.isOddSpace, areSpacesTold { return }
    if odd.isOddSpace, mistakes.isEmpty, let spaces = document.oddSpacesMistake {
      foundMistakes.add(spaces)
      areSpacesTold = true
    } else if !isTold(document.span(name).line), let letter = document.oddLetterMistake(odd, inName: name) {
      foundMistakes.add(letter)
    }
  }

  private func isTold(_ line: Int) -> Bool { mistakes.contains { $0.span.line == line } }

  private mutating func lookAtText(_ value: Int, named name: Int?, in container: Int) {
    if !foundMistakes.isFull, document.mayBeStructure(value, named: name, in: container),
      let mistake = document.structureMistake(in: value, isItem: name == nil)
    {
      foundMistakes.add(mistake)
    }
    guard let odd = document.oddValue(value) else { return }
    foundNotices.add(document.notice(of: odd))
    corrections.append(YAMLTree.Correction(scalar: value, text: odd.meant))
  }

  private mutating func findSwallowed() {
    for hash in document.swallowingHashes() {
      switch hash.swallowed {
      case .end(let value): foundNotices.add(document.notice(of: hash, behind: value))
      case .wholeValue: foundMistakes.add(document.mistake(of: hash))
      }
    }
  }
}

/// As many findings of one kind as a person mends before the next look. Where more are found, they are not even worded.
private struct FewFindings {
  private(set) var all: [Diagnostic] = []

  var isFull: Bool { all.count >= 20 }

  mutating func add(_ finding: @autoclosure () -> Diagnostic) {
    if isFull { return }
    let finding = finding()
    // What is told of the whole document may have been met at several places.
    if !all.contains(where: { $0.span == finding.span }) { all.append(finding) }
  }
}
