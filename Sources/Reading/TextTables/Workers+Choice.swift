public import ParallelWork
public import Wording

extension Workers {
  /// How many threads a person may ask for.
  package static let choosable = 1...1024

  /// As many workers as a person asked for, or one for each processor.
  ///
  /// - Throws: `ChoiceError`.
  public init(chosen threads: Int?) throws(ChoiceError) {
    try ChoiceError.check(threads, of: .threads, in: Self.choosable)
    self.init(threads)
  }
}
