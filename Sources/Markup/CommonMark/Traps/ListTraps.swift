internal import CMark
internal import Diagnostics

// Numbers of lists that a page shows otherwise than they were written: a list counts on from its first number, whatever
// follows.

extension BodyTraps {
  mutating func checkNumbers(_ list: Node) {
    guard cmark_node_get_list_type(list) == CMARK_ORDERED_LIST, let first = list.firstChild else { return }
    if first.next == nil { return checkRestart(list, first) }
    var item: Node? = first, numbers: [(written: Int, place: Span)] = []
    while let node = item {
      // What was prepared as an item is a footnote.
      guard node.mark == 0, let number = number(of: node) else { return }
      numbers.append(number)
      item = node.next
    }
    // `1. 1. 1.` leaves counting to the program.
    guard let start = numbers.first?.written, !numbers.allSatisfy({ $0.written == start }) else { return }
    for (place, number) in numbers.enumerated() where number.written != start + place {
      diagnostics.append(listRenumbered(written: number.written, shown: start + place, at: number.place))
      return
    }
  }

  /// `1. …`, a paragraph, and `1. …` again: a paragraph that is not indented ends the list. (One that ends in a colon
  /// begins another.)
  private mutating func checkRestart(_ list: Node, _ item: Node) {
    guard var before = list.previous, before.kind == CMARK_NODE_PARAGRAPH, !announces(before) else { return }
    while before.kind == CMARK_NODE_PARAGRAPH, let above = before.previous { before = above }
    guard before.kind == CMARK_NODE_LIST, cmark_node_get_list_type(before) == CMARK_ORDERED_LIST,
      let other = before.firstChild, other.next == nil,
      cmark_node_get_list_delim(before) == cmark_node_get_list_delim(list), other.mark == 0, item.mark == 0,
      cmark_node_get_list_start(before) == 1, cmark_node_get_list_start(list) == 1, let number = number(of: item)
    else { return }
    diagnostics.append(listBeginsAgain(at: number.place))
  }

  private func announces(_ paragraph: Node) -> Bool {
    var last = paragraph.firstChild
    while let next = last?.next { last = next }
    return last?.literal.last { !isSpace($0) } == UInt8(ascii: ":")
  }

  /// The number that an item was given, with its dot or parenthesis.
  private mutating func number(of item: Node) -> (written: Int, place: Span)? {
    let line = line(item.startLine, column: item.startColumn)
    let digits = line.text.utf8.prefix { (0x30...0x39).contains($0) }
    guard (1...9).contains(digits.count) else { return nil }
    return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, span(line, length: digits.count + 1))
  }
}
