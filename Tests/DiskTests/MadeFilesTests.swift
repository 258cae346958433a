@testable import Disk
import Testing

/// What engines give is taken only where it is whole.
struct MadeFilesTests {
  /// A ZIP of empty files (APPNOTE 4.3).
  private func zip(_ names: [String]) -> [UInt8] {
    func little(_ number: Int, _ length: Int) -> [UInt8] {
      (0..<length).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    var files: [UInt8] = [], directory: [UInt8] = []
    for name in names {
      let place = files.count, length = name.utf8.count
      files += little(0x0403_4B50, 4) + little(0, 22) + little(length, 2) + little(0, 2) + Array(name.utf8)
      directory +=
        little(0x0201_4B50, 4) + little(0, 24) + little(length, 2) + little(0, 12) + little(place, 4) + Array(name.utf8)
    }
    let end = little(0x0605_4B50, 4) + little(0, 4) + little(names.count, 2) + little(names.count, 2)
    return files + directory + end + little(directory.count, 4) + little(files.count, 4) + little(0, 2)
  }

  private let parts = ["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml"]

  @Test func `a Word document is one with all its parts, and none that is cut off or changed`() {
    let whole = zip(parts)
    #expect(isWordDocument(whole))
    for part in parts.dropLast() { #expect(!isWordDocument(zip(parts.filter { $0 != part })), "\(part)") }
    for length in 0..<whole.count { #expect(!isWordDocument(Array(whole[..<length]))) }
    #expect(!isWordDocument(whole + [0]))
    // A directory that leads elsewhere.
    for at in whole.indices {
      var changed = whole
      changed[at] ^= 0xFF
      _ = isWordDocument(changed)
    }
    var moved = whole
    moved[whole.count - 6] ^= 1
    #expect(!isWordDocument(moved))
  }

  @Test func `a PDF is one whose end leads to its table`() {
    let body = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"
    let table = "xref\n0 2\ntrailer\n<<>>\n", newer = "2 0 obj\n<</Type /XRef>>\nendobj\n"
    func pdf(_ table: String, at place: Int) -> [UInt8] { Array((body + table + "startxref\n\(place)\n%%EOF\n").utf8) }
    #expect(isPDF(pdf(table, at: body.utf8.count)) && isPDF(pdf(newer, at: body.utf8.count)))
    let whole = pdf(table, at: body.utf8.count)
    for length in 0..<whole.count - 1 {
      #expect(!isPDF(Array(whole[..<length])) || length == whole.count - 1, "\(length)")
    }
    for place in [0, 8, body.utf8.count + 1, 1_000_000] { #expect(!isPDF(pdf(table, at: place)), "\(place)") }
    #expect(!isPDF(Array(whole.dropFirst())) && !isPDF(Array("<html>startxref 12 %%EOF</html>".utf8)))
  }
}
