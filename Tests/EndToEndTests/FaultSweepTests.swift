import Foundation
import Support
import Testing

/// A sample of `make faults`: calls spread over each command that writes, each made to go wrong in one way.
struct FaultSweepTests {
  #if os(Linux)
    @Test(arguments: [
      ("build", "kill,full", "6"), ("build-first", "eio", "5"), ("build-no-exchange", "kill", "8"),
      ("fix", "kill,eio,eintr", "6"), ("mv", "kill,full,emfile,disk", "8"),
      ("mv-no-links", "kill,dead", "8"), ("mv-hard-link", "kill,enospc", "8"), ("new", "kill,short", "8"),
      ("pack", "kill,eacces", "6"), ("pack-all", "kill,full", "4"), ("baseline", "kill,enospc", "5"),
      ("export", "kill,enospc", "4"), ("import", "kill,full", "5"), ("init", "kill,enospc", "8")
    ])
    func `whatever goes wrong, all is old or all is new, and the next command makes good`(
      command: String, faults: String, sample: String
    ) throws {
      try sweep(["--commands", command, "--faults", faults, "--sample", sample])
    }

    /// What cannot be looked at is not taken for what is not there.
    @Test(arguments: [
      ("build-first", "eio", "getcwd"), ("pack", "enospc", "getcwd,stat"), ("pack-all", "eio", "access")
    ])
    func `what the disk refuses to tell is told with its cause`(command: String, fault: String, kinds: String) throws {
      try sweep(["--commands", command, "--faults", fault, "--kinds", kinds, "--sample", "12"])
    }

    private func sweep(_ arguments: [String]) throws {
      let outcome = try run(
        URL(fileURLWithPath: "/usr/bin/env"),
        ["python3", "Tests/Faults/sweep.py", programPath, "Tests/Fixtures/sites/sweep", "--jobs", "1"] + arguments)
      #expect(outcome.status == 0, "\(outcome.stdout)\(outcome.stderr)")
      #expect(outcome.stdout.contains(" 0 wrong"))
    }
  #endif
}
