internal import CustomerFeatures
internal import TextTables
internal import Wording

/// The values of one column that some customers have more often than all have.
struct Overrepresentation {
  private let column: CompanionColumn
  private let own: [Int]
  private let all: [Int]

  init(of column: CompanionColumn, own: [Int], all: [Int]) {
    self.column = column
    self.own = own
    self.all = all
  }

  /// A value that fewer of them have is a chance.
  private static let fewest = 5
  private static let leastLift = 1.2
  /// Standard errors by which the share lies above that of all: one value in two hundred does so by chance.
  private static let leastErrors = 2.576
  private static let mostOfAColumn = 3

  /// The most frequent of them first.
  var descriptors: [SegmentDescriptor] {
    let (counts, base) = (known(own), known(all))
    let (n, baseCount) = (Double(counts.values.reduce(0, +)), Double(base.values.reduce(0, +)))
    guard n > 0, baseCount > n else { return [] }
    let found = counts.compactMap { place, count -> SegmentDescriptor? in
      let share = Double(count) / n
      let all = Double(base[place, default: 0]) / baseCount
      // Drawn without replacement from all: hypergeometric.
      let error = (all * (1 - all) / n * (baseCount - n) / (baseCount - 1)).squareRoot()
      guard count >= Self.fewest, share >= Self.leastLift * all, share - all >= Self.leastErrors * error
      else {
        return nil
      }
      return SegmentDescriptor(
        column: column.name, value: column.texts[place], share: share, base: all, lift: share / all)
    }
    return found.sorted { ($1.share, $0.value) < ($0.share, $1.value) }.prefix(Self.mostOfAColumn).map(\.self)
  }

  private func known(_ rows: [Int]) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for row in rows where !column.areMissing[Int(column.places[row])] {
      counts[Int(column.places[row]), default: 0] += 1
    }
    return counts
  }
}

extension CompanionColumn {
  /// Numbers of many values in four bands of about as many customers; other columns as they are.
  var banded: CompanionColumn {
    let most = 20
    let known = texts.indices.filter { !areMissing[$0] && numbers[$0] != nil }
    guard known.count > most, known.count * 10 >= texts.count * 9 else { return self }
    let values = places.compactMap { numbers[Int($0)] }.sorted()
    guard let least = values.first, let highest = values.last else { return self }
    let inner = [1, 2, 3].map { values[values.count * $0 / 4] }
    let edges = inner.reduce(into: [Double]()) { edges, edge in
      if edge > (edges.last ?? least), edge <= highest { edges.append(edge) }
    }
    let names = (0...edges.count).map { band in
      switch band {
      case 0: "< \((edges.first ?? highest).shortest)"
      case edges.count: "≥ \(edges[band - 1].shortest)"
      default: "\(edges[band - 1].shortest)…\(edges[band].shortest)"
      }
    }
    return CompanionColumn(
      label: label, texts: names + [""], numbers: names.map { _ in nil } + [nil],
      areMissing: names.map { _ in false } + [true],
      places: places.map { place in
        guard let number = numbers[Int(place)] else { return Int32(names.count) }
        return Int32(edges.count { $0 <= number })
      })
  }
}
