package import Diagnostics

/// Which Markdown a body is read as.
package enum MarkdownMode: Sendable {
  /// The handbook's: CommonMark with its additions, raw HTML shown as text, only safe links.
  case site
  /// CommonMark 0.30 as its specification has it, raw HTML included.
  case commonMark
  /// The same with GitHub's tables, task lists and strikethrough, in that specification's HTML (GFM 0.29, 4.10, 5.3,
  /// 6.5).
  case gfm
}

/// HTML of one Markdown text by itself, for previews and for the specifications' cases.
///
/// - Parameters:
///   - bytes: Valid UTF-8.
///   - language: Of the few words that the program adds (the titles of callouts).
package func renderMarkdown(_ bytes: [UInt8], mode: MarkdownMode, language: Language = .english) -> [UInt8] {
  bytes.withUnsafeBufferPointer { render($0, mode: mode, language: language, places: nil).value.html }
}

/// The words behind a `.word` slot's key for a text that stands alone; a page takes them from its language's own file.
func ownWord(_ key: String) -> Bilingual {
  switch key {
  case "callout.note": Bilingual(id: "Catatan", en: "Note")
  case "callout.tip": Bilingual(id: "Saran", en: "Tip")
  case "callout.important": Bilingual(id: "Penting", en: "Important")
  case "callout.warning": Bilingual(id: "Peringatan", en: "Warning")
  case "callout.caution": Bilingual(id: "Awas", en: "Caution")
  case "footnotes": Bilingual(id: "Catatan kaki", en: "Footnotes")
  case "footnote.back": Bilingual(id: "Kembali ke teks", en: "Back to the text")
  default: Bilingual(id: "Tabel", en: "Table")
  }
}
