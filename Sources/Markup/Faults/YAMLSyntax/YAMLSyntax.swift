internal import Diagnostics

/// FM-002: front matter that is not YAML, or YAML of a kind that Naskah refuses.
///
/// Why it matters: a file that cannot be read is left out of every list and every deadline. Anchors, aliases, tags and
/// merge keys are refused because a reader cannot see what they stand for, and because they can be made to swell
/// without bound. Source: YAML 1.2 (2009), chapters 6 to 8.
let yamlSyntaxFault = Fault(
  "FM-002", "yaml-syntax", .error,
  finds: Bilingual(
    id: "isian di antara --- yang tidak dapat dibaca sebagai YAML", en: "front matter that cannot be read as YAML"),
  why: Bilingual(
    id: "berkas yang tidak terbaca hilang dari semua daftar dan tenggat",
    en: "a file that cannot be read is missing from every list and every deadline"),
  source: "YAML 1.2",
  wrong: Example(
    .file("content/glossary/perpanjangan.md"),
    """
    ---
    id: perpanjangan
    term: {id: perpanjangan, en: renewal}
    source: Pedoman«:» bagian dua
    ---

    Masa berlaku lanjutan.

    """
  ),
  right: Example(
    .file("content/glossary/perpanjangan.md"),
    """
    ---
    id: perpanjangan
    term: {id: perpanjangan, en: renewal}
    source: "Pedoman: bagian dua"
    ---

    Masa berlaku lanjutan.

    """
  ))

func yamlMistake(_ mistake: YAMLMistake, at span: Span, fixes: [Diagnostic.Fix] = []) -> Diagnostic {
  let words = YAMLMistakeWords(mistake)
  return Diagnostic(yamlSyntaxFault, at: span, words.message, help: words.help, notes: words.notes, fixes: fixes)
}
