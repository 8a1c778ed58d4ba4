internal import Clustering
internal import Foundation

/// The processor instructions that the program may use, where the environment limits them.
///
/// The results do not hang on them; this is how that can be shown.
enum KernelChoice {
  /// The variable's name.
  static let variable = "AUTOSEGMENT_KERNEL"

  /// The words that the variable takes, from the fewest instructions to the most.
  static let words = KernelLevel.allCases.map { "\($0)" }

  /// Takes the limit from `environment`; without one the program uses all that the processor has.
  static func follow(_ environment: [String: String]) throws(CommandError) {
    guard let word = environment[variable], !word.isEmpty else { return }
    guard let level = KernelLevel.allCases.first(where: { "\($0)" == word }) else {
      throw .unknownKernel(word, known: words)
    }
    KernelLevel.limit(to: level)
  }
}
