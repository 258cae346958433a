internal import Diagnostics

// What was meant for an item of a list and is text, and lists that count otherwise than they were written.

/// SIT-025: items of a list with Word's bullets.
///
/// Why it matters: the page runs them together in one paragraph.
let wordBulletFault = Fault(
  "SIT-025", "word-bullet", .info,
  finds: Bilingual(id: "butir daftar dengan tanda dari Word (•, –)", en: "items of a list with Word's bullets (•, –)"),
  why: Bilingual(
    id: "halaman menggabung butir-butirnya menjadi satu alinea", en: "the page runs the items together in one paragraph"
  ),
  wrong: Example(.body(.chapter), "Count:\n\n«•» the last day\n• the day before\n"),
  right: Example(.body(.chapter), "Count:\n\n- the last day\n- the day before\n"))

func wordBullet(_ sign: Unicode.Scalar, at span: Span, fixes: [Diagnostic.Fix]) -> Diagnostic {
  // Signs of Word's own fonts look like nothing elsewhere.
  let shown = sign.properties.generalCategory == .privateUse ? sign.codePoint : String(sign)
  return Diagnostic(
    wordBulletFault, at: span,
    Bilingual(
      id: "baris yang diawali \u{201C}\(shown)\u{201D} bukan butir daftar",
      en: "a line that begins with \u{201C}\(shown)\u{201D} is no item of a list"),
    help: Bilingual(id: "awali tiap butir dengan \u{201C}- \u{201D}", en: "begin each item with \u{201C}- \u{201D}"),
    fixes: fixes)
}

/// SIT-029: a check box that is shown as text. Source: GFM 0.29, 5.3.
///
/// Why it matters: the page shows brackets or a sign instead of a box.
let boxThatIsTextFault = Fault(
  "SIT-029", "box-that-is-text", .info,
  finds: Bilingual(id: "kotak centang yang tampil sebagai teks", en: "a check box that is shown as text"),
  why: Bilingual(
    id: "halaman menampilkan kurung atau tanda, bukan kotak", en: "the page shows brackets or a sign instead of a box"),
  source: "GFM 0.29, 5.3",
  wrong: Example(.body(.chapter), "To do:\n\n«[ ] »count the days\n"),
  right: Example(.body(.chapter), "To do:\n\n- [ ] count the days\n"))

func boxThatIsText(right: String, at span: Span, fixes: [Diagnostic.Fix]) -> Diagnostic {
  Diagnostic(
    boxThatIsTextFault, at: span,
    Bilingual(
      id: "kotak ini bukan butir daftar dengan [ ] atau [x], jadi tampil sebagai teks",
      en: "this box is no item of a list with [ ] or [x], so it is shown as text"),
    help: Bilingual(
      id: "awali barisnya dengan \u{201C}\(right)\u{201D}", en: "begin the line with \u{201C}\(right)\u{201D}"),
    fixes: fixes)
}

/// SIT-031: items of a list that are text. Source: CommonMark 0.30, 5.2 and 5.3.
///
/// Why it matters: the page runs them together in one paragraph.
let itemThatIsTextFault = Fault(
  "SIT-031", "item-that-is-text", .warning,
  finds: Bilingual(
    id: "butir daftar yang bukan butir: tanpa spasi sesudah nomornya, tanpa baris kosong di atasnya, atau dengan huruf",
    en: "items that are none: without a blank behind their number, without an empty line above them, or with letters"),
  why: Bilingual(
    id: "halaman menggabung butir-butirnya menjadi satu alinea", en: "the page runs the items together in one paragraph"
  ),
  source: "CommonMark 0.30, 5.2",
  wrong: Example(.body(.chapter), "«1)»Count the days\n2)Tell the office\n"),
  right: Example(.body(.chapter), "1) Count the days\n2) Tell the office\n"))

/// Why a line is no item.
enum ItemTrouble {
  /// A word follows its mark at once.
  case blankMissing(words: String)
  /// It follows a line of text.
  case lineMissing
  /// Markdown counts with numbers and a dot or one parenthesis only.
  case lettered
}

