// Faults that a sanitizer must see: a read past the end of an array, and threads that count without asking each other.
import Foundation

private final class Counter: @unchecked Sendable { var value = 0 }

@main
struct Planted {
  static func main() {
    if CommandLine.arguments.contains("overflow") { overflow() } else { race() }
  }

  private static func overflow() {
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 16)
    bytes.initialize(repeating: 0, count: 16)
    // What the compiler cannot know: 16 or 17.
    print(bytes[Int(getpid() % 2) + 16])
  }

  /// Two threads of their own, not tasks: on a busy machine one thread may do all tasks, and then there is no race.
  private static func race() {
    let counter = Counter(), done = DispatchSemaphore(value: 0)
    for _ in 0..<2 {
      Thread {
        for _ in 0..<10_000 { counter.value += 1 }
        done.signal()
      }.start()
    }
    for _ in 0..<2 { done.wait() }
    print(counter.value)
  }
}
