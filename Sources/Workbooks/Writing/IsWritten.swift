internal import Diagnostics

/// What was given to a sheet, to tell a whole one from half of one.
package struct SheetTally: Sendable, Equatable {
  /// Cells that hold something, and empty ones with a look of their own.
  var cells = 0

  init() {}
}

/// Whether bytes are the workbook that was written, whole: libxlsxwriter does not notice every write that the disk
/// refuses, and may leave half a sheet. Elements are counted, which costs far less than reading what they say.
///
/// - Parameter written: what `writeWorkbook` has counted.
package func isWritten(_ written: [SheetTally], as bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBytes { bytes in
    guard let package = try? Package(bytes) else { return false }
    let areWhole = written.enumerated().allSatisfy { index, tally in
      let sheet = Marks(of: "<c ", in: "xl/worksheets/sheet\(index + 1).xml", of: package)
      return sheet?.count == tally.cells && sheet?.ends(with: "</worksheet>") == true
    }
    return areWhole && hasAllTexts(package)
  }
}

/// The texts of all cells stand in a part of their own, which says first how many there are.
private func hasAllTexts(_ package: Package) -> Bool {
  let part = "xl/sharedStrings.xml"
  guard package.has(part) else { return true }
  guard let texts = Marks(of: "<si>", in: part, of: package), texts.ends(with: "</sst>") else { return false }
  return texts.beginning.containsBytes(of: " uniqueCount=\"\(texts.count)\"")
}

/// How often a mark stands in a part that is unfolded piece by piece, and how the part begins and ends.
private struct Marks {
  private(set) var count = 0
  private(set) var beginning = ""
  private var ending: [UInt8] = []
  private let mark: [UInt8]

  /// Longer than any mark or ending that is asked for.
  private static let room = 16

  /// Nil where the part is missing or damaged.
  init?(of mark: String, in part: String, of package: Package) {
    self.mark = Array(mark.utf8)
    guard package.has(part) else { return nil }
    do throws(WorkbookRefusal) {
      try package.unfold(part) { piece in
        take(piece)
        return true
      }
    } catch {
      return nil
    }
  }

  func ends(with text: String) -> Bool { ending.suffix(text.utf8.count).elementsEqual(text.utf8) }

  private mutating func take(_ piece: UnsafeRawBufferPointer) {
    if ending.isEmpty { beginning = String(decoding: piece.prefix(512), as: UTF8.self) }
    // A mark may begin in one piece and end in the next.
    let seam = ending.suffix(mark.count - 1) + piece.prefix(mark.count - 1)
    count += Array(seam).withUnsafeBytes { occurrences(in: $0) } + occurrences(in: piece)
    ending = Array((ending + piece.suffix(Self.room)).suffix(Self.room))
  }

  private func occurrences(in bytes: UnsafeRawBufferPointer) -> Int {
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return 0 }
    var found = 0, at = 0
    while let offset = firstOffset(of: mark, in: base, at, bytes.count) {
      found += 1
      at = offset + mark.count
    }
    return found
  }
}
