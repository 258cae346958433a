internal import Dossiers
internal import Diagnostics

/// What only a note tells: that an agreement was replaced, changed, merged or depends on another.
func findingsOfNotes(_ register: RegisterReading) -> [RegisterFinding] {
  register.tables.flatMap { table in
    table.columns(.notes).flatMap { column in
      table.rows.compactMap { row -> RegisterFinding? in
        let text = row.text(column.position)
        guard !renewsByItself(text), let told = told(by: text) else { return nil }
        return RegisterFinding(
          .onlyInNotes, at: table.place(row.number, column.position), heading: column.heading, value: text,
          Bilingual(
            id: "bahwa perjanjian ini \(told.id), hanya tertulis di catatan",
            en: "that this agreement \(told.en) stands in a note only"),
          help: Bilingual(
            id: "catat di kolom sendiri: perjanjian mana, dan sejak kapan",
            en: "record it in a column: which agreement, and since when"))
      }
    }
  }
}

private func told(by text: String) -> Bilingual? {
  let words = headingWords(text)
  return signs.first { sign in words.indices.contains { words[$0...].starts(with: sign.words) } }?.meaning
}

private struct NoteSign {
  let words: [String]
  let meaning: Bilingual
}

private let signs: [NoteSign] = {
  let replaced = Bilingual(id: "diganti", en: "was replaced")
  let changed = Bilingual(id: "diubah", en: "was amended")
  let depends = Bilingual(id: "bergantung pada perjanjian lain", en: "depends on another agreement")
  let merged = Bilingual(id: "digabung", en: "was merged")
  let ended = Bilingual(id: "diakhiri", en: "was ended")
  let extended = Bilingual(id: "diperpanjang", en: "was extended")
  let phrases: [(String, Bilingual)] = [
    ("superseded", replaced), ("replaced by", replaced), ("digantikan", replaced), ("diganti", replaced),
    ("amended", changed), ("amendment", changed), ("addendum", changed), ("adendum", changed), ("diubah", changed),
    ("perubahan", changed), ("as long as", depends), ("sepanjang", depends), ("merged", merged), ("digabung", merged),
    ("terminated", ended), ("dicabut", ended), ("dibatalkan", ended), ("diakhiri", ended), ("extended", extended),
    ("perpanjangan", extended), ("diperpanjang", extended), ("renewed", extended)
  ]
  return phrases.map { NoteSign(words: headingWords($0.0), meaning: $0.1) }
}()
