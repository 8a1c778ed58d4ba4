internal import PortableMath

extension PurchasePace {
  /// Learns from the intervals of all buyers.
  ///
  /// - Parameter leavesOutLast: Whether the last interval of those with two or more is kept back.
  /// - Throws: ``LifecycleRefusal/fewIntervals(_:repeatBuyers:)``, ``LifecycleRefusal/oneIntervalEach``.
  /// - Complexity: O(days).
  init(of clientele: Clientele, leavesOutLast: Bool = false) throws(LifecycleRefusal) {
    let samples = clientele.map { PaceBlock(clientele, $0, leavesOutLast: leavesOutLast) }
    let sums = samples.reduce(into: PaceSums()) { $0.add($1.sums) }
    let (n, g) = (Double(sums.intervals), Double(sums.buyers))
    guard sums.intervals >= Self.fewestIntervals, sums.buyers >= Self.fewestBuyers else {
      throw .fewIntervals(sums.intervals, repeatBuyers: sums.buyers)
    }
    guard sums.intervals > sums.buyers else { throw .oneIntervalEach }
    intervals = sums.intervals
    repeatBuyers = sums.buyers
    withinVariance = sums.within.value / (n - g)
    logMean = sums.means.value / g
    firstLogMean = sums.first.value / g

    let grandMean = sums.logs.value / n
    let firstMean = firstLogMean
    var between = OrderlessSum()
    var first = OrderlessSum()
    for customer in samples.lazy.flatMap(\.customers) {
      let count = Double(customer.own.count)
      let difference = customer.own.logSum / count - grandMean
      between.add(count * difference * difference)
      first.add((customer.first - firstMean) * (customer.first - firstMean))
    }
    firstVariance = first.value / (g - 1)
    let typicalCount = (n - Double(sums.squaredCounts) / n) / (g - 1)
    betweenVariance = max(0, (between.value / (g - 1) - withinVariance) / typicalCount)
  }

  private static let fewestIntervals = 30
  private static let fewestBuyers = 10
}

/// What is summed over customers at the first pass.
private struct PaceSums: Sendable {
  var intervals = 0
  var buyers = 0
  var squaredCounts = 0
  var logs = OrderlessSum()
  var means = OrderlessSum()
  var first = OrderlessSum()
  var within = OrderlessSum()

  mutating func add(_ other: PaceSums) {
    intervals += other.intervals
    buyers += other.buyers
    squaredCounts += other.squaredCounts
    logs.add(other.logs)
    means.add(other.means)
    first.add(other.first)
    within.add(other.within)
  }
}

/// Some of the buyers with intervals.
private struct PaceBlock: Sendable {
  var sums = PaceSums()
  var customers: [(own: CustomerIntervals, first: Double)] = []

  init(_ clientele: Clientele, _ block: Range<Int>, leavesOutLast: Bool) {
    let logarithms = clientele.logarithms
    var logs: [Double] = []
    for buyer in clientele.buyers[block] where buyer.purchaseDays > 1 {
      logs.removeAll(keepingCapacity: true)
      var last = buyer.first
      clientele.forEachPurchaseDay(of: buyer) { day in
        if day > last { logs.append(logarithms(day - last)) }
        last = day
      }
      if leavesOutLast, logs.count > 1 { logs.removeLast() }
      add(logs)
    }
  }

  private mutating func add(_ logs: [Double]) {
    let count = Double(logs.count)
    let own = CustomerIntervals(count: logs.count, logSum: logs.reduce(0, +))
    let mean = own.logSum / count
    sums.intervals += logs.count
    sums.buyers += 1
    sums.squaredCounts += logs.count * logs.count
    sums.logs.add(own.logSum)
    sums.means.add(mean)
    sums.first.add(logs[0])
    sums.within.add(logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) })
    customers.append((own, logs[0]))
  }
}

/// Logarithms of whole numbers of days; those up to some years are at hand.
struct DayLogarithms: Sendable {
  private let table: [Double]

  /// - Parameter days: The longest interval that may come; longer ones than some years are computed as they come.
  init(upTo days: Int) { table = (0...min(max(days, 1), 4096)).map { naturalLogarithm(Double($0)) } }

  func callAsFunction(_ days: Int) -> Double {
    days < table.count ? table[days] : naturalLogarithm(Double(days))
  }
}

extension Clientele {
  /// Logarithms of the intervals that may come.
  var logarithms: DayLogarithms { DayLogarithms(upTo: historyDays) }
}
