internal import ArgumentParser
internal import GroupExperiments
internal import Wording

/// Arms and their shares between commas: control=10%,offer=90%.
struct ArmList: ExpressibleByArgument {
  let arms: [ExperimentDesign.Arm]
  private let text: String

  init?(argument: String) {
    var arms: [ExperimentDesign.Arm] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let sign = part.lastIndex(of: "="),
        let share = Share(argument: String(part[part.index(after: sign)...])),
        let arm = ExperimentDesign.Arm(name: String(part[..<sign]), fraction: share.fraction)
      else { return nil }
      arms.append(arm)
    }
    self.arms = arms
    text = argument
  }

  private init(_ arms: [ExperimentDesign.Arm], _ text: String) {
    self.arms = arms
    self.text = text
  }

  /// Half of the customers are left alone.
  static let halves = ArmList(
    [.init(name: "control", share: 5_000), .init(name: "treated", share: 5_000)], "control=50%,treated=50%")

  var defaultValueDescription: String { text }
}

/// The verdict that a script may ask for.
enum RequiredVerdict: String, ExpressibleByArgument, CaseIterable {
  case works
}
