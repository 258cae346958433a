internal import Diagnostics

// What an engine gave is looked into before it replaces anything: one that ends well may have written half a file, or
// something else.

/// Whether bytes are a whole PDF: its last lines lead to the table of its objects (ISO 32000-1, 7.5.5).
func isPDF(_ bytes: [UInt8]) -> Bool {
  let tail = bytes.suffix(1024)
  guard bytes.starts(with: "%PDF-".utf8), let end = last("%%EOF", in: tail),
    let start = last("startxref", in: tail[..<end])
  else { return false }
  let digits = tail[(start + 9)..<end].filter { (0x30...0x39).contains($0) }
  guard let place = Int(String(decoding: digits, as: UTF8.self)), place > 8, place < start else { return false }
  // The table, or the object that newer files keep it in: `12 0 obj`.
  let table = bytes[place...].prefix(24)
  return table.starts(with: "xref".utf8) || last(" obj", in: table) != nil
}

/// Whether bytes are a whole Word document: a ZIP whose directory leads to every file in it, with those that make it
/// one (ECMA-376-2, 10).
func isWordDocument(_ bytes: [UInt8]) -> Bool {
  guard let names = zipNames(bytes) else { return false }
  return ["[Content_Types].xml", "_rels/.rels", "word/document.xml"].allSatisfy(names.contains)
}

/// The names of a ZIP's files; nil where an entry of its directory leads to no file of that name (APPNOTE 4.3), or it
/// does not end with its directory.
private func zipNames(_ bytes: [UInt8]) -> Set<String>? {
  let end = bytes.count - 22
  guard end >= 0, number(bytes, end, 4) == 0x0605_4B50 else { return nil }
  var at = number(bytes, end + 16, 4)
  var names: Set<String> = []
  for _ in 0..<number(bytes, end + 10, 2) {
    guard at + 46 <= end, number(bytes, at, 4) == 0x0201_4B50 else { return nil }
    let next = at + 46 + number(bytes, at + 28, 2) + number(bytes, at + 30, 2) + number(bytes, at + 32, 2)
    guard next <= end, let name = zipName(bytes, entry: at, end) else { return nil }
    names.insert(name)
    at = next
  }
  return at == end ? names : nil
}

/// The name of an entry of a ZIP's directory, where the file it leads to has the same.
private func zipName(_ bytes: [UInt8], entry at: Int, _ end: Int) -> String? {
  let length = number(bytes, at + 28, 2), packed = number(bytes, at + 20, 4), place = number(bytes, at + 42, 4)
  guard place + 30 + length + packed <= end, number(bytes, place, 4) == 0x0403_4B50 else { return nil }
  let name = bytes[(at + 46)..<(at + 46 + length)]
  guard bytes[(place + 30)..<(place + 30 + length)].elementsEqual(name) else { return nil }
  return String(decoding: name, as: UTF8.self)
}

/// A number of some bytes, the lowest first.
private func number(_ bytes: [UInt8], _ at: Int, _ length: Int) -> Int {
  bytes[at..<at + length].reversed().reduce(0) { $0 << 8 | Int($1) }
}

/// Where a word last stands.
private func last(_ word: String, in bytes: ArraySlice<UInt8>) -> Int? {
  let wanted = Array(word.utf8)
  guard bytes.count >= wanted.count else { return nil }
  return (bytes.startIndex...bytes.endIndex - wanted.count).last { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
}
