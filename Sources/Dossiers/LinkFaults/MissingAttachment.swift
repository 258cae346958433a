import Diagnostics
import Markup

/// A document of a dossier, a link or an image whose file is not under `content/`.
let missingAttachmentFault = Fault(
  "REF-035", "missing-attachment", .error,
  finds: Bilingual(
    id: "lampiran atau gambar yang tidak ada di dalam content/", en: "an attachment or image that is not in content/"),
  why: Bilingual(
    id: "situs membawa serta lampirannya; yang berada di luar content/ tidak ikut dan tidak dapat dibuka pembaca",
    en: "the site carries its attachments; what lies outside content/ is left behind and no reader can open it"),
  wrong: Example(
    .keys(.dossier),
    """
    documents:
      - {kind: text, path: ../files/naskah-contoh.txt, language: id}
      - {kind: text, path: «../files/naskah-cntoh.txt», language: en}
    """),
  right: Example(.keys(.dossier), "documents:\n  - {kind: text, path: ../files/naskah-contoh.txt, language: id}"))

/// - Parameter near: paths to write instead.
func missingAttachment(_ target: String, at span: Span, near: [String]) -> Diagnostic {
  switch PathWritten(target) {
  case .addressInPart: return addressWithoutScheme(target, at: span)
  case .address:
    return Diagnostic(
      missingAttachmentFault, at: span,
      Bilingual(
        id: "“\(target)” adalah alamat web, bukan berkas di content/",
        en: "“\(target)” is a web address, not a file in content/"),
      help: Bilingual(
        id:
          """
          di bawah documents tulis alamatnya di url:, di isi sebagai tautan [nama](\(target)); atau simpan berkasnya \
          di content/files/
          """,
        en:
          """
          under documents write the address as url:, in a body as a link [name](\(target)); or save the file in \
          content/files/
          """))
  case .ownComputer:
    return Diagnostic(
      missingAttachmentFault, at: span,
      Bilingual(
        id: "“\(target)” adalah jalur di komputer Anda sendiri; pembaca tidak memilikinya",
        en: "“\(target)” is a path on your own computer; readers do not have it"),
      help: helpWithFile(near))
  case .backslashes(let path):
    let help = Bilingual(
      id: "tulis “\(path)”: di antara folder dipakai /, bukan \\",
      en: "write “\(path)”: folders are parted by /, not by \\")
    return Diagnostic(
      missingAttachmentFault, at: span,
      Bilingual(id: "“\(target)” ditulis dengan \\", en: "“\(target)” is written with \\"), help: help,
      fixes: near.contains(path) ? [Diagnostic.Fix(span, path)] : [])
  case .inHandbook:
    return notThere(target, at: span, near: near)
  }
}

private func addressWithoutScheme(_ target: String, at span: Span) -> Diagnostic {
  Diagnostic(
    missingAttachmentFault, at: span,
    Bilingual(
      id: "“\(target)” dibaca sebagai nama berkas, karena tidak diawali https://",
      en: "“\(target)” is read as the name of a file, for it does not begin with https://"),
    help: Bilingual(
      id: "tulis alamat lengkapnya: https://\(target)", en: "write the whole address: https://\(target)"))
}

/// How a path is written that leads to no file.
private enum PathWritten {
  case address, ownComputer, inHandbook
  /// `www.example.org`
  case addressInPart
  /// With the path that it is with slashes.
  case backslashes(String)

  init(_ target: String) {
    let isDrive = target.utf8.count > 2 && target.utf8.dropFirst().first == UInt8(ascii: ":")
    if target.hasPrefix("http://") || target.hasPrefix("https://") {
      self = .address
    } else if target.lowercased().hasPrefix("www.") {
      self = .addressInPart
    } else if isDrive || target.hasPrefix("file:") || target.hasPrefix("/") || target.hasPrefix("\\\\")
      || target.hasPrefix("~")
    {
      self = .ownComputer
    } else if target.utf8.contains(UInt8(ascii: "\\")) {
      self = .backslashes(
        String(decoding: target.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }, as: UTF8.self))
    } else {
      self = .inHandbook
    }
  }
}

private func notThere(_ target: String, at span: Span, near: [String]) -> Diagnostic {
  let whole = resolve(target, from: span.path)
  let message =
    if let whole, whole.hasPrefix("content/") {
      Bilingual(
        id: "tidak ada berkas “\(target)” (dicari di \(whole))",
        en: "there is no file “\(target)” (looked for at \(whole))")
    } else {
      Bilingual(id: "“\(target)” berada di luar content/", en: "“\(target)” lies outside content/")
    }
  let name = target.pathParts.last ?? target
  let names = near.map { $0.pathParts.last ?? $0 }
  let place = certainName(name, names).flatMap(names.firstIndex)
  return Diagnostic(
    missingAttachmentFault, at: span, message, help: helpWithFile(near),
    fixes: place.map { [Diagnostic.Fix(span, near[$0])] } ?? [])
}

private func helpWithFile(_ near: [String]) -> Bilingual {
  near.isEmpty
    ? Bilingual(
      id: "simpan berkasnya di content/files/, lalu tulis jalurnya dari berkas ini",
      en: "put the file into content/files/ and write the path from this file")
    : Bilingual(id: "mungkin maksudnya \(quoted(near, .indonesian))?", en: "did you mean \(quoted(near, .english))?")
}

/// A document of a dossier, or the logo, whose file is a page of the handbook.
func pageAsAttachment(_ target: String, at span: Span) -> Diagnostic {
  Diagnostic(
    missingAttachmentFault, at: span,
    Bilingual(
      id: "“\(target)” adalah halaman buku pegangan, bukan lampiran atau gambar",
      en: "“\(target)” is a page of the handbook, not an attachment or a picture"),
    help: Bilingual(
      id: "sebut berkas di content/files/, misalnya PDF; ke halaman, tulis tautan di dalam isi: [nama](\(target))",
      en: "name a file in content/files/, such as a PDF; to a page, write a link in a body: [name](\(target))"))
}

/// An attachment or a picture whose file is there, in a place where nothing is published.
func unpublishedAsAttachment(_ target: String, at span: Span) -> Diagnostic {
  Diagnostic(
    missingAttachmentFault, at: span,
    Bilingual(
      id: "“\(target)” ada, tetapi berkas di tempat itu tidak diterbitkan",
      en: "“\(target)” is there, but files in that place are not published"),
    help: Bilingual(
      id: "simpan salinannya di content/files/, lalu sebut yang itu",
      en: "keep a copy of it in content/files/, and name that"))
}

/// An image whose file is a page of the handbook.
func pageAsImage(_ link: Body.Link) -> Diagnostic {
  Diagnostic(
    missingAttachmentFault, at: link.span,
    Bilingual(id: "“\(link.target)” adalah halaman, bukan gambar", en: "“\(link.target)” is a page, not an image"),
    help: Bilingual(
      id: "untuk tautan ke halaman itu, hapus “!” di depannya",
      en: "for a link to that page take the “!” before it away"))
}
