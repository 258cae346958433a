import Diagnostics

/// FM-004: a field that the schema does not know.
///
/// Why it matters: what is written under a misspelt name is read by nobody.
let unknownFieldFault = Fault(
  "FM-004", "unknown-field", .warning,
  finds: Bilingual(id: "isian yang tidak dikenal", en: "a field that is not known"),
  why: Bilingual(
    id: "apa yang ditulis di bawah nama yang salah eja tidak dibaca",
    en: "what is written under a misspelt name is read by nobody"),
  wrong: Example(.keys(.dossier), "«sumary»: {id: Menjaga pantai., en: Cares for the coast.}"),
  right: Example(.keys(.dossier), "summary: {id: Menjaga pantai., en: Cares for the coast.}"))

/// - Parameters:
///   - near: the fields here whose names or titles are like it.
///   - called: the fields here that people call so; one alone is what is meant, and a machine may write it.
///   - meant: the fields that people may mean by it, by their paths from here.
///   - known: the fields there are, where the mapping stands in a file without a text below it: in the model, in a
///     figure.
///   - elsewhere: where in the document a field of this name belongs: `dates`, or empty for the top.
func unknownField(
  _ name: String, at span: Span, in record: Bilingual, near: [String], called: [String] = [],
  meant: [String] = [], elsewhere: [String] = [], known: [String]? = nil
) -> Diagnostic {
  let help: Bilingual
  if called.count == 1 {
    help = Bilingual(id: "isian ini bernama “\(called[0])”", en: "this field is called “\(called[0])”")
  } else if !meant.isEmpty {
    help = didYouMean(meant)
  } else if let place = elsewhere.first {
    help =
      place.isEmpty
      ? Bilingual(
        id: "“\(name)” ditulis paling kiri, tidak di dalam isian lain",
        en: "“\(name)” is written at the left edge, inside no other field")
      : Bilingual(
        id: "“\(name)” ditulis di bawah \(quoted(elsewhere, "atau"))",
        en: "“\(name)” belongs under \(quoted(elsewhere, "or"))")
  } else if near.isEmpty, let known {
    help = Bilingual(
      id: "hapus isian ini; yang ada di sini: \(quoted(known, "dan"))",
      en: "leave this field out; there are \(quoted(known, "and"))")
  } else if near.isEmpty {
    help = Bilingual(
      id: "Naskah tidak punya isian ini: pindahkan yang tertulis ke isi di bawah ---",
      en: "Naskah has no such field: move what it says to the text below ---")
  } else {
    help = Bilingual(id: "mungkin maksudnya \(quoted(near, "atau"))?", en: "did you mean \(quoted(near, "or"))?")
  }
  return Diagnostic(
    unknownFieldFault, at: span,
    Bilingual(
      id: "isian \u{201C}\(name)\u{201D} tidak dikenal dalam \(record.id)",
      en: "the field \u{201C}\(name)\u{201D} is not known in \(record.en)"),
    help: help, fixes: called.count == 1 ? [Diagnostic.Fix(span, called[0])] : [])
}

/// Fields by their paths: “signed” di bawah “dates”.
private func didYouMean(_ paths: [String]) -> Bilingual {
  let places = paths.map { path in
    let keys = path.pieces(between: "."), section = keys.dropLast().joined(separator: ".")
    guard let name = keys.last, !section.isEmpty else { return Bilingual(id: "“\(path)”", en: "“\(path)”") }
    return Bilingual(id: "“\(name)” di bawah “\(section)”", en: "“\(name)” under “\(section)”")
  }
  return Bilingual(
    id: "mungkin maksudnya \(places.map(\.id).joined(separator: " atau "))?",
    en: "did you mean \(places.map(\.en).joined(separator: " or "))?")
}

/// Words in quotes, with commas and a last conjunction.
func quoted(_ words: [String], _ conjunction: String) -> String {
  let marked = words.map { "\u{201C}\($0)\u{201D}" }
  guard let last = marked.last, marked.count > 1 else { return marked.first ?? "" }
  return marked.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

/// A section within itself: `dates:` below `dates:`.
func sectionInItself(_ name: String, at span: Span) -> Diagnostic {
  var finding = Diagnostic(
    unknownFieldFault, at: span,
    Bilingual(id: "“\(name)” ada di dalam “\(name)”", en: "“\(name)” stands within “\(name)”"),
    help: Bilingual(
      id: "hapus baris ini, dan geser baris di bawahnya ke kiri: isian “\(name)” berdiri langsung di bawahnya",
      en:
        """
        take this line out, and set the lines below it back to the left: the fields of “\(name)” stand directly below \
        it
        """
    ))
  finding.severity = .error
  return finding
}
