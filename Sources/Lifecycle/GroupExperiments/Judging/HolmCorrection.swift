/// The p-values of several tests so that the chance of one false finding among all stays at the level (Holm,
/// *Scandinavian Journal of Statistics* 6, 1979).
///
/// - Returns: The adjusted values, in the order given.
/// - Complexity: O(*n* log *n*).
public func holmAdjusted(_ values: [Double]) -> [Double] {
  let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  var adjusted = values
  var largest = 0.0
  for (rank, place) in order.enumerated() {
    largest = max(largest, min(1, Double(values.count - rank) * values[place]))
    adjusted[place] = largest
  }
  return adjusted
}
