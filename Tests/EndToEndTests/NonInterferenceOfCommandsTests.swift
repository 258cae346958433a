import Diagnostics
import Foundation
import Support
import Testing

/// What is hidden moves nothing that the program says, writes or ends with, by the program itself: two repositories
/// that differ in hidden things only cannot be told apart by their lower edition. `NASKAH_CASES` tries more seeds.
struct NonInterferenceOfCommandsTests {
  private static let seeds = UInt64(ProcessInfo.processInfo.environment["NASKAH_CASES"].flatMap { Int($0) } ?? 2)
  private static let day = ["--as-of", "2026-06-01", "--language", "en", "--jobs", "1"]

  private static let commands: [[String]] = [
    ["check"], ["check", "--format", "json"], ["check", "--strict", "--format", "plain"],
    ["check", "--at", "2025-03-01"], ["list", "--columns", "id,title,parties,computed.last_day"],
    ["list", "{kind: partner}", "--format", "json"], ["due", "--all"], ["due", "--format", "ics", "--all"],
    ["diff", "v1", "v2"], ["diff", "v1", "--format", "json"], ["build"], ["export", "csv", "--for", "excel-id"]
  ]

  /// A repository with three commits of the visible content and, between them, commits of hidden things alone.
  private func repository(visible: UInt64, hidden: UInt64, deletes: Bool) throws -> Repository {
    let repository = try Repository()
    var numbers = SeededNumbers(hidden)
    for (step, day) in ["2025-01-10", "2025-02-20", "2025-05-30"].enumerated() {
      let handbook = try HiddenHandbook(visible: visible, hidden: hidden &+ UInt64(step) &* 977)
      _ = try? FileManager.default.removeItem(at: repository.folder.appending(path: "content"))  // Not there at first.
      for file in handbook.files { try repository.write(file.path, file.bytes) }
      try repository.edit("content/dossiers/ks-2021-001.md", "Memorandum on Coasts", "Memorandum on Coasts \(step)")
      try addFormerlyOpen(to: repository, isHidden: step == 2, deletes: deletes)
      try repository.commit("visible \(step)", on: day)
      if step == 0 { try repository.git("tag", "v1") }
      for number in 0..<(numbers.next() % 3) {
        let text = "---\nid: qzbab\ntitle: qz \(numbers.next())\nclassification: rahasia\n---\n\nqz \(number)\n"
        try repository.write("content/handbook/qzbab.md", Array(text.utf8))
        try repository.commit("qz \(numbers.next())", on: day)
      }
      if step == 1 { try repository.git("tag", "v2") }
    }
    return repository
  }

  /// A risk that was in the open, and then is either hidden, with other words, or deleted: which of the two, nobody
  /// can tell, for there are other hidden ones beside it.
  private func addFormerlyOpen(to repository: Repository, isHidden: Bool, deletes: Bool) throws {
    let open = "  - {id: R9, title: Formerly open, likelihood: 1, impact: 1, owner: biro, response: None}\n"
    let hidden = deletes ? "" : "  - {id: R9, title: qz now, likelihood: 1, impact: 1, level: rahasia}\n"
    try repository.edit("content/dossiers/ks-2021-001.md", "\nrisks:\n", "\nrisks:\n" + (isHidden ? hidden : open))
  }

  /// What was said, without how far a run had come: on a busy machine that is told every ten seconds, by the clock.
  private func said(_ text: String) -> [Substring] {
    let progress = #/naskah: (reading files|checking|comparing|writing pages)( \d+/\d+)?/#
    return text.split(separator: "\n", omittingEmptySubsequences: false).filter { $0.wholeMatch(of: progress) == nil }
  }

  @Test(arguments: 0..<seeds)
  func `other hidden things leave output, errors, exit codes and sites of a lower edition as they were`(seed: UInt64)
    throws
  {
    let one = try repository(visible: seed, hidden: seed &* 7919 &+ 3, deletes: true)
    let other = try repository(visible: seed, hidden: seed &* 104_729 &+ 11, deletes: false)
    for command in Self.commands {
      let arguments = command + Self.day + ["--audience", "biasa"]
      let first = try run(arguments, in: one.folder), second = try run(arguments, in: other.folder)
      #expect(first.status == second.status, "seed \(seed): \(command)")
      #expect(first.stdout == second.stdout, "seed \(seed): \(command)")
      #expect(said(first.stderr) == said(second.stderr), "seed \(seed): \(command)")
      #expect(!(first.stdout + first.stderr).lowercased().contains("qz"), "seed \(seed): \(command)")
      if command.first == "diff" { #expect(!first.stdout.contains("Formerly open"), "seed \(seed): \(command)") }
      #expect(first.status < 2, "\(command): \(first.stderr)")
    }
    let schemas = try [one, other].map { try run(["schema", "--language", "en"], in: $0.folder) }
    #expect(schemas[0].stdout == schemas[1].stdout && schemas[0].status == 0)
    let sites = try [one, other].map { try contents(of: $0.folder.appending(path: "_site")) }
    #expect(sites[0].count > 60)
    let different = Set(sites[0].keys).union(sites[1].keys).filter { sites[0][$0] != sites[1][$0] }
    #expect(different.isEmpty, "seed \(seed): \(different.sorted().prefix(5))")
    for folder in [one.around, other.around] { try FileManager.default.removeItem(at: folder) }
  }
}
