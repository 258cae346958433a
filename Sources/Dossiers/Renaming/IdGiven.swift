package import Diagnostics

/// Why an id that a command is given cannot be one: what `check` would find wrong with it in a file; nil where it can.
package func idRefusal(_ id: String, for kind: ContentKind) -> Bilingual? {
  guard isId(id, dossier: kind == .dossier) else { return formOfIds(id, kind) }
  if id.lowercased() == "index" {
    return Bilingual(
      id: "index adalah halaman daftar; pilih id lain", en: "index is the page of the list; choose another id")
  }
  return NameTrouble(id).map { trouble in
    let message = trouble.message(of: id), help = NameTrouble.help
    return Bilingual(id: "\(message.id); \(help.id)", en: "\(message.en); \(help.en)")
  }
}

private func formOfIds(_ id: String, _ kind: ContentKind) -> Bilingual {
  let shown = shortened(id)
  return kind == .dossier
    ? Bilingual(
      id:
        """
        id dosier memakai huruf, angka, titik dan tanda hubung, dan diawali huruf besar atau angka, misalnya \
        KS-2026-010; bukan \u{201C}\(shown)\u{201D}
        """,
      en:
        """
        the id of a dossier has letters, digits, dots and hyphens and begins with a capital or a digit, as in \
        KS-2026-010; not \u{201C}\(shown)\u{201D}
        """
    )
    : Bilingual(
      id: "id memakai huruf kecil, angka dan tanda hubung, misalnya dewan-mitra; bukan \u{201C}\(shown)\u{201D}",
      en: "an id has small letters, digits and hyphens, as in dewan-mitra; not \u{201C}\(shown)\u{201D}")
}
