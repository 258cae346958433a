package import Diagnostics

/// The faults of a handbook's folder that only the disk can see, for the rule book.
package let diskFaults: [Fault] = [unreadableNameFault, linkNotFollowedFault]

let unreadableNameFault = Fault(
  "SIT-081", "unreadable-name", .error,
  finds: Bilingual(id: "nama berkas yang bukan teks UTF-8", en: "a file name that is not UTF-8 text"),
  why: Bilingual(
    id: "nama seperti itu tidak dapat menjadi alamat halaman, dan tampil berbeda di tiap komputer",
    en: "such a name cannot become the address of a page, and shows differently on every machine"),
  wrong: Example(.file("content/files/…"), "lampiran\u{FFFD}.pdf"), right: Example(.file("content/files/…"), "lampiran.pdf"))

func unreadableName(_ path: String) -> Diagnostic {
  Diagnostic(
    unreadableNameFault, at: Span(path: path, line: 1),
    Bilingual(id: "nama berkas \u{201C}\(path)\u{201D} bukan teks UTF-8", en: "the file name \u{201C}\(path)\u{201D} is not UTF-8 text"),
    help: Bilingual(id: "ganti namanya dengan huruf, angka, dan tanda hubung", en: "rename it with letters, digits and hyphens"))
}

let linkNotFollowedFault = Fault(
  "SIT-082", "link-not-followed", .warning,
  finds: Bilingual(id: "tautan simbolik di dalam buku pegangan", en: "a symbolic link in the handbook"),
  why: Bilingual(
    id: "tautan simbolik dapat menunjuk ke luar folder; buku pegangan harus lengkap dengan sendirinya",
    en: "a symbolic link can lead out of the folder; a handbook must be complete by itself"),
  wrong: Example(.file("content/files/…"), "naskah.pdf -> /home/…/naskah.pdf"), right: Example(.file("content/files/…"), "naskah.pdf"))

func linkNotFollowed(_ path: String) -> Diagnostic {
  Diagnostic(
    linkNotFollowedFault, at: Span(path: path, line: 1),
    Bilingual(id: "\u{201C}\(path)\u{201D} adalah tautan simbolik dan tidak dibaca", en: "\u{201C}\(path)\u{201D} is a symbolic link and was not read"),
    help: Bilingual(id: "salin berkasnya ke dalam buku pegangan", en: "copy the file into the handbook"))
}
