package import Diagnostics
package import Dossiers
import Markup

/// PCK-965: a picture that a pack cannot print.
///
/// Why it matters: a pack is one file that holds all it shows. A picture of a kind that engines for print do not know
/// would leave a gap that nobody notices before the meeting.
let packPictureUnprintable = HandbookRule(
  Fault(
    "PCK-965", "pack-picture-unprintable", .warning,
    finds: Bilingual(
      id: "gambar yang tidak dapat dicetak dalam sebuah paket", en: "a picture that a pack cannot print"),
    why: Bilingual(
      id:
        """
        paket memuat semua yang ditampilkannya; gambar dengan bentuk lain tidak ikut tercetak, dan baru ketahuan saat \
        rapat
        """,
      en: "a pack holds all it shows; a picture of another kind is not printed, and nobody notices before the meeting"),
    wrong: Example(.body(.chapter), "![Bagan](«../files/naskah-contoh.txt»)"),
    right: Example(.body(.chapter), "[Bagan](../files/naskah-contoh.txt)"))
) { review in
  review.printedPictures.compactMap { printed in
    PictureKind(named: printed.picture.path) == nil ? unprintable(printed.picture, .kind, in: printed.pack) : nil
  }
}

/// PCK-965 of a picture, where a document of the pack names it.
package func unprintable(_ picture: NamedPicture, _ trouble: PictureTrouble, in pack: Pack) -> Diagnostic {
  let name = picture.path.lastPathPart
  let reason = reason(of: trouble)
  let message = Bilingual(
    id: "“\(name)” tidak tercetak dalam paket: \(reason.id)", en: "“\(name)” is not printed in packs: \(reason.en)")
  return Diagnostic(
    packPictureUnprintable.fault, at: picture.place, message, help: help(for: trouble), notes: [printedIn(pack)])
}

private func reason(of trouble: PictureTrouble) -> Bilingual {
  switch trouble {
  case .kind:
    Bilingual(
      id: "yang dapat dicetak adalah PNG, JPEG, GIF, WebP dan SVG", en: "what prints is PNG, JPEG, GIF, WebP and SVG")
  case .active:
    Bilingual(
      id: "SVG ini memuat lebih dari gambar: skrip, isi dari luar, atau cara tulis yang dapat menyembunyikannya",
      en: "this SVG holds more than a picture: a script, something from outside, or a way of writing that hides such")
  case .tooLarge(let megabytes, let most):
    Bilingual(
      id: "besarnya \(megabytes) MB, sedangkan batasnya \(most) MB",
      en: "it has \(megabytes) MB, but the most is \(most) MB")
  case .tooManyPixels(let width, let height):
    Bilingual(id: "ukurannya \(width) × \(height) piksel", en: "it has \(width) × \(height) pixels")
  case .broken:
    Bilingual(id: "berkasnya rusak atau tidak utuh", en: "the file is damaged or not whole")
  }
}

private func help(for trouble: PictureTrouble) -> Bilingual {
  switch trouble {
  case .kind, .active:
    Bilingual(
      id: "simpan sebagai PNG atau JPEG, lalu tulis nama berkas yang baru",
      en: "save it as PNG or JPEG, and write the new file's name")
  case .tooLarge, .tooManyPixels:
    Bilingual(
      id: "perkecil gambarnya; 2.000 piksel cukup untuk satu halaman",
      en: "make the picture smaller; 2,000 pixels are enough for a page")
  case .broken: Bilingual(id: "ambil lagi gambarnya dari sumbernya", en: "get the picture from its source again")
  }
}
