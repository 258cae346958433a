internal import Diagnostics

/// A sign that stands where it may not.
extension YAMLMistakeWords {
  init(_ mistake: YAMLMistake.CharacterMistake) {
    self =
      switch mistake {
      case .tab: .tab
      case .oddSpace(let scalar, let lines): .oddSpace(scalar, lines)
      case .oddLetter(let scalar, let plain): .oddLetter(scalar, plain)
      case .hashBeginsValue(let text, let quoted): .hashBeginsValue(text, quoted)
      case .hiddenSeparator(let scalar): .hiddenSeparator(scalar)
      case .control(let scalar): .control(scalar)
      case .beginsValue(let sign, let quoted): .beginsValue(sign, quoted)
      case .escape(let sign): .escape(sign)
      }
  }

  private static var tab: Self {
    Self(
      Bilingual(id: "ada tab di tempat yang hanya boleh berisi spasi", en: "a tab stands where only spaces may"),
      Bilingual(id: "ganti tab dengan spasi", en: "replace the tab by spaces"))
  }

  private static func oddLetter(_ scalar: Unicode.Scalar, _ plain: String) -> Self {
    Self(
      Bilingual(
        id: "ada \(scalar.oddName.id) di dalam nama isian ini",
        en: "\(scalar.oddName.en) stands in the name of this field"),
      Bilingual(
        id: "ketik ulang namanya: \u{201C}\(short(plain))\u{201D}",
        en: "type the name again: \u{201C}\(short(plain))\u{201D}"))
  }

  private static func hashBeginsValue(_ text: String, _ quoted: String?) -> Self {
    Self(
      Bilingual(
        id: "\u{201C}\(short(text))\u{201D} tidak terbaca: yang diawali # adalah komentar",
        en: "\u{201C}\(short(text))\u{201D} is not read: what begins with # is a comment"), putInQuotes(quoted))
  }

  private static func hiddenSeparator(_ scalar: UInt32) -> Self {
    Self(
      Bilingual(
        id: "ada pemisah baris yang tidak tampak di sini (\(name(scalar)))",
        en: "a line separator that cannot be seen stands here (\(name(scalar)))"),
      Bilingual(
        id: "ganti dengan spasi; tanda ini biasanya terbawa saat menyalin dari PDF atau halaman web",
        en: "replace it by a space; it mostly comes with text copied from a PDF or a web page"))
  }

  private static func control(_ scalar: UInt32) -> Self {
    Self(
      Bilingual(
        id: "ada tanda kendali yang tidak tampak di sini (\(name(scalar)))",
        en: "a control character that cannot be seen stands here (\(name(scalar)))"),
      Bilingual(
        id: "hapus; tanda ini biasanya terbawa saat menyalin dari program lain",
        en: "remove it; it mostly comes with text copied from another program"))
  }

  private static func beginsValue(_ sign: Unicode.Scalar, _ quoted: String?) -> Self {
    Self(
      Bilingual(
        id: "nilai tanpa tanda kutip tidak dapat diawali \u{201C}\(sign)\u{201D}",
        en: "a value without quotes cannot begin with \u{201C}\(sign)\u{201D}"),
      putInQuotes(quoted))
  }

  private static func escape(_ sign: String) -> Self {
    Self(
      Bilingual(
        id: "\u{201C}\(sign)\u{201D} tidak dikenal di dalam tanda kutip ganda",
        en: "\u{201C}\(sign)\u{201D} means nothing inside double quotes"),
      Bilingual(
        id: "tulis garis miring terbalik dua kali (\\\\), atau pakai tanda kutip tunggal",
        en: "write the backslash twice (\\\\), or use single quotes"))
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
}
