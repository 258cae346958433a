import Testing

@testable import Formats

/// An archive that cannot say how many files or bytes it has is refused, never written with another number.
struct ZipTests {
  private func refusal(_ files: [(path: String, bytes: [UInt8])], _ limits: ZipLimits = ZipLimits()) -> ZipTooLarge? {
    do throws(ZipTooLarge) {
      _ = try zip(files, within: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test func `as many files as the directory can count are written, one more is refused`() {
    let files = (0..<65_535).map { (path: "\($0)", bytes: [UInt8]()) }
    #expect(refusal(Array(files.dropLast())) == nil)
    #expect(refusal(files) == .files(most: 65_534))
  }

  @Test func `as many bytes as a place can name are written, one more is refused`() throws {
    let files = [(path: "a", bytes: [UInt8](repeating: 0x61, count: 100)), (path: "b", bytes: [])]
    let size = try zip(files).count
    #expect(refusal(files, ZipLimits(bytes: size)) == nil)
    #expect(refusal(files, ZipLimits(bytes: size - 1)) == .bytes(most: size - 1))
  }

  @Test func `a name that is longer than its length can say is refused`() {
    #expect(refusal([(path: String(repeating: "a", count: 65_536), bytes: [])]) == .nameLength(most: 65_535))
  }
}
