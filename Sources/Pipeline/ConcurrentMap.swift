internal import Synchronization

/// How many workers the parallel steps may use. What they compute never depends on it.
package struct Workers: Sendable {
  package let count: Int

  package init(_ count: Int) {
    self.count = max(1, count)
  }

  /// Calls `body` for every index below `total`, in chunks that the workers pull; results stand in the order of the
  /// indices.
  package func map<Result: Sendable>(_ total: Int, chunk: Int = 32, _ body: @escaping @Sendable (Int) -> Result) async
    -> [Result]
  {
    let chunks = await pull(total, chunk) { range in range.map(body) }
    var results: [Result] = []
    results.reserveCapacity(total)
    for chunk in chunks { results += chunk }
    return results
  }

  /// Calls `body` with ranges that together cover `0..<total`, each once, on the workers; results in the order of the
  /// ranges. The first error thrown ends the work and is passed on. Where the caller's own task is cancelled the work
  /// is done all the same: results that are fewer than were asked for would be taken for all of them.
  package func pull<Result: Sendable>(
    _ total: Int, _ chunk: Int, _ body: @escaping @Sendable (Range<Int>) throws -> Result
  ) async rethrows -> [Result] {
    let ranges = (total + chunk - 1) / chunk
    let next = Counter()
    let parts = try await withThrowingTaskGroup(of: [(Int, Result)].self) { group in
      for _ in 0..<min(count, ranges) {
        group.addTask {
          var done: [(Int, Result)] = []
          while true {
            let index = next.take()
            guard index < ranges else { return done }
            do {
              done.append((index, try body(index * chunk..<min(total, (index + 1) * chunk))))
            } catch {
              next.stop(at: ranges)
              throw error
            }
          }
        }
      }
      var all: [(Int, Result)] = []
      all.reserveCapacity(ranges)
      for try await part in group { all += part }
      return all
    }
    return parts.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

/// The next chunk to take, shared by the workers of one call.
private final class Counter: Sendable {
  private let value = Atomic<Int>(0)

  func take() -> Int {
    value.wrappingAdd(1, ordering: .relaxed).oldValue
  }

  /// Leaves nothing more to take.
  func stop(at end: Int) {
    value.store(end, ordering: .relaxed)
  }
}
