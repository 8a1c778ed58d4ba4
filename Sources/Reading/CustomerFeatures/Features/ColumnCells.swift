internal import TextTables

/// The cells of a few columns, row by row, to see which columns determine each other.
struct ColumnCells {
  private var columns: [Int: Cells] = [:]

  private struct Cells: Sendable {
    /// 0 for a missing cell, 1 for the text "1", else a digest of what the cell says.
    var digests: [UInt64] = []
    /// NaN where there is none; empty in a column of categories.
    var numbers: [Double] = []
  }

  /// Columns of fewer customers may agree by chance.
  private static let fewestRows = 10

  /// - Parameters:
  ///   - places: The columns.
  ///   - numbers: Those that hold numbers.
  ///   - isFirstLook: Whether the first rows are enough.
  init(
    _ places: [Int], numbers: Set<Int>, in table: Table, _ profiles: [ColumnProfile], isFirstLook: Bool
  ) throws {
    let readers = places.map { place in numbers.contains(place) ? profiles[place].numberFormat?.reader : nil }
    let scan = try table.fold({ Array(repeating: Cells(), count: places.count) }, isFirstLook: isFirstLook) {
      part, row in
      for (index, place) in places.enumerated() {
        let cell = row[place].trimmed
        if let reader = readers[index] {
          let number = cell.number(in: reader)?.value ?? .nan
          part[index].numbers.append(number)
          part[index].digests.append(number.isNaN ? 0 : (number + 0).bitPattern &+ 2)
        } else {
          let isOne = cell.count == 1 && cell.bytes[0] == UInt8(ascii: "1")
          part[index].digests.append(cell.isMissing ? 0 : isOne ? 1 : cell.digest)
        }
      }
    }
    for (index, place) in places.enumerated() {
      columns[place] = Cells(
        digests: scan.parts.flatMap { $0[index].digests }, numbers: scan.parts.flatMap { $0[index].numbers })
    }
  }

  /// Those of some columns that determine each other: each value of one stands beside one value of the other, and two
  /// measures grow, or shrink, together besides, for of numbers that are all different the first says nothing.
  func classes(of places: [Int]) -> [[Int]] {
    guard let rows = columns[places[0]]?.digests.count, rows >= Self.fewestRows else { return [] }
    let measures = places.filter { !(columns[$0]?.numbers.isEmpty ?? true) }
    let grown = Dictionary(grouping: measures, by: order).values
    var classes = Dictionary(grouping: places.filter { !measures.contains($0) }, by: partition)
    var alone: [[Int]] = []
    for own in grown {
      let key = partition(of: own[0])
      if classes[key] != nil { classes[key]? += own } else { alone.append(own) }
    }
    return (classes.values + alone).filter { $0.count > 1 }
  }

  /// Whether exactly one of the flags is 1 in every row.
  func holdOnce(_ flags: [Int]) -> Bool {
    let cells = flags.compactMap { columns[$0]?.digests }
    guard let rows = cells.first?.count else { return false }
    return (0..<rows).allSatisfy { row in cells.count { $0[row] == 1 } == 1 }
  }

  /// The same for columns that part the customers alike, whatever they call the parts.
  private func partition(of place: Int) -> UInt64 {
    var codes: [UInt64: UInt64] = [:]
    return digest(
      (columns[place]?.digests ?? []).map { cell in
        if let code = codes[cell] { return code }
        codes[cell] = UInt64(codes.count)
        return UInt64(codes.count - 1)
      })
  }

  /// The same for measures that put the customers in one order, or in the opposite one.
  private func order(of place: Int) -> UInt64 {
    let numbers = columns[place]?.numbers ?? []
    let levels = Set(numbers.filter { !$0.isNaN }).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: zip(levels, levels.indices))
    let up = numbers.map { ranks[$0] ?? -1 }
    let down = up.map { $0 < 0 ? -1 : levels.count - 1 - $0 }
    let isUp = zip(up, down).first { $0 != $1 }.map { $0 < $1 } ?? true
    return digest((isUp ? up : down).map { UInt64(bitPattern: Int64($0)) })
  }

  private func digest(_ codes: [UInt64]) -> UInt64 {
    codes.reduce(0x9E37_79B9_7F4A_7C15) { digest, code in
      let product = (digest ^ code).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
      return (product.high ^ product.low) &+ 0xA076_1D64_78BD_642F
    }
  }
}
