import Diagnostics
import Dossiers
import Markup

/// SEN-951: what looks like the identity number of a person.
///
/// Why it matters: a dossier names offices, not people; a Nomor Induk Kependudukan in it is a leak waiting. Found are
/// sixteen digits, alone or parted by spaces or dots, that begin with a province's code and hold a day and a month
/// where the number has them. Source: Law 27/2022 on personal data; Permendagri 112/2013 for the number's parts.
let identityNumber = FileRule(
  Fault(
    "SEN-951", "looks-like-identity-number", .warning,
    finds: Bilingual(
      id: "angka yang tampak seperti Nomor Induk Kependudukan", en: "what looks like a person's identity number"),
    why: Bilingual(
      id: "dosier menyebut jabatan, bukan orang; lihat UU 27/2022",
      en: "a dossier names offices, not people; see Law 27/2022"),
    source: "UU 27/2022",
    wrong: Example(.body(.dossier), "## Background\n\nContact: «3273010101900001».\n\n## Lessons\n\nNone."),
    right: Example(.body(.dossier), "## Background\n\nContact: the Coastal Directorate.\n\n## Lessons\n\nNone."))
) { file in
  file.source.spans(of: numbers(in: file.source.bytes)).map { span in
    Diagnostic(
      identityNumber.fault, at: span,
      Bilingual(id: "enam belas angka ini tampak seperti NIK", en: "these sixteen digits look like an identity number"),
      help: Bilingual(
        id: "hapus angkanya; sebut jabatan atau unitnya saja", en: "delete the number; name the office only"))
  }
}

/// Where sixteen digits stand. Every eighth byte is looked at, or the one after it where it is a separator: sixteen
/// digits cannot hide between two of those.
private func numbers(in bytes: [UInt8]) -> [Range<Int>] {
  bytes.withUnsafeBufferPointer { text in
    var found: [Range<Int>] = []
    var at = 0, past = 0
    while at < text.count {
      let place = isSeparator(text[at]) ? at + 1 : at
      if place < text.count, isDigit(text[place]), place >= past {
        let range = run(around: place, in: text)
        past = range.upperBound
        if isIdentityNumber(text[range]), !touchesWord(range, text) { found.append(range) }
      }
      at += 8
    }
    return found
  }
}

/// The digits around one, with single spaces and dots between them.
private func run(around at: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
  var start = at, end = at + 1
  while start > 0 {
    if isDigit(text[start - 1]) {
      start -= 1
    } else if start > 1, isSeparator(text[start - 1]), isDigit(text[start - 2]) {
      start -= 2
    } else {
      break
    }
  }
  while end < text.count {
    if isDigit(text[end]) {
      end += 1
    } else if end + 1 < text.count, isSeparator(text[end]), isDigit(text[end + 1]) {
      end += 2
    } else {
      break
    }
  }
  return start..<end
}

/// Sixteen digits: province (11–96), regency, district, then day (women's plus 40), month, year, and a serial number.
private func isIdentityNumber(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  guard text.count >= 16, text.count <= 23 else { return false }
  let digits = text.filter(isDigit).map { Int($0 - 0x30) }
  guard digits.count == 16 else { return false }
  let province = digits[0] * 10 + digits[1], day = digits[6] * 10 + digits[7], month = digits[8] * 10 + digits[9]
  return provinces.contains(province) && ((1...31).contains(day) || (41...71).contains(day)) && (1...12).contains(month)
}

/// The codes of provinces (Permendagri 58/2021 and after).
private let provinces: Set<Int> = Set(
  Array(11...19) + [21] + Array(31...36) + Array(51...53) + Array(61...65) + Array(71...76) + [81, 82] + Array(91...96))

/// Part of a longer word, a checksum or an address: no number of a person.
private func touchesWord(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
  func isWord(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
  return (range.lowerBound > 0 && isWord(text[range.lowerBound - 1]))
    || (range.upperBound < text.count && isWord(text[range.upperBound]))
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
private func isSeparator(_ byte: UInt8) -> Bool { byte == 0x20 || byte == UInt8(ascii: ".") }
