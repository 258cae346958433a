#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics

/// A folder that a command may write into. That it may is found out before anything is written: the folder must not be
/// among the sources, nor hold the handbook; not be a user's home, nor lie in another folder that we make; and no link
/// on the way may lead out of the handbook.
struct OutputPlace {
  /// As the person wrote it, for messages.
  let shown: String
  /// The folder it stands in, without links and dots. It may have to be made.
  let parent: String
  let name: String

  var path: String { parent == "/" ? "/" + name : parent + "/" + name }

  /// - Parameter handbook: the handbook's folder.
  init(_ shown: String, for kind: Marker.Kind, of handbook: String) throws {
    let handbook = try realPath(handbook) ?? absolute(handbook)
    self.shown = shown
    guard !shown.isEmpty else { throw Refusal.empty(kind) }
    let whole = try Self.real(absolute(shown))
    guard try whole != "/" && !Self.hold(handbook, in: whole) else { throw Refusal.around(shown, kind) }
    let slash = whole.lastIndex(of: "/") ?? whole.startIndex
    parent = slash == whole.startIndex ? "/" : String(whole[..<slash])
    name = String(whole[whole.index(after: slash)...])
    if try Self.homes.contains(where: { try Self.isSame($0, whole) }) { throw Refusal.home(shown, kind) }
    if let source = try Self.source(of: handbook, around: whole, kind) { throw Refusal.inside(shown, source, kind) }
    if let kept = try Self.kept(above: parent) { throw Refusal.insideKept(shown, kept, kind) }
    // The last name is not followed: a link there is not ours.
    let lexical = Self.plain(try absolute(shown))
    if try Disk.kind(of: path) == S_IFLNK || Disk.kind(of: lexical) == S_IFLNK { throw Refusal.link(shown, kind) }
    if Self.isBelow(lexical, handbook), !Self.isBelow(whole, handbook) { throw Refusal.leadsOut(shown, kind) }
  }

  /// Refuses to put a single file (a schema, a baseline) among the sources, or into a folder that is made as a whole.
  static func refuseSources(_ file: String, of handbook: String) throws {
    let handbook = try realPath(handbook) ?? absolute(handbook)
    let whole = try real(absolute(file))
    if let source = try source(of: handbook, around: whole, .site) { throw Refusal.fileInside(file, source + "/") }
    let parent = chain(whole).dropFirst().first ?? "/"
    if let kept = try kept(above: parent) { throw Refusal.fileInside(file, kept) }
  }

  // MARK: Paths

  /// A path without links and dots, as far as its folders are there. The last name is not followed where it is a link.
  private static func real(_ path: String) throws -> String {
    let names = path.split(separator: "/").filter { $0 != "." }.map(String.init)
    if names.last == ".." || names.isEmpty { return try realOrPlain(path) }
    let above = try realOrPlain("/" + names.dropLast().joined(separator: "/"))
    return (above == "/" ? "" : above) + "/" + names[names.count - 1]
  }

  /// A path without links and dots; of one that is not there, the part that is, and the rest as it is written.
  private static func realOrPlain(_ path: String) throws -> String {
    if let real = try realPath(path) { return real }
    let names = path.split(separator: "/").map(String.init)
    guard let last = names.last else { return "/" }
    let above = try realOrPlain("/" + names.dropLast().joined(separator: "/"))
    if last == ".." { return plain(above + "/..") }
    return last == "." ? above : (above == "/" ? "" : above) + "/" + last
  }

  /// A path without `.` and `..`, worked out from its text alone: the disk is not asked about links.
  private static func plain(_ path: String) -> String {
    var names: [Substring] = []
    for name in path.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return "/" + names.joined(separator: "/")
  }

  private static func isBelow(_ path: String, _ folder: String) -> Bool { path.utf8.starts(with: (folder + "/").utf8) }

  /// Whether two paths are one folder, whatever the disk thinks of capital letters.
  private static func isSame(_ a: String, _ b: String) throws -> Bool {
    if a.utf8.elementsEqual(b.utf8) { return true }
    guard let one = try identity(of: a), let other = try identity(of: b) else { return false }
    return one == other
  }

  /// The path and every folder above it, from the innermost to the root.
  private static func chain(_ path: String) -> [String] {
    var chain = [path]
    while let slash = chain[chain.count - 1].lastIndex(of: "/"), chain[chain.count - 1] != "/" {
      let above = String(chain[chain.count - 1][..<slash])
      chain.append(above.isEmpty ? "/" : above)
    }
    return chain
  }

