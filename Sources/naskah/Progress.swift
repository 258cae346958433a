internal import Diagnostics
internal import Disk
internal import Dispatch

/// How far a run has come, for whoever waits: on a terminal one line that is written over and over and of which nothing
/// is left; elsewhere (a log) a line now and then. Nothing is said of what takes no longer than a second.
///
/// It is told, and looks at its own clock: what tells it neither waits for it nor learns anything from it.
final class Progress: Sendable {
  private struct State {
    var label: Bilingual?
    var done = 0
    var total = 0
    var isLineShown = false
  }

  private let state = Guarded(State())
  private let timer = Guarded<(any DispatchSourceTimer)?>(nil)

  /// A step of the run begins.
  ///
  /// - Parameter total: how many things it has to do; 0 where they are not counted.
  func begin(_ label: Bilingual, of total: Int = 0) {
    state.withLock { state in
      (state.label, state.done, state.total) = (label, 0, total)
    }
    timer.withLock { timer in
      if timer == nil { timer = started() }
    }
  }

  /// So many are done; workers may tell it in any order.
  func reach(_ done: Int) {
    state.withLock { $0.done = max($0.done, done) }
  }

  /// Says something while the work goes on, of a command that ends only when it is told to.
  func tell(_ note: Printable) {
    finish()
    Terminal.saySoFar(note.ended)
  }

  /// A result that another program may wait for.
  func tell(result: Printable) {
    finish()
    Terminal.sayResult(result.ended)
  }

  /// Asks the person at the terminal, who answers on the same line; nil where no answer comes any more.
  func ask(_ question: Printable) -> String? {
    finish()
    Terminal.sayResult(question.text)
    let answer = Terminal.line()
    if answer == nil { Terminal.sayResult("\n") }
    return answer
  }

  /// Nothing goes on any more, and nothing is left of the line.
  func finish() {
    timer.withLock { timer in
      timer?.cancel()
      timer = nil
    }
    state.withLock { state in
      if state.isLineShown { Terminal.saySoFar("\r\u{1B}[K") }
      state.label = nil
      state.isLineShown = false
    }
  }

  private func started() -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "progress"))
    let isTerminal = Terminal.errorIsTerminal && Terminal.understandsCodes
    timer.schedule(
      deadline: .now() + .seconds(isTerminal ? 1 : 10), repeating: .milliseconds(isTerminal ? 200 : 10_000))
    timer.setEventHandler { [weak self] in self?.show(onTerminal: isTerminal) }
    timer.resume()
    return timer
  }

  private func show(onTerminal isTerminal: Bool) {
    state.withLock { state in
      guard let label = state.label else { return }
      let count = state.total == 0 ? "" : " \(state.done)/\(state.total)"
      let line = label[.ofReader] + count
      Terminal.saySoFar(isTerminal ? "\r\(line)\u{1B}[K" : "naskah: \(line)\n")
      state.isLineShown = isTerminal
    }
  }
}
