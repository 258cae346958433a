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
  review.printedPictures.compactMap { pack, path, place in
    PictureKind(named: path) == nil ? unprintable(path, .kind, at: place, in: pack) : nil
  }
}

/// What a picture is by its name. What its bytes say is looked at when the pack is made.
package enum PictureKind: String, Sendable, CaseIterable {
  case png, jpeg, gif, webp, svg

  package init?(named path: String) {
    let name = path.lowercased()
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = String(name[name.index(after: dot)...])
    self.init(rawValue: ending == "jpg" ? "jpeg" : ending)
  }

  /// What HTML calls it.
  package var mediaType: String { self == .svg ? "image/svg+xml" : "image/" + rawValue }
}

/// Why a picture is not printed.
package enum PictureTrouble: Sendable, Equatable {
  /// Its bytes, or its name, are of no kind that prints.
  case kind
  /// An SVG that does more than draw.
  case active
  case tooLarge(megabytes: Int, most: Int)
  case tooManyPixels(width: Int, height: Int)
  /// It ends too early, or its beginning makes no sense.
  case broken
}

/// PCK-965 of a picture, where a document of the pack names it.
package func unprintable(_ path: String, _ trouble: PictureTrouble, at place: Span, in pack: Pack) -> Diagnostic {
  let name = path.lastPathPart
  let reason = reason(of: trouble)
  let message = Bilingual(
    id: "“\(name)” tidak tercetak dalam paket: \(reason.id)", en: "“\(name)” is not printed in packs: \(reason.en)")
  return Diagnostic(
    packPictureUnprintable.fault, at: place, message, help: help(for: trouble), notes: [printedIn(pack)])
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
  review.printedPictures.compactMap { pack, path, place in
    guard let kind = PictureKind(named: path), kind == .svg || kind == .webp else { return nil }
    let name = path.lastPathPart
    return Diagnostic(
      packPictureNotInWord.fault, at: place,
      Bilingual(
        id: "“\(name)” tampil di PDF dan di peramban; di Word hanya teksnya",
        en: "“\(name)” shows in the PDF and in a browser; in Word only its text does"),
      help: Bilingual(
        id: "simpan sebagai PNG kalau dokumen Word-nya dipakai", en: "save it as PNG if the Word document is used"),
      notes: [printedIn(pack)])
  }
}

extension Review {
  /// The pictures of the bodies that packs print: the pack, the file's path, and where it is named.
  fileprivate var printedPictures: [(pack: Pack, path: String, place: Span)] {
    printedBodies.flatMap { pack, shown in shown.pictures.map { (pack, $0.path, $0.place) } }
  }
}

extension Handbook.ShownBody {
  /// The files of the handbook that it shows as pictures, and where it names them.
  fileprivate var pictures: [(path: String, place: Span)] {
    zip(body.links, destinations).compactMap { link, destination in
      guard link.form == .image, case .attachment(let path) = destination else { return nil }
      return (path, link.span)
    }
  }
}

extension PackBasis {
  /// The files of the handbook that it shows as pictures, and where they are named: the emblem on its cover is the
  /// site's logo.
  package var pictures: [(path: String, place: Span)] {
    review.printedBodies(ofPack: index).flatMap(\.pictures) + emblem
  }

  private var emblem: [(path: String, place: Span)] {
    let model = review.handbook.model
    guard let logo = model.site.logo, let tree = model.file.frontMatter,
      review.handbook.attachments.contains(logo.value)
    else { return [] }
    return [(logo.value, tree.span(logo.at, in: model.file.path))]
  }
}

extension Sequence where Element == PackBasis {
  /// The files that some packs show as pictures, each once, by path.
  package var picturePaths: [String] {
    Set(flatMap(\.pictures).map(\.path)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
