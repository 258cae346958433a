import Diagnostics

/// Two ids of one kind that differ in nothing but capitals, or an id that is the name of a list's own page. On the
/// disks of most offices (Windows, macOS) one page would overwrite the other.
let collidingPathFault = Fault(
  "SIT-085", "colliding-path", .error,
  finds: Bilingual(id: "dua halaman yang akan menjadi satu berkas", en: "two pages that would become one file"),
  why: Bilingual(
    id: "folder bersama dan Windows tidak membedakan huruf besar dan kecil: satu halaman akan menimpa yang lain",
    en: "shared drives and Windows do not tell capitals from small letters: one page would overwrite the other"),
  wrong: Example(.keys(.dossier), "aliases: [KS-2019-A, «KS-2019-a»]"),
  right: Example(.keys(.dossier), "aliases: [KS-2019-A]"))

/// - Parameter other: the earlier name and its place; nil where the name is taken by a list's page.
func collidingPath(_ name: String, at span: Span, with other: (name: String, place: Span)?, page: String) -> Diagnostic
{
  let message =
    if let other {
      Bilingual(
        id: "“\(name)” dan “\(other.name)” akan menjadi satu berkas, \(page)",
        en: "“\(name)” and “\(other.name)” would become one file, \(page)")
    } else {
      Bilingual(
        id: "“\(name)” adalah nama halaman daftar, \(page)", en: "“\(name)” is the name of the list's own page, \(page)"
      )
    }
  return Diagnostic(
    collidingPathFault, at: span, message,
    help: Bilingual(
      id: "beri id yang berbeda tidak hanya huruf besarnya", en: "give it an id that differs in more than capitals"),
    notes: other.map {
      [Diagnostic.Note($0.place, Bilingual(id: "“\($0.name)” di sini", en: "“\($0.name)” stands here"))]
    } ?? [])
}
