internal import Synchronization

/// How many workers the parallel steps may use. What they compute never depends on the number.
package struct Workers: Sendable {
  package let count: Int

  package init(_ count: Int) {
    self.count = max(1, count)
  }

  /// Calls `body` for every index below `total`. Each worker takes the next chunk of indices when it is done with one.
  /// The results stand in the order of the indices.
  package func map<Result: Sendable>(_ total: Int, chunk: Int = 32, _ body: @escaping @Sendable (Int) -> Result) async
    -> [Result]
  {
    let chunks = await pull(total, chunk) { range in range.map(body) }
    var results: [Result] = []
    results.reserveCapacity(total)
    for chunk in chunks { results += chunk }
    return results
  }

  /// Calls `body` on the workers with ranges that together cover `0..<total`, each once. The results stand in the order
  /// of the ranges. The first error thrown ends the work and is passed on.
  ///
  /// Where the caller's own task is cancelled the work is done all the same: a caller that got fewer results than it
  /// asked for would take them for all of them.
  package func pull<Result: Sendable>(
    _ total: Int, _ chunk: Int, _ body: @escaping @Sendable (Range<Int>) throws -> Result
  ) async rethrows -> [Result] {
    let ranges = (total + chunk - 1) / chunk
    let next = Counter()
    let parts = try await withThrowingTaskGroup(of: [IndexedResult<Result>].self) { group in
      for _ in 0..<min(count, ranges) {
        group.addTask {
          var done: [IndexedResult<Result>] = []
          while true {
            let index = next.take()
            guard index < ranges else { return done }
            let range = index * chunk..<min(total, (index + 1) * chunk)
            do {
              done.append(IndexedResult(index: index, result: try body(range)))
            } catch {
              next.stop(at: ranges)
              throw error
            }
          }
        }
      }
      var all: [IndexedResult<Result>] = []
      all.reserveCapacity(ranges)
      for try await part in group { all += part }
      return all
    }
    return parts.sorted { $0.index < $1.index }.map(\.result)
  }
}

/// What `body` gave for one range, and which of the ranges it was: workers finish in any order.
private struct IndexedResult<Result: Sendable>: Sendable {
  let index: Int
  let result: Result
}

/// The index of the next range to take, shared by the workers of one call.
private final class Counter: Sendable {
  private let value = Atomic<Int>(0)

  func take() -> Int {
    value.wrappingAdd(1, ordering: .relaxed).oldValue
  }

  /// Leaves nothing more to take: the workers end after what they are doing.
  func stop(at end: Int) {
    value.store(end, ordering: .relaxed)
  }
}
