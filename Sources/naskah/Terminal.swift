#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics
internal import Disk

/// Standard output, standard error, and what the person at the terminal may want to see there.
enum Terminal {
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
  /// Whether what is meant for a terminal, and not for people, does anything there: colour, or a line written over.
  static var understandsCodes: Bool { variable("TERM") != "dumb" }

  /// An environment variable, where it is set and not empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Makes the three standard files safe to use, before anything else is opened.
  ///
  /// A closed one is taken by a file that cannot be read or written, as it would have been: else the next file opened,
  /// a page of the site, would get its number, and messages would go into that page. A reader that goes away is told by
  /// an error of the write, not by a signal: a signal would end the work in the middle because of a message.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    for file in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(file, F_GETFD) < 0 {
      _ = open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Says what a run came to, and ends it: the only way out of the program.
  ///
  /// What cannot be said on standard error changes nothing. A result that standard output does not take is told on
  /// standard error and ends with 2, but where its reader has gone away (`| head`) and wants no more.
  static func end(_ outcome: Outcome) -> Never {
    outcome.progress.finish()
    let ending = say(outcome)
    withExtendedLifetime(outcome) { exit(ending.rawValue) }
  }

  private static func say(_ outcome: Outcome) -> Outcome.Ending {
    var refusal: Int32 = 0
    for utterance in outcome.utterances {
      switch utterance {
      case .note(let note): put(note.ended, to: STDERR_FILENO)
      case _ where refusal != 0: break
      case .result(let text): refusal = put(text.ended, to: STDOUT_FILENO)
      case .data(let bytes) where outputIsTerminal:
        refusal = put(Printable(lines: String(decoding: bytes, as: UTF8.self)).text, to: STDOUT_FILENO)
      case .data(let bytes): refusal = bytes.withUnsafeBufferPointer { put($0, to: STDOUT_FILENO) }
      }
    }
    guard refusal != 0, refusal != EPIPE else { return outcome.ending }
    let reason = systemReason(refusal)
    let note = Bilingual(
      id: "naskah: keluaran standar tidak dapat ditulis, jadi hasilnya tidak lengkap: \(reason.id)",
      en: "naskah: standard output cannot be written, so the result is not whole: \(reason.en)")
    put(Printable(line: note[.ofReader]).ended, to: STDERR_FILENO)
    return .machine
  }

  /// How far the run has come, to standard error; whether anybody hears it does not matter.
  static func saySoFar(_ line: String) { put(line, to: STDERR_FILENO) }

  /// A result of a command that goes on; whether anybody hears it does not matter.
  static func sayResult(_ line: String) { put(line, to: STDOUT_FILENO) }

  /// A line that somebody types; nil where no more comes.
  static func line() -> String? { readLine() }

  @discardableResult
  private static func put(_ text: String, to file: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { put($0, to: file) }
  }

  /// - Returns: 0, or why the system did not take all of it.
  private static func put(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32) -> Int32 {
    var done = 0
    while done < bytes.count {
      let taken = write(file, bytes.baseAddress! + done, bytes.count - done)
      if taken < 0, errno == EINTR { continue }
      // Another program made it so that it does not wait: then this one does.
      if taken < 0, errno == EAGAIN, waitUntilItTakes(file) { continue }
      if taken < 0 { return errno }
      if taken == 0 { return EIO }
      done += taken
    }
    return 0
  }

  private static func waitUntilItTakes(_ file: Int32) -> Bool {
    var wanted = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
    let ready = poll(&wanted, 1, -1)
    return ready > 0 || errno == EINTR
  }
}
