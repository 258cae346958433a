internal import Diagnostics

/// Fields, lists and their indentation.
extension YAMLMistakeWords {
  init(_ mistake: YAMLMistake.LineMistake) {
    self =
      switch mistake {
      case .colonInValue(let value, let quoted): .colonInValue(value, quoted)
      case .fieldBelowValue(let field, let above): .fieldBelowValue(field, above)
      case .spaceAfterHyphenMissing(let line): .spaceAfterHyphenMissing(line)
      case .hyphensMissing(let lines): .hyphensMissing(lines)
      case .fieldsBehindFence(let field): .fieldsBehindFence(field)
      case .frontMatterAgain: .frontMatterAgain
      case .colonMissing(let line, mayBeBody: true): .fenceMissing(line)
      case .colonMissing(let line, mayBeBody: false): .colonMissing(line)
      case .spaceMissing(let field, let value): .spaceMissing(field, value)
      case .otherColon(let sign, let field, let value): .otherColon(sign, field, value)
      case .listBesideName: .listBesideName
      case .fieldAmongItems(let line): .fieldAmongItems(line)
      case .itemAmongFields: .itemAmongFields
      case .indentation(let column, let above): .indentation(column, above)
      }
  }

  private static func colonInValue(_ value: String, _ quoted: String?) -> Self {
    Self(
      Bilingual(
        id: "nilai \u{201C}\(short(value))\u{201D} memuat titik dua yang akan memulai isian baru",
        en: "the value \u{201C}\(short(value))\u{201D} holds a colon that would begin a new field"),
      putInQuotes(quoted))
  }

  private static func fieldBelowValue(_ field: String, _ above: Span) -> Self {
    Self(
      Bilingual(
        id: "isian \u{201C}\(short(field))\u{201D} menjorok ke bawah isian yang sudah punya nilai",
        en: "the field \u{201C}\(short(field))\u{201D} is indented below a field that already has a value"),
      Bilingual(
        id: "awali baris ini dengan \(above.column - 1) spasi seperti isian di atasnya, atau hapus nilai di atasnya",
        en: "begin the line with \(above.column - 1) spaces, as the field above has them, or remove the value above"),
      [Diagnostic.Note(above, Bilingual(id: "isian ini sudah punya nilai", en: "this field already has a value"))])
  }

  private static func spaceAfterHyphenMissing(_ line: String) -> Self {
    Self(
      Bilingual(
        id: "sesudah tanda hubung pada \u{201C}\(short(line))\u{201D} kurang spasi",
        en: "a space is missing after the hyphen of \u{201C}\(short(line))\u{201D}"),
      Bilingual(
        id: "tulis \u{201C}- \(short(String(line.dropFirst())))\u{201D}",
        en: "write \u{201C}- \(short(String(line.dropFirst())))\u{201D}"))
  }

  private static func hyphensMissing(_ lines: [String]) -> Self {
    Self(
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
  }

  private static func fieldsBehindFence(_ field: String) -> Self {
    Self(
      Bilingual(
        id: "isian sudah ditutup di sini, padahal \u{201C}\(short(field))\u{201D} masih isian",
        en: "the front matter is closed here, but \u{201C}\(short(field))\u{201D} is a field too"),
      Bilingual(
        id: "hapus baris \u{201C}---\u{201D} ini; yang menutup adalah \u{201C}---\u{201D} sesudah isian terakhir",
        en: "remove this line \u{201C}---\u{201D}; the one after the last field closes the front matter"))
  }

  private static var frontMatterAgain: Self {
    Self(
      Bilingual(
        id: "di sini isian di antara --- dimulai sekali lagi; yang di atas sudah ditutup",
        en: "here front matter begins once more; the one above is closed already"),
      Bilingual(
        id: "gabungkan keduanya di atas, atau hapus salah satu dengan kedua baris \u{201C}---\u{201D}-nya",
        en: "put both together above, or remove one of them with both its lines \u{201C}---\u{201D}"))
  }

  private static func fenceMissing(_ line: String) -> Self {
    Self(
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
  }

  private static func colonMissing(_ line: String) -> Self {
    Self(
      Bilingual(
        id: "baris \u{201C}\(short(line))\u{201D} tidak memuat titik dua",
        en: "the line \u{201C}\(short(line))\u{201D} has no colon"),
      Bilingual(
        id: "tulis \u{201C}nama: nilai\u{201D}; kalau baris ini lanjutan teks di atasnya, awali dengan spasi",
        en: "write \u{201C}name: value\u{201D}; if the line continues the text above, begin it with spaces"))
  }

  private static func spaceMissing(_ field: String, _ value: String) -> Self {
    Self(
      Bilingual(
        id: "sesudah titik dua pada \u{201C}\(field)\u{201D} kurang spasi",
        en: "a space is missing after the colon of \u{201C}\(field)\u{201D}"),
      Bilingual(
        id: "tulis \u{201C}\(field): \(short(value))\u{201D}", en: "write \u{201C}\(field): \(short(value))\u{201D}"))
  }

  private static func otherColon(_ sign: Unicode.Scalar, _ field: String, _ value: String) -> Self {
    let line = value.isEmpty ? "\(field):" : "\(field): \(short(value))"
    return Self(
      Bilingual(
        id: "titik dua pada \u{201C}\(field)\u{201D} bukan titik dua biasa, melainkan \u{201C}\(sign)\u{201D} "
          + "(\(sign.codePoint))",
        en: "the colon of \u{201C}\(field)\u{201D} is not a plain one but \u{201C}\(sign)\u{201D} (\(sign.codePoint))"),
      Bilingual(id: "tulis \u{201C}\(line)\u{201D}", en: "write \u{201C}\(line)\u{201D}"))
  }

  private static var listBesideName: Self {
    Self(
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
  }

  private static func fieldAmongItems(_ line: String) -> Self {
    Self(
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
  }

  private static var itemAmongFields: Self {
    Self(
      Bilingual(id: "butir daftar berdiri di antara isian", en: "an item of a list stands among fields"),
      Bilingual(
        id: "butir daftar ditulis di bawah nama isiannya; periksa apakah isian di atasnya sudah punya nilai",
        en: "items are written below their field's name; see whether the field above has a value already"))
  }

  private static func indentation(_ column: Int, _ above: [Int]) -> Self {
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
