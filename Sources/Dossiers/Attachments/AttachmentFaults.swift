import Diagnostics

/// What can be wrong with files that are published as they are, for the rule book.
let attachmentFaults: [Fault] = [
  attachmentActiveFault, attachmentScriptedFault, attachmentDisguisedFault, attachmentTooLargeFault
]

/// SIT-095: an attachment that a browser or a computer runs.
///
/// Why it matters: a page or a program beside the site's pages can do what they can, on the disk of whoever opens it.
let attachmentActiveFault = Fault(
  "SIT-095", "attachment-active", .error,
  finds: Bilingual(
    id: "lampiran yang dijalankan peramban atau komputer", en: "an attachment that a browser or a computer runs"),
  why: Bilingual(
    id: "halaman atau program di samping halaman situs dapat berbuat apa saja di komputer yang membukanya",
    en: "a page or a program beside the site's pages can do what they can, on the computer of whoever opens it"),
  source: "OWASP, File Upload Cheat Sheet",
  wrong: Example(
    .keys(.dossier), "documents:\n  - {kind: text, path: «../files/naskah.html», language: id}",
    beside: ["content/files/naskah.html": "<p>x</p>"]),
  right: Example(.keys(.dossier), "documents:\n  - {kind: text, path: ../files/naskah-contoh.txt, language: id}"))

/// SIT-096: a picture in SVG with more than a picture in it.
///
/// Why it matters: opened by itself, such a picture is a page that runs what is in it.
let attachmentScriptedFault = Fault(
  "SIT-096", "attachment-scripted", .error,
  finds: Bilingual(
    id: "gambar SVG yang memuat lebih dari gambar", en: "a picture in SVG with more than a picture in it"),
  why: Bilingual(
    id: "dibuka sendiri, gambar seperti itu menjadi halaman yang menjalankan isinya",
    en: "opened by itself, such a picture is a page that runs what is in it"),
  source: "SVG 2, chapter 2 (secure static mode)",
  wrong: Example(
    .keys(.dossier), "documents:\n  - {kind: map, path: «../files/peta.svg», language: id}",
    beside: ["content/files/peta.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x</script></svg>"]),
  right: Example(
    .keys(.dossier), "documents:\n  - {kind: map, path: ../files/peta.svg, language: id}",
    beside: ["content/files/peta.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>"]))

/// SIT-097: an attachment whose bytes are another kind of file than its name says.
///
/// Why it matters: some browsers and servers go by the bytes, and run what the name hides.
let attachmentDisguisedFault = Fault(
  "SIT-097", "attachment-disguised", .error,
  finds: Bilingual(
    id: "lampiran yang isinya lain dari namanya",
    en: "an attachment whose bytes are another kind of file than its name says"),
  why: Bilingual(
    id: "sebagian peramban dan server melihat isinya, dan menjalankan apa yang disembunyikan namanya",
    en: "some browsers and servers go by the bytes, and run what the name hides"),
  source: "WHATWG MIME Sniffing Standard",
  wrong: Example(
    .keys(.dossier), "documents:\n  - {kind: map, path: «../files/peta.png», language: id}",
    beside: ["content/files/peta.png": "<html>x</html>"]),
  right: Example(
    .keys(.dossier), "documents:\n  - {kind: map, path: ../files/peta.png, language: id}",
    beside: ["content/files/peta.png": "PNG"]))

/// SIT-098: an attachment that is larger than the model lets through.
///
/// Why it matters: every copy of the site carries it, and every reader waits for it.
let attachmentTooLargeFault = Fault(
  "SIT-098", "attachment-too-large", .error,
  finds: Bilingual(
    id: "lampiran yang lebih besar dari batas model", en: "an attachment larger than the model lets through"),
  why: Bilingual(
    id: "setiap salinan situs membawanya, dan setiap pembaca menunggunya",
    en: "every copy of the site carries it, and every reader waits for it"),
  source: "docs/planning-model.md: How rules read",
  wrong: Example(
    .keys(.dossier), "documents:\n  - {kind: text, path: «../files/besar.pdf», language: id}",
    joining: "attachments: {largest_mb: 0}",
    beside: ["content/files/besar.pdf": "%PDF-1.7"]),
  right: Example(
    .keys(.dossier), "documents:\n  - {kind: text, path: ../files/besar.pdf, language: id}",
    joining: "attachments: {largest_mb: 1}",
    beside: ["content/files/besar.pdf": "%PDF-1.7"]))

/// What is said of a file that is not published, where it is first named.
func refusedAttachment(_ refusal: Refusal, _ path: String, at span: Span) -> Diagnostic {
  switch refusal {
  case .active(let ending, let kind): active(path, ending: ending, kind, at: span)
  case .scripted(let faults): scripted(path, faults, at: span)
  case .pictureTooLarge(let size): pictureTooLarge(path, size: size, at: span)
  case .disguised(let ending, let kind): disguised(path, ending: ending, kind, at: span)
  case .tooLarge(let size, let largest): tooLarge(path, size: size, largest: largest, at: span)
  }
}

