package import Pipeline

/// Files of a site that take long to make and that few ask for, such as those of the search: made together when the
/// first of them is asked for, so that a page that was just saved need not wait for them.
package actor FilesMadeLater {
  /// The name of a folder in which all of the files stand, at whatever depth.
  private let folder: Substring
  private let make: @Sendable () async -> OutputFiles
  private var making: Task<(files: OutputFiles, places: [String: Int]), Never>?

  /// - Parameters:
  ///   - folder: the name of a folder in which all of the files stand. Nothing is made for a request that asks for a
  ///     file anywhere else.
  ///   - make: makes the files; called once, when the first of them is asked for.
  package init(in folder: String, _ make: @escaping @Sendable () async -> OutputFiles) {
    self.folder = folder[...]
    self.make = make
  }

  /// The bytes of the file at a path; nil where it is none of them.
  func bytes(of path: String) async throws -> [UInt8]? {
    guard path.split(separator: "/").dropLast().contains(folder) else { return nil }
    let task =
      making
      ?? Task { [make] in
        let files = await make()
        return (files, Dictionary(zip(files.paths, files.made.indices), uniquingKeysWith: { first, _ in first }))
      }
    making = task
    let made = await task.value
    guard let index = made.places[path] else { return nil }
    var bytes: [UInt8] = []
    try made.files.made[index].write(&bytes)
    return bytes
  }
}
