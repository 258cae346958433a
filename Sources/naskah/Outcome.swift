internal import Diagnostics
internal import Disk

/// What a run comes to: how it ends, and what there is to say, in order.
///
/// A command fills it, and neither prints nor ends the program: only `main` does, when nothing is left that could go
/// otherwise. So a message that nobody can hear never changes what was done, nor how the program ends. A command that
/// throws a `Failure` ends with 2, and what it had to say before is said all the same.
struct Outcome {
  /// The exit codes (docs/interfaces.md).
  enum Ending: Int32 {
    case fine = 0
    case findings = 1
    case machine = 2
  }

  /// One thing to say, and where.
  enum Utterance {
    /// The result, for a person: to standard output.
    case result(Printable)
    /// The result in a notation of its own (JSON, iCalendar, HTML), for another program: to standard output, as it is.
    /// A person at a terminal is shown it like everything else.
    case data([UInt8])
    /// What is not the result: to standard error.
    case note(Printable)
  }

  private(set) var ending = Ending.fine
  private(set) var utterances: [Utterance] = []
  /// What was read stays until the program ends: taking a handbook of thousands of dossiers apart would only cost time.
  private var kept: [Any] = []
  /// What a person at the terminal sees meanwhile.
  let progress = Progress()

  /// What there is to say beside the result.
  var notes: [Printable] {
    utterances.compactMap { utterance in
      guard case .note(let note) = utterance else { return nil }
      return note
    }
  }

  mutating func print(_ text: Printable) { utterances.append(.result(text)) }
  mutating func print(data: [UInt8]) { utterances.append(.data(data)) }
  mutating func print(data: String) { utterances.append(.data(Array(data.utf8))) }
  mutating func say(_ note: Printable) { utterances.append(.note(note)) }

  /// One line about the run; what it quotes cannot begin another.
  mutating func say(_ sentence: String) { say(Printable(line: sentence)) }

  /// There are findings that fail.
  mutating func fail() { ending = .findings }

  /// The machine is at fault, or an argument.
  mutating func fail(_ failure: Failure) { fail(Printable(line: failure.text)) }

  mutating func fail(_ reason: Printable) {
    ending = .machine
    say(reason)
  }

  mutating func keep<Value>(_ value: Value) -> Value {
    kept.append(value)
    return value
  }
}

/// What ends the program with 2, already in the reader's language.
struct Failure: Error {
  let text: String

  init(text: String) { self.text = text }

  /// In the language of help.
  init(_ text: Bilingual) { self.text = text.spoken }

  init(_ error: MachineError) { text = "naskah: " + error.message.spoken }
}
