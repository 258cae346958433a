internal import Diagnostics
internal import Disk
internal import Pipeline

/// What of a handbook `naskah check PATH` tells: the findings of one file, of the files below a folder, or all.
struct CheckScope {
  /// A path in the handbook; nil for all of it.
  private let place: HandbookPlace?
  /// The handbook's folder, where a path says which it is.
  let folder: String?

  static let whole = CheckScope(place: nil, folder: nil)

  private init(place: HandbookPlace?, folder: String?) {
    self.place = place
    self.folder = folder
  }

  /// - Throws: `MachineError` where nothing stands at the path, or where it is in no handbook.
  init(_ path: String, from start: String?) throws {
    let found = try handbookPlace(of: path, from: start)
    self.init(place: found.path.isEmpty ? nil : found, folder: found.folder)
  }

  func holds(_ path: String) -> Bool {
    guard let place else { return true }
    return path == place.path || place.isFolder && path.hasPrefix(place.path + "/")
  }

  /// How many files were checked, of those read.
  func count(of files: [String]) -> Int {
    let count = files.count(where: holds)
    return count == 0 && place?.isFolder == false ? 1 : count
  }

  /// Nothing is told to be in order that was never looked at.
  func refusal(in sources: SourceTree) -> MachineError? {
    guard let place, !sources.holds(place.path, isFolder: place.isFolder),
      !place.isFolder || !place.path.hasPrefix("content/")
    else { return nil }
    return MachineError(
      Bilingual(
        id:
          """
          \(place.path) tidak diperiksa: yang diperiksa adalah isi folder content/ dan templates/, misalnya naskah \
          check content/dossiers
          """,
        en:
          "\(place.path) is not checked: what stands in content/ and templates/ is, e.g. naskah check content/dossiers")
    )
  }
}
