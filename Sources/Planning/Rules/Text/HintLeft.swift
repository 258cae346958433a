import Diagnostics
import Dossiers
import Markup

/// FM-032: a hint that `naskah new` wrote, or a note to fill something in, left where the text should be.
///
/// Why it matters: the page looks written and says nothing. Hints stand in ‹ ›, each on a line of its own; “TODO”,
/// “TBD” and their like are found where they are all of a line. Source: docs/planning-model.md, "Values".
let hintLeft = FileRule(
  Fault(
    "FM-032", "hint-left", .warning,
    finds: Bilingual(id: "petunjuk pengisian yang belum diganti", en: "a hint that nobody has replaced"),
    why: Bilingual(
      id: "halamannya tampak sudah ditulis, padahal belum ada isinya", en: "the page looks written and says nothing"),
    wrong: Example(.body(.dossier), "## Background\n\n«‹Why the two sides came together.›»\n\n## Lessons\n\nNone."),
    right: Example(
      .body(.dossier), "## Background\n\nBoth sides have cared for the coast since 2010.\n\n## Lessons\n\nNone."))
) { file in
  file.source.spans(of: hints(in: file.source.bytes)).map { span in
    Diagnostic(
      hintLeft.fault, at: span,
      Bilingual(id: "di sini masih ada petunjuk, bukan isinya", en: "here is still a hint, not the text"),
      help: Bilingual(
        id: "ganti seluruh baris ini, tanda ‹ › juga, dengan isinya; hapus bagiannya bila memang tidak ada",
        en:
          """
          put the text in place of the whole line, the signs ‹ › included; delete the section if there is nothing to \
          say
          """
      ))
  }
}

/// Where lines stand that are nothing but a hint. Most lines begin with a letter that none of them begins with.
private func hints(in bytes: [UInt8]) -> [Range<Int>] {
  bytes.withUnsafeBufferPointer { text in
    var found: [Range<Int>] = []
    let ends = LineEnds(of: text)
    var start = 0
    while start < text.count {
      let end = ends.end(from: start)
      let line = trimmed(text, start..<end)
      if isHint(text[line]) { found.append(line) }
      start = ends.start(behind: end)
    }
    return found
  }
}

private func trimmed(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Range<Int> {
  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  var start = line.lowerBound, end = line.upperBound
  while start < end, isBlank(text[start]) { start += 1 }
  while end > start, isBlank(text[end - 1]) { end -= 1 }
  return start..<end
}

private func isHint(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  guard let first = line.first, line.count >= 3 else { return false }
  if first == 0xE2 { return line.starts(with: "‹".utf8) && line.suffix(3).elementsEqual("›".utf8) }
  // `To do:` leads to a list.
  guard line.count <= 40, line.last != UInt8(ascii: ":"),
    (0x61...0x7A).contains(first | 0x20) || first == UInt8(ascii: "[") || first == UInt8(ascii: "("),
    beginnings.mayHold(line)
  else { return false }
  let letters = line.compactMap { byte -> UInt8? in
    let small = byte | 0x20
    return (0x61...0x7A).contains(small) ? small : nil
  }
  return notes.contains(String(decoding: letters, as: UTF8.self))
}

/// Small letters alone.
private let notes: Set<String> = [
  "tbd", "tba", "tbc", "todo", "fixme", "belumdiisi", "akandiisi", "akandiisikemudian", "diisikemudian", "isidisini",
  "isikandisini", "menyusul",
  "loremipsum", "tobedetermined", "tobeconfirmed", "tobecompleted", "tobefilledin", "fillin", "fillinhere",
  "placeholder"
]

private let beginnings = WordBeginnings(of: notes)
