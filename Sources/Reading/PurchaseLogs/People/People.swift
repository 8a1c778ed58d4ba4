internal import ParallelWork

/// Who is who in one or several logs: customers whose ids are written in several ways, and ids that mean nobody.
struct People: Sendable {
  /// Customers who are one, by the first of them whose id is written as most of their rows have it.
  private(set) var joined: [LogMember: [LogMember]] = [:]
  /// The ids of those who were joined, by the first of theirs.
  private(set) var spellings: [LogMember: [Spelling]] = [:]
  /// What the ids of those who were joined differ by.
  private(set) var differences: FormSteps = []
  /// Customers who stand with the first of theirs.
  private var absorbed: Set<LogMember> = []
  /// Customers who are nobody.
  private(set) var nobodies: Set<LogMember> = []

  /// Every id is one customer, and somebody.
  init() {}

  /// Whether every id is one customer, and somebody.
  var areAsWritten: Bool { joined.isEmpty && nobodies.isEmpty }

  /// Whether a customer's id does not stand for a customer of its own.
  func isLeftOut(_ member: LogMember) -> Bool { absorbed.contains(member) || nobodies.contains(member) }

  mutating func leaveOut(_ customers: some Sequence<LogMember>) { nobodies.formUnion(customers) }

  /// Takes customers who are one, in the order of the logs.
  fileprivate mutating func join(_ members: [LogMember], in logs: [PurchaseLog], _ steps: FormSteps) {
    let known = members.map { logs[$0.log].spellings(of: $0.customer) }
    let all = Spelling.added(known.flatMap(\.self))
    guard all.count > 1, let written = Spelling.written(all),
      let first = members.first(where: { logs[$0.log].ids.holds(written.id, at: $0.customer) })
    else { return }
    let others = members.filter { $0 != first }
    joined[first] = others
    absorbed.formUnion(others)
    spellings[first] = all
    differences.formUnion(steps)
  }
}

extension People {
  /// Finds customers whose ids have one form.
  ///
  /// - Complexity: O(bytes of the ids), divided among `workers`.
  init(joiningIn logs: [PurchaseLog], _ form: CustomerForm, workers: Workers) {
    var forms: [[UInt8]: (members: [LogMember], steps: FormSteps)] = [:]
    for (number, log) in logs.enumerated() {
      let blocks = (0..<log.customerCount).blocks()
      let found = workers.map(blocks.count) { block in
        blocks[block].compactMap { customer in log.form(of: customer, form) }
      }
      for (customer, form, steps) in found.joined() {
        forms[form, default: ([], [])].members.append(LogMember(log: number, customer: customer))
        forms[form]?.steps.formUnion(steps)
      }
    }
    for (form, found) in forms {
      let plain = logs.indices.compactMap { log in
        logs[log].ids.customer(form).map { LogMember(log: log, customer: $0) }
      }
      join(Set(found.members + plain).sorted(), in: logs, found.steps)
    }
  }
}

extension PurchaseLog {
  /// The ways in which a customer's id is written.
  fileprivate func spellings(of customer: Int) -> [Spelling] {
    if let known = spellings[customer] { return known }
    return [Spelling(id: ids.withBytes(customer) { Array($0) }, rows: rows(of: customer))]
  }

  /// The form of a customer's id; `nil` where it is its own form, and written in one way.
  fileprivate func form(
    of customer: Int, _ form: CustomerForm
  ) -> (customer: Int, form: [UInt8], steps: FormSteps)? {
    ids.withBytes(customer) { id in
      if let (form, steps) = form.form(of: id) { return (customer, form, steps) }
      return spellings[customer] == nil ? nil : (customer, Array(id), [])
    }
  }

  /// The rows of a customer, be they counted or left out as returns.
  func rows(of customer: Int) -> Int {
    let places = places(of: customer)
    return days.purchaseRows(on: places) + days.returnRows(on: places)
  }
}

/// A customer of one of several logs.
struct LogMember: Sendable, Hashable, Comparable {
  let log: Int
  let customer: Int

  static func < (a: LogMember, b: LogMember) -> Bool { (a.log, a.customer) < (b.log, b.customer) }
}

/// One way in which an id is written.
struct Spelling: Sendable, Equatable {
  let id: [UInt8]
  /// Rows that are written so and can be read.
  var rows: Int

  /// Each way once, in byte order.
  static func added(_ spellings: [Spelling]) -> [Spelling] {
    var added: [Spelling] = []
    for spelling in spellings.sorted(by: { $0.id.lexicographicallyPrecedes($1.id) }) {
      if added.last?.id == spelling.id {
        added[added.count - 1].rows += spelling.rows
      } else {
        added.append(spelling)
      }
    }
    return added
  }

  /// The way that most rows have; the first in byte order where several have as many.
  static func written(_ spellings: [Spelling]) -> Spelling? {
    spellings.reduce(nil) { best, next in best.map { $0.rows >= next.rows ? $0 : next } ?? next }
  }
}
