package import Diagnostics

/// TPL-011: a template that is larger, deeper or more repetitive than any page needs.
///
/// Why it matters: what doubles itself a few times is a page that never ends; the limits are far above what a page
/// takes.
let templateOverLimitFault = Fault(
  "TPL-011", "template-over-limit", .error,
  finds: Bilingual(
    id: "templat atau berkas kata yang terlalu besar, terlalu bersarang, atau terlalu sering mengulang",
    en: "a template or file of words that is too large, nested too deep, or repeats too much"),
  why: Bilingual(
    id: "halaman seperti itu tidak pernah selesai; batasnya jauh di atas kebutuhan halaman mana pun",
    en: "such a page never ends; the limits are far above what any page takes"),
  source: "Mustache specification",
  wrong: Example(.file("templates/pages/about.mustache"), "«{{=<<<<<<<<<<<<<<<<<<<< >=}}»"),
  right: Example(.file("templates/pages/about.mustache"), "{{=<% %>=}}<%title%>"))

/// What a template may take; our own largest page takes a twentieth of it or less.
package enum TemplateLimit {
  /// Bytes of one template or file of words.
  package static let bytes = 1_000_000
  /// Bytes of a style sheet, a script, a font: every reader of a page waits for it.
  package static let asset = 5_000_000
  /// Tags of one template.
  static let tags = 5000
  /// Sections and blocks inside each other; templates inside each other.
  static let depth = 64
  /// Nodes of a page once every partial is in its place.
  static let steps = 20_000
  /// Bytes of a page's own text once every partial is in its place.
  static let text = 2_000_000
  /// White space before a partial that each of its lines takes over.
  static let indent = 100
  /// Characters of a delimiter.
  static let delimiter = 16
  /// Findings of one page; what is beyond is counted.
  static let findings = 100
  /// Words of a language.
  package static let words = 5000
}

func tooDeep(at span: Span) -> Diagnostic {
  over(
    at: span,
    Bilingual(
      id: "di sini sudah \(TemplateLimit.depth) bagian terbuka",
      en: "\(TemplateLimit.depth) sections are open here already"),
    help: Bilingual(
      id: "tutup bagian sebelumnya, atau pindahkan sebagian ke templat lain",
      en: "close what is open, or move a part to a template of its own"))
}

func tooManyTags(at span: Span) -> Diagnostic {
  over(
    at: span,
    Bilingual(
      id: "templat ini punya lebih dari \(TemplateLimit.tags) tanda; sisanya tidak dibaca",
      en: "this template has more than \(TemplateLimit.tags) tags; the rest is not read"),
    help: Bilingual(
      id: "pakai {{#daftar}}…{{/daftar}} untuk yang berulang", en: "use {{#list}}…{{/list}} for what repeats"))
}

package func tooLarge(_ path: String, bytes: Int) -> Diagnostic {
  over(
    at: Span(path: path, line: 1),
    Bilingual(
      id: "berkas ini \(bytes) bita; paling besar \(TemplateLimit.bytes)",
      en: "this file has \(bytes) bytes; the most is \(TemplateLimit.bytes)"),
    help: Bilingual(
      id: "simpan di sini hanya bentuk halaman; isi ada di content/",
      en: "keep only the form of pages here; what they say belongs in content/"))
}

package func assetTooLarge(_ path: String, bytes: Int) -> Diagnostic {
  over(
    at: Span(path: path, line: 1),
    Bilingual(
      id: "berkas ini \(bytes) bita dan tidak diterbitkan; paling besar \(TemplateLimit.asset)",
      en: "this file has \(bytes) bytes and is not published; the most is \(TemplateLimit.asset)"),
    help: Bilingual(
      id: "perkecil berkasnya, atau taruh di content/ sebagai lampiran",
      en: "make it smaller, or put it below content/ as an attachment"))
}

func longDelimiter(at span: Span) -> Diagnostic {
  over(
    at: span,
    Bilingual(
      id: "pembatas tanda ini lebih dari \(TemplateLimit.delimiter) huruf",
      en: "this delimiter has more than \(TemplateLimit.delimiter) characters"),
    help: Bilingual(id: "pakai yang pendek, misalnya {{=<% %>=}}", en: "use a short one, for example {{=<% %>=}}"))
}

/// - Parameter name: the partial, parent or block at which it ran over.
func pageTooLarge(_ name: String, at span: Span) -> Diagnostic {
  over(
    at: span,
    Bilingual(
      id:
        """
        dengan \u{201C}\(name)\u{201D} halaman ini melewati \(TemplateLimit.steps) bagian atau \(TemplateLimit.text) \
        bita sebelum satu nilai pun diisi
        """,
      en:
        """
        with \u{201C}\(name)\u{201D} this page passes \(TemplateLimit.steps) parts or \(TemplateLimit.text) bytes \
        before any value is filled in
        """
    ),
    help: Bilingual(
      id: "lihat templat yang saling memuat berkali-kali, dan muat masing-masing sekali",
      en: "look for templates that include each other many times, and include each once"))
}

/// A list from outside repeated for every item of another: its items times theirs.
func listTimesList(_ name: String, at span: Span) -> Diagnostic {
  over(
    at: span,
    Bilingual(
      id:
        """
        \u{201C}\(name)\u{201D} bukan bagian dari daftar yang sedang diulang, sehingga diulang penuh untuk setiap \
        butirnya
        """,
      en:
        """
        \u{201C}\(name)\u{201D} is no part of the list that is being repeated, so the whole of it is repeated for \
        every item
        """
    ),
    help: Bilingual(id: "pindahkan ke luar daftar itu", en: "move it out of that list"))
}

func moreFindings(_ count: Int, at span: Span) -> Diagnostic {
  over(
    at: span,
    Bilingual(
      id: "mulai dari sini masih ada \(count) nama lain yang salah pada halaman ini",
      en: "from here on \(count) more names of this page are wrong"),
    help: Bilingual(
      id: "perbaiki dulu yang di atas; lihat nama yang ada di templates/README.md",
      en: "mend those above first; templates/README.md lists the names there are"))
}

package func tooManyWords(_ count: Int, at span: Span) -> Diagnostic {
  over(
    at: span,
    Bilingual(
      id: "berkas ini memuat \(count) kata; hanya \(TemplateLimit.words) pertama yang dipakai",
      en: "this file has \(count) words; only the first \(TemplateLimit.words) are used"),
    help: Bilingual(id: "hapus kata yang tidak dipakai templat mana pun", en: "delete the words that no template uses"))
}

private func over(at span: Span, _ message: Bilingual, help: Bilingual) -> Diagnostic {
  Diagnostic(templateOverLimitFault, at: span, message, help: help)
}
