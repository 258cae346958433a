/// Letters by what a reader takes them for: `é` is `e`, as an `e` with an accent behind it is; `Ｅ`, as wide as a
/// Chinese letter, is `E`.
let plainLetters: [UInt32: UInt32] = {
  var plain: [UInt32: UInt32] = [:]
  for wide: UInt32 in 0xFF10...0xFF5A { plain[wide] = wide - 0xFEE0 }
  // Twice: some letters of Vietnamese have two marks.
  for _ in 0..<2 { addLetters(to: &plain) }
  return plain
}()

/// Adds each letter that is one known already with a mark. That both are the same letter is what Unicode says
/// (canonical equivalence), by which Swift compares characters.
private func addLetters(to plain: inout [UInt32: UInt32]) {
  let ascii = (0x41...0x5A).map { UInt32($0) } + (0x61...0x7A).map { UInt32($0) }
  let known = ascii.map { ($0, $0) } + plain.filter { $0.key < 0xFF00 }.map { ($0.key, $0.value) }
  let marks = (0x300...0x36F as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
  var marked: [Character: UInt32] = [:]
  for (letter, base) in known {
    guard let letter = Unicode.Scalar(letter) else { continue }
    for mark in marks { marked[Character(String(letter) + String(mark))] = base }
  }
  for scalar in [0xC0...0x24F as ClosedRange<UInt32>, 0x1E00...0x1EFF].joined() {
    guard let letter = Unicode.Scalar(scalar), let base = marked[Character(letter)] else { continue }
    plain[scalar] = base
  }
}
