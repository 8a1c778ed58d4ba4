extension RuleTable {
  /// Some of the rows as a table of their own, its columns ranked anew.
  ///
  /// - Parameters:
  ///   - places: Places in this table, ascending.
  ///   - weights: The customers that each of them then stands for.
  /// - Returns: The table, and for each of its columns and ranks the rank here.
  /// - Complexity: O(*nd*).
  func selecting(_ places: [UInt32], weights: RowWeights) -> (table: RuleTable, ranksHere: [[UInt32]]) {
    var newPlace = [UInt32?](repeating: nil, count: rows)
    for (place, old) in places.enumerated() { newPlace[Int(old)] = UInt32(place) }
    let m = places.count
    var newRanks = Array(repeating: UInt32(0), count: m * columns)
    var newOrders: [UInt32] = []
    var ranksHere: [[UInt32]] = []
    for column in 0..<columns {
      var here: [UInt32] = []
      for old in orders[(column * rows)..<((column + 1) * rows)] {
        guard let place = newPlace[Int(old)] else { continue }
        let rank = ranks[column * rows + Int(old)]
        if here.last != rank { here.append(rank) }
        newOrders.append(place)
        newRanks[column * m + Int(place)] = UInt32(here.count - 1)
      }
      ranksHere.append(here)
    }
    let table = RuleTable(
      rows: m, columns: columns, kinds: kinds, weights: weights, givenRows: givenRows,
      sources: places.map { sources[Int($0)] }, ranks: newRanks, orders: newOrders,
      levels: ranksHere.enumerated().map { column, here in here.map { levels[column][Int($0)] } },
      pointLevels: ranksHere.enumerated().map { column, here in here.map { pointLevels[column][Int($0)] } })
    return (table, ranksHere)
  }
}

/// Some of the customers, to learn on, and the way back.
struct RowSample {
  let rows: LabelledRows
  /// For each column and rank in the sample, the rank in the whole.
  private let ranksInWhole: [[UInt32]]

  /// About `size` customers of `whole`, each label in proportion, evenly spread over its customers in the order of
  /// their rows; of a small label at least `leastPerLabel`, or all.
  ///
  /// Nothing is drawn: the same rows give the same sample. A row that many of its customers are taken of stands for
  /// that many.
  init(of whole: LabelledRows, size: Int, leastPerLabel: Int = 32) {
    let taken = whole.labelSizes.map { own in
      min(own, max(leastPerLabel, Int((Double(size) * Double(own) / Double(whole.customers)).rounded())))
    }
    var passed = Array(repeating: 0, count: whole.labelCount)
    var places: [UInt32] = []
    var weights: [Int] = []
    for row in 0..<whole.count {
      let label = Int(whole.labels[row])
      let own = whole.labelSizes[label]
      // Of the label's customers numbered from 0, those where i · taken / own steps up.
      let before = passed[label] * taken[label] / own
      passed[label] += whole.table.weights[row]
      let here = passed[label] * taken[label] / own - before
      if here > 0 {
        places.append(UInt32(row))
        weights.append(here)
      }
    }
    let (table, ranksHere) = whole.table.selecting(places, weights: RowWeights(weights))
    rows = LabelledRows(
      table, labelsInOrder: places.map { whole.labels[Int($0)] }, labelCount: whole.labelCount)
    ranksInWhole = ranksHere
  }

  /// A tree grown on the sample, its cuts as ranks in the whole.
  func inWhole(_ tree: GrownTree) -> GrownTree {
    GrownTree(
      nodes: tree.nodes.map { node in
        guard case .split(var split) = node else { return node }
        split.cut = ranksInWhole[split.feature][Int(split.cut)]
        return .split(split)
      })
  }
}
