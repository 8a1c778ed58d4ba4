internal import PurchaseLogs

/// How features are made from a table: stored in the model, followed again on new data.
public enum FeatureRecipe: Sendable, Equatable, Codable {
  /// Recency, frequency and monetary from a transaction log.
  case transactions(RFM)
  /// The table's own columns.
  case customers(CustomerColumns)
}

extension FeatureRecipe {
  /// What it is a recipe for.
  public var layout: Layout {
    switch self {
    case .transactions: .transactions
    case .customers: .customers
    }
  }

  /// The column that names the customer; `nil` where rows are numbered.
  package var customerColumn: String? {
    switch self {
    case .transactions(let rfm): rfm.columns.customerID
    case .customers(let columns): columns.customerID
    }
  }

  /// Of columns of categories that tell one thing together, the name that they share; a column not here is its own.
  package var groups: [String: String] {
    guard case .customers(let columns) = self else { return [:] }
    return Dictionary(columns.categories.compactMap { column in column.group.map { (column.name, $0) } }) {
      first, _ in first
    }
  }

  /// Whether customers are told by their purchases: recency and frequency, of a log or of a table's columns.
  package var isOfPurchases: Bool {
    switch self {
    case .transactions: true
    case .customers(let columns):
      columns.numbers.contains { $0.unit == .daysSinceLastPurchase }
        && columns.numbers.contains { $0.unit == .orders }
    }
  }
}
