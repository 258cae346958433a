internal import Diagnostics

/// SIT-030: `**` that make nothing bold. Source: CommonMark 0.30, 6.2.
///
/// Why it matters: the page shows the stars.
let boldThatIsTextFault = Fault(
  "SIT-030", "bold-that-is-text", .info,
  finds: Bilingual(id: "tanda ** yang tidak menebalkan apa pun", en: "** that make nothing bold"),
  why: Bilingual(id: "halaman menampilkan bintangnya", en: "the page shows the stars"),
  source: "CommonMark 0.30, 6.2",
  wrong: Example(.body(.dossier), "The «**last day **» counts."),
  right: Example(.body(.dossier), "The **last day** counts."))

func boldWithBlanks(_ right: String, at span: Span) -> Diagnostic {
  Diagnostic(
    boldThatIsTextFault, at: span,
    Bilingual(
      id: "antara ** dan kata-katanya ada spasi, jadi bintangnya tampil dan tidak ada yang tebal",
      en: "a blank stands between the ** and the words, so the stars are shown and nothing is bold"),
    help: Bilingual(id: "tulis \(short(right))", en: "write \(short(right))"), fixes: [Diagnostic.Fix(span, right)])
}

func boldBesidePunctuation(_ written: String, at span: Span) -> Diagnostic {
  Diagnostic(
    boldThatIsTextFault, at: span,
    Bilingual(
      id: "di satu sisi ** ada tanda baca dan di sisi lain huruf, jadi bintangnya tampil dan tidak ada yang tebal",
      en:
        """
        the ** have a punctuation mark at one side and a letter at the other, so the stars are shown and nothing is \
        bold
        """
    ),
    help: Bilingual(
      id: "beri spasi di luar \(short(written)), atau tulis tanda bacanya di luar **",
      en: "put a blank outside of \(short(written)), or write the punctuation mark outside of the **"))
}
