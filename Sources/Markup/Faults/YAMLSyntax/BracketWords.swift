internal import Diagnostics

/// Brackets and braces.
extension YAMLMistakeWords {
  init(_ mistake: YAMLMistake.BracketMistake) {
    self =
      switch mistake {
      case .textAfter(let text, let quoted): .textAfter(text, quoted)
      case .notClosed(let mark): .notClosed(mark)
      case .closesOther(let mark, let span): .closesOther(mark, span)
      case .closesNothing(let mark): .closesNothing(mark)
      case .commaMissing(let span): .commaMissing(span)
      case .colonInside(let span, let quoted): .colonInside(span, quoted)
      case .valueExpected(let mark?): .valueExpected(mark)
      case .valueExpected(nil): .valueExpectedAtEnd
      }
  }

  private static func textAfter(_ text: String, _ quoted: String?) -> Self {
    Self(
      Bilingual(
        id: "sesudah kurung yang menutup nilai masih ada \u{201C}\(short(text))\u{201D}",
        en: "\u{201C}\(short(text))\u{201D} follows the bracket that closes the value"),
      quoted.map { Bilingual(id: "beri tanda kutip: \(short($0))", en: "put it in quotes: \(short($0))") }
        ?? Bilingual(
          id: "kalau kurung itu bagian dari teks, beri tanda kutip pada seluruh nilai",
          en: "if the brackets are part of the text, put the whole value in quotes"))
  }

  private static func notClosed(_ mark: Unicode.Scalar) -> Self {
    let other = mark == "[" ? "]" : "}"
    return Self(
      Bilingual(
        id: "kurung \(mark) yang dibuka di sini tidak ditutup", en: "the bracket \(mark) opened here is not closed"),
      Bilingual(id: "tambahkan \(other) sesudah isi yang terakhir", en: "add \(other) after the last item"))
  }

  private static func closesOther(_ mark: Unicode.Scalar, _ span: Span) -> Self {
    Self(
      Bilingual(
        id: "kurung \(mark) tidak cocok dengan kurung pembukanya",
        en: "the bracket \(mark) does not match the one that was opened"),
      Bilingual(id: "daftar ditulis [ … ], kelompok ditulis { … }", en: "a list is written [ … ], a mapping { … }"),
      openedThere(span))
  }

  private static func closesNothing(_ mark: Unicode.Scalar) -> Self {
    Self(
      Bilingual(id: "kurung \(mark) tidak menutup apa pun", en: "the bracket \(mark) closes nothing"),
      Bilingual(
        id: "hapus, atau beri tanda kutip pada nilai yang memuatnya",
        en: "remove it, or put the value that holds it in quotes"))
  }

  private static func commaMissing(_ span: Span) -> Self {
    Self(
      Bilingual(id: "koma kurang di depan isi ini", en: "a comma is missing before this"),
      Bilingual(id: "pisahkan isi di dalam kurung dengan koma", en: "put commas between the items in brackets"),
      openedThere(span))
  }

  private static func colonInside(_ span: Span, _ quoted: String?) -> Self {
    Self(
      Bilingual(id: "titik dua di dalam nilai, di dalam kurung", en: "a colon inside a value, inside brackets"),
      quoted.map { Bilingual(id: "beri tanda kutip: \(short($0))", en: "put it in quotes: \(short($0))") }
        ?? Bilingual(
          id: "beri tanda kutip pada nilai yang memuat titik dua, atau tambahkan koma yang kurang",
          en: "put the value that holds the colon in quotes, or add the missing comma"), openedThere(span))
  }

  private static func valueExpected(_ mark: Unicode.Scalar) -> Self {
    Self(
      Bilingual(
        id: "di sini seharusnya ada nilai, bukan \u{201C}\(mark)\u{201D}",
        en: "a value is expected here, not \u{201C}\(mark)\u{201D}"),
      Bilingual(
        id: "tulis nilainya, atau hapus tanda ini; kalau tanda ini bagian dari teks, beri tanda kutip",
        en: "write the value, or remove this sign; if it is part of the text, put the text in quotes"))
  }

  private static var valueExpectedAtEnd: Self {
    Self(
      Bilingual(
        id: "teks berakhir di sini, padahal masih diharapkan sebuah nilai",
        en: "the text ends here, where a value is still expected"),
      Bilingual(
        id: "tulis nilainya, atau tutup kurung yang dibuka sebelumnya dengan ] atau }",
        en: "write the value, or close the bracket that was opened before with ] or }"))
  }

  private static func openedThere(_ span: Span) -> [Diagnostic.Note] {
    [Diagnostic.Note(span, Bilingual(id: "dibuka di sini", en: "opened here"))]
  }
}
