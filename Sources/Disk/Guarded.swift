#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A value that threads share, behind a mutex of POSIX threads. The thread sanitizer sees that lock; it does not see
/// the one of the standard library's `Mutex`, whose code on Linux is not instrumented, and takes what that guards for a
/// race.
package final class Guarded<Value>: @unchecked Sendable {
  private var value: Value
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  package init(_ value: sending Value) {
    self.value = value
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  /// What it is given has the value for itself until it returns.
  package func withLock<Result: Sendable>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&value)
  }
}
