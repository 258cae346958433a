// Faults that a sanitizer must see: a read past the end of an array, and threads that count without asking each other.
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

private final class Counter: @unchecked Sendable { var value = 0 }

@main
struct Planted {
  static func main() async {
    if CommandLine.arguments.contains("overflow") { overflow() } else { await race() }
  }

  private static func overflow() {
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 16)
    bytes.initialize(repeating: 0, count: 16)
    // What the compiler cannot know: 16 or 17.
    print(bytes[Int(getpid() % 2) + 16])
  }

  private static func race() async {
    let counter = Counter()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask { for _ in 0..<10_000 { counter.value += 1 } }
      }
    }
    print(counter.value)
  }
}
