internal import Dispatch

/// A number of threads to divide independent jobs among, and the instructions that their hot loops use.
///
/// Results must not depend on either: jobs write to places of their own, whoever merges them does so in the order
/// of the jobs, and a loop gives the same bits on every level.
public struct Workers: Sendable, Equatable {
  /// Threads at work at the same time, at least 1.
  public let count: Int

  /// The instructions that hot loops use, none that the processor lacks.
  public let level: KernelLevel

  /// Makes `count` workers, or one for each processor where `count` is `nil`.
  ///
  /// A `level` above what the processor has is lowered to what it has.
  public init(_ count: Int? = nil, level: KernelLevel = .supported) {
    self.count = max(1, count ?? Workers.processorCount)
    self.level = min(level, .supported)
  }

  /// One thread, with the same instructions.
  package var alone: Workers { Workers(1, level: level) }

  /// The threads, at least one, that each of `jobs` jobs may have that run at the same time, with the same instructions.
  package func divided(among jobs: Int) -> Workers { Workers(count / jobs, level: level) }

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
