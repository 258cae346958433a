internal import NIOConcurrencyHelpers

/// The site that is shown now, and the requests that wait for the next one.
package final class Shelf: Sendable {
  private struct State {
    var site: PreviewedSite
    var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    var nextTicket = 0
  }

  private let state: NIOLockedValueBox<State>

  package init(_ site: PreviewedSite) {
    state = NIOLockedValueBox(State(site: site))
  }

  package var site: PreviewedSite { state.withLockedValue { $0.site } }

  /// Shows another site, and lets every request that waits for one go on.
  package func show(_ site: PreviewedSite) {
    let waiting = state.withLockedValue { state in
      state.site = site
      defer { state.waiting = [:] }
      return Array(state.waiting.values)
    }
    for one in waiting { one.resume() }
  }

  /// Returns when a site with another number is shown; at once where one is, or where the caller is cancelled.
  func change(from number: Int) async {
    let ticket = state.withLockedValue { state in
      state.nextTicket += 1
      return state.nextTicket
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isOver = state.withLockedValue { state in
          guard state.site.number == number, !Task.isCancelled else { return true }
          state.waiting[ticket] = continuation
          return false
        }
        if isOver { continuation.resume() }
      }
    } onCancel: {
      state.withLockedValue { $0.waiting.removeValue(forKey: ticket) }?.resume()
    }
  }
}
