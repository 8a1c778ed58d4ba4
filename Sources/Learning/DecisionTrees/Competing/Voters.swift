/// Rows that have a say in where a node is split, a vote for each of their customers.
///
/// Its memory is made once and serves one node after the other.
struct Voters {
  /// How many of the places below are taken.
  private var count = 0
  /// Rows, and their votes for the lower side, negative for the upper.
  private var voters: [UInt32]
  private var votes: [Int32]
  /// Votes for the upper side.
  private var forUpper = 0
  /// Votes of rows that are on the side they vote for.
  private var right = 0
  /// For each rank of the column at hand, votes for the lower side less votes for the upper; no more either way than
  /// there are customers, which an `Int32` holds.
  private var balance: [Int32]
  /// The rank of each voter in the column at hand, in the upper half, and its votes; of few voters only.
  private var ballots: [UInt64]

  /// How many times more ranks than voters there may be before the voters are sorted instead.
  private static let sparsity = 24

  /// - Parameters:
  ///   - rows: Most voters.
  ///   - levels: Most distinct values of a column.
  init(rows: Int, levels: Int) {
    voters = Array(repeating: 0, count: rows)
    votes = Array(repeating: 0, count: rows)
    balance = Array(repeating: 0, count: levels + 1)
    ballots = Array(repeating: 0, count: levels / Self.sparsity + 1)
  }

  /// Finds those of a node's `own` rows that one side of its split would get right and the other wrong.
  ///
  /// - Parameter predicted: The label that each row gets now.
  mutating func find(
    among own: ArraySlice<UInt32>, on split: GrownTree.Split, of walk: RankTree, rows: LabelledRows,
    predicted: [Int32]
  ) {
    (count, forUpper, right) = Self.find(
      among: own.span, on: split, of: walk, rows: rows, predicted: predicted.span, voters: &voters,
      votes: &votes)
  }

  private static func find(
    among own: borrowing Span<UInt32>, on split: GrownTree.Split, of walk: RankTree, rows: LabelledRows,
    predicted: borrowing Span<Int32>, voters: inout [UInt32], votes: inout [Int32]
  ) -> (count: Int, forUpper: Int, right: Int) {
    let labels = rows.labels.span
    let ranks = rows.table.ranks.span
    let weights = rows.table.weights
    let offset = split.feature &* rows.count
    let (below, above) = (walk.heights[split.atMost], walk.heights[split.above])
    var voters = voters.mutableSpan
    var votes = votes.mutableSpan
    var (count, forUpper, right) = (0, 0, 0)
    for place in own.indices {
      let row = own[unchecked: place]
      let index = Int(row)
      let isBelow = ranks[unchecked: offset &+ index] <= split.cut
      let other = walk.label(
        of: index, from: isBelow ? split.above : split.atMost, steps: isBelow ? above : below, ranks: ranks)
      let label = labels[unchecked: index]
      let isRight = predicted[unchecked: index] == label
      let isForLower = isRight == isBelow
      // A row without a say is written over by the next: cheaper than a branch that nobody can guess.
      let weight = isRight == (other == label) ? 0 : weights[index]
      voters[unchecked: count] = row
      votes[unchecked: count] = Int32(truncatingIfNeeded: isForLower ? weight : -weight)
      count &+= weight == 0 ? 0 : 1
      forUpper &+= isForLower ? 0 : weight
      right &+= isRight ? weight : 0
    }
    return (count, forUpper, right)
  }

  /// The split that gets most votes right, if more than now; ties to the lowest column, then the lowest cut.
  ///
  /// Both sides keep a voter: a side without one makes no difference.
  mutating func betterCut(than current: GrownTree.Split, in table: RuleTable) -> GrownTree.Split? {
    guard count > 0 else { return nil }
    var best = right
    var found: GrownTree.Split?
    for column in 0..<table.columns {
      guard let cut = cut(of: column, in: table, above: &best) else { continue }
      found = GrownTree.Split(feature: column, cut: cut, atMost: current.atMost, above: current.above)
    }
    return found
  }

  /// The first cut of a column that gets most votes right, if more than `best`, which it then is.
  private mutating func cut(of column: Int, in table: RuleTable, above best: inout Int) -> UInt32? {
    let ranks = table.ranks.span.extracting((column * table.rows)..<((column + 1) * table.rows))
    var lowest = UInt32.max
    var highest = UInt32.min
    for place in 0..<count {
      let rank = ranks[unchecked: Int(voters[place])]
      lowest = min(lowest, rank)
      highest = max(highest, rank)
    }
    return Int(highest - lowest) <= Self.sparsity &* count
      ? countedCut(in: lowest...highest, ranks, above: &best) : sortedCut(ranks, above: &best)
  }

  /// By counting the votes of every rank.
  private mutating func countedCut(
    in range: ClosedRange<UInt32>, _ ranks: borrowing Span<UInt32>, above best: inout Int
  ) -> UInt32? {
    let (allVoters, allVotes, count) = (voters, votes, count)
    let voters = allVoters.span
    let votes = allVotes.span
    var right = forUpper
    var found: UInt32?
    var balance = balance.mutableSpan
    for place in 0..<count {
      let rank = Int(ranks[unchecked: Int(voters[unchecked: place])])
      balance[unchecked: rank] &+= votes[unchecked: place]
    }
    for rank in range {
      right &+= Int(balance[unchecked: Int(rank)])
      balance[unchecked: Int(rank)] = 0
      if right > best, rank < range.upperBound {
        best = right
        found = rank
      }
    }
    return found
  }

  /// By sorting the voters.
  private mutating func sortedCut(_ ranks: borrowing Span<UInt32>, above best: inout Int) -> UInt32? {
    for place in 0..<count {
      let rank = ranks[unchecked: Int(voters[place])]
      ballots[place] = UInt64(rank) << 32 | UInt64(UInt32(bitPattern: votes[place]))
    }
    ballots[..<count].sort()
    var right = forUpper
    var found: UInt32?
    for place in 0..<(count - 1) {
      right &+= Int(Int32(truncatingIfNeeded: ballots[place]))
      let rank = UInt32(truncatingIfNeeded: ballots[place] >> 32)
      if right > best, rank != UInt32(truncatingIfNeeded: ballots[place + 1] >> 32) {
        best = right
        found = rank
      }
    }
    return found
  }
}
