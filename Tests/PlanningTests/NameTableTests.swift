import Support
import Testing

@testable import Planning

/// Names are found in a text eight letters at a time, by filters that pass most words over; a reader that compares
/// every word with every name finds the same.
struct NameTableTests {
  private static let names = [
    "Nota Kesepahaman Pesisir", "Nota Kesepahaman", "Pengaturan pelaksanaan", "Badan", "BBM", "KS-2024-002",
    "12345678901", "Société générale", "Éire dan Ålesund", "a b", "perjanjian"
  ]
  /// Words of names and beginnings of them, words that begin as they do for eight letters, and what may part words.
  private static let pieces =
    names + [
      "Nota", "nota", "KESEPAHAMAN", "kesepaha", "kesepahamannya", "Pesisir", "pesisirs", "pengaturan", "pengatura",
      "Badan", "badan2", "x", "12", "345", "678", "901", "12.345.678.901", "1.234", "2026", "02", "é", "Société",
      "générale", "naïve", "ålesund", "Éire", "dan", "а", "日本", "a", "b", "ks", "2024", "002", "—", "“", "\u{A0}",
      "perjanjian", "perjanjianlah", "per\u{AD}janjian"
    ]
  private static let gaps = [" ", " ", " ", ".", ",", "-", "", "\n", "\n    ", " *", "**", ". ", "              ", "_"]

  private func text(_ numbers: inout SeededNumbers) -> String {
    var text = ""
    for _ in 0..<Int(numbers.next() % 40) {
      text += Self.pieces[Int(numbers.next() % UInt64(Self.pieces.count))]
      text += Self.gaps[Int(numbers.next() % UInt64(Self.gaps.count))]
    }
    return text
  }

  private func fast(_ text: String) -> [String] {
    var table = NameTable(), text = text
    for (index, name) in Self.names.enumerated() { table.insert(name, index) }
    var found: [String] = []
    text.withUTF8 { table.forEachMatch(in: $0) { found.append("\($0) \($1)") } }
    return found
  }

  private func plain(_ text: String) -> [String] {
    let rows = Self.names.map { NameWords.hashes(of: $0) }
    var text = text
    return text.withUTF8 { bytes in
      var reader = NameWords(bytes), words: [NameWords.Word] = []
      while let word = reader.next() { words.append(word) }
      var found: [String] = [], at = 0
      while at < words.count {
        let fitting = rows.indices.filter { row in
          let end = at + rows[row].count
          return end <= words.count && words[at..<end].map(\.hash) == rows[row]
            && (at + 1..<end).allSatisfy {
              words[$0].range.lowerBound - words[$0 - 1].range.upperBound <= NameWords.widestGap
            }
        }
        guard let longest = fitting.max(by: { rows[$0].count < rows[$1].count }) else {
          at += 1
          continue
        }
        let last = at + rows[longest].count - 1
        found.append("\(longest) \(words[at].range.lowerBound..<words[last].range.upperBound)")
        at = last + 1
      }
      return found
    }
  }

  @Test func `names are found where a plain reader finds them, in any text`() {
    var numbers = SeededNumbers(7), matches = 0, seen: Set<Substring> = []
    for _ in 0..<4000 {
      let text = text(&numbers)
      let found = fast(text)
      #expect(found == plain(text), "\(text.debugDescription)")
      matches += found.count
      seen.formUnion(found.compactMap { $0.split(separator: " ").first })
    }
    #expect(matches > 10_000 && seen.count == Self.names.count, "\(matches), \(seen.sorted())")
  }

  @Test func `a name that is known already is found by its words, and its beginnings are none`() {
    var table = NameTable()
    for (index, name) in Self.names.enumerated() { table.insert(name, index) }
    for (index, name) in Self.names.enumerated() { #expect(table.index(of: name) == index, "\(name)") }
    #expect(table.index(of: "nota  kesepahaman, PESISIR") == 0)
    #expect(table.index(of: "12.345.678.901") == 6)
    for other in ["Nota", "Pengaturan", "Nota Kesepahaman Pesisir Timur", "", "Kesepahaman"] {
      #expect(table.index(of: other) == nil, "\(other)")
    }
  }
}
