public import ParallelWork
import Testing

extension KernelLevel {
  /// Ends the test case where this processor lacks the level: a lower one would be tested in its place.
  ///
  /// Cases end in silence; the tests of `Workers` say once which levels are left out.
  public func skipWhereMissing() throws {
    guard self > .supported else { return }
    try Test.cancel("this processor has no \(self)")
  }
}
