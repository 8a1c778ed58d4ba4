/// The customers that a model is fitted to: all, or of very many those with the smallest hashes.
///
/// The choice hangs on ids alone, so it is the same for every order of the rows; parameters of 200,000 customers are as
/// exact as anybody needs.
struct ForecastSample {
  /// The most customers that a model is fitted to.
  static let most = 200_000
  /// The name of the split by which they are chosen.
  static let splitName = "forecast"

  /// The places of those chosen among all, ascending.
  let chosen: [Int]
  /// Their histories.
  let histories: [PurchaseHistory]

  /// - Parameter places: The place of each customer's id in the split; may be empty where there are no more than the most.
  init(of all: [PurchaseHistory], places: [UInt64], most: Int = Self.most) {
    guard all.count > most, places.count == all.count, most > 0 else {
      chosen = Array(all.indices)
      histories = all
      return
    }
    // Equal hashes, which nobody has seen yet, are taken in the order of customers.
    chosen = all.indices.sorted { (places[$0], $0) < (places[$1], $1) }.prefix(most).sorted()
    histories = chosen.map { all[$0] }
  }
}
