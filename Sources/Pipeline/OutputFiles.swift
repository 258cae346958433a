/// The files of a site, not yet made: paths known, bytes rendered one at a time by whoever writes them, so that memory
/// does not grow with the size of the site.
package struct OutputFiles: Sendable {
  /// Relative to the site's folder, each once.
  package let paths: [String]
  /// Appends the bytes of the file at that index. Safe to call from many workers. Pure, and never throws, but for files
  /// that the edge adds, which a library of the machine makes.
  package let render: @Sendable (Int, inout [UInt8]) throws -> Void
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

  package init(paths: [String], copies: [Copy], render: @escaping @Sendable (Int, inout [UInt8]) throws -> Void) {
    self.paths = paths
    self.copies = copies
    self.render = render
  }

  /// The same files and one more, the first: what takes long to make is begun while the others are made.
  package func with(_ path: String, madeBy make: @escaping @Sendable () throws -> [UInt8]) -> OutputFiles {
    let own = render
    return OutputFiles(paths: [path] + paths, copies: copies) { index, bytes in
      if index == 0 { bytes += try make() } else { try own(index - 1, &bytes) }
    }
  }
}
