public import ParallelWork
public import Wording

extension Workers {
  /// How many threads a person may ask for.
  private static let choosable = 1...1024

  /// As many workers as a person asked for, or one for each processor.
  ///
  /// - Throws: `ChoiceError`.
  public init(chosen threads: Int?, level: KernelLevel = .supported) throws(ChoiceError) {
    try ChoiceError.check(threads, of: .threads, in: Self.choosable)
    self.init(threads, level: level)
  }
}
