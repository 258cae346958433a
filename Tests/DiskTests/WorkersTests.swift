import Pipeline
import Synchronization
import Testing

/// The parallel map gives all that was asked for, or the error.
struct WorkersTests {
  @Test(arguments: [1, 2, 8]) func `a task that is cancelled gets every result all the same`(count: Int) async {
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return await Workers(count).map(1000, chunk: 7) { $0 * 2 }
    }
    task.cancel()
    #expect(await task.value == (0..<1000).map { $0 * 2 })
  }

  @Test(arguments: [1, 2, 8]) func `an error ends the work and is passed on`(count: Int) async {
    struct Refusal: Error, Equatable {}
    let done = Atomic<Int>(0)
    await #expect(throws: Refusal()) {
      _ = try await Workers(count).pull(100_000, 1) { range -> Int in
        if range.lowerBound == 3 { throw Refusal() }
        return done.add(1, ordering: .relaxed).newValue
      }
    }
    #expect(done.load(ordering: .relaxed) < 100_000)
  }
}
