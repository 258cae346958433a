internal import Diagnostics

/// SIT-019: a link or picture whose address has blanks, so that it is text. Source: CommonMark 0.30, 6.3 (links).
///
/// Why it matters: the page shows brackets and a name instead of a link or a picture.
let linkWithBlanksFault = Fault(
  "SIT-019", "link-with-blanks", .warning,
  finds: Bilingual(
    id: "tautan atau gambar yang alamatnya memuat spasi", en: "a link or picture whose address has blanks"),
  why: Bilingual(
    id: "halaman menampilkan kurung dan nama berkas, bukan tautan atau gambar",
    en: "the page shows brackets and a name instead of a link or a picture"),
  source: "CommonMark 0.30, 6.3",
  wrong: Example(.body(.dossier), "The draft is in the [files](«../files/naskah contoh.txt»)."),
  right: Example(.body(.dossier), "The draft is in the [files](../files/naskah-contoh.txt)."))

func linkWithBlanks(_ address: String, right: String, at span: Span, isFixed: Bool) -> Diagnostic {
  Diagnostic(
    linkWithBlanksFault, at: span,
    Bilingual(
      id: "alamat \u{201C}\(short(address))\u{201D} memuat spasi, jadi tampil sebagai teks",
      en: "the address \u{201C}\(short(address))\u{201D} has blanks, so it is shown as text"),
    help: Bilingual(id: "tulis (\(short(right)))", en: "write (\(short(right)))"),
    fixes: isFixed ? [Diagnostic.Fix(span, right)] : [])
}

/// SIT-027: `[[` that is not closed.
///
/// Why it matters: the page shows brackets where a link was meant.
let wikiLinkUnclosedFault = Fault(
  "SIT-027", "wiki-link-unclosed", .warning,
  finds: Bilingual(id: "[[ yang tidak ditutup dengan ]]", en: "[[ that is not closed by ]]"),
  why: Bilingual(id: "halaman menampilkan kurung, bukan tautan", en: "the page shows brackets where a link was meant"),
  wrong: Example(.body(.dossier), "See «[[KS-2021-001» for the frame."),
  right: Example(.body(.dossier), "See [[KS-2021-001]] for the frame."))

func wikiLinkUnclosed(_ name: String, at span: Span) -> Diagnostic {
  Diagnostic(
    wikiLinkUnclosedFault, at: span,
    Bilingual(
      id: "\u{201C}[[\(name)\u{201D} tidak ditutup, jadi tampil sebagai teks",
      en: "\u{201C}[[\(name)\u{201D} is not closed, so it is shown as text"),
    help: Bilingual(
      id: "tulis \u{201C}[[\(name)]]\u{201D}; kalau memang teks, tulis \u{201C}\\[[\u{201D}",
      en: "write \u{201C}[[\(name)]]\u{201D}; if it is meant as text, write \u{201C}\\[[\u{201D}"))
}

/// SIT-028: `[text][label]` without a line that gives the label an address. Source: CommonMark 0.30, 6.3 (reference
/// links).
///
/// Why it matters: the page shows brackets where a link was meant.
let referenceUndefinedFault = Fault(
  "SIT-028", "reference-undefined", .warning,
  finds: Bilingual(
    id: "tautan [teks][label] yang labelnya tidak punya alamat", en: "a link [text][label] whose label has no address"),
  why: Bilingual(id: "halaman menampilkan kurung, bukan tautan", en: "the page shows brackets where a link was meant"),
  source: "CommonMark 0.30, 6.3",
  wrong: Example(.body(.dossier), "The draft is in the [files]«[draft]»."),
  right: Example(.body(.dossier), "The draft is in the [files][draft].\n\n[draft]: ../files/naskah-contoh.txt\n"))

func referenceUndefined(_ label: String, at span: Span) -> Diagnostic {
  Diagnostic(
    referenceUndefinedFault, at: span,
    Bilingual(
      id: "label \u{201C}\(short(label))\u{201D} tidak punya alamat, jadi tampil sebagai teks",
      en: "the label \u{201C}\(short(label))\u{201D} has no address, so it is shown as text"),
    help: Bilingual(
      id: "tulis \u{201C}[\(short(label))]: alamat\u{201D} di baris sendiri, atau [teks](alamat)",
      en: "write \u{201C}[\(short(label))]: address\u{201D} on a line of its own, or [text](address)"))
}

/// SIT-033: a blank between the two halves of a link. Source: CommonMark 0.30, 6.3 (links).
///
/// Why it matters: the page shows brackets and an address instead of a link.
let linkApartFault = Fault(
  "SIT-033", "link-apart", .warning,
  finds: Bilingual(id: "spasi di antara dua bagian tautan", en: "a blank between the two halves of a link"),
  why: Bilingual(
    id: "halaman menampilkan kurung dan alamat, bukan tautan",
    en: "the page shows brackets and an address instead of a link"),
  source: "CommonMark 0.30, 6.3",
  wrong: Example(.body(.dossier), "It carries out the «[umbrella] (ks-2021-001.md)»."),
  right: Example(.body(.dossier), "It carries out the [umbrella](ks-2021-001.md)."))

/// - Parameter right: the link without its blank.
func linkApart(_ written: String, right: String, at span: Span, isFixed: Bool) -> Diagnostic {
  Diagnostic(
    linkApartFault, at: span,
    Bilingual(
      id: "“\(short(written))” terpisah oleh spasi, jadi tampil sebagai teks",
      en: "“\(short(written))” is parted by a blank, so it is shown as text"),
    help: Bilingual(id: "tulis “\(short(right))”", en: "write “\(short(right))”"),
    fixes: isFixed ? [Diagnostic.Fix(span, right)] : [])
}
