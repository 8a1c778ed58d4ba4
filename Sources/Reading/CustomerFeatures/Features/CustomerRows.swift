internal import ParallelWork
internal import TextTables

/// All rows of a customer table, in the order of the files.
struct CustomerRows: Sendable {
  let count: Int
  let ids: [String]
  private let numbers: [Double]
  private let categories: [Int?]
  private let numberColumns: Int
  private let categoryColumns: Int
  let hasMissingNumbers: Bool
  /// Of the columns that are no features.
  let companions: CompanionCells

  init(_ parts: [CustomerPart], workers: Workers) {
    count = parts.reduce(0) { $0 + $1.rows }
    ids = workers.joined(parts.map(\.ids))
    numbers = workers.joined(parts.map(\.numbers))
    categories = workers.joined(parts.map(\.categories))
    hasMissingNumbers = parts.contains { part in part.missing.contains { $0 > 0 } }
    companions = CompanionCells(parts.map(\.companions), workers: workers)
    numberColumns = count > 0 ? numbers.count / count : 0
    categoryColumns = count > 0 ? categories.count / count : 0
  }

  func number(_ row: Int, _ column: Int) -> Double? {
    let number = numbers[row * numberColumns + column]
    return number.isNaN ? nil : number
  }

  func category(_ row: Int, _ column: Int) -> Int? { categories[row * categoryColumns + column] }

  /// Rows in byte order of their ids; where ids are equal, by what the rows hold, so that their order in the
  /// file cannot matter.
  func inByteOrder(workers: Workers) -> [Int] {
    let blocks = ids.indices.blocks()
    let prefixes = workers.array(blocks: blocks.map(\.count)) { block, prefixes in
      for row in blocks[block] { prefixes.append(prefix(of: row)) }
    }
    return ByteOrder.places(ascending: prefixes, workers: workers) { a, b in
      if precedesInBytes(ids[a], ids[b]) { return true }
      return hasSameID(a, b) && holdsLess(a, b)
    }
  }

  /// Rows whose id the row before has too, where `order` puts equal ids together.
  func repeatedIDs(in order: [Int], workers: Workers) -> Int {
    let blocks = order.indices.dropFirst().blocks()
    return workers.map(blocks.count) { block in
      blocks[block].count { hasSameID(order[$0 - 1], order[$0]) }
    }.reduce(0, +)
  }

  private func prefix(of row: Int) -> UInt64 {
    var id = ids[row]
    return id.withUTF8(ByteOrder.prefix)
  }

  private func hasSameID(_ a: Int, _ b: Int) -> Bool {
    prefix(of: a) == prefix(of: b) && ids[a].utf8.elementsEqual(ids[b].utf8)
  }

  private func holdsLess(_ a: Int, _ b: Int) -> Bool {
    for column in 0..<numberColumns {
      let (x, y) = (number(a, column), number(b, column))
      if x != y { return (x ?? -.infinity) < (y ?? -.infinity) }
    }
    for column in 0..<categoryColumns {
      let (x, y) = (category(a, column), category(b, column))
      if x != y { return (x ?? -1) < (y ?? -1) }
    }
    return companions.order(a, b) ?? false
  }
}
