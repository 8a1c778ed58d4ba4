/// What an order of customers is worth.
enum Ranking {
  /// The chance that a buyer is ranked above one who did not buy, ties counted by half: of each fold, averaged over those
  /// folds that hold both.
  ///
  /// - Complexity: O(*n* log *n*).
  static func auc(of bought: [Double], rankedBy scores: [Double], folds: [Int]) -> Double? {
    let areas = (0..<PeriodOutcomes.foldCount).compactMap { fold in
      auc(of: bought.indices.filter { folds[$0] == fold }, bought, scores)
    }
    return areas.isEmpty ? nil : areas.reduce(0, +) / Double(areas.count)
  }

  private static func auc(of customers: [Int], _ bought: [Double], _ scores: [Double]) -> Double? {
    let order = customers.sorted { scores[$0] < scores[$1] }
    var (buyers, others, twicePairs) = (0, 0, 0)
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, scores[order[end]] == scores[order[start]] { end += 1 }
      let tiedBuyers = order[start..<end].count { bought[$0] > 0 }
      twicePairs += tiedBuyers * (2 * others + (end - start - tiedBuyers))
      buyers += tiedBuyers
      others += end - start - tiedBuyers
      start = end
    }
    return buyers == 0 || others == 0 ? nil : Double(twicePairs) / Double(2 * buyers * others)
  }

  /// The share of all that was spent which the best fifth of the customers spent; of those that are ranked alike at its
  /// edge, in proportion.
  ///
  /// - Complexity: O(*n* log *n*).
  static func capture(of spent: [Double], rankedBy scores: [Double]) -> Double {
    let order = spent.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
    let total = spent.reduce(0, +)
    var room = Double(spent.count) / 5
    var reached = 0.0
    var start = 0
    while start < order.count, room > 0 {
      var end = start
      while end < order.count, scores[order[end]] == scores[order[start]] { end += 1 }
      let share = min(1, room / Double(end - start))
      reached += share * order[start..<end].reduce(0) { $0 + spent[$1] }
      room -= Double(end - start)
      start = end
    }
    return total > 0 ? reached / total : 0
  }
}
