/// What an experiment has shown: every arm against the first, the whole and then by segment.
///
/// The whole is the primary result and stands uncorrected; several arms, and the segments, are corrected after Holm. No
/// verdict is given where the arms are not what was split, or fewer customers or days were seen than planned.
public struct ExperimentEvaluation: Sendable, Equatable {
  /// The arms in order.
  public let arms: [ArmOutcome]
  /// Whether they are as large as planned; `nil` where no shares were planned.
  public let sampleRatio: SampleRatio?
  /// What was to be seen, and the days seen.
  public let plan: ExperimentPlan
  /// How much less was seen than planned; `nil` where the plan is fulfilled or there is none.
  public let early: EarlyReading?
  /// Every arm but the first, against it, over all customers.
  public let whole: [ArmComparison]
  /// The same by segment, in the order of their names' bytes; empty where customers have none.
  public let segments: [SegmentComparison]

  /// Of the first comparison: of buyers where they were counted, else of money.
  public var verdict: Verdict? { whole.first.map(\.verdict) }

  /// Judges an experiment.
  ///
  /// - Parameters:
  ///   - arms: Their names, at least two, the controls first.
  ///   - customers: Those of the split, each once.
  ///   - shares: The planned shares of the arms in 1/10000; `nil` where none are known.
  ///   - plan: What was to be seen.
  ///   - level: α.
  /// - Throws: ``ExperimentError`` where an arm is empty, there is nothing to compare, or α is no share.
  /// - Complexity: O(*n* log *n*).
  public init(
    arms: [String], customers: [ExperimentCustomer], shares: [Int]? = nil,
    plan: ExperimentPlan = ExperimentPlan(),
    level: Double = 0.05
  ) throws(ExperimentError) {
    try ExperimentError.check(level: level)
    guard arms.count >= 2 else { throw .tooFewArms(arms.count) }
    var groups = [[ExperimentCustomer]](repeating: [], count: arms.count)
    for customer in customers where groups.indices.contains(customer.arm) {
      groups[customer.arm].append(customer)
    }
    if let empty = groups.firstIndex(where: \.isEmpty) { throw .emptyArm(arms[empty]) }
    guard customers.contains(where: { $0.converted != nil || $0.money != nil }) else { throw .noOutcome }
    self.arms = zip(arms, groups).map { ArmOutcome(name: $0, customers: $1) }
    let ratio = shares.map { shares in
      SampleRatio(
        observed: groups.map(\.count), shares: shares.map { Double($0) / Double(ExperimentDesign.whole) })
    }
    let early = EarlyReading(customers: customers.count, plan: plan)
    let withheld: Verdict? = ratio?.isWrong == true ? .wrongGroups : early == nil ? nil : .early
    sampleRatio = ratio
    self.plan = plan
    self.early = early
    whole = ArmComparison.all(arms, groups, level: level, isCorrected: arms.count > 2, withheld: withheld)
    segments = SegmentComparison.all(arms, groups, level: level, withheld: withheld)
  }
}

/// A customer of an experiment, and what he did.
public struct ExperimentCustomer: Sendable, Equatable {
  /// The place of his arm.
  public let arm: Int
  /// Whether he bought; `nil` where nobody's buying was counted.
  public let converted: Bool?
  /// What he spent, 0 included; `nil` where nobody's money was.
  public let money: Double?
  /// What he had spent before; `nil` where it is not known.
  public let before: Double?
  /// The segment that he was in; `nil` where there are none.
  public let segment: String?

  /// Describes a customer.
  public init(
    arm: Int, converted: Bool? = nil, money: Double? = nil, before: Double? = nil, segment: String? = nil
  ) {
    self.arm = arm
    self.converted = converted
    self.money = money
    self.before = before
    self.segment = segment
  }
}

/// An arm, summed up.
public struct ArmOutcome: Sendable, Equatable {
  /// What it is called.
  public let name: String
  /// Its customers.
  public let customers: Int
  /// Those who bought; `nil` where that was not counted.
  public let converted: Int?
  /// Their money; `nil` where that was not.
  public let money: Double?

  init(name: String, customers: [ExperimentCustomer]) {
    self.name = name
    self.customers = customers.count
    converted = customers.contains { $0.converted != nil } ? customers.count { $0.converted == true } : nil
    // In the order of the amounts, so that the sum does not depend on that of customers.
    money =
      customers.contains { $0.money != nil } ? customers.compactMap(\.money).sorted().reduce(0, +) : nil
  }
}

/// What was to be seen before a verdict.
public struct ExperimentPlan: Sendable, Equatable {
  /// Customers of all arms together; `nil` where nobody said.
  public let customers: Int?
  /// Days; `nil` where nobody said.
  public let days: Int?
  /// Days that the results cover; `nil` where they do not say.
  public let daysSeen: Int?

  /// No plan.
  public init() { (customers, days, daysSeen) = (nil, nil, nil) }

  /// Describes a plan and the days seen.
  ///
  /// - Throws: ``ExperimentError`` where nobody, or no day, was to be seen.
  public init(
    customers: Int? = nil, days: Int? = nil, daysSeen: Int? = nil
  ) throws(ExperimentError) {
    if let customers, customers < 1 { throw .tooFewCustomers(customers) }
    if let days, days < 1 { throw .tooFewDays(days) }
    self.customers = customers
    self.days = days
    self.daysSeen = daysSeen
  }

  /// Whether it tells if it is too early: by customers, or by days where the results say how many they cover.
  var tellsEarly: Bool { customers != nil || (days != nil && daysSeen != nil) }
}

/// What was seen of what was planned.
public struct EarlyReading: Sendable, Equatable {
  /// Customers seen.
  public let customers: Int
  /// What was planned, and the days seen.
  public let plan: ExperimentPlan

  /// `nil` where nothing is missing.
  init?(customers: Int, plan: ExperimentPlan) {
    let isShort = plan.days.flatMap { days in plan.daysSeen.map { $0 < days } } ?? false
    guard isShort || plan.customers.map({ customers < $0 }) ?? false else { return nil }
    self.customers = customers
    self.plan = plan
  }
}
