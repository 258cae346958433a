#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics

/// Standard output, standard error, and what the person at the terminal may want to see there.
enum Terminal {
  /// Results: to standard output.
  static func print(_ text: String) {
    var text = text
    text.withUTF8 { write(STDOUT_FILENO, $0) }
  }

  static func print(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { write(STDOUT_FILENO, $0) }
  }

  /// What is not the result: to standard error, a line or several.
  static func say(_ text: String) {
    var text = Printable(lines: text.hasSuffix("\n") ? text : text + "\n").text
    text.withUTF8 { write(STDERR_FILENO, $0) }
  }

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 && variable("TERM") != "dumb" }

  /// An environment variable, where it is set and not empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  static func readStandardInput() -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let got = read(STDIN_FILENO, &chunk, chunk.count)
      if got < 0, errno == EINTR { continue }
      if got <= 0 { return bytes }
      bytes += chunk[..<got]
    }
  }

  /// Ends the program when its work is done, without taking a handbook of thousands of dossiers apart first.
  static func leave(_ status: Int32) -> Never { exit(status) }

  /// Makes the three standard files safe to use, before anything else is opened.
  ///
  /// A closed one is taken by a file that cannot be written: else the next file opened, a page of the site, would get its
  /// number, and messages would go into that page. A reader that goes away is told by an error of the write, not by a
  /// signal: a signal would end the work in the middle because of a message.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    for file in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(file, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// What cannot be said on standard error changes nothing: neither what was done nor how the program ends. A result that
  /// standard output does not take is said there and ends with 2, but where its reader has gone away (`| head`) and wants no more.
  private static func write(_ file: Int32, _ bytes: UnsafeBufferPointer<UInt8>) {
    var done = 0
    while done < bytes.count {
      let put = Glibc.write(file, bytes.baseAddress! + done, bytes.count - done)
      if put < 0, errno == EINTR { continue }
      if put < 0 {
        guard file == STDOUT_FILENO, errno != EPIPE else { return }
        let why = String(cString: strerror(errno))
        say("naskah: standard output / keluaran: \(why)")
        exit(2)
      }
      done += put
    }
  }
}

/// One line on standard error that counts up, on a terminal only; nothing is left of it.
final class Progress: Sendable {
  private let label: Bilingual
  private let total: Int
  private let language: Language
  private let isShown: Bool

  private let step: Int

  /// - Parameter step: how many are done between two looks; what is done in two of them needs no line.
  init(_ label: Bilingual, of total: Int, in language: Language, step: Int = 256) {
    self.label = label
    self.total = total
    self.language = language
    self.step = step
    isShown = Terminal.errorIsTerminal && total >= 2 * step
  }

  func reach(_ done: Int) {
    guard isShown, done % step < 16 else { return }
    Terminal.sayWithoutLine("\r\(label[language]) \(done)/\(total)\u{1B}[K")
  }

  func finish() {
    guard isShown else { return }
    Terminal.sayWithoutLine("\r\u{1B}[K")
  }
}

extension Terminal {
  /// A part of a line, to standard error.
  static func sayWithoutLine(_ text: String) {
    var text = text
    text.withUTF8 { write(STDERR_FILENO, $0) }
  }
}
