internal import CustomerLifecycle
internal import PurchaseLogs
internal import Segmentation

/// One grid of the trade, best recency first, with the segment that most customers of each cell are of.
struct TradeGridCells: Sendable {
  struct Cell: Sendable {
    /// Places in run.json: rows begin with recency 5, columns with score 1.
    let row: Int
    let column: Int
    var recency: Int { TradeGridCells.best - row }
    var score: Int { column + 1 }
    let customers: Int
    let revenue: Double?
    /// `nil` where nobody stands.
    let segment: TradeSegment?
  }

  /// From recency 5 down.
  let rows: [[Cell]]

  private static let best = 5

  /// `nil` where the record has no such grid, or a damaged one.
  init?(_ rfm: RunRecord.TradeSummary, axis: TradeGrid.Axis) {
    guard let grid = rfm.grid[axis.rawValue], grid.customers.count == Self.best,
      grid.customers.allSatisfy({ $0.count == Self.best })
    else { return nil }
    let names = Self.segments(rfm, axis)
    rows = grid.customers.indices.map { row in
      grid.customers[row].indices.map { column in
        let hasRevenue =
          rfm.cutoffs.monetary != nil && grid.revenue.indices.contains(row)
          && grid.revenue[row].indices.contains(column)
        let customers = grid.customers[row][column]
        return Cell(
          row: row, column: column, customers: customers,
          revenue: hasRevenue ? grid.revenue[row][column].nearestDouble : nil,
          segment: customers > 0 ? names[row * Self.best + column] : nil)
      }
    }
  }

  /// By cell, from the customers of every code; without amounts there are no codes, and frequency alone tells.
  private static func segments(_ rfm: RunRecord.TradeSummary, _ axis: TradeGrid.Axis) -> [Int: TradeSegment] {
    var counts: [Int: [TradeSegment: Int]] = [:]
    func add(_ scores: RFMScores, _ customers: Int) {
      let column =
        switch axis {
        case .frequency: scores.frequency
        case .monetary: scores.monetary ?? scores.frequency
        case .fm: scores.fm
        }
      let segment = rfm.scheme.segment(of: scores)
      counts[(best - scores.recency) * best + column - 1, default: [:]][segment, default: 0] += customers
    }
    if rfm.cutoffs.monetary == nil {
      for recency in 1...best {
        for frequency in 1...best {
          add(RFMScores(recency: recency, frequency: frequency, monetary: nil, fm: frequency), 1)
        }
      }
    }
    for (code, customers) in rfm.codes {
      let digits = code.compactMap(\.wholeNumberValue)
      guard digits.count == 3, digits.allSatisfy({ (1...best).contains($0) }) else { continue }
      let fm =
        rfm.constant.contains(.frequency)
        ? digits[2] : rfm.constant.contains(.monetary) ? digits[1] : (digits[1] + digits[2] + 1) / 2
      add(RFMScores(recency: digits[0], frequency: digits[1], monetary: digits[2], fm: fm), customers)
    }
    return counts.compactMapValues { segments in
      segments.max { ($0.value, $1.key.number) < ($1.value, $0.key.number) }?.key
    }
  }
}
