import Diagnostics
import Foundation
import Support
import Testing

/// Handbooks that mean harm, through the binary: each is refused with a finding at its line or rendered inert; none
/// ends the program, uses more than its time of the processor, writes outside its folder, or puts anything into what is
/// printed and published that another program would run.
///
/// `make test` and `make hostile` run them with the released program, which may use two seconds.
struct HostileTests {
  private static let batch = 20
  private static let day = ["--as-of", "2026-06-01"]

  @Test func `there are more than two hundred and fifty of them, each with a name of its own`() {
    #expect(HostileHandbook.all.count >= 300)
    #expect(Set(HostileHandbook.all.map(\.name)).count == HostileHandbook.all.count)
  }

  /// All with a released program; every third with one that was built for tests, which is much slower.
  private static let tried =
    isReleased
    ? HostileHandbook.all : stride(from: 0, to: HostileHandbook.all.count, by: 3).map { HostileHandbook.all[$0] }

  @Test(arguments: Array(stride(from: 0, to: tried.count, by: batch)))
  func `each is refused at its line or inert`(first: Int) throws {
    for handbook in Self.tried[first...].prefix(Self.batch) { try hold(handbook) }
  }

  private func hold(_ handbook: HostileHandbook) throws {
    let place = try HostileFolder(handbook.files)
    defer { place.remove() }
    let before = try contents(of: place.folder)
    let checked = try place.naskah(["check", "--format", "json"] + Self.day)
    #expect(checked.status == 0 || checked.status == 1, "\(handbook): \(checked.status) \(checked.stderr.suffix(400))")
    Harmless.expectPrinted(checked.stdout, "\(handbook), check")
    try expectOutcome(of: handbook, checked.stdout)
    let built = try place.naskah(["build", "--draft"] + Self.day)
    // A draft of what check refused may be more than a disk can hold: a name of 300 letters.
    let expected: ClosedRange<Int32> = checked.status == 1 ? 0...2 : 0...0
    #expect(expected.contains(built.status), "\(handbook): \(built.status) \(built.stderr.suffix(400))")
    Harmless.expectPrinted(built.stdout + built.stderr, "\(handbook), build")
    let after = try contents(of: place.folder)
    for (path, bytes) in before { #expect(after[path] == bytes, "\(handbook) changed \(path)") }
    #expect(try place.around() == ["handbook", Outside.file], "\(handbook)")
    for (path, bytes) in after
    where path.hasPrefix("_site/") && !(handbook.hasTemplates && path.hasSuffix("about.html")) {
      if try Self.ordinary.get()[path] != bytes { Harmless.expectPublished(bytes, at: path, "\(handbook), \(path)") }
    }
  }

  /// The example's own site: a file that is the same says nothing hostile.
  private static let ordinary = Result {
    let place = try HostileFolder([:])
    defer { place.remove() }
    let built = try place.naskah(["build", "--draft"] + day)
    #expect(built.status == 0, "\(built.stderr)")
    return try contents(of: place.folder)
  }

  private struct Report: Decodable {
    struct Finding: Decodable { let code: String, file: String, line: Int }
    let findings: [Finding]
  }

  private func expectOutcome(of handbook: HostileHandbook, _ json: String) throws {
    let own = try JSONDecoder().decode(Report.self, from: Data(json.utf8)).findings.filter {
      handbook.files.keys.contains($0.file)
    }
    guard case .found(let code, let line) = handbook.outcome else { return }
    let places = Set(own.map { "\($0.code):\($0.line)" }).sorted().prefix(12)
    #expect(
      own.contains { $0.code == code && $0.line == line }, "\(handbook): no \(code) at line \(line), but \(places)")
  }
}

/// A hostile handbook in a folder of its own, beside a file that nothing of it may reach.
struct HostileFolder {
  let folder: URL

  init(_ changes: [String: [UInt8]]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "naskah-hostile-\(UUID().uuidString)/handbook")
    var files: [String: [UInt8]] = [:]
    for file in try fixture("example") { files[file.path] = file.bytes }
    files.merge(changes) { _, own in own }
    for (path, bytes) in files {
      let url = URL(fileURLWithPath: folder.path + "/" + path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
    try Data(Outside.word.utf8).write(to: folder.deletingLastPathComponent().appending(path: Outside.file))
  }

  /// Released, the program may use two seconds; built for tests it is some ten times as slow.
  private static let seconds = isReleased ? 2 : 30

  func naskah(_ arguments: [String]) throws -> Outcome {
    try run(arguments, in: folder, secondsOfProcessor: Self.seconds)
  }

  /// What stands beside the handbook, itself included.
  func around() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.deletingLastPathComponent().path).sorted()
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder.deletingLastPathComponent())  // The system clears its own folder.
  }
}
