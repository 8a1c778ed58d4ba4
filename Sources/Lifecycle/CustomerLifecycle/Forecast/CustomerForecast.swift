/// What is foretold for one customer.
public struct CustomerForecast: Sendable, Equatable {
  /// The probability that he still is a customer; `nil` by a model in which nobody leaves.
  public let alive: Double?
  /// The probability that he buys within 90 days.
  public let buy90: Double
  /// Purchase days within 90 days.
  public let orders90: Double
  /// Purchase days within 365 days.
  public let orders365: Double
  /// Money within 90 days; `nil` where money cannot be foretold.
  public let spend90: Double?
  /// Money within 365 days; see `spend90`.
  public let spend365: Double?
}

extension CustomerForecast {
  /// What files call the columns, in their order.
  public static let columns = ["pAlive", "buy90", "orders90", "orders365", "spend90", "spend365"]

  /// The values of ``columns``, with six significant digits.
  public var cells: [Double?] {
    [alive, buy90, orders90, orders365, spend90, spend365].map { $0?.roundedToSixDigits }
  }
}