/// - Parameter written: the mark with which the first of them begins.
func itemThatIsText(_ written: String, _ trouble: ItemTrouble, at span: Span, fixes: [Diagnostic.Fix]) -> Diagnostic {
  let (message, help) = sentences(of: trouble, written)
  return Diagnostic(itemThatIsTextFault, at: span, message, help: help, fixes: fixes)
}

private func sentences(of trouble: ItemTrouble, _ written: String) -> (message: Bilingual, help: Bilingual) {
  let mark = "\u{201C}\(written)\u{201D}"
  switch trouble {
  case .blankMissing(let words):
    let right = "\u{201C}\(written) \(short(words))\u{201D}"
    return (
      Bilingual(
        id: "sesudah \(mark) kurang spasi, jadi ini bukan butir daftar",
        en: "a blank is missing behind \(mark), so this is no item of a list"),
      Bilingual(id: "tulis \(right)", en: "write \(right)")
    )
  case .lineMissing:
    return (
      Bilingual(
        id: "\(mark) menyambung alinea di atasnya, jadi ini bukan butir daftar",
        en: "\(mark) goes on with the paragraph above it, so this is no item of a list"),
      Bilingual(id: "beri baris kosong di atas \(mark)", en: "leave an empty line above \(mark)")
    )
  case .lettered:
    return (
      Bilingual(
        id: "baris yang diawali \(mark) dan seterusnya tampil bersambung dalam satu alinea",
        en: "the lines that begin with \(mark) and so on are shown as one paragraph"),
      Bilingual(
        id: "beri baris kosong di antara baris-baris itu, atau tulis 1., 2. dan seterusnya",
        en: "leave an empty line between these lines, or write 1., 2. and so on")
    )
  }
}

/// SIT-032: a list whose numbers are shown otherwise than they were written or meant. Source: CommonMark 0.30, 5.3.
///
/// Why it matters: who cites “point 4” means another point on the page and in print.
let listNumbersFault = Fault(
  "SIT-032", "list-numbers", .warning,
  finds: Bilingual(
    id: "daftar yang nomornya tampil lain daripada yang ditulis, atau mulai lagi dari 1",
    en: "a list whose numbers are shown otherwise than written, or begin at 1 again"),
  why: Bilingual(
    id: "rujukan “butir 4” menunjuk butir yang lain di halaman dan di cetakan",
    en: "“point 4” is another point on the page and in print than in the file"),
  source: "CommonMark 0.30, 5.3",
  wrong: Example(.body(.chapter), "1. Count the days\n2. Tell the office\n«4.» Decide\n"),
  right: Example(.body(.chapter), "1. Count the days\n2. Tell the office\n3. Decide\n"))

func listRenumbered(written: Int, shown: Int, at span: Span) -> Diagnostic {
  Diagnostic(
    listNumbersFault, at: span,
    Bilingual(
      id: "butir ini ditulis dengan nomor \(written), tetapi tampil dengan nomor \(shown)",
      en: "this item is written as number \(written), but shown as number \(shown)"),
    help: Bilingual(
      id: "tulis \(shown), atau sisipkan satu kalimat di atasnya supaya daftar baru mulai dari \(written)",
      en: "write \(shown), or put a sentence above it, so that a new list begins at \(written)"))
}

func listBeginsAgain(at span: Span) -> Diagnostic {
  Diagnostic(
    listNumbersFault, at: span,
    Bilingual(
      id: "alinea di atasnya mengakhiri daftar, jadi nomornya mulai lagi dari 1",
      en: "the paragraph above it ends the list, so its numbers begin at 1 again"),
    help: Bilingual(
      id: "tulis 2 kalau daftarnya berlanjut, atau awali alinea itu dengan tiga spasi supaya menjadi bagian butir 1",
      en: "write 2 if the list goes on, or begin that paragraph with three blanks, so that it belongs to item 1"))
}
