/// Which files a handbook may publish as they are (`attachments:` of the model). If the model says nothing, no file
/// that a browser or a computer would run.
package struct AttachmentRules: Sendable {
  /// What is let through although it can run.
  package enum Allowed: String, Sendable, CaseIterable {
    /// Pages and scripts, as they are.
    case html
    /// XML that is no picture: a browser may be told to run what is in it.
    case xml
    /// Pictures in SVG with scripts and links in them.
    case svg
    /// Programs of a computer.
    case program
  }

  package var allowed: Set<Allowed> = []
  /// In megabytes.
  package var largest = 100
}

/// What was read of a file from the disk to judge whether it may be published as it is.
package struct AttachmentLook: Sendable {
  package let path: String
  /// In bytes; nil where it was not asked for.
  package let size: Int?
  /// Its first bytes; of a picture in SVG all of them.
  package let start: [UInt8]

  package init(path: String, size: Int?, start: [UInt8]) {
    self.path = path
    self.size = size
    self.start = start
  }

  /// How many bytes of a file are asked for: what browsers look at to guess what a file is, and the whole of a picture
  /// in SVG.
  package static func wanted(of path: String) -> Int { endings(of: path).last == "svg" ? largestPicture : 1024 }

  /// A picture in SVG larger than this is not looked through.
  static let largestPicture = 5_000_000
}

/// The endings of a file's name, in small letters: `["tar", "gz"]`.
func endings(of path: String) -> [String] {
  let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? []
  let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).dropFirst()
  return parts.map { part in
    String(decoding: part.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }.filter { $0 != 0x20 }, as: UTF8.self)
  }
}
