import Diagnostics

/// Two files with one id, or an alias that another file has. All kinds share one set of ids, because `[[id]]` names no
/// kind.
let idUsedTwiceFault = Fault(
  "FM-008", "id-used-twice", .error,
  finds: Bilingual(id: "id yang dipakai dua kali", en: "an id that is used twice"),
  why: Bilingual(
    id:
      """
      tautan, induk, dan alamat halaman memakai id; dua berkas dengan satu id membuat semuanya menunjuk ke tempat \
      yang salah
      """,
    en: "links, parents and the page's address go by the id; two files with one id make all of them lead astray"),
  wrong: Example(
    .file("content/glossary/tenggang.md"),
    """
    ---
    id: «perpanjangan»
    term: {id: perpanjangan sukarela, en: voluntary renewal}
    ---

    Renewal that both parties wish for.
    """),
  right: Example(
    .file("content/glossary/tenggang.md"),
    """
    ---
    id: perpanjangan-sukarela
    term: {id: perpanjangan sukarela, en: voluntary renewal}
    ---

    Renewal that both parties wish for.
    """))

/// In the later file by path, naming both.
func idUsedTwice(_ id: String, at span: Span, first: Span) -> Diagnostic {
  Diagnostic(
    idUsedTwiceFault, at: span,
    first.path == span.path
      ? Bilingual(id: "id “\(id)” dipakai dua kali di \(span.path)", en: "the id “\(id)” is used twice in \(span.path)")
      : Bilingual(
        id: "id “\(id)” dipakai dua kali: di \(first.path) dan di \(span.path)",
        en: "the id “\(id)” is used twice: in \(first.path) and in \(span.path)"),
    help: Bilingual(
      id: "beri salah satunya id lain yang belum dipakai", en: "give one of them another id that is not in use"),
    notes: [Diagnostic.Note(first, Bilingual(id: "di sini pertama kali", en: "here it stands first"))])
}
