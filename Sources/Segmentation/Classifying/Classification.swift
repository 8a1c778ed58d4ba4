public import CustomerData
public import LinearAlgebra

extension SegmentationModel {
  /// The segment of every customer of new data; never refits.
  ///
  /// - Parameters:
  ///   - asOf: The analysis day; `nil` means the new data's last used day plus the model's offset.
  ///   - workers: Threads; they change the time and nothing else.
  /// - Throws: `FeatureError`, by the missing column's name where a needed column is not there.
  public func classify(
    _ table: Table, asOf: CalendarDay? = nil, workers: Workers = Workers()
  ) throws -> Classification {
    fatalError("contract")
  }

  /// The segment of every row of features made by this model's recipe, in the order of the rows.
  public func classify(_ features: FeatureMatrix, workers: Workers = Workers()) -> ClassifiedCustomers {
    fatalError("contract")
  }
}

/// New customers and what became of the rows they came from; iterating it gives the customers.
public struct Classification: Sendable {
  /// One a customer, in byte order of the ids.
  public let customers: ClassifiedCustomers
  /// Their features, rows in the same order.
  public let features: FeatureMatrix
  /// What became of the rows.
  public let account: InputAccount
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
