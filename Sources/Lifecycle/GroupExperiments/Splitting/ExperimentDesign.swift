internal import Digests

/// Which arms an experiment has, and who falls into which.
///
/// Without state: the arm hangs on the experiment's name and the customer's id alone (``HashSplit``), so a customer keeps
/// his arm for ever, and new ones join.
public struct ExperimentDesign: Sendable, Equatable {
  /// A part of the customers that is treated alike.
  public struct Arm: Sendable, Equatable {
    /// What it is called.
    public let name: String
    /// Its share of all customers, in 1/10000.
    public let share: Int

    /// Describes an arm.
    public init(name: String, share: Int) {
      self.name = name
      self.share = share
    }

    /// Describes an arm by its share of 0...1; `nil` where that is no multiple of 1/10000.
    public init?(name: String, fraction: Double) {
      let share = (fraction * Double(ExperimentDesign.whole)).rounded()
      // What is written in decimals comes within 10⁻¹² of such a multiple.
      guard (0...Double(ExperimentDesign.whole)).contains(share),
        abs(share / Double(ExperimentDesign.whole) - fraction) < 1e-9
      else { return nil }
      self.init(name: name, share: Int(share))
    }
  }

  /// The experiment's name: another one splits the same customers anew.
  public let name: String
  /// The arms in order; all others are compared with the first.
  public let arms: [Arm]

  /// The whole, in 1/10000.
  public static let whole = 10_000

  /// Checks that arms have names of their own and share out all customers.
  ///
  /// - Throws: ``ExperimentError``.
  public init(name: String, arms: [Arm]) throws(ExperimentError) {
    guard !name.isEmpty else { throw .noName }
    guard arms.count >= 2 else { throw .tooFewArms(arms.count) }
    for (place, arm) in arms.enumerated() {
      guard !arm.name.isEmpty else { throw .armWithoutName(place: place + 1) }
      guard !arms[..<place].contains(where: { $0.name == arm.name }) else { throw .armTwice(arm.name) }
      guard 1..<Self.whole ~= arm.share else { throw .shareOutOfRange(arm: arm.name, share: arm.share) }
    }
    let sum = arms.reduce(0) { $0 + $1.share }
    guard sum == Self.whole else { throw .sharesDoNotAddUp(sum) }
    self.name = name
    self.arms = arms
  }

  /// The place in ``arms`` of a customer's arm.
  ///
  /// - Complexity: O(*n*) in the bytes of the id.
  public func arm(of id: String) -> Int {
    HashSplit.arm(at: split.position(of: id), shares: arms.map(\.share))
  }

  var split: HashSplit { HashSplit(name: name) }
}
