internal import Diagnostics
internal import Dossiers

/// A party as a cell names it.
package struct PartyCell: Equatable, Sendable {
  /// Its name, without the office of who signed.
  package let name: String
  /// The office that signs, if the cell has one behind a stroke: `Chairman`.
  package let office: String?
  /// The name in another script, if the cell has it on a line of its own.
  package let otherScript: String?
}

/// The parties that a cell names: one, or several with `dan`, a stroke, a dash or a semicolon between them.
///
/// A name may have a comma or a joining word in it (`Dinas Perhubungan, Komunikasi, dan Informatika`). So a joining
/// word separates two parties only if what stands on each side of it begins as names of institutions do.
package func readParties(_ raw: String) -> [PartyCell] {
  let lines = raw.split { $0.isNewline }.map(flat).filter { !$0.isEmpty }
  var parties: [PartyCell] = [], numbered = 0
  for line in lines {
    if let items = numberedItems(in: line, after: numbered) {
      parties += items.flatMap { readParties($0) }
      numbered += items.count
      continue
    }
    let (name, office) = withoutOffice(line)
    // A line without Latin letters is the name of the party above it in its own script.
    if !isLatin(name), let last = parties.last {
      parties[parties.count - 1] = PartyCell(name: last.name, office: office ?? last.office, otherScript: name)
      continue
    }
    parties += names(in: name).map { PartyCell(name: $0, office: office, otherScript: nil) }
  }
  return parties
}

/// `1. Universitas A 2. Universitas B`, `1) PT A`: the items of a list with numbers. nil where a line is none.
///
/// - Parameter count: how many items stand in the lines above.
private func numberedItems(in line: String, after count: Int) -> [String]? {
  var items: [[String]] = []
  for word in line.split(separator: " ").map(String.init) {
    let next = count + items.count + 1
    let isNext = ["\(next).", "\(next))", "(\(next))"].contains(word)
    if isNext {
      items.append([])
    } else if items.isEmpty {
      return nil
    } else {
      items[items.count - 1].append(word)
    }
  }
  let texts = items.map { $0.joined(separator: " ") }
  return texts.isEmpty || texts.contains("") ? nil : texts
}

private func flat(_ text: Substring) -> String {
  text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
}

/// Names parted by a semicolon, by a sign between blanks, or by a joining word between institutions.
private func names(in text: String) -> [String] {
  let pieces = text.split(separator: ";").map(flat).filter { !$0.isEmpty }
  return pieces.flatMap { piece -> [String] in
    let bytes = Array(piece.utf8)
    for sign in signsBetweenParties {
      let parts = parted(bytes, by: sign)
      if parts.count > 1, parts.allSatisfy(beginsLikeInstitution) { return parts }
    }
    return [piece]
  }
}

private let signsBetweenParties = [" / ", " – ", " — ", " & ", " dan ", " and ", " - "].map { Array($0.utf8) }

private func parted(_ text: [UInt8], by sign: [UInt8]) -> [String] {
  var parts: [String] = []
  var rest = text[...]
  while let range = rest.firstRange(of: sign) {
    parts.append(String(decoding: rest[..<range.lowerBound], as: UTF8.self))
    rest = rest[range.upperBound...]
  }
  return parts + [String(decoding: rest, as: UTF8.self)]
}

/// `Sample Foods (PRIVATE) Limited/ Director`: the name and the office behind the last stroke.
private func withoutOffice(_ text: String) -> (name: String, office: String?) {
  guard let stroke = text.unicodeScalars.lastIndex(of: "/") else { return (text, nil) }
  let behind = flat(Substring(text.unicodeScalars[text.unicodeScalars.index(after: stroke)...]))
  guard headingWords(behind).contains(where: offices.contains) else { return (text, nil) }
  return (flat(Substring(text.unicodeScalars[..<stroke])), behind)
}

private func isLatin(_ text: String) -> Bool {
  text.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value < 0x250 }
}

private func beginsLikeInstitution(_ text: String) -> Bool {
  guard let first = headingWords(text).first else { return false }
  return institutionWords.contains(first) || headingWords(text).contains { worldInstitutionWords.contains($0) }
}

private let offices: Set<String> = [
  "chairman", "chairwoman", "chairperson", "ceo", "director", "president", "manager", "secretary", "minister", "dean",
  "rector", "head", "direktur", "rektor", "dekan", "kepala", "ketua", "menteri", "sekretaris", "manajer", "gubernur",
  "bupati", "wali", "walikota", "pimpinan", "presiden", "chancellor", "governor", "mayor"
]

/// What Indonesian names of institutions begin with.
private let institutionWords: Set<String> = [
  "pt", "cv", "ud", "yayasan", "universitas", "institut", "politeknik", "sekolah", "akademi", "stie", "stikes", "dinas",
  "badan", "balai", "bank", "kementerian", "kemenko", "lembaga", "pemerintah", "pemkab", "pemkot", "pemprov",
  "kabupaten",
  "kota", "provinsi", "rumah", "rsud", "rsup", "smk", "sma", "smp", "sd", "koperasi", "perum", "perkumpulan",
  "asosiasi",
  "ikatan", "kantor", "komisi", "majelis", "direktorat", "fakultas", "pusat", "puskesmas", "ministry", "university",
  "institute", "bureau"
]

private let worldInstitutionWords: Set<String> = [
  "university", "universiti", "college", "institute", "ministry", "agency", "council", "foundation", "limited", "ltd",
  "inc", "corporation", "gmbh", "hospital", "school", "academy", "polytechnic", "bank"
]

/// The key by which names of institutions are compared. Names that differ only in capitals, signs, legal forms (`PT`,
/// `Ltd`), what stands in brackets, or by being inverted (`Nordhavn, University of`) have the same key.
package func partnerKey(_ name: String) -> String {
  var words = nameWords(turned(name))
  let own = words.filter { !legalForms.contains($0) }
  if !own.isEmpty { words = own }
  return words.joined()
}

private let legalForms: Set<String> = [
  "pt", "cv", "ud", "tbk", "persero", "ltd", "limited", "co", "inc", "private", "the", "pte"
]

/// `University of Nordhavn` for `Nordhavn, University of`; any other name as it is.
package func turned(_ name: String) -> String {
  let parts = name.split(separator: ",", maxSplits: 1).map(flat)
  guard parts.count == 2, let last = headingWords(parts[1]).last, ["of", "the", "for"].contains(last) else {
    return name
  }
  return parts[1] + " " + parts[0]
}

/// Words without what stands in brackets.
private func nameWords(_ name: String) -> [String] {
  var plain = String.UnicodeScalarView()
  var depth = 0
  for scalar in name.unicodeScalars {
    if scalar == "(" { depth += 1 }
    if depth == 0 { plain.append(scalar) }
    if scalar == ")" { depth = max(0, depth - 1) }
  }
  let words = headingWords(String(plain))
  return words.isEmpty ? headingWords(name) : words
}