  // MARK: What stands around it

  /// Whether a folder is the handbook's, or lies around it.
  private static func hold(_ handbook: String, in folder: String) throws -> Bool {
    try chain(handbook).contains { try isSame($0, folder) }
  }

  /// The folder of sources that the output would be, or would be in.
  private static func source(of handbook: String, around path: String, _ kind: Marker.Kind) throws -> String? {
    let sources = ["content", "templates"] + (kind == .site ? ["_packs"] : [])
    if path.split(separator: "/").contains(where: { $0.lowercased() == ".git" }) { return ".git" }
    return try sources.first { source in
      try chain(path).contains { folder in
        let isNamed = folder.lowercased() == (handbook + "/" + source).lowercased() && isBelow(folder, handbook)
        return try isNamed || isSame(folder, handbook + "/" + source)
      }
    }
  }

  /// The nearest folder that we made (a site, packs), from a folder upwards; nil where there is none.
  private static func kept(above parent: String) throws -> String? {
    try chain(parent).first { folder in
      guard try Disk.kind(of: folder + "/" + Marker.name) == S_IFREG else { return false }
      return try Marker.kind(in: OpenFolder(at: folder)) != nil
    }
  }

  /// The home folders of whoever runs the program, as the environment and the system's list of users name them.
  private static var homes: [String] {
    let own = getpwuid(geteuid()).flatMap { $0.pointee.pw_dir }.map { String(cString: $0) }
    return [variable("HOME"), own].compactMap { $0 }.filter { $0 != "/nonexistent" }
  }
}

/// Why a folder is refused, and what to write instead.
private enum Refusal {
  private static func example(_ kind: Marker.Kind) -> String { kind == .site ? "--output _site" : "--output _packs" }

  private static func refuse(_ shown: String, _ kind: Marker.Kind, _ why: Bilingual) -> MachineError {
    let example = example(kind)
    return MachineError(
      Bilingual(
        id: "tidak ada yang ditulis ke \(shown): \(why.id); tunjuk folder tersendiri, misalnya \(example)",
        en: "nothing is written to \(shown): \(why.en); name a folder of its own, for example \(example)"))
  }

  static func empty(_ kind: Marker.Kind) -> MachineError {
    MachineError(
      Bilingual(
        id: "--output kosong; tulis nama folder, misalnya \(example(kind))",
        en: "--output is empty; write the name of a folder, for example \(example(kind))"))
  }

  static func around(_ shown: String, _ kind: Marker.Kind) -> MachineError {
    refuse(
      shown, kind, Bilingual(id: "folder itu memuat buku pegangan ini", en: "that folder holds the handbook itself"))
  }

  static func home(_ shown: String, _ kind: Marker.Kind) -> MachineError {
    refuse(shown, kind, Bilingual(id: "itu folder rumah seorang pengguna", en: "that is the home folder of a user"))
  }

  static func inside(_ shown: String, _ source: String, _ kind: Marker.Kind) -> MachineError {
    refuse(
      shown, kind,
      Bilingual(
        id: "tempat itu \(source)/ atau di dalamnya, yang menyimpan hal lain",
        en: "that is \(source)/ or lies in it, which is for other things"))
  }

  static func insideKept(_ shown: String, _ kept: String, _ kind: Marker.Kind) -> MachineError {
    refuse(
      shown, kind,
      Bilingual(
        id: "letaknya di dalam \(kept), yang dibuat Naskah dan diperbarui seluruhnya",
        en: "it lies in \(kept), which Naskah makes and brings up to date as a whole"))
  }

  static func fileInside(_ shown: String, _ folder: String) -> MachineError {
    MachineError(
      Bilingual(
        id:
          "tidak ada yang ditulis ke \(shown): tempat itu di dalam \(folder), yang menyimpan hal lain; tunjuk "
          + "tempat di luarnya",
        en: "nothing is written to \(shown): that lies in \(folder), which is for other things; name a place outside it"
      ))
  }

  static func link(_ shown: String, _ kind: Marker.Kind) -> MachineError {
    refuse(
      shown, kind,
      Bilingual(id: "itu tautan simbolik, yang tidak diikuti", en: "that is a symbolic link, which is not followed"))
  }

  static func leadsOut(_ shown: String, _ kind: Marker.Kind) -> MachineError {
    refuse(
      shown, kind,
      Bilingual(
        id: "sebuah tautan simbolik membawanya ke luar buku pegangan",
        en: "a symbolic link on the way leads out of the handbook"))
  }
}
