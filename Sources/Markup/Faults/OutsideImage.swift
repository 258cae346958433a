internal import Diagnostics

/// SIT-011: an image on another server. A link to it stands in its place.
///
/// Why it matters: a page that loads something from outside does not work without a network, and tells that server who
/// reads it.
let outsideImageFault = Fault(
  "SIT-011", "outside-image", .info,
  finds: Bilingual(id: "gambar yang berada di server lain", en: "an image that stands on another server"),
  why: Bilingual(
    id: "halaman yang memuat sesuatu dari luar tidak utuh tanpa jaringan, dan memberi tahu server itu siapa pembacanya",
    en: "a page that loads something from outside is not whole without a network, and tells that server who reads it"),
  wrong: Example(.body(.dossier), "The coast in 2024: ![the coast](«https://example.org/coast.jpg»)"),
  right: Example(.body(.dossier), "The coast in 2024: [a photograph](https://example.org/coast.jpg)"))

func outsideImage(_ address: String, at span: Span) -> Diagnostic {
  Diagnostic(
    outsideImageFault, at: span,
    Bilingual(
      id: "gambar ini ada di server lain; halaman hanya menautkannya",
      en: "this image stands on another server; the page only links to it"),
    help: Bilingual(
      id: "simpan gambarnya di content/files/ dan tulis jalurnya di sini",
      en: "save the image in content/files/ and write its path here"))
}
