package import Diagnostics

/// What can be found about the files of a handbook's folder, for the rule book.
package let fileFaults: [Fault] = [
  unreadableNameFault, linkNotFollowedFault, specialFileFault, fileTooLargeFault, documentNotReadFault, strayFileFault,
  sameNameFault,
  nameNotStorableFault
]

let unreadableNameFault = Fault(
  "SIT-081", "unreadable-name", .error,
  finds: Bilingual(id: "nama berkas yang bukan teks UTF-8", en: "a file name that is not UTF-8 text"),
  why: Bilingual(
    id: "nama seperti itu tidak dapat menjadi alamat halaman, dan tampil berbeda di tiap komputer",
    en: "such a name cannot become the address of a page, and shows differently on every machine"),
  wrong: Example(.file("content/files/…"), "«»lampiran\u{FFFD}.pdf"),
  right: Example(.file("content/files/…"), "lampiran.pdf"))

package func unreadableName(_ path: String) -> Diagnostic {
  Diagnostic(
    unreadableNameFault, at: Span(path: path, line: 1),
    Bilingual(
      id: "nama berkas \u{201C}\(path)\u{201D} bukan teks UTF-8",
      en: "the file name \u{201C}\(path)\u{201D} is not UTF-8 text"),
    help: Bilingual(
      id: "ganti namanya dengan huruf, angka, dan tanda hubung", en: "rename it with letters, digits and hyphens"))
}

let linkNotFollowedFault = Fault(
  "SIT-082", "link-not-followed", .warning,
  finds: Bilingual(id: "tautan simbolik di dalam buku pegangan", en: "a symbolic link in the handbook"),
  why: Bilingual(
    id: "tautan simbolik dapat menunjuk ke luar folder; buku pegangan harus lengkap dengan sendirinya",
    en: "a symbolic link can lead out of the folder; a handbook must be complete by itself"),
  wrong: Example(.file("content/files/…"), "«»naskah.pdf -> ../arsip/naskah.pdf"),
  right: Example(.file("content/files/…"), "naskah.pdf"))

package func linkNotFollowed(_ path: String) -> Diagnostic {
  Diagnostic(
    linkNotFollowedFault, at: Span(path: path, line: 1),
    Bilingual(
      id: "\u{201C}\(path)\u{201D} adalah tautan simbolik dan tidak dibaca",
      en: "\u{201C}\(path)\u{201D} is a symbolic link and was not read"),
    help: Bilingual(id: "salin berkasnya ke dalam buku pegangan", en: "copy the file into the handbook"))
}

let specialFileFault = Fault(
  "SIT-083", "special-file", .error,
  finds: Bilingual(
    id: "pipa, soket, atau perangkat di dalam buku pegangan", en: "a pipe, socket or device in the handbook"),
  why: Bilingual(
    id: "isinya tidak dapat dibaca seperti berkas, dan membukanya dapat menahan program selamanya",
    en: "what is in it cannot be read as a file's, and opening it can hold a program up for ever"),
  wrong: Example(.file("content/files/…"), "«»catatan.md"), right: Example(.file("content/files/…"), "catatan.md"))

/// A FIFO, socket or device: never opened.
package func specialFile(_ path: String) -> Diagnostic {
  Diagnostic(
    specialFileFault, at: Span(path: path, line: 1),
    Bilingual(
      id: "\u{201C}\(path)\u{201D} adalah pipa, soket, atau perangkat, dan tidak dibaca",
      en: "\u{201C}\(path)\u{201D} is a pipe, socket or device, and was not read"),
    help: Bilingual(id: "hapus, atau ganti dengan berkas biasa", en: "delete it, or put an ordinary file in its place"))
}

let fileTooLargeFault = Fault(
  "SIT-084", "file-too-large", .error,
  finds: Bilingual(
    id: "naskah, templat, atau model yang terlalu besar untuk sebuah teks",
    en: "a document, template or model that is too large for a text"),
  why: Bilingual(
    id: "teks sebesar itu tidak ada; isinya tentu gambar, pindaian, atau data yang salah nama",
    en: "no text is so long; it must be a picture, a scan or data under a text's name"),
  wrong: Example(.file("content/files/…"), "«»pindaian.md (98 MB)"),
  right: Example(.file("content/files/…"), "pindaian.pdf (98 MB)"))

/// A file that would have to be read whole, and is not.
package func fileTooLarge(_ path: String, size: Int, atMost most: Int) -> Diagnostic {
  let mebibyte = 1 << 20
  let megabytes = (size + mebibyte - 1) / mebibyte, mostMegabytes = most / mebibyte
  return Diagnostic(
    fileTooLargeFault, at: Span(path: path, line: 1),
    Bilingual(
      id: "\u{201C}\(path)\u{201D} \(megabytes) MB, dan tidak dibaca; paling besar \(mostMegabytes) MB",
      en: "\u{201C}\(path)\u{201D} has \(megabytes) MB, and was not read; the most is \(mostMegabytes) MB"),
    help: Bilingual(
      id:
        """
        pindahkan gambar, pindaian, dan data ke content/files/ dengan nama aslinya (misalnya .pdf), dan bagi teks \
        yang panjang
        """,
      en: "move pictures, scans and data into content/files/ under their own names (.pdf, say), and divide a long text")
  )
}
