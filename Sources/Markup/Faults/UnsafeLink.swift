internal import Diagnostics

/// SIT-010: a link whose scheme the site does not follow. Its text stays; the link is left out.
///
/// Why it matters: some schemes run programs or reach into the reader's machine. Allowed are `http`, `https`, `mailto`,
/// `tel` and paths in the handbook. Source: RFC 3986, 3.1 (schemes).
let unsafeLinkFault = Fault(
  "SIT-010", "unsafe-link", .warning,
  finds: Bilingual(
    id: "tautan dengan skema yang tidak diikuti situs", en: "a link with a scheme that the site does not follow"),
  why: Bilingual(
    id:
      """
      sebagian skema menjalankan program atau membuka isi komputer pembaca; hanya http, https, mailto, tel, dan jalur \
      di dalam buku pegangan yang aman
      """,
    en:
      """
      some schemes run programs or open the reader's own machine; only http, https, mailto, tel and paths in the \
      handbook are safe
      """
  ),
  source: "RFC 3986, 3.1",
  wrong: Example(.body(.dossier), "The draft is on the [shared drive](«view-source:https://contoh.example/naskah»)."),
  right: Example(.body(.dossier), "The draft is in the [files](../files/naskah-contoh.txt)."))

func unsafeLink(_ address: String, scheme: String, at span: Span) -> Diagnostic {
  let shown = address.count > 80 ? address.prefix(80) + "…" : address[...]
  return Diagnostic(
    unsafeLinkFault, at: span,
    Bilingual(
      id: "tautan \u{201C}\(shown)\u{201D} dihapus: \u{201C}\(scheme)\u{201D} tidak diikuti situs",
      en: "the link \u{201C}\(shown)\u{201D} is left out: the site does not follow \u{201C}\(scheme)\u{201D}"),
    help: Bilingual(
      id: "pakai alamat http, https, mailto, atau tel, atau jalur ke berkas di dalam buku pegangan",
      en: "use an http, https, mailto or tel address, or the path of a file in the handbook"))
}
