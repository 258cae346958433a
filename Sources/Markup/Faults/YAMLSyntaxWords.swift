internal import Diagnostics

/// The sentences of FM-002.
struct YAMLMistakeWords {
  let message: Bilingual
  let help: Bilingual
  let notes: [Diagnostic.Note]

  private init(_ message: Bilingual, _ help: Bilingual, _ notes: [Diagnostic.Note] = []) {
    self.message = message
    self.help = help
    self.notes = notes
  }

  init(_ mistake: YAMLMistake) {
    self =
      switch mistake {
      case .refused(let form): Self.refused(form)
      case .character(let mistake): Self.character(mistake)
      case .quote(let mistake): Self.quote(mistake)
      case .bracket(let mistake): Self.bracket(mistake)
      case .line(let mistake): Self.line(mistake)
      case .other(let problem): Self.other(problem)
      }
  }

  private static func refused(_ form: YAMLMistake.RefusedForm) -> Self {
    let inFull = Bilingual(id: "tulis nilainya lengkap di tempat ini", en: "write the value out in full here")
    switch form {
    case .alias(let quoted):
      return Self(
        Bilingual(id: "alias YAML (*nama) tidak dipakai di sini", en: "a YAML alias (*name) is not used here"),
        orInQuotes(inFull, quoted))
    case .anchor(let quoted):
      return Self(
        Bilingual(id: "jangkar YAML (&nama) tidak dipakai di sini", en: "a YAML anchor (&name) is not used here"),
        orInQuotes(Bilingual(id: "hapus jangkarnya", en: "remove the anchor"), quoted))
    case .tag(let quoted):
      return Self(
        Bilingual(id: "tag YAML (!nama) tidak dipakai di sini", en: "a YAML tag (!name) is not used here"),
        orInQuotes(Bilingual(id: "hapus tagnya", en: "remove the tag"), quoted))
    case .mergeKey:
      return Self(
        Bilingual(id: "kunci gabungan YAML (<<) tidak dipakai di sini", en: "a YAML merge key (<<) is not used here"),
        inFull)
    case .complexKey:
      return Self(
        Bilingual(
          id: "nama isian harus berupa teks, bukan daftar atau kelompok",
          en: "a field's name must be a text, not a list or a mapping"),
        Bilingual(
          id: "kalau kurung itu bagian dari teks, beri tanda kutip",
          en: "if the brackets are part of the text, put it in quotes"))
    case .directive:
      return Self(
        Bilingual(id: "arahan YAML (%…) tidak dipakai di sini", en: "a YAML directive (%…) is not used here"),
        Bilingual(id: "hapus baris ini", en: "remove this line"))
    case .secondDocument:
      return Self(
        Bilingual(id: "ada dokumen YAML kedua", en: "a second YAML document begins here"),
        Bilingual(
          id: "satu berkas memuat satu dokumen; hapus \u{201C}---\u{201D} ini",
          en: "a file holds one document; remove this \u{201C}---\u{201D}"))
    case .depth(let limit):
      return Self(
        Bilingual(id: "isian bertingkat lebih dari \(limit)", en: "fields are nested more than \(limit) deep"),
        Bilingual(id: "sederhanakan susunannya", en: "make the structure simpler"))
    case .tooLong(let bytes, let limit):
      return Self(
        Bilingual(
          id: "bagian ini sepanjang \((bytes + 1023) / 1024) KiB; yang dibaca paling banyak \(limit / 1024) KiB",
          en: "this part is \((bytes + 1023) / 1024) KiB long; at most \(limit / 1024) KiB are read"),
        Bilingual(
          id: "pindahkan teks panjang ke isi di bawah --- yang kedua",
          en: "move long texts to the body below the front matter"))
    }
  }

