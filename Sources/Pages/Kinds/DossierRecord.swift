import Diagnostics
import Dossiers
import Markup

// What an imported register said of an agreement: its official numbers, and the cells for which there is no field.

extension DossierWriter {
  /// `12/NK/2024 (Badan Contoh), MOU-7/2024 (Universitas Sampel)`.
  ///
  /// - Parameter signatures: those that stand beside the numbers on the page. A number has no day here where its party
  ///   signed on the same day, which the signature shows already.
  func officialNumbers(without signatures: [Signature]) -> String {
    let signed = Dictionary(
      signatures.map { ($0.party.value, $0.date.value) }, uniquingKeysWith: { first, _ in first })
    return (dossier.numbers.value ?? []).compactMap { number -> String? in
      guard let text = number.number.value else { return nil }
      let party = number.party.value.map { partnerLink($0).text }
      let isTold = number.date.value != nil && signed[number.party.value] == number.date.value
      let beside = [party, isTold ? nil : number.date.value.map(format.date)].compactMap { $0 }.joined(separator: ", ")
      return beside.isEmpty ? text : "\(text) (\(beside))"
    }.joined(separator: "; ")
  }

  /// The cells of the register for which there is no field (`source.row`), each with its heading.
  var cellsOfRegister: String {
    guard let tree = dossier.file.frontMatter, let source = tree.value(0, "source"),
      tree.nodes[Int(source)].kind == .mapping, let row = tree.value(source, "row"),
      tree.nodes[Int(row)].kind == .mapping
    else { return "" }
    var cells: [String] = []
    var key = row + 1
    while key < tree.nodes[Int(row)].next {
      let value = key + 1
      cells.append("\(tree.string(key)): \(written(value, in: tree))")
      key = tree.nodes[Int(value)].next
    }
    return cells.joined(separator: " · ")
  }

  /// A cell as a text: of several values each, with commas between them.
  private func written(_ value: YAMLTree.Index, in tree: YAMLTree) -> String {
    tree.nodes[Int(value)].kind == .scalar
      ? tree.string(value)
      : tree.children(value).map { written($0, in: tree) }.joined(separator: ", ")
  }
}
