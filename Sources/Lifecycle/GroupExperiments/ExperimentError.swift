public import Wording

/// Why an experiment cannot be made or judged.
public enum ExperimentError: ExplainedError, Equatable {
  /// It has no name, by which it would be told from others.
  case noName
  /// Fewer than two arms: there is nothing to compare.
  case tooFewArms(Int)
  /// An arm has no name; its place from 1.
  case armWithoutName(place: Int)
  /// Two arms have one name.
  case armTwice(String)
  /// An arm has none of the customers, or all; the share is in 1/10000.
  case shareOutOfRange(arm: String, share: Int)
  /// The shares do not share out all customers; in 1/10000.
  case sharesDoNotAddUp(Int)
  /// A number of a test's plan that is no share above 0 and below 1, and what it is.
  case unusableShare(of: LocalizedText, given: Double)
  /// The effect that a test shall find is none, or more than there can be; in points of the rate.
  case unusableEffect(Double)
  /// An experiment is to last less than a day.
  case tooFewDays(Int)
  /// A verdict is to wait for fewer customers than one.
  case tooFewCustomers(Int)
  /// A customer is in two arms, or twice in one.
  case customerTwice(String)
  /// A customer is in an arm that the design does not have.
  case unknownArm(String, known: [String])
  /// An arm has nobody.
  case emptyArm(String)
  /// The results say neither who bought nor for how much.
  case noOutcome
}
