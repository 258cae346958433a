import Foundation
import Support
import Testing

/// What packs try to make the engines do that print them, watched by the system's own tracer.
struct HostileEnginesTests {
  #if os(Linux)
    /// What a command and everything it starts opened, and whom it called.
    private func traced(_ arguments: [String], in place: HostileFolder) throws -> (outcome: Outcome, calls: [Substring])
    {
      let log = FileManager.default.temporaryDirectory.appending(path: "naskah-calls-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: log) }  // The system clears its own folder.
      let calls = ["-f", "-qq", "-s", "300", "-e", "trace=open,openat,connect,sendto", "-o", log.path, programPath]
      let outcome = try run(URL(fileURLWithPath: "/usr/bin/strace"), calls + arguments, in: place.folder)
      return (outcome, try String(contentsOf: log, encoding: .utf8).split(separator: "\n"))
    }

    private static func isForbidden(_ call: Substring) -> Bool {
      call.contains(Outside.file) || call.contains("sa_family=AF_INET") || call.contains("outside.invalid")
    }

    @Test func `packs and sites of hostile handbooks are made without a look outside and without a call`() throws {
      let place = try HostileFolder(HostileEverything.printed.mapValues { Array($0.utf8) })
      defer { place.remove() }
      // A pack with errors is refused; tolerated, all of them reach the engines.
      let tolerated = try run(["check", "--write-baseline", "tahan.yml", "--as-of", "2026-06-01"], in: place.folder)
      #expect(tolerated.status == 0, "\(tolerated.stderr.suffix(400))")
      for command in [
        ["pack", "kunjungan", "--pdf", "--docx", "--baseline", "tahan.yml"], ["build", "--draft"], ["check"]
      ] {
        let (outcome, calls) = try traced(command + ["--as-of", "2026-06-01"], in: place)
        let expected: Set<Int32> = command[0] == "pack" ? [0] : [0, 1]
        #expect(
          expected.contains(outcome.status),
          "\(command): \(outcome.status) \(outcome.stderr.suffix(400))\(outcome.stdout.suffix(400))")
        #expect(
          calls.count > 20 && calls.contains { $0.contains("content/packs") || $0.contains("kunjungan.md") },
          "the tracer saw the work")
        let forbidden = calls.filter(Self.isForbidden)
        #expect(forbidden.isEmpty, "\(command): \(forbidden.prefix(5))")
      }
      let packs = place.folder.appending(path: "_packs")
      let printed = try FileManager.default.subpathsOfDirectory(atPath: packs.path).filter {
        $0.hasSuffix(".pdf") || $0.hasSuffix(".docx")
      }
      #expect(printed.count == 4)
      let quiet = try tool(["Tests/Print/quiet.py"] + printed.map { packs.appending(path: $0).path })
      #expect(quiet.status == 0, "\(quiet.stdout.prefix(3000))\(quiet.stderr.suffix(500))")
    }

    /// The watch itself: a test that cannot fail proves nothing.
    @Test(arguments: [
      #"12 openat(AT_FDCWD, "../rahasia.txt", O_RDONLY) = 3"#,
      #"12 connect(5, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("1.2.3.4")}, 16) = 0"#,
      #"12 sendto(5, "\7outside.invalid", 30, MSG_NOSIGNAL, NULL, 0) = 30"#
    ])
    func `a look outside and a call are seen`(call: String) { #expect(Self.isForbidden(call[...])) }
  #endif
}