private func active(_ path: String, ending: String, _ kind: AttachmentRules.Allowed, at span: Span) -> Diagnostic {
  let what =
    kind == .program
    ? Bilingual(id: "program", en: "a program")
    : Bilingual(id: "halaman yang dapat berjalan", en: "a page that can run")
  return Diagnostic(
    attachmentActiveFault, at: span,
    Bilingual(
      id: "\(path): berkas .\(ending) adalah \(what.id), dan tidak diterbitkan",
      en: "\(path): a file .\(ending) is \(what.en), and is not published"),
    help: Bilingual(
      id:
        """
        simpan sebagai PDF dan rujuk yang itu; bila memang perlu, tulis attachments: {allow: [\(kind.rawValue)]} di \
        planning-model.yml
        """,
      en:
        """
        save it as PDF and name that; where it has to be, write attachments: {allow: [\(kind.rawValue)]} in \
        planning-model.yml
        """
    ))
}

private func scripted(_ path: String, _ faults: [PictureFault], at span: Span) -> Diagnostic {
  Diagnostic(
    attachmentScriptedFault, at: span,
    Bilingual(
      id: "\(path) memuat lebih dari gambar, dan tidak diterbitkan",
      en: "\(path) has more in it than a picture, and is not published"),
    help: Bilingual(
      id: "simpan ulang sebagai SVG polos (misalnya “Plain SVG” di Inkscape), atau sebagai PNG",
      en: "save it again as plain SVG (“Plain SVG” in Inkscape, for example), or as PNG"),
    notes: faults.map { Diagnostic.Note($0.span, said($0.what)) })
}

private func said(_ what: PictureScanner.What) -> Bilingual {
  switch what {
  case .encoding: return Bilingual(id: "gambar ini bukan teks UTF-8", en: "it is not UTF-8 text")
  case .declaration:
    return Bilingual(id: "di sini ada deklarasi atau entitas", en: "here is a declaration or an entity")
  case .instruction:
    return Bilingual(id: "di sini ada petunjuk bagi program (<?…?>)", en: "here is an instruction for programs (<?…?>)")
  case .malformed:
    return Bilingual(
      id: "di sini SVG-nya tidak lengkap atau tidak tersusun benar",
      en: "here the SVG is not complete or not well formed")
  case .element(let name): return Bilingual(id: "di sini ada <\(name)>", en: "here is a <\(name)>")
  case .attribute(let name): return Bilingual(id: "di sini ada atribut \(name)", en: "here is an attribute \(name)")
  case .address(let address):
    let shown = shortened(address)
    return Bilingual(
      id: "di sini ada rujukan keluar: \u{201C}\(shown)\u{201D}",
      en: "here is a reference to something outside: \u{201C}\(shown)\u{201D}")
  }
}

private func pictureTooLarge(_ path: String, size: Int, at span: Span) -> Diagnostic {
  Diagnostic(
    attachmentScriptedFault, at: span,
    Bilingual(
      id: "\(path): gambar SVG ini \(size) bita, terlalu besar untuk diperiksa, dan tidak diterbitkan",
      en: "\(path): this picture in SVG has \(size) bytes, too many to look through, and is not published"),
    help: Bilingual(id: "simpan sebagai PNG atau PDF", en: "save it as PNG or PDF"))
}

private func disguised(_ path: String, ending: String, _ kind: AttachmentRules.Allowed, at span: Span) -> Diagnostic {
  let what: Bilingual
  switch kind {
  case .html: what = Bilingual(id: "halaman HTML", en: "a page of HTML")
  case .xml, .svg: what = Bilingual(id: "XML atau SVG", en: "XML or SVG")
  case .program: what = Bilingual(id: "program", en: "a program")
  }
  return Diagnostic(
    attachmentDisguisedFault, at: span,
    Bilingual(
      id: "\(path): namanya berakhir \u{201C}\(ending)\u{201D}, tetapi isinya \(what.id); berkas ini tidak diterbitkan",
      en: "\(path): its name ends in \u{201C}\(ending)\u{201D}, but its bytes are \(what.en); it is not published"),
    help: Bilingual(
      id: "buka dan simpan ulang dalam bentuk yang disebut namanya", en: "open it and save it as what its name says"))
}

private func tooLarge(_ path: String, size: Int, largest: Int, at span: Span) -> Diagnostic {
  let megabytes = (size + 999_999) / 1_000_000
  return Diagnostic(
    attachmentTooLargeFault, at: span,
    Bilingual(
      id: "\(path): berkas ini \(megabytes) MB, dan tidak diterbitkan; paling besar \(largest) MB",
      en: "\(path): this file has \(megabytes) MB, and is not published; the most is \(largest) MB"),
    help: Bilingual(
      id:
        """
        kecilkan (pindaian 150 dpi biasanya cukup), atau tulis attachments: {largest_mb: \(megabytes)} di \
        planning-model.yml
        """,
      en:
        """
        make it smaller (scans at 150 dpi are mostly enough), or write attachments: {largest_mb: \(megabytes)} in \
        planning-model.yml
        """
    ))
}
