internal import Diagnostics

/// Quotation marks.
extension YAMLMistakeWords {
  init(_ mistake: YAMLMistake.QuoteMistake) {
    self =
      switch mistake {
      case .notClosed(let mark): .notClosed(mark)
      case .closedByCurly(let curly, let mark): .closedByCurly(curly, mark)
      case .runsOn(let mark, let closed): .runsOn(mark, closed)
      case .textAfter(let mark, let text, let quoted): .textAfter(mark, text, quoted)
      case .textAfterBlockSign(let text, let quoted): .textAfterBlockSign(text, quoted)
      }
  }

  private static func notClosed(_ mark: Unicode.Scalar) -> Self {
    Self(
      Bilingual(
        id: "tanda kutip (\(mark)) yang dibuka di sini tidak ditutup",
        en: "the quotation mark (\(mark)) opened here is not closed"),
      Bilingual(id: "tambahkan \(mark) di akhir teksnya", en: "add \(mark) at the end of the text"))
  }

  private static func closedByCurly(_ curly: Unicode.Scalar, _ mark: Unicode.Scalar) -> Self {
    Self(
      Bilingual(
        id: "tanda kutip yang dibuka dengan \(mark) ditutup dengan tanda kutip lengkung (\(curly))",
        en: "a quotation mark opened with \(mark) is closed by a curly one (\(curly))"),
      Bilingual(id: "tulis \(mark) di sini", en: "write \(mark) here"))
  }

  private static func runsOn(_ mark: Unicode.Scalar, _ closed: Span) -> Self {
    Self(
      Bilingual(
        id: "tanda kutip (\(mark)) yang dibuka di sini baru ditutup di baris \(closed.line)",
        en: "the quotation mark (\(mark)) opened here is closed only on line \(closed.line)"),
      Bilingual(
        id: "tambahkan \(mark) di akhir teks yang dimulai di sini",
        en: "add \(mark) at the end of the text that begins here"),
      [
        Diagnostic.Note(
          closed, Bilingual(id: "di sini teks itu dianggap berakhir", en: "here the text is taken to end"))
      ])
  }

  private static func textAfter(_ mark: Unicode.Scalar, _ text: String, _ quoted: String?) -> Self {
    let twice = mark == "'" ? "''" : "\\\""
    let help =
      quoted.map { Bilingual(id: "tulis \(short($0))", en: "write \(short($0))") }
      ?? Bilingual(
        id: "kalau \(mark) bagian dari teks, tulis \(twice); kalau tidak, hapus yang ada sesudahnya",
        en: "if the \(mark) is part of the text, write \(twice); if not, remove what follows it")
    return Self(
      Bilingual(
        id: "sesudah tanda kutip (\(mark)) yang menutup nilai masih ada \u{201C}\(short(text))\u{201D}",
        en: "\u{201C}\(short(text))\u{201D} follows the quotation mark (\(mark)) that closes the value"),
      help)
  }

  private static func textAfterBlockSign(_ text: String, _ quoted: String?) -> Self {
    Self(
      Bilingual(
        id:
          """
          sesudah \u{201C}|\u{201D} atau \u{201C}>\u{201D} tidak boleh ada \u{201C}\(short(text))\u{201D} di baris \
          yang sama
          """,
        en: "\u{201C}\(short(text))\u{201D} cannot follow \u{201C}|\u{201D} or \u{201C}>\u{201D} on the same line"),
      quoted.map { Bilingual(id: "beri tanda kutip: \(short($0))", en: "put it in quotes: \(short($0))") }
        ?? Bilingual(
          id: "mulai teksnya di baris berikut dengan indentasi; kalau tanda itu bagian dari teks, beri tanda kutip",
          en: "begin the text on the next line, indented; if the sign is part of the text, put it in quotes"))
  }
}
