internal import CKernels
internal import ParallelWork
internal import TextTables

/// The running account of every customer in a part of a transaction log.
///
/// Sums are whole numbers and the rest are minima, maxima and counts, so that neither the order of the rows nor
/// the division into parts can matter. Rows are settled some dozens at a time: what they need is fetched from memory
/// while others are being read.
struct PurchaseLedger: Sendable {
  /// A readable row, but for its customer; small, as one is written down for every row.
  struct Entry: Sendable {
    private let units: Int128
    /// What tells this order from the customer's others.
    let order: UInt64
    let day: Int32
    private let exponent: Int32
    private let hasAmount: Bool

    /// - Parameter amount: `nil` where the log has no amounts.
    @inline(__always)
    init(day: Int32, amount: ExactAmount?, order: UInt64) {
      self.day = day
      self.order = order
      units = amount?.units ?? 0
      exponent = Int32(clamping: amount?.exponent ?? 0)
      hasAmount = amount != nil
    }

    /// `nil` where the log has no amounts.
    @inline(__always)
    var amount: ExactAmount? { hasAmount ? ExactAmount(units: units, exponent: Int(exponent)) : nil }
  }

  let policy: Policy
  private(set) var ids = CellIndex()
  private(set) var totals: [CustomerTotals] = []

  /// Sums of money count units of 10^`unit`.
  private(set) var unit = 0
  /// Whether some sum did not fit its 128 bits.
  private(set) var hasOverflowed = false

  /// Rows dated on or after the analysis day.
  private(set) var laterRows = 0
  /// The latest day of these.
  private(set) var latestDay: Int32?
  /// Returns, in the sense of the policy.
  private(set) var returnRows = 0

  private var pending: [PendingRow] = []
  /// The ids of pending rows that do not stand in their key.
  private var longIDs: [UInt8] = []

  /// A row whose customer's number was not looked up yet.
  private struct PendingRow {
    /// `nil` where the row was rejected.
    var entry: Entry?
    var customer: UInt32 = 0
    var idBytes: UInt32
    /// Where the id begins in `longIDs`.
    var idStart: UInt32
    var key: UInt64
  }

  /// Enough to outlast one trip to memory.
  private static let batch = 64

  init(policy: Policy) {
    self.policy = policy
    pending.reserveCapacity(PurchaseLedger.batch)
  }

  /// Whether all rows are settled.
  var isFinished: Bool { pending.isEmpty }

  /// Takes a row of a customer; `nil` stands for a row that could not be used.
  @inline(__always)
  mutating func add(_ entry: Entry?, of id: Cell) {
    let key = CellIndex.key(of: id.start, id.count)
    ids.prefetch(key: key)
    pending.append(
      PendingRow(
        entry: entry, idBytes: UInt32(truncatingIfNeeded: id.count),
        idStart: UInt32(truncatingIfNeeded: longIDs.count), key: key))
    if id.count > CellIndex.wholeKeyBytes { longIDs.append(contentsOf: id.bytes) }
    if pending.count == PurchaseLedger.batch { finish() }
  }

  /// Settles the rows that were taken so far.
  mutating func finish() {
    fetchCustomers()
    for row in pending {
      if let entry = row.entry {
        settle(entry, Int(row.customer))
      } else {
        totals[Int(row.customer)].hasOtherRows = true
      }
    }
    pending.removeAll(keepingCapacity: true)
    longIDs.removeAll(keepingCapacity: true)
  }

  private mutating func fetchCustomers() {
    // A short id is its key, but its text must have an address.
    if longIDs.isEmpty { longIDs.append(0) }
    let texts = longIDs
    for i in pending.indices {
      let row = pending[i]
      let customer = texts.withUnsafeBufferPointer { texts in
        texts.baseAddress.map {
          ids.number(ofKey: row.key, count: Int(row.idBytes), text: $0 + Int(row.idStart))
        } ?? 0
      }
      if customer == totals.count {
        if totals.count == totals.capacity { growTotals() }
        totals.append(CustomerTotals())
      }
      pending[i].customer = UInt32(truncatingIfNeeded: customer)
      totals.withUnsafeBufferPointer { totals in
        guard let place = totals.baseAddress.map({ UnsafeRawPointer($0 + customer) }) else { return }
        // An entry may lie across two lines.
        ckernels_prefetch(place)
        ckernels_prefetch(place + (MemoryLayout<CustomerTotals>.stride - 1))
      }
    }
  }

  private mutating func growTotals() {
    let old = totals
    totals = Array(largeCapacity: max(64, old.count * 2)) { totals in
      for customer in old { totals.append(customer) }
    }
  }

  @inline(__always)
  private mutating func settle(_ entry: Entry, _ customer: Int) {
    let effect = policy.effect(of: entry)
    switch effect {
    case .later:
      laterRows += 1
      latestDay = max(latestDay ?? entry.day, entry.day)
      return
    case .leftOut:
      returnRows += 1
      totals[customer].hasOtherRows = true
      return
    case .refund: returnRows += 1
    case .purchase: break
    }
    if let amount = entry.amount { sum(amount, customer) }
    totals[customer].count(day: entry.day, isPurchase: effect == .purchase, order: entry.order)
  }

  @inline(__always)
  private mutating func sum(_ amount: ExactAmount, _ customer: Int) {
    if amount.exponent < unit, amount.units != 0 { refine(to: amount.exponent) }
    guard let units = amount.units(in: unit) else {
      hasOverflowed = true
      return
    }
    let (sum, overflow) = totals[customer].money.addingReportingOverflow(units)
    totals[customer].money = sum
    if overflow { hasOverflowed = true }
  }

  /// Counts all sums in a smaller unit from here on.
  private mutating func refine(to smaller: Int) {
    for i in totals.indices {
      guard let money = ExactAmount(units: totals[i].money, exponent: unit).units(in: smaller) else {
        hasOverflowed = true
        continue
      }
      totals[i].money = money
    }
    unit = smaller
  }
}

extension PurchaseLedger {
  /// How rows are counted.
  struct Policy: Sendable {
    var orders: OrderCounting
    var returns: ReturnsPolicy
    /// Rows dated on or after this day, counted from 1970, are left out.
    var asOf: Int32?
  }

  /// What a row does to its customer's account.
  enum Effect { case purchase, refund, leftOut, later }
}

extension PurchaseLedger.Policy {
  /// What a row does to its customer's account.
  @inline(__always)
  func effect(of entry: PurchaseLedger.Entry) -> PurchaseLedger.Effect {
    if let asOf, entry.day >= asOf { return .later }
    guard let amount = entry.amount else { return .purchase }
    switch returns {
    case .subtract: return amount.units >= 0 ? .purchase : .refund
    case .drop: return amount.units > 0 ? .purchase : .leftOut
    case .ignore: return .purchase
    }
  }
}