  private static func character(_ mistake: YAMLMistake.CharacterMistake) -> Self {
    switch mistake {
    case .tab:
      return Self(
        Bilingual(id: "ada tab di tempat yang hanya boleh berisi spasi", en: "a tab stands where only spaces may"),
        Bilingual(id: "ganti tab dengan spasi", en: "replace the tab by spaces"))
    case .oddSpace(let scalar, let lines):
      return oddSpace(scalar, lines)
    case .oddLetter(let scalar, let plain):
      return Self(
        Bilingual(
          id: "ada \(scalar.oddName.id) di dalam nama isian ini",
          en: "\(scalar.oddName.en) stands in the name of this field"),
        Bilingual(
          id: "ketik ulang namanya: \u{201C}\(short(plain))\u{201D}",
          en: "type the name again: \u{201C}\(short(plain))\u{201D}"))
    case .hashBeginsValue(let text, let quoted):
      return Self(
        Bilingual(
          id: "\u{201C}\(short(text))\u{201D} tidak terbaca: yang diawali # adalah komentar",
          en: "\u{201C}\(short(text))\u{201D} is not read: what begins with # is a comment"), putInQuotes(quoted))
    case .hiddenSeparator(let scalar):
      return Self(
        Bilingual(
          id: "ada pemisah baris yang tidak tampak di sini (\(name(scalar)))",
          en: "a line separator that cannot be seen stands here (\(name(scalar)))"),
        Bilingual(
          id: "ganti dengan spasi; tanda ini biasanya terbawa saat menyalin dari PDF atau halaman web",
          en: "replace it by a space; it mostly comes with text copied from a PDF or a web page"))
    case .control(let scalar):
      return Self(
        Bilingual(
          id: "ada tanda kendali yang tidak tampak di sini (\(name(scalar)))",
          en: "a control character that cannot be seen stands here (\(name(scalar)))"),
        Bilingual(
          id: "hapus; tanda ini biasanya terbawa saat menyalin dari program lain",
          en: "remove it; it mostly comes with text copied from another program"))
    case .beginsValue(let sign, let quoted):
      return Self(
        Bilingual(
          id: "nilai tanpa tanda kutip tidak dapat diawali \u{201C}\(sign)\u{201D}",
          en: "a value without quotes cannot begin with \u{201C}\(sign)\u{201D}"),
        putInQuotes(quoted))
    case .escape(let sign):
      return Self(
        Bilingual(
          id: "\u{201C}\(sign)\u{201D} tidak dikenal di dalam tanda kutip ganda",
          en: "\u{201C}\(sign)\u{201D} means nothing inside double quotes"),
        Bilingual(
          id: "tulis garis miring terbalik dua kali (\\\\), atau pakai tanda kutip tunggal",
          en: "write the backslash twice (\\\\), or use single quotes"))
    }
  }

  private static func oddSpace(_ scalar: Unicode.Scalar, _ lines: Int) -> Self {
    let name = scalar.oddName
    if scalar.isWithoutWidth {
      return Self(
        Bilingual(id: "ada \(name.id) di sini, yang tidak tampak", en: "\(name.en) stands here, which cannot be seen"),
        Bilingual(
          id: "hapus, atau ketik ulang baris ini; \u{201C}naskah check --fix\u{201D} melakukannya",
          en: "delete it, or type the line again; \u{201C}naskah check --fix\u{201D} does it"))
    }
    let message = Bilingual(
      id: "ada \(name.id) di sini, bukan spasi biasa", en: "\(name.en) stands here instead of an ordinary space")
    guard lines > 1 else {
      return Self(message, Bilingual(id: "hapus, lalu ketik spasi biasa", en: "delete it and type ordinary spaces"))
    }
    return Self(
      message,
      Bilingual(
        id: "hapus, lalu ketik spasi biasa, di \(lines) baris; \u{201C}naskah check --fix\u{201D} melakukannya",
        en: "delete it and type ordinary spaces, on \(lines) lines; \u{201C}naskah check --fix\u{201D} does it"))
  }

