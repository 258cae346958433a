/// A file of a site, not yet made.
package struct OutputFile: Sendable {
  /// Relative to the site's folder.
  package let path: String
  /// Appends its bytes. Safe to call from many workers. Pure, and never throws, but for files that the edge adds, which
  /// a library of the machine makes.
  package let write: @Sendable (inout [UInt8]) throws -> Void

  package init(_ path: String, write: @escaping @Sendable (inout [UInt8]) throws -> Void) {
    self.path = path
    self.write = write
  }
}

/// The files of a site, each made when whoever writes it asks for its bytes, so that memory does not grow with the size
/// of the site.
package struct OutputFiles: Sendable {
  /// Each path once.
  package let made: [OutputFile]
  /// Files of the handbook's folder that are published as they are.
  package let copies: [Copy]

  package struct Copy: Sendable {
    /// In the handbook's folder.
    package let from: String
    /// In the site's folder.
    package let to: String

    package init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }

  package init(_ made: [OutputFile], copies: [Copy]) {
    self.made = made
    self.copies = copies
  }

  /// Of the files that are made, beside `made`.
  package var paths: [String] { made.map(\.path) }

  /// The same files and one more, the first: what takes long to make is begun while the others are made.
  package func with(_ path: String, madeBy make: @escaping @Sendable () throws -> [UInt8]) -> OutputFiles {
    OutputFiles([OutputFile(path) { $0 += try make() }] + made, copies: copies)
  }
}
