import Diagnostics
import Markup

/// A link in a body to a page that is not there: a relative path, or an id in `[[…]]`.
let brokenLinkFault = Fault(
  "REF-033", "broken-link", .error,
  finds: Bilingual(
    id: "tautan di isi naskah yang tidak menuju ke mana pun", en: "a link in the body that leads nowhere"),
  why: Bilingual(
    id: "pembaca yang mengikutinya menemukan halaman kosong, biasanya karena berkas diganti namanya atau dipindah",
    en: "a reader who follows it finds nothing, most often because a file was renamed or moved"),
  wrong: Example(.body(.dossier), "It carries out the [umbrella](«ks-2021-01.md»)."),
  right: Example(.body(.dossier), "It carries out the [umbrella](ks-2021-001.md)."))

/// - Parameter near: destinations to write instead, as the form of the link has them, without fragment.
func brokenLink(_ link: Body.Link, near: [String]) -> Diagnostic {
  let written = link.target + link.fragmentPart
  let message =
    if link.target.isEmpty {
      Bilingual(id: "tautan ini kosong", en: "this link is empty")
    } else if link.form == .wiki {
      Bilingual(id: "tidak ada halaman dengan id “\(link.target)”", en: "no page has the id “\(link.target)”")
    } else if link.target.hasPrefix("/") {
      Bilingual(
        id: "tautan “\(written)” dimulai dengan “/” dan tidak menuju halaman buku pegangan",
        en: "the link “\(written)” begins with “/” and leads to no page of the handbook")
    } else {
      Bilingual(id: "tautan “\(written)” tidak menuju halaman mana pun", en: "the link “\(written)” leads to no page")
    }
  let help =
    if !near.isEmpty {
      Bilingual(id: "mungkin maksudnya \(quoted(near, .indonesian))?", en: "did you mean \(quoted(near, .english))?")
    } else if link.form == .wiki {
      Bilingual(id: "tulis id halaman yang sudah ada", en: "write the id of a page that there is")
    } else {
      Bilingual(
        id: "tulis jalur dari berkas ini ke berkas .md di dalam content/, misalnya “../partners/nama-mitra.md”",
        en: "write the path from this file to an .md file in content/, such as “../partners/name-of-partner.md”")
    }
  let wrong = link.form == .wiki ? link.target : (link.target.pathParts.last ?? "")
  let nearNames = link.form == .wiki ? near : near.map { $0.pathParts.last ?? $0 }
  let place = certainName(wrong, nearNames).flatMap(nearNames.firstIndex)
  let fix = place.map { [Diagnostic.Fix(link.span, near[$0] + link.fragmentPart)] } ?? []
  return Diagnostic(brokenLinkFault, at: link.span, message, help: help, fixes: fix)
}

/// An address between quotation marks, as Word and notes of references write it: `[naskah](“ks-2021-001.md”)`.
func quotedAddress(_ link: Body.Link, _ inside: String) -> Diagnostic {
  Diagnostic(
    brokenLinkFault, at: link.span,
    Bilingual(
      id: "alamat ini berada di antara tanda kutip, yang ikut dibaca sebagai alamat",
      en: "this address stands between quotation marks, which are read as part of it"),
    help: Bilingual(id: "tulis (\(inside)) tanpa tanda kutip", en: "write (\(inside)) without the quotation marks"),
    fixes: [Diagnostic.Fix(link.span, inside)])
}

extension Body.Link {
  /// The address as written, without quotation marks around it; nil where there are none.
  var insideQuotes: String? {
    let scalars = Array((target + fragmentPart).unicodeScalars)
    func isQuote(_ scalar: Unicode.Scalar) -> Bool {
      (0x2018...0x201F).contains(scalar.value) || scalar == "\"" || scalar == "'"
    }
    guard form != .wiki, scalars.count > 2, isQuote(scalars[0]), isQuote(scalars[scalars.count - 1]) else { return nil }
    return String(String.UnicodeScalarView(scalars[1..<scalars.count - 1]))
  }

  /// `#fragment`, or nothing.
  var fragmentPart: String { fragment.map { "#" + $0 } ?? "" }
}
