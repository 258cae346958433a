package import Diagnostics
package import Pipeline

/// What publishing did.
package struct Published: Sendable {
  package let written: Int
  package let unchanged: Int
  package let removed: Int
}

/// A site to be published, and where.
package struct SitePlan: Sendable {
  package let files: OutputFiles
  package let site: String

  package init(files: OutputFiles, site: String) {
    self.files = files
    self.site = site
  }
}

extension Workspace {
  /// Looks whether a site may be made at a place, before any work is done for it, and makes good what a stopped build
  /// left there.
  ///
  /// - Returns: a sentence about what was made good; nil where there was nothing.
  /// - Throws: `MachineError` where the place is refused or another build is writing it.
  package func prepare(toPublishAt site: String) throws -> Bilingual? {
    let place = try OutputPlace(site, for: .site, of: folder)
    guard let folders = try SiteFolders(place, isMaking: false) else {
      if try kind(of: place.path) != nil { try Marker.refuseForeign(OpenFolder(at: place.path), as: .site) }
      return nil
    }
    let isRecovered = try folders.recover()
    try folders.refuseForeign()
    guard isRecovered else { return nil }
    return Bilingual(
      id: "penerbitan situs di \(site) pernah terhenti di tengah jalan; sekarang situsnya lengkap kembali",
      en: "publishing the site at \(site) was interrupted; the site is complete again")
  }

  /// Publishes a site so that the old one stays, whole, until the new one is complete.
  ///
  /// Beside the site stands a hidden folder with its predecessor. The predecessor is brought up to date in place (what
  /// is equal is compared and kept, what is not is written, what is gone is removed), brought to the disk, and the two
  /// are exchanged. A stop at any point leaves the old site or the new one, and the next build goes on from what stands
  /// there. Only folders that hold the marker are ever changed, no link in them is followed, and a lock keeps a second
  /// build out.
  ///
  /// - Parameters:
  ///   - revision: where the handbook's own files are copied from; nil for its folder.
  ///   - report: called from the workers with the number of files done so far.
  package func publish(
    _ files: OutputFiles, to site: String, at revision: Revision? = nil,
    report: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> Published {
    let plan = SitePlan(files: files, site: site)
    return try await publish([plan], at: revision, report: report).first
      ?? Published(written: 0, unchanged: 0, removed: 0)
  }

  /// Publishes several sites: all are written and on the disk before the first takes its place, so that what a full
  /// disk or a refused file stops leaves every old site.
  package func publish(
    _ plans: [SitePlan], at revision: Revision? = nil, report: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> [Published] {
    var staged: [(folders: SiteFolders, done: Published)] = []
    var before = 0
    for plan in plans {
      let place = try OutputPlace(plan.site, for: .site, of: folder)
      guard let folders = try SiteFolders(place, isMaking: true) else { continue }
      let filesBefore = before
      let done = try await stage(plan.files, in: folders, at: revision) { report(filesBefore + $0) }
      staged.append((folders, done))
      before += plan.files.made.count + plan.files.copies.count
    }
    for site in staged { try site.folders.exchange() }
    return staged.map(\.done)
  }

  /// Writes a site beside the one that stands.
  private func stage(
    _ files: OutputFiles, in folders: SiteFolders, at revision: Revision?, report: @escaping @Sendable (Int) -> Void
  ) async throws -> Published {
    try folders.recover()
    try folders.refuseForeign()
    let (folder, isNew) = try folders.staging()
    let staging = Staging(folder: folder, isNew: isNew)
    try staging.makeFolders(for: files)
    let done = try await write(files, at: revision, into: staging, report: report)
    let removed = isNew ? 0 : try staging.remove(allBut: files)
    try folder.saveAll()
    return Published(written: done.written, unchanged: done.unchanged, removed: removed)
  }

  private func write(
    _ files: OutputFiles, at revision: Revision?, into staging: Staging, report: @escaping @Sendable (Int) -> Void
  ) async throws -> (written: Int, unchanged: Int) {
    let total = files.made.count + files.copies.count
    let counts = try await workers.pull(total, 16) { range in
      var buffer: [UInt8] = [], scratch: [UInt8] = []
      var written = 0, descent = staging.descent()
      for index in range.prefix(while: { $0 < files.made.count }) {
        buffer.removeAll(keepingCapacity: true)
        try files.made[index].write(&buffer)
        if try staging.put(files.made[index].path, buffer, by: &descent, scratch: &scratch) { written += 1 }
      }
      let copies = range.drop { $0 < files.made.count }.map { files.copies[$0 - files.made.count] }
      for (copy, bytes) in zip(copies, try self.bytes(of: copies.map(\.from), at: revision)) {
        if try staging.put(copy.to, bytes, by: &descent, scratch: &scratch) { written += 1 }
      }
      report(range.upperBound)
      return (written, range.count)
    }
    let written = counts.reduce(0) { $0 + $1.0 }
    return (written, total - written)
  }
}
