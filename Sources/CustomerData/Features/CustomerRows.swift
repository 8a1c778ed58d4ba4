/// All rows of a customer table, in the order of the files.
struct CustomerRows: Sendable {
  let count: Int
  let ids: [String]
  private let numbers: [Double]
  private let missing: Set<Int>
  private let categories: [Int?]
  private let numberColumns: Int
  private let categoryColumns: Int

  init(_ parts: [CustomerPart]) {
    count = parts.reduce(0) { $0 + $1.rows }
    ids = parts.flatMap(\.ids)
    numbers = parts.flatMap(\.numbers)
    categories = parts.flatMap(\.categories)
    numberColumns = count > 0 ? numbers.count / count : 0
    categoryColumns = count > 0 ? categories.count / count : 0
    var missing: Set<Int> = []
    var offset = 0
    for part in parts {
      missing.formUnion(part.missing.map { $0 + offset })
      offset += part.numbers.count
    }
    self.missing = missing
  }

  func number(_ row: Int, _ column: Int) -> Double? {
    let place = row * numberColumns + column
    return missing.isEmpty || !missing.contains(place) ? numbers[place] : nil
  }

  func category(_ row: Int, _ column: Int) -> Int? { categories[row * categoryColumns + column] }

  func missingNumbers(column: Int) -> Int { missing.count { $0 % numberColumns == column } }

  /// Rows in byte order of their ids; where ids are equal, by what the rows hold, so that their order in the
  /// file cannot matter.
  var inByteOrder: [Int] {
    let prefixes = ids.map { id in
      var id = id
      return id.withUTF8(ByteOrder.prefix)
    }
    return ByteOrder.places(ascending: prefixes) { a, b in
      if precedesInBytes(ids[a], ids[b]) { return true }
      return hasSameID(a, b) && holdsLess(a, b)
    }
  }

  /// Rows whose id the row before has too, where `order` puts equal ids together.
  func repeatedIDs(in order: [Int]) -> Int { zip(order, order.dropFirst()).count(where: hasSameID) }

  private func hasSameID(_ a: Int, _ b: Int) -> Bool { ids[a].utf8.elementsEqual(ids[b].utf8) }

  private func holdsLess(_ a: Int, _ b: Int) -> Bool {
    for column in 0..<numberColumns {
      let (x, y) = (number(a, column), number(b, column))
      if x != y { return (x ?? -.infinity) < (y ?? -.infinity) }
    }
    for column in 0..<categoryColumns {
      let (x, y) = (category(a, column), category(b, column))
      if x != y { return (x ?? -1) < (y ?? -1) }
    }
    return false
  }
}
