internal import CYAML
internal import Diagnostics

/// FM-002: front matter that is not YAML, or YAML of a kind that Naskah refuses.
///
/// Why it matters: a file that cannot be read is left out of every list and every deadline. Anchors, aliases, tags and
/// merge keys are refused because a reader cannot see what they stand for, and because they can be made to swell without
/// bound. Source: YAML 1.2 (2009), chapters 6 to 8.
let yamlSyntaxFault = Fault(
  "FM-002", "yaml-syntax", .error,
  finds: Bilingual(id: "bagian depan yang tidak dapat dibaca sebagai YAML", en: "front matter that cannot be read as YAML"),
  why: Bilingual(
    id: "berkas yang tidak terbaca hilang dari semua daftar dan tenggat",
    en: "a file that cannot be read is missing from every list and every deadline"),
  source: "YAML 1.2",
  wrong: Example(
    .file("content/glossary/perpanjangan-otomatis.md"),
    "---\nid: perpanjangan-otomatis\nterm: [perpanjangan otomatis«»\n---\n\nMasa berlaku berjalan terus.\n"),
  right: Example(
    .file("content/glossary/perpanjangan-otomatis.md"),
    "---\nid: perpanjangan-otomatis\nterm: {id: perpanjangan otomatis, en: automatic renewal}\n---\n\nMasa berlaku berjalan terus.\n"))

/// A form that YAML has and Naskah refuses.
enum RefusedForm {
  case alias, anchor, tag, mergeKey, complexKey, directive, secondDocument
  case depth(Int)
}

func yamlRefused(_ form: RefusedForm, at span: Span) -> Diagnostic {
  let message: Bilingual
  var help = Bilingual(id: "tulis nilainya lengkap di tempat ini", en: "write the value out in full here")
  switch form {
  case .alias: message = Bilingual(id: "alias YAML (*nama) tidak dipakai di sini", en: "a YAML alias (*name) is not used here")
  case .anchor: message = Bilingual(id: "jangkar YAML (&nama) tidak dipakai di sini", en: "a YAML anchor (&name) is not used here")
  case .tag:
    message = Bilingual(id: "tag YAML (!nama) tidak dipakai di sini", en: "a YAML tag (!name) is not used here")
    help = Bilingual(id: "hapus tag; kalau tanda seru bagian dari teks, beri tanda kutip", en: "remove the tag; if the exclamation mark is part of the text, put the text in quotes")
  case .mergeKey: message = Bilingual(id: "kunci gabungan YAML (<<) tidak dipakai di sini", en: "a YAML merge key (<<) is not used here")
  case .complexKey:
    message = Bilingual(id: "nama isian harus satu kata, bukan daftar atau kelompok", en: "a field's name must be a word, not a list or a mapping")
    help = Bilingual(id: "kalau ini teks, beri tanda kutip", en: "if this is text, put it in quotes")
  case .directive:
    message = Bilingual(id: "arahan YAML (%…) tidak dipakai di sini", en: "a YAML directive (%…) is not used here")
    help = Bilingual(id: "hapus baris ini", en: "remove this line")
  case .secondDocument:
    message = Bilingual(id: "ada dokumen YAML kedua di bagian depan", en: "there is a second YAML document in the front matter")
    help = Bilingual(id: "satu berkas memuat satu bagian depan; hapus \u{201C}---\u{201D} yang kedua", en: "a file has one front matter; remove the second \u{201C}---\u{201D}")
  case .depth(let limit):
    message = Bilingual(id: "isian bertingkat lebih dari \(limit)", en: "fields are nested more than \(limit) deep")
    help = Bilingual(id: "sederhanakan susunannya", en: "make the structure simpler")
  }
  return Diagnostic(yamlSyntaxFault, at: span, message, help: help)
}

func yamlTooLong(path: String, line: Int, bytes: Int, limit: Int) -> Diagnostic {
  Diagnostic(
    yamlSyntaxFault, at: Span(path: path, line: line),
    Bilingual(
      id: "bagian depan sepanjang \(bytes / 1024) KiB; paling banyak \(limit / 1024) KiB",
      en: "the front matter is \(bytes / 1024) KiB long; at most \(limit / 1024) KiB are read"),
    help: Bilingual(id: "pindahkan teks panjang ke isi di bawah bagian depan", en: "move long texts to the body below the front matter"))
}

