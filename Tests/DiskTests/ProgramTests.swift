import Disk
import Foundation
import Testing

struct ProgramTests {
  private let shell: Program

  init() throws { shell = try program("/bin/sh") }

  @Test func `a program gets its input and arguments as they are, and gives its output`() throws {
    let run = try shell.run(["-c", "cat; printf '%s' \"$1\"; echo no >&2", "sh", "a b;$(c)"], input: Array("in ".utf8))
    #expect(run.succeeded)
    #expect(String(decoding: run.output, as: UTF8.self) == "in a b;$(c)")
    #expect(run.complaints == "no\n")
  }

  @Test func `much input and output pass without waiting for each other`() throws {
    let input = [UInt8](repeating: 0x61, count: 3_000_000)
    #expect(try program("/bin/cat").run([], input: input).output == input)
  }

  @Test func `it sees only a small environment`() throws {
    let run = try program("/usr/bin/env").run([], environment: ["EXTRA": "1"])
    let names = String(decoding: run.output, as: UTF8.self).split(separator: "\n").map { $0.split(separator: "=")[0] }
    #expect(Set(names).subtracting(["HOME", "LC_ALL", "PATH", "EXTRA"]).isEmpty)
  }

  @Test func `exit codes, signals, time and size end it as they should`() throws {
    #expect(try shell.run(["-c", "exit 3"]).ending == .exited(3))
    #expect(try shell.run(["-c", "kill -SEGV $$"]).ending == .signalled(11))
    #expect(try shell.run(["-c", "sleep 60 & sleep 60"], seconds: 1).ending == .tookTooLong)
    #expect(try shell.run(["-c", "yes"], limit: 10_000).ending == .wroteTooMuch)
  }

  @Test func `a program that has closed its outputs is still held to its limit`() throws {
    #expect(try shell.run(["-c", "exec 1>&- 2>&-; sleep 60"], seconds: 1).ending == .tookTooLong)
  }

  @Test(arguments: ["sleep 61 & echo $!; sleep 61", "sleep 61 & echo $!"])
  func `what it started ends with it, at the limit and at its own end`(script: String) throws {
    let run = try shell.run(["-c", script], seconds: 1)
    #expect(run.ending == (script.hasSuffix("$!") ? .exited(0) : .tookTooLong))
    let child = try #require(Int(String(decoding: run.output, as: UTF8.self).split(separator: "\n")[0]))
    // The system takes a moment; it is gone, or waits for its new parent to look.
    var state: Substring?
    for _ in 0..<500 {
      state =
        (try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8))?.split(separator: ")").last?.split(
          separator: " "
        ).first
      if state == nil || state == "Z" { break }
      usleep(10_000)
    }
    #expect(state == nil || state == "Z")
  }

  @Test func `it is started with the usual signals, whatever ours are`() throws {
    signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, SIG_DFL) }
    #expect(try shell.run(["-c", "kill -PIPE $$; echo survived"]).ending == .signalled(SIGPIPE))
  }

  @Test func `it runs in the folder asked for, and a missing program is the machine's error`() throws {
    #expect(String(decoding: try shell.run(["-c", "pwd"], in: "/usr").output, as: UTF8.self) == "/usr\n")
    #expect(throws: MachineError.self) { try program("/no/such/program").run([]) }
    #expect(try SearchPath().program(named: "sh") != nil)
    #expect(try SearchPath().program(named: "no-such-program-at-all") == nil)
  }
}

private func program(_ path: String) throws -> Program { Program(path: path, lookingIn: try SearchPath()) }
