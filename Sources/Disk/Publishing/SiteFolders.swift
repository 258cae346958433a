#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import CDisk
internal import Diagnostics

/// Where a site stands, and the hidden folder beside it (`._site.naskah`) with its predecessor. The two are exchanged
/// in one step where the system has such a step. Where it has none (many network drives) three renames take its place,
/// and `old` in the hidden folder is their journal: it stands from the first to the last of them, and what it means at
/// each point is told in `recover`.
struct SiteFolders {
  private static let next = "next"
  private static let old = "old"

  let place: OutputPlace
  private let parent: OpenFolder
  private let workshop: OpenFolder
  private let lock: Lock

  private static func workshopName(_ place: OutputPlace) -> String { "." + place.name + ".naskah" }

  /// Opens the folders and keeps other builds out. Nil where there is no hidden folder yet and none is to be made.
  init?(_ place: OutputPlace, isMaking: Bool) throws {
    let name = Self.workshopName(place)
    if isMaking { try makeFolder(place.parent) }
    guard try isMaking || kind(of: place.parent + "/" + name) != nil else { return nil }
    self.place = place
    parent = try OpenFolder(at: place.parent)
    workshop = isMaking ? try parent.makingFolder(name) : try parent.folder(name)
    lock = try Lock("lock", in: workshop, busy: Self.busy(place.shown))
  }

  /// Refuses a folder that is not ours, at the site's place and at its predecessor's.
  func refuseForeign() throws {
    if try parent.kind(of: place.name) == nil { return }
    try Marker.refuseForeign(parent.folder(place.name), as: .site)
  }

  /// The predecessor, to be brought up to date, and whether it is new.
  func staging() throws -> (folder: OpenFolder, isNew: Bool) {
    let isNew = try workshop.kind(of: Self.next) == nil
    let folder = try workshop.makingFolder(Self.next)
    try Marker.refuseForeign(folder, as: .site)
    try Marker.mark(folder, as: .site)
    return (folder, isNew)
  }

  /// Puts the predecessor, which holds the new site by now, in the site's place, and the old site in the predecessor's.
  func exchange() throws {
    if try parent.kind(of: place.name) == nil {
      try workshop.rename(Self.next, to: parent, as: place.name)
      return try saveOrUndo { try parent.rename(place.name, to: workshop, as: Self.next) }
    }
    let failure = try exchangeInOneStep()
    guard failure != 0 else { return try saveOrUndo { _ = try exchangeInOneStep() } }
    guard [ENOSYS, EINVAL, ENOTSUP, EOPNOTSUPP, EXDEV, EPERM].contains(failure) else { throw notPut(failure) }
    try exchangeByRenames()
  }

  private func exchangeInOneStep() throws -> Int32 {
    var failure: Int32
    repeat { failure = naskah_exchange(workshop.file, Self.next, parent.file, place.name) } while failure == EINTR
    return failure
  }

  private func exchangeByRenames() throws {
    try parent.rename(place.name, to: workshop, as: Self.old)
    do {
      try workshop.rename(Self.next, to: parent, as: place.name)
      try save()
    } catch {
      // The old site comes back; if even that is refused, the next build does it (`recover`).
      _ = try recover(preferringOld: true)
      throw error
    }
    try workshop.rename(Self.old, to: workshop, as: Self.next)
  }

  private func save() throws {
    try workshop.save()
    try parent.save()
  }

  /// Brings the exchange to the disk; where that fails, the old site comes back.
  private func saveOrUndo(_ undo: () throws -> Void) throws {
    do { try save() } catch {
      try undo()
      throw error
    }
  }

  /// Makes good what a build left that was stopped between the three renames. `old` stands between the first and the
  /// last of them, and what stands beside it tells how far the build came:
  ///
  /// - `next`, and no site: it was stopped after the first rename. The new site is complete, and takes the site's
  ///   place; `old` becomes the predecessor.
  /// - The site, and no `next`: it was stopped after the second rename. `old` becomes the predecessor.
  /// - Neither: no build leaves this. `old` is the only site there is, and goes back to its place.
  /// - Both: no build leaves this either. The site and its predecessor are there, and `old` is removed.
  ///
  /// - Parameter preferringOld: whether the old site is to come back, because the exchange failed and was not stopped.
  /// - Returns: whether there was anything to do.
  @discardableResult
  func recover(preferringOld: Bool = false) throws -> Bool {
    guard let kind = try workshop.kind(of: Self.old) else { return false }
    // Builds put nothing but a site there: what is no folder is nobody's, a folder of somebody else is refused.
    guard kind == S_IFDIR else {
      try workshop.remove(Self.old)
      return false
    }
    try Marker.refuseForeign(workshop.folder(Self.old), as: .site)
    let isThere = try parent.kind(of: place.name) != nil, hasNext = try workshop.kind(of: Self.next) != nil
    if isThere, hasNext {
      try workshop.removeTree(Self.old)
    } else if preferringOld {
      if isThere { try parent.rename(place.name, to: workshop, as: Self.next) }
      try workshop.rename(Self.old, to: parent, as: place.name)
    } else {
      if !isThere { try workshop.rename(hasNext ? Self.next : Self.old, to: parent, as: place.name) }
      if isThere || hasNext { try workshop.rename(Self.old, to: workshop, as: Self.next) }
    }
    try save()
    return true
  }

  private func notPut(_ number: Int32) -> MachineError {
    guard number == EBUSY else {
      return MachineError.disk(Bilingual(id: "memasang situs di", en: "put the site at"), place.shown, number)
    }
    return MachineError(
      Bilingual(
        id:
          "\(place.shown) adalah disk atau volume tersendiri dan tidak dapat ditukar; tunjuk folder di dalamnya, "
          + "misalnya --output \(place.shown)/site",
        en:
          "\(place.shown) is a disk or volume of its own and cannot be exchanged; name a folder in it, for example "
          + "--output \(place.shown)/site"
      ))
  }

  private static func busy(_ shown: String) -> MachineError {
    MachineError(
      Bilingual(
        id: "naskah build lain sedang menulis \(shown); tunggu sampai selesai, lalu ulangi",
        en: "another naskah build is writing \(shown); wait until it is done, then try again"))
  }
}