/// What libyaml says, in an officer's words, at the place it names.
func yamlSyntax(of parser: yaml_parser_t, path: String, firstLine: Int) -> Diagnostic {
  let problem = parser.problem.map { String(cString: $0) } ?? ""
  let span = Span(path: path, line: Int(parser.problem_mark.line) + firstLine, column: Int(parser.problem_mark.column) + 1)
  let (message, help) = words(for: problem)
  var notes: [Diagnostic.Note] = []
  if let context = parser.context, parser.context_mark.line != parser.problem_mark.line || parser.context_mark.column != parser.problem_mark.column {
    let begun = Span(path: path, line: Int(parser.context_mark.line) + firstLine, column: Int(parser.context_mark.column) + 1)
    notes.append(Diagnostic.Note(begun, Bilingual(id: "dimulai di sini", en: "it begins here (\(String(cString: context)))")))
  }
  return Diagnostic(yamlSyntaxFault, at: span, message, help: help, notes: notes)
}

/// libyaml's problems that writers meet, and what to do about each.
private func words(for problem: String) -> (Bilingual, Bilingual) {
  let table: [(String, Bilingual, Bilingual)] = [
    (
      "mapping values are not allowed",
      Bilingual(id: "titik dua di tempat yang tidak terduga", en: "a colon where none is expected"),
      Bilingual(
        id: "beri tanda kutip pada teks yang memuat titik dua dan spasi, atau periksa indentasi baris ini",
        en: "put a text that holds a colon and a space in quotes, or check this line's indentation")
    ),
    (
      "found character that cannot start any token",
      Bilingual(id: "tanda yang tidak dapat mengawali nilai (tab, @, atau `)", en: "a character that cannot begin a value (a tab, @ or `)"),
      Bilingual(id: "ganti tab dengan spasi, atau beri tanda kutip pada nilainya", en: "replace tabs by spaces, or put the value in quotes")
    ),
    (
      "found unexpected end of stream",
      Bilingual(id: "tanda kutip tidak ditutup", en: "a quotation mark is not closed"),
      Bilingual(id: "tutup tanda kutipnya", en: "close the quotation mark")
    ),
    (
      "did not find expected ',' or ']'",
      Bilingual(id: "daftar [ … ] tidak ditutup, atau koma kurang", en: "a list [ … ] is not closed, or a comma is missing"),
      Bilingual(id: "tutup dengan ], dan pisahkan isinya dengan koma", en: "close it with ], and put commas between its items")
    ),
    (
      "did not find expected ',' or '}'",
      Bilingual(id: "kelompok { … } tidak ditutup, atau koma kurang", en: "a mapping { … } is not closed, or a comma is missing"),
      Bilingual(id: "tutup dengan }, dan pisahkan isinya dengan koma", en: "close it with }, and put commas between its fields")
    ),
    (
      "did not find expected key",
      Bilingual(id: "indentasi baris ini tidak cocok dengan baris di atasnya", en: "this line's indentation does not fit the lines above"),
      Bilingual(id: "samakan jumlah spasi di awal baris dengan isian setingkat", en: "begin the line with as many spaces as the fields beside it")
    ),
    (
      "could not find expected ':'",
      Bilingual(id: "titik dua kurang sesudah nama isian", en: "a colon is missing after a field's name"),
      Bilingual(id: "tulis \u{201C}nama: nilai\u{201D}", en: "write \u{201C}name: value\u{201D}")
    ),
    (
      "did not find expected '-' indicator",
      Bilingual(id: "butir daftar harus diawali tanda hubung", en: "an item of a list must begin with a hyphen"),
      Bilingual(id: "awali dengan \u{201C}- \u{201D}, dengan indentasi yang sama", en: "begin it with \u{201C}- \u{201D}, indented like the others")
    ),
  ]
  for (start, message, help) in table where problem.hasPrefix(start) { return (message, help) }
  return (
    Bilingual(id: "susunan YAML tidak dapat dibaca di sini (\(problem))", en: "the YAML cannot be read here (\(problem))"),
    Bilingual(id: "bandingkan dengan dossier lain yang serupa; periksa tanda kutip, kurung, dan spasi", en: "compare with a dossier like it; check quotes, brackets and spaces")
  )
}
