internal import Diagnostics

/// What YAML has and Naskah does not take.
extension YAMLMistakeWords {
  init(_ form: YAMLMistake.RefusedForm) {
    self =
      switch form {
      case .alias(let quoted): .alias(quoted)
      case .anchor(let quoted): .anchor(quoted)
      case .tag(let quoted): .tag(quoted)
      case .mergeKey: .mergeKey
      case .complexKey: .complexKey
      case .directive: .directive
      case .secondDocument: .secondDocument
      case .depth(let limit): .depth(limit)
      case .tooLong(let bytes, let limit): .tooLong(bytes, limit)
      }
  }

  private static func alias(_ quoted: String?) -> Self {
    let inFull = Bilingual(id: "tulis nilainya lengkap di tempat ini", en: "write the value out in full here")
    return Self(
      Bilingual(id: "alias YAML (*nama) tidak dipakai di sini", en: "a YAML alias (*name) is not used here"),
      orInQuotes(inFull, quoted))
  }

  private static func anchor(_ quoted: String?) -> Self {
    Self(
      Bilingual(id: "jangkar YAML (&nama) tidak dipakai di sini", en: "a YAML anchor (&name) is not used here"),
      orInQuotes(Bilingual(id: "hapus jangkarnya", en: "remove the anchor"), quoted))
  }

  private static func tag(_ quoted: String?) -> Self {
    Self(
      Bilingual(id: "tag YAML (!nama) tidak dipakai di sini", en: "a YAML tag (!name) is not used here"),
      orInQuotes(Bilingual(id: "hapus tagnya", en: "remove the tag"), quoted))
  }

  private static var mergeKey: Self {
    let inFull = Bilingual(id: "tulis nilainya lengkap di tempat ini", en: "write the value out in full here")
    return Self(
      Bilingual(id: "kunci gabungan YAML (<<) tidak dipakai di sini", en: "a YAML merge key (<<) is not used here"),
      inFull)
  }

  private static var complexKey: Self {
    Self(
      Bilingual(
        id: "nama isian harus berupa teks, bukan daftar atau kelompok",
        en: "a field's name must be a text, not a list or a mapping"),
      Bilingual(
        id: "kalau kurung itu bagian dari teks, beri tanda kutip",
        en: "if the brackets are part of the text, put it in quotes"))
  }

  private static var directive: Self {
    Self(
      Bilingual(id: "arahan YAML (%…) tidak dipakai di sini", en: "a YAML directive (%…) is not used here"),
      Bilingual(id: "hapus baris ini", en: "remove this line"))
  }

  private static var secondDocument: Self {
    Self(
      Bilingual(id: "ada dokumen YAML kedua", en: "a second YAML document begins here"),
      Bilingual(
        id: "satu berkas memuat satu dokumen; hapus \u{201C}---\u{201D} ini",
        en: "a file holds one document; remove this \u{201C}---\u{201D}"))
  }

  private static func depth(_ limit: Int) -> Self {
    Self(
      Bilingual(id: "isian bertingkat lebih dari \(limit)", en: "fields are nested more than \(limit) deep"),
      Bilingual(id: "sederhanakan susunannya", en: "make the structure simpler"))
  }

  private static func tooLong(_ bytes: Int, _ limit: Int) -> Self {
    Self(
      Bilingual(
        id: "bagian ini sepanjang \((bytes + 1023) / 1024) KiB; yang dibaca paling banyak \(limit / 1024) KiB",
        en: "this part is \((bytes + 1023) / 1024) KiB long; at most \(limit / 1024) KiB are read"),
      Bilingual(
        id: "pindahkan teks panjang ke isi di bawah --- yang kedua",
        en: "move long texts to the body below the front matter"))
  }
}
