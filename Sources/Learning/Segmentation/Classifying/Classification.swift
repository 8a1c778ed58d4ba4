public import CustomerFeatures
public import CustomerLifecycle
public import Wording

/// New customers and what became of the rows they came from; iterating it gives the customers.
public struct Classification: Sendable {
  /// One a customer, in byte order of the ids.
  public let customers: ClassifiedCustomers
  /// Their features, rows in the same order.
  public let features: FeatureMatrix
  /// What became of the rows.
  public let account: InputAccount
  /// The columns that say something of each customer and are no features, rows in the same order.
  public let companions: [CompanionColumn]
  /// Scores and trade segments by the model's cut-offs, in the same order; `nil` where the model has none, as
  /// that of a customer table which does not tell recency, frequency and monetary.
  public let scores: TradeScores?
  /// The as-of day, and cautions such as few customers, for people.
  public let notes: [LocalizedText]
}

extension Classification: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// Number of customers.
  public var endIndex: Int { customers.count }
  /// Customer `i`, in byte order of the ids.
  public subscript(i: Int) -> ClassifiedCustomer { customers[i] }
}
