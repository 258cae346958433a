import Diagnostics
import Dossiers

/// PCK-966: a picture that a pack's Word document cannot show.
///
/// Why it matters: Word shows PNG, JPEG and GIF everywhere; of SVG and WebP a reader of the Word document sees the text
/// only.
let packPictureNotInWord = HandbookRule(
  Fault(
    "PCK-966", "pack-picture-not-in-word", .info,
    finds: Bilingual(
      id: "gambar yang tidak tampil dalam dokumen Word sebuah paket",
      en: "a picture that a pack's Word document cannot show"),
    why: Bilingual(
      id: "Word menampilkan PNG, JPEG dan GIF; SVG dan WebP diganti dengan teksnya",
      en: "Word shows PNG, JPEG and GIF; the text of SVG and WebP stands in their place"),
    wrong: Example(.body(.chapter), "![Bagan](«../files/bagan.svg»)"),
    right: Example(.body(.chapter), "Bagan: [unduh](../files/bagan.svg)"))
) { review in
  review.printedPictures.compactMap { printed in
    guard let kind = PictureKind(named: printed.picture.path), kind == .svg || kind == .webp else { return nil }
    let name = printed.picture.path.lastPathPart
    return Diagnostic(
      packPictureNotInWord.fault, at: printed.picture.place,
      Bilingual(
        id: "“\(name)” tampil di PDF dan di peramban; di Word hanya teksnya",
        en: "“\(name)” shows in the PDF and in a browser; in Word only its text does"),
      help: Bilingual(
        id: "simpan sebagai PNG kalau dokumen Word-nya dipakai", en: "save it as PNG if the Word document is used"),
      notes: [printedIn(printed.pack)])
  }
}
