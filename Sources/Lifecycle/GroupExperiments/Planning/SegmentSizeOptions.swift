/// What an experiment shall find, and how surely.
public struct SegmentSizeOptions: Sendable, Equatable {
  /// The difference to be found, in points of the rate: 0.02 is from 10 % to 12 %.
  public let effect: Double
  /// The treated by all, above 0 and below 1.
  public let share: Double
  /// α.
  public let level: Double
  /// How often the difference must be found.
  public let power: Double

  /// Describes a test.
  public init(effect: Double = 0.02, share: Double = 0.5, level: Double = 0.05, power: Double = 0.8) {
    self.effect = effect
    self.share = share
    self.level = level
    self.power = power
  }

  var treatedPerControl: Double { share / (1 - share) }
}
