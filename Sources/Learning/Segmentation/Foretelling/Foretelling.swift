/// What segments tell of the next period, proved on a period of the log that taught nothing.
public struct Foretelling: Sendable, Equatable {
  /// Days of a period; `nil` where the log is too short for any.
  public let horizon: Int?
  /// What was found, or why nothing could be.
  public let finding: Finding

  /// What became of the proof.
  public enum Finding: Sendable, Equatable {
    /// It was refused.
    case refused(Refusal)
    /// It was made.
    case proved(Proof)
  }

  /// Why there is no proof.
  public enum Refusal: String, Sendable, Codable, CaseIterable {
    /// The log does not hold four periods.
    case shortLog
    /// Fewer than 300 customers to learn from, or fewer than 50 of them bought.
    case fewCustomers
    /// Not even a model of recency, frequency and monetary tells more than nothing.
    case nothingTold
    /// No number of segments from 4 to 10 may be chosen.
    case countsOutOfRange
  }

  /// A proof on the period before the analysis day.
  public struct Proof: Sendable, Equatable {
    /// The days.
    public let periods: ForetellingPeriods
    /// Customers who were judged: all, or a sample of very many.
    public let customers: Int
    /// Share of them that bought in the period.
    public let buyerShare: Double
    /// Whether buying itself could be judged beside spending.
    public let judgesBuying: Bool
    /// One a number of segments, ascending, as learned on the day of judging.
    public let byCount: [CountUsefulness]
    /// The partitions that were judged, the cut along the told axes first.
    public let judged: [JudgedPartition]
    /// The cut along the told axes against the eleven segments of the trade.
    public let toldAgainstGrid: UsefulnessDifference
    /// The cut by recency, frequency and monetary alone against the same.
    public let plainAgainstGrid: UsefulnessDifference
    /// The cut along the told axes against the one by recency, frequency and monetary alone.
    public let toldAgainstPlain: UsefulnessDifference
    /// The axes to cut along, learned on the day of judging.
    package let axes: ToldAxes
    /// The numbers of segments that tell as much as any, as learned on the day of judging.
    public var usableCounts: [Int] { byCount.filter(\.isUsable).map(\.count) }
  }

  /// What a number of segments tells.
  public struct CountUsefulness: Sendable, Equatable {
    /// Segments.
    public let count: Int
    /// Usefulness of the rules' segments; may be negative.
    public let usefulness: Double
    /// Whether all clusters and segments are large enough.
    public let isEligible: Bool
    /// Whether it is eligible and tells within a twentieth of what the best of them does.
    public let isUsable: Bool
  }

  /// One partition that was judged.
  public struct JudgedPartition: Sendable, Equatable {
    /// Which.
    public let partition: Partition
    /// Groups; `nil` for the model, which has none.
    public let groups: Int?
    /// See ``Usefulness``.
    public let usefulness: Double
    /// See ``Usefulness``; `nil` where buying could not be judged.
    public let auc: Double?
    /// See ``Usefulness``.
    public let spendingR2: Double
    /// See ``Usefulness``; `nil` where buying could not be judged.
    public let boughtR2: Double?
    /// See ``Usefulness``.
    public let capture: Double
  }

  /// What is judged.
  public enum Partition: String, Sendable, Codable, CaseIterable {
    /// The segments cut along the told axes, by their rules.
    case told
    /// The same cut, rule by rule.
    case rules
    /// The segments by recency, frequency and monetary alone.
    case plain
    /// The eleven segments of the trade.
    case grid11
    /// The best smooth model of recency, frequency and monetary: no partition can tell much more.
    case model
  }
}

extension Foretelling.JudgedPartition {
  init(_ partition: Foretelling.Partition, groups: Int?, _ usefulness: Usefulness) {
    self.init(
      partition: partition, groups: groups, usefulness: usefulness.value, auc: usefulness.auc,
      spendingR2: usefulness.spendingR2, boughtR2: usefulness.boughtR2, capture: usefulness.capture)
  }
}

extension Foretelling.Proof {
  /// What was found of a partition.
  public func judged(_ partition: Foretelling.Partition) -> Foretelling.JudgedPartition? {
    judged.first { $0.partition == partition }
  }
}

/// Along what customers are cut into segments.
public enum SegmentCut: String, Sendable, Codable, CaseIterable {
  /// Recency, frequency and monetary, or the table's own columns.
  case shape
  /// These, and what customers like them went on to do.
  case told
}
