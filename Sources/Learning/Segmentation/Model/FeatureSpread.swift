/// How the customers of a fit are spread over one feature, for seeing later whether a base still looks like it.
public struct FeatureSpread: Sendable, Equatable {
  /// The deciles, original units: distinct, ascending, at most nine, each the value of a customer and none the largest.
  public let deciles: [Double]
  /// Share of the customers up to and with each decile and above the one before, then of those above the last; all
  /// above 0, together 1.
  public let shares: [Double]

  package init(deciles: [Double], shares: [Double]) {
    self.deciles = deciles
    self.shares = shares
  }

  /// Which part a value lies in, from 0.
  package func part(of value: Double) -> Int { deciles.partitionIndex { $0 >= value } }
}

extension SortedColumns {
  /// How a column's customers are spread.
  func spread(of column: Int) -> FeatureSpread {
    let (customers, largest) = (count(of: column), maximum(of: column))
    var deciles: [Double] = []
    for tenth in 1...9 {
      let value = value(at: max(0, (customers * tenth + 9) / 10 - 1), of: column)
      if value < largest, deciles.last.map({ $0 < value }) ?? true { deciles.append(value) }
    }
    var before = 0
    let ends = deciles.map { self.customers(upTo: $0, of: column) } + [customers]
    let shares = ends.map { end in
      defer { before = end }
      return Double(end - before) / Double(customers)
    }
    return FeatureSpread(deciles: deciles, shares: shares)
  }
}
