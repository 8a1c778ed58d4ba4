internal import Dispatch

/// A number of threads to divide independent jobs among.
///
/// Results must not depend on the count: jobs write to places of their own, and whoever merges them does so in
/// the order of the jobs.
public struct Workers: Sendable, Equatable {
  /// Threads at work at the same time, at least 1.
  public let count: Int

  /// Makes `count` workers, or one for each processor where `count` is `nil`.
  public init(_ count: Int? = nil) {
    self.count = max(1, count ?? Workers.processorCount)
  }

  /// Runs `job` for each index in `0..<jobs` and returns when all are done.
  ///
  /// - Complexity: the jobs' own time over `count`; jobs are handed out one by one, so that uneven ones balance.
  package func perform(_ jobs: Int, _ job: @Sendable (Int) -> Void) {
    let lanes = min(count, jobs)
    guard lanes > 1 else {
      for index in 0..<max(jobs, 0) { job(index) }
      return
    }
    let next = JobCounter()
    DispatchQueue.concurrentPerform(iterations: lanes) { _ in
      while let index = next.take(below: jobs) { job(index) }
    }
  }

  /// The values of `transform` for each index in `0..<jobs`, in order of the index.
  @usableFromInline
  package func map<Value: Sendable>(_ jobs: Int, _ transform: @Sendable (Int) -> Value) -> [Value] {
    let results = Results<Value>(count: jobs)
    perform(jobs) { index in results.set(transform(index), at: index) }
    return results.all
  }
}
