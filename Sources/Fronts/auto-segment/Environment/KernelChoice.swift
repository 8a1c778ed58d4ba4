internal import FoundationEssentials
internal import ParallelWork

/// The processor instructions that the program may use, where the environment limits them.
///
/// The results do not depend on them; this is how that can be shown.
enum KernelChoice {
  /// The variable's name.
  static let variable = "AUTOSEGMENT_KERNEL"

  /// The words that the variable takes, from the fewest instructions to the most.
  static let words = KernelLevel.allCases.map { "\($0)" }

  /// The most that the environment of the program allows; without a limit, all that the processor has.
  static func level() throws(CommandError) -> KernelLevel {
    let word = ProcessInfo.processInfo.environment[variable] ?? ""
    guard !word.isEmpty else { return .supported }
    guard let level = KernelLevel.allCases.first(where: { "\($0)" == word }) else {
      throw .unknownKernel(word, known: words)
    }
    return level
  }
}
