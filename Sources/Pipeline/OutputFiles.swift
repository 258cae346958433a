/// A file of a site: its path, and how its bytes are made once somebody asks for them.
package struct OutputFile: Sendable {
  /// Relative to the site's folder.
  package let path: String
  /// Appends its bytes to those it is given. It may be called by several workers at once. It is pure and never throws,
  /// except for a file that the edge adds because a library of the machine makes it (the workbook).
  package let write: @Sendable (inout [UInt8]) throws -> Void

  package init(_ path: String, write: @escaping @Sendable (inout [UInt8]) throws -> Void) {
    self.path = path
    self.write = write
  }
}

/// The files of a site, each made when whoever writes it asks for its bytes, so that memory does not grow with the size
/// of the site.
package struct OutputFiles: Sendable {
  /// No two of them have the same path.
  package let made: [OutputFile]
  /// Files of the handbook's folder that are published as they are.
  package let copies: [Copy]

  package struct Copy: Sendable {
    /// The file's path in the handbook's folder.
    package let from: String
    /// Its path in the site's folder.
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

  /// The paths of the files that are made, in the order of `made`.
  package var paths: [String] { made.map(\.path) }

  /// The same files and one more. It comes first, because a file that takes long to make should be begun early.
  package func with(_ path: String, madeBy make: @escaping @Sendable () throws -> [UInt8]) -> OutputFiles {
    OutputFiles([OutputFile(path) { $0 += try make() }] + made, copies: copies)
  }
}
