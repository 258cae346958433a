import Diagnostics

/// SIT-094: a name that becomes a file's, and that some system cannot store.
///
/// Source: Microsoft, "Naming Files, Paths, and Namespaces" (device names, trailing dots); POSIX NAME_MAX (255 bytes).
let nameNotStorableFault = Fault(
  "SIT-094", "name-not-storable", .error,
  finds: Bilingual(
    id: "nama yang tidak dapat disimpan oleh Windows, atau terlalu panjang",
    en: "a name that Windows cannot store, or that is too long"),
  why: Bilingual(
    id: "nama ini menjadi nama berkas halaman; situs di folder bersama tidak dapat disalin dengannya",
    en: "it becomes the name of a page's file; a site on a shared drive cannot be copied with it"),
  source: "Microsoft, Naming Files, Paths, and Namespaces; POSIX NAME_MAX",
  wrong: Example(.keys(.dossier), "aliases: [«AUX»]"),
  right: Example(.keys(.dossier), "aliases: [KS-2019-AUX]"))

/// Why a page's file cannot be called after a name.
enum NameTrouble: Equatable {
  /// `con`, `aux`, `com1`: names of devices on Windows, whatever ending follows.
  case device
  /// Windows takes a dot or a blank at the end away.
  case endsWithDot, endsWithBlank
  /// With `.html` behind it the name has more than 255 bytes.
  case tooLong
  /// A character that Windows takes in no name.
  case character(Unicode.Scalar)

  /// nil for a name that every system stores.
  init?(_ name: String) {
    let stem = name.utf8.prefix { $0 != UInt8(ascii: ".") }
    if devices.contains(String(decoding: stem, as: UTF8.self).lowercased()) {
      self = .device
    } else if name.utf8.last == UInt8(ascii: ".") {
      self = .endsWithDot
    } else if name.utf8.last == UInt8(ascii: " ") {
      self = .endsWithBlank
    } else if name.utf8.count > longestName {
      self = .tooLong
    } else if let first = name.unicodeScalars.first(where: { $0.value < 0x20 || notInNames.contains($0) }) {
      self = .character(first)
    } else {
      return nil
    }
  }

  /// What is so of a name.
  func message(of name: String) -> Bilingual {
    let shown = shortened(name)
    return switch self {
    case .device:
      Bilingual(
        id: "“\(shown)” adalah nama perangkat pada Windows", en: "“\(shown)” is the name of a device on Windows")
    case .endsWithDot:
      Bilingual(
        id: "“\(shown)” berakhir dengan titik, yang dibuang Windows",
        en: "“\(shown)” ends with a dot, which Windows takes away")
    case .endsWithBlank:
      Bilingual(
        id: "“\(shown)” berakhir dengan spasi, yang dibuang Windows",
        en: "“\(shown)” ends with a blank, which Windows takes away")
    case .character(let character) where character.value < 0x20:
      Bilingual(
        id: "nama “\(shown)” berisi tanda kendali, yang tidak diterima Windows",
        en: "the name “\(shown)” holds a control character, which Windows does not take")
    case .character(let character):
      Bilingual(
        id: "nama “\(shown)” berisi “\(character)”, yang tidak diterima Windows",
        en: "the name “\(shown)” holds “\(character)”, which Windows does not take")
    case .tooLong:
      Bilingual(
        id: "nama ini \(name.utf8.count) bita, lebih dari \(longestName)",
        en: "this name has \(name.utf8.count) bytes, more than \(longestName)")
    }
  }

  /// What to do about it.
  static let help = Bilingual(
    id: "pakai nama lain yang pendek, misalnya dengan kata atau tahun di belakangnya",
    en: "use another, short name, with a word or a year behind it")
}

/// 255 bytes, less `.html`.
private let longestName = 250

private let notInNames: Set<Unicode.Scalar> = ["<", ">", ":", "\"", "\\", "|", "?", "*"]

private let devices = Set(
  ["con", "prn", "aux", "nul", "conin$", "conout$"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

func nameNotStorable(_ name: String, _ trouble: NameTrouble, at span: Span) -> Diagnostic {
  Diagnostic(nameNotStorableFault, at: span, trouble.message(of: name), help: NameTrouble.help)
}

/// A file or folder below `content/` whose name Windows cannot store: a copy of the handbook there lacks it.
func fileNotStorable(_ path: String) -> Diagnostic? {
  for part in path.split(separator: "/") {
    guard let trouble = NameTrouble(String(part)), trouble != .tooLong else { continue }
    var finding = nameNotStorable(String(part), trouble, at: Span(path: path, line: 1))
    // The site is made under the id, so a sign in a source's name costs only the copy of the handbook.
    if case .character = trouble { finding.severity = .warning }
    return finding
  }
  return nil
}