  private static func quote(_ mistake: YAMLMistake.QuoteMistake) -> Self {
    switch mistake {
    case .notClosed(let mark):
      return Self(
        Bilingual(
          id: "tanda kutip (\(mark)) yang dibuka di sini tidak ditutup",
          en: "the quotation mark (\(mark)) opened here is not closed"),
        Bilingual(id: "tambahkan \(mark) di akhir teksnya", en: "add \(mark) at the end of the text"))
    case .closedByCurly(let curly, let mark):
      return Self(
        Bilingual(
          id: "tanda kutip yang dibuka dengan \(mark) ditutup dengan tanda kutip lengkung (\(curly))",
          en: "a quotation mark opened with \(mark) is closed by a curly one (\(curly))"),
        Bilingual(id: "tulis \(mark) di sini", en: "write \(mark) here"))
    case .runsOn(let mark, let closed):
      return Self(
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
    case .textAfter(let mark, let text, let quoted):
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
    case .textAfterBlockSign(let text, let quoted):
      return Self(
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

  private static func bracket(_ mistake: YAMLMistake.BracketMistake) -> Self {
    let opened = { (span: Span) in [Diagnostic.Note(span, Bilingual(id: "dibuka di sini", en: "opened here"))] }
    switch mistake {
    case .textAfter(let text, let quoted):
      return Self(
        Bilingual(
          id: "sesudah kurung yang menutup nilai masih ada \u{201C}\(short(text))\u{201D}",
          en: "\u{201C}\(short(text))\u{201D} follows the bracket that closes the value"),
        quoted.map { Bilingual(id: "beri tanda kutip: \(short($0))", en: "put it in quotes: \(short($0))") }
          ?? Bilingual(
            id: "kalau kurung itu bagian dari teks, beri tanda kutip pada seluruh nilai",
            en: "if the brackets are part of the text, put the whole value in quotes"))
    case .notClosed(let mark):
      let other = mark == "[" ? "]" : "}"
      return Self(
        Bilingual(
          id: "kurung \(mark) yang dibuka di sini tidak ditutup", en: "the bracket \(mark) opened here is not closed"),
        Bilingual(id: "tambahkan \(other) sesudah isi yang terakhir", en: "add \(other) after the last item"))
    case .closesOther(let mark, let span):
      return Self(
        Bilingual(
          id: "kurung \(mark) tidak cocok dengan kurung pembukanya",
          en: "the bracket \(mark) does not match the one that was opened"),
        Bilingual(id: "daftar ditulis [ … ], kelompok ditulis { … }", en: "a list is written [ … ], a mapping { … }"),
        opened(span))
    case .closesNothing(let mark):
      return Self(
        Bilingual(id: "kurung \(mark) tidak menutup apa pun", en: "the bracket \(mark) closes nothing"),
        Bilingual(
          id: "hapus, atau beri tanda kutip pada nilai yang memuatnya",
          en: "remove it, or put the value that holds it in quotes"))
    case .commaMissing(let span):
      return Self(
        Bilingual(id: "koma kurang di depan isi ini", en: "a comma is missing before this"),
        Bilingual(id: "pisahkan isi di dalam kurung dengan koma", en: "put commas between the items in brackets"),
        opened(span))
    case .colonInside(let span, let quoted):
      return Self(
        Bilingual(id: "titik dua di dalam nilai, di dalam kurung", en: "a colon inside a value, inside brackets"),
        quoted.map { Bilingual(id: "beri tanda kutip: \(short($0))", en: "put it in quotes: \(short($0))") }
          ?? Bilingual(
            id: "beri tanda kutip pada nilai yang memuat titik dua, atau tambahkan koma yang kurang",
            en: "put the value that holds the colon in quotes, or add the missing comma"), opened(span))
    case .valueExpected(let mark):
      return Self(
        Bilingual(
          id: "di sini seharusnya ada nilai, bukan \u{201C}\(mark)\u{201D}",
          en: "a value is expected here, not \u{201C}\(mark)\u{201D}"),
        Bilingual(
          id: "tulis nilainya, atau hapus tanda ini; kalau tanda ini bagian dari teks, beri tanda kutip",
          en: "write the value, or remove this sign; if it is part of the text, put the text in quotes"))
    }
  }

  private static func line(_ mistake: YAMLMistake.LineMistake) -> Self {
    switch mistake {
    case .colonInValue(let value, let quoted):
      return Self(
        Bilingual(
          id: "nilai \u{201C}\(short(value))\u{201D} memuat titik dua yang akan memulai isian baru",
          en: "the value \u{201C}\(short(value))\u{201D} holds a colon that would begin a new field"),
        putInQuotes(quoted))
    case .fieldBelowValue(let field, let above):
      return Self(
        Bilingual(
          id: "isian \u{201C}\(short(field))\u{201D} menjorok ke bawah isian yang sudah punya nilai",
          en: "the field \u{201C}\(short(field))\u{201D} is indented below a field that already has a value"),
        Bilingual(
          id: "awali baris ini dengan \(above.column - 1) spasi seperti isian di atasnya, atau hapus nilai di atasnya",
          en: "begin the line with \(above.column - 1) spaces, as the field above has them, or remove the value above"),
        [Diagnostic.Note(above, Bilingual(id: "isian ini sudah punya nilai", en: "this field already has a value"))])
    case .spaceAfterHyphenMissing(let line):
      return Self(
        Bilingual(
          id: "sesudah tanda hubung pada \u{201C}\(short(line))\u{201D} kurang spasi",
          en: "a space is missing after the hyphen of \u{201C}\(short(line))\u{201D}"),
        Bilingual(
          id: "tulis \u{201C}- \(short(String(line.dropFirst())))\u{201D}",
          en: "write \u{201C}- \(short(String(line.dropFirst())))\u{201D}"))
    case .hyphensMissing(let lines):
      return Self(
        Bilingual(
          id:
            """
            \u{201C}\(short(lines.joined(separator: " ")))\u{201D} terbaca sebagai satu teks, bukan \(lines.count) \
            butir
            """,
          en: "\u{201C}\(short(lines.joined(separator: " ")))\u{201D} reads as one text, not as \(lines.count) items"),
        Bilingual(
          id: "awali tiap butir dengan tanda hubung dan spasi: \u{201C}- \(short(lines[0]))\u{201D}",
          en: "begin each item with a hyphen and a space: \u{201C}- \(short(lines[0]))\u{201D}"))
    case .fieldsBehindFence(let field):
      return Self(
        Bilingual(
          id: "isian sudah ditutup di sini, padahal \u{201C}\(short(field))\u{201D} masih isian",
          en: "the front matter is closed here, but \u{201C}\(short(field))\u{201D} is a field too"),
        Bilingual(
          id: "hapus baris \u{201C}---\u{201D} ini; yang menutup adalah \u{201C}---\u{201D} sesudah isian terakhir",
          en: "remove this line \u{201C}---\u{201D}; the one after the last field closes the front matter"))
    case .colonMissing(let line, mayBeBody: true):
      return Self(
        Bilingual(
          id: "isian belum ditutup di atas \u{201C}\(short(line))\u{201D}, yang bukan isian",
          en: "the front matter is not closed above \u{201C}\(short(line))\u{201D}, which is no field"),
        Bilingual(
          id:
            """
            kalau isi berkas dimulai di sini, tulis baris \u{201C}---\u{201D} di atasnya; kalau ini isian, tulis \
            \u{201C}nama: nilai\u{201D}
            """,
          en:
            """
            if the body begins here, write a line \u{201C}---\u{201D} above it; if this is a field, write \
            \u{201C}name: value\u{201D}
            """
        ))
    case .colonMissing(let line, mayBeBody: false):
      return Self(
        Bilingual(
          id: "baris \u{201C}\(short(line))\u{201D} tidak memuat titik dua",
          en: "the line \u{201C}\(short(line))\u{201D} has no colon"),
        Bilingual(
          id: "tulis \u{201C}nama: nilai\u{201D}; kalau baris ini lanjutan teks di atasnya, awali dengan spasi",
          en: "write \u{201C}name: value\u{201D}; if the line continues the text above, begin it with spaces"))
    case .spaceMissing(let field, let value):
      return Self(
        Bilingual(
          id: "sesudah titik dua pada \u{201C}\(field)\u{201D} kurang spasi",
          en: "a space is missing after the colon of \u{201C}\(field)\u{201D}"),
        Bilingual(
          id: "tulis \u{201C}\(field): \(short(value))\u{201D}", en: "write \u{201C}\(field): \(short(value))\u{201D}"))
    case .listBesideName:
      return Self(
        Bilingual(
          id: "daftar tidak dapat dimulai di baris nama isiannya",
          en: "a list cannot begin on the line of its field's name"),
        Bilingual(
          id:
            """
            pindahkan tanda hubung ke baris berikut dengan indentasi, atau tulis [ … ]; kalau tanda itu bagian dari \
            teks, beri tanda kutip
            """,
          en:
            """
            move the hyphen to the next line, indented, or write [ … ]; if it is part of the text, put the text in \
            quotes
            """
        ))
    case .fieldAmongItems(let line):
      return Self(
        Bilingual(
          id: "\u{201C}\(short(line))\u{201D} berdiri di antara butir daftar tanpa tanda hubung",
          en: "\u{201C}\(short(line))\u{201D} stands among the items of a list without a hyphen"),
        Bilingual(
          id:
            """
            awali dengan \u{201C}- \u{201D}; kalau milik butir di atasnya, tambah dua spasi; kalau isian lain, \
            kurangi spasinya
            """,
          en:
            """
            begin it with \u{201C}- \u{201D}; if it belongs to the item above, add two spaces; if it is another \
            field, take spaces away
            """
        ))
    case .itemAmongFields:
      return Self(
        Bilingual(id: "butir daftar berdiri di antara isian", en: "an item of a list stands among fields"),
        Bilingual(
          id: "butir daftar ditulis di bawah nama isiannya; periksa apakah isian di atasnya sudah punya nilai",
          en: "items are written below their field's name; see whether the field above has a value already"))
    case .indentation(let column, let above):
      let columns = above.sorted().map(String.init)
      return Self(
        Bilingual(
          id: "baris ini dimulai di kolom \(column); yang di atasnya dimulai di kolom \(listed(columns, "atau"))",
          en: "this line begins in column \(column); what stands above begins in column \(listed(columns, "or"))"),
        Bilingual(
          id: "samakan spasi di awal baris dengan isian setingkat",
          en: "begin the line with as many spaces as the fields beside it"))
    }
  }

  private static func other(_ problem: String) -> Self {
    Self(
      Bilingual(
        id: "susunan YAML tidak dapat dibaca di sini (\(problem))", en: "the YAML cannot be read here (\(problem))"),
      Bilingual(
        id: "bandingkan dengan berkas lain yang serupa; periksa tanda kutip, kurung, dan spasi",
        en: "compare with a file like it; check quotes, brackets and spaces"))
  }

  private static func putInQuotes(_ quoted: String?) -> Bilingual {
    guard let quoted else { return Bilingual(id: "beri tanda kutip pada nilainya", en: "put the value in quotes") }
    return Bilingual(id: "beri tanda kutip: \(short(quoted))", en: "put it in quotes: \(short(quoted))")
  }

  private static func orInQuotes(_ help: Bilingual, _ quoted: String?) -> Bilingual {
    guard let quoted else {
      return Bilingual(
        id: "\(help.id); kalau tanda itu bagian dari teks, beri tanda kutip pada teksnya",
        en: "\(help.en); if the sign is part of the text, put the text in quotes")
    }
    return Bilingual(
      id: "\(help.id); kalau tanda itu bagian dari teks, tulis \(short(quoted))",
      en: "\(help.en); if the sign is part of the text, write \(short(quoted))")
  }

  private static func name(_ scalar: UInt32) -> String {
    Unicode.Scalar(scalar)?.codePoint ?? "U+\(String(scalar, radix: 16, uppercase: true))"
  }

  private static func listed(_ words: [String], _ or: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "1" }
    return words.dropLast().joined(separator: ", ") + " \(or) " + last
  }
}

/// A quoted text, cut where it would fill the line.
func short(_ text: String) -> String {
  text.unicodeScalars.count > 60 ? String(scalars: text.unicodeScalars.prefix(59)) + "…" : text
}
