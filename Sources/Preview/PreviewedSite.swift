package import Pipeline

/// A handbook as it is shown now: its site's files, whose bytes are made when somebody asks for them, and the notice
/// that stands over its pages.
package struct PreviewedSite: Sendable {
  /// Rises by one each time the handbook was read again.
  package let number: Int
  package let notice: PreviewNotice
  private let files: OutputFiles
  private let later: FilesMadeLater
  private let handbookFile: @Sendable (OutputFiles.Copy) throws -> [UInt8]
  private let places: [String: Place]

  private enum Place {
    case made(Int)
    case copied(OutputFiles.Copy)
  }

  /// - Parameters:
  ///   - files: the site; it has no files where no site may be shown.
  ///   - later: files that belong to the site too. They are asked where `files` has nothing at a path.
  ///   - handbookFile: the bytes of a file that is published as it stands in the handbook.
  package init(
    number: Int, files: OutputFiles, later: FilesMadeLater, notice: PreviewNotice,
    handbookFile: @escaping @Sendable (OutputFiles.Copy) throws -> [UInt8]
  ) {
    self.number = number
    self.files = files
    self.later = later
    self.notice = notice
    self.handbookFile = handbookFile
    var places: [String: Place] = [:]
    for copy in files.copies { places[copy.to] = .copied(copy) }
    for (index, path) in files.paths.enumerated() { places[path] = .made(index) }
    self.places = places
  }

  /// The same site with something else to say of it: what was read last cannot be shown.
  package func saying(_ notice: PreviewNotice, number: Int) -> PreviewedSite {
    PreviewedSite(number: number, files: files, later: later, notice: notice, handbookFile: handbookFile)
  }

  package var isEmpty: Bool { places.isEmpty }

  func holds(_ path: String) -> Bool { places[path] != nil }

  /// The bytes of the file at a path, as a build would write them; nil where the site has none there.
  func bytes(of path: String) async throws -> [UInt8]? {
    switch places[path] {
    case nil: return try await later.bytes(of: path)
    case .copied(let copy): return try handbookFile(copy)
    case .made(let index):
      var bytes: [UInt8] = []
      try files.made[index].write(&bytes)
      return bytes
    }
  }
}
