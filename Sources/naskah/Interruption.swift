#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Dispatch

/// Ctrl-C, or another program that asks this one to end: told instead of obeyed at once, so that the program ends as it
/// ends otherwise.
struct Interruption {
  private let sources: [any DispatchSourceSignal]

  init(_ tell: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: DispatchQueue(label: "interruption"))
      source.setEventHandler(handler: tell)
      source.resume()
      return source
    }
  }

  func cancel() {
    for source in sources { source.cancel() }
  }
}
