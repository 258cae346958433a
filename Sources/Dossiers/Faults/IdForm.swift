import Diagnostics

/// FM-007: an id of the wrong form.
///
/// Why it matters: the id becomes the page's address and the name in every link; it must be safe in both.
let idFormFault = Fault(
  "FM-007", "id-form", .error,
  finds: Bilingual(id: "id yang bentuknya salah", en: "an id of the wrong form"),
  why: Bilingual(
    id: "id menjadi alamat halaman dan nama dalam setiap tautan",
    en: "the id becomes the page's address and the name in every link"),
  wrong: Example(.keys(.partner), "id: «Dewan Mitra»"),
  right: Example(.keys(.partner), "id: dewan-mitra"))

func idForm(_ id: String, at span: Span, isDossier: Bool) -> Diagnostic {
  let meant = idMeant(by: id, isDossier: isDossier)
  let example = meant ?? (isDossier ? "KS-2026-014" : "dewan-mitra")
  return Diagnostic(
    idFormFault, at: span,
    Bilingual(
      id: "\u{201C}\(shortened(id))\u{201D} tidak dapat menjadi id",
      en: "\u{201C}\(shortened(id))\u{201D} cannot be an id"),
    help: isDossier
      ? Bilingual(
        id: "pakai huruf besar atau angka di awal, lalu huruf, angka, titik, dan tanda hubung, misalnya \(example)",
        en: "begin with a capital or a digit, then letters, digits, dots and hyphens, for example \(example)")
      : Bilingual(
        id: "pakai huruf kecil, angka, dan tanda hubung, misalnya \(example)",
        en: "use small letters, digits and hyphens, for example \(example)"))
}

/// The id that a text is with hyphens for its blanks and signs, in the letters that its kind has; nil where that is
/// none.
func idMeant(by text: String, isDossier: Bool) -> String? {
  let written = isDossier ? text : text.lowercased()
  let words = written.unicodeScalars.split { scalar in
    !(scalar.properties.isAlphabetic || scalar.properties.numericType != nil || (isDossier && scalar == "."))
  }
  let id = words.map(String.init).joined(separator: "-")
  if isId(id, dossier: isDossier) { return id }
  // `ks-2024-002`: a dossier's id begins with a capital.
  let large = id.uppercased()
  return isDossier && isId(large, dossier: true) ? large : nil
}

/// Dossiers `[A-Z0-9][A-Za-z0-9.-]*`, other kinds `[a-z0-9][a-z0-9-]*` (docs/planning-model.md, "How rules read", 6).
package func isId(_ id: String, dossier: Bool) -> Bool {
  guard let first = id.utf8.first else { return false }
  let isDigit = { (byte: UInt8) in byte >= 0x30 && byte <= 0x39 }
  let isSmall = { (byte: UInt8) in byte >= 0x61 && byte <= 0x7A }
  let isCapital = { (byte: UInt8) in byte >= 0x41 && byte <= 0x5A }
  guard isDigit(first) || (dossier ? isCapital(first) : isSmall(first)) else { return false }
  return id.utf8.allSatisfy { byte in
    isDigit(byte) || isSmall(byte) || byte == UInt8(ascii: "-")
      || (dossier && (isCapital(byte) || byte == UInt8(ascii: ".")))
  }
}
