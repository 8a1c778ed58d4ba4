internal import ParallelWork

/// The points of a silhouette pass in canonical order: by cell, then by multiplicity, then by coordinates.
///
/// Points with equal labels in every partition form a *cell*; equal points of one cell are one *site* with a
/// multiplicity. The order depends on the points and their labels only, so sums taken along it do not depend on
/// the order of the rows.
struct SilhouetteSites: Sendable {
  /// The cluster of each cell in each partition, cell by cell: cells × partitions.
  let cellLabels: [Int]
  /// First site of each cell, and the number of sites at the end: cells + 1 values.
  let cellStarts: [Int]
  /// Customers at each site, at least 1; ascending within a cell.
  let multiplicities: [Int]
  /// The distinct point that lies at each site.
  let points: [Int]
  /// Number of partitions.
  let partitionCount: Int
  /// Number of rows, those of weight 0 among them; they are at no site.
  let rowCount: Int

  /// The rows that count, site by site.
  private let rows: [Int]
  /// First of `rows` at each site, and their number at the end: sites + 1 values.
  private let rowStarts: [Int]

  var count: Int { multiplicities.count }
  var cellCount: Int { cellStarts.count - 1 }

  /// Orders `points` under `partitions`, each of n labels in `0..<n`.
  ///
  /// - Complexity: O(*np* + *m* log *m*) for *p* partitions and *m* sites.
  init(of points: DistinctPoints, partitions: [[Int]], workers: Workers) {
    let inOrder = points.rowsInOrder
    let cells = SilhouetteSites.cells(of: partitions, rows: inOrder)
    let (rows, starts) = SilhouetteSites.rows(inOrder, of: cells.cellOfPlace, cellCount: cells.count)
    let sitesOfCells = workers.map(cells.count) { cell in
      SilhouetteSites.sites(at: starts[cell]..<starts[cell + 1], of: rows, in: points)
    }

    var cellStarts = [0]
    var multiplicities: [Int] = []
    var pointOfSite: [Int] = []
    var rowStarts = [0]
    var rowsOfSites: [Int] = []
    cellStarts.reserveCapacity(cells.count + 1)
    rowsOfSites.reserveCapacity(rows.count)
    for sites in sitesOfCells {
      for site in sites {
        multiplicities.append(site.customers)
        pointOfSite.append(points.distinctIndex[rows[site.places.lowerBound]])
        rowsOfSites.append(contentsOf: rows[site.places])
        rowStarts.append(rowsOfSites.count)
      }
      cellStarts.append(multiplicities.count)
    }
    self.cellStarts = cellStarts
    self.multiplicities = multiplicities
    self.points = pointOfSite
    self.rows = rowsOfSites
    self.rowStarts = rowStarts
    rowCount = points.rowCount
    partitionCount = partitions.count
    cellLabels = starts.dropLast().flatMap { start in partitions.map { $0[rows[start]] } }
  }

  /// The rows that lie at `site`.
  func rows(atSite site: Int) -> ArraySlice<Int> { rows[rowStarts[site]..<rowStarts[site + 1]] }

  /// The label of each cell in partition `p`.
  func label(ofCell cell: Int, in p: Int) -> Int { cellLabels[cell * partitionCount + p] }

  /// The cell that `site` belongs to.
  func cell(ofSite site: Int) -> Int {
    var (low, high) = (0, cellCount)
    while high - low > 1 {
      let middle = (low + high) / 2
      if cellStarts[middle] <= site { low = middle } else { high = middle }
    }
    return low
  }

  /// Numbers the tuples of labels that occur among `rows`, in their lexical order: the cell of each of `rows`.
  ///
  /// One partition after the other splits the cells found so far, which needs no tuple to be stored.
  private static func cells(of partitions: [[Int]], rows: [Int]) -> (cellOfPlace: [Int], count: Int) {
    var cellOfPlace = [Int](repeating: 0, count: rows.count)
    var count = min(rows.count, 1)
    for labels in partitions {
      let width = (labels.max() ?? 0) + 1
      if count.multipliedReportingOverflow(by: width).partialValue <= 4 * rows.count + 1024 {
        var number = [Int](repeating: -1, count: count * width)
        for (place, row) in rows.enumerated() { number[cellOfPlace[place] * width + labels[row]] = 0 }
        count = 0
        for slot in number.indices where number[slot] == 0 {
          number[slot] = count
          count += 1
        }
        for (place, row) in rows.enumerated() {
          cellOfPlace[place] = number[cellOfPlace[place] * width + labels[row]]
        }
      } else {
        let keys = rows.enumerated().map { cellOfPlace[$0.offset] * width + labels[$0.element] }
        var number: [Int: Int] = [:]
        for key in Set(keys).sorted() { number[key] = number.count }
        for place in rows.indices { cellOfPlace[place] = number[keys[place], default: 0] }
        count = number.count
      }
    }
    return (cellOfPlace, count)
  }

  /// `rows` cell by cell, those of a cell in the order in which they came (a counting sort).
  private static func rows(
    _ rows: [Int], of cellOfPlace: [Int], cellCount: Int
  ) -> (rows: [Int], starts: [Int]) {
    var starts = [Int](repeating: 0, count: cellCount + 1)
    for cell in cellOfPlace { starts[cell + 1] += 1 }
    for cell in 0..<cellCount { starts[cell + 1] += starts[cell] }
    var next = starts
    var sorted = [Int](repeating: 0, count: rows.count)
    for (place, cell) in cellOfPlace.enumerated() {
      sorted[next[cell]] = rows[place]
      next[cell] += 1
    }
    return (sorted, starts)
  }

  /// The sites of one cell, whose rows are at `places` of `rows` in the order of their points: those of the fewest
  /// customers first.
  private static func sites(
    at places: Range<Int>, of rows: [Int], in points: DistinctPoints
  ) -> [(customers: Int, places: Range<Int>)] {
    var sites: [(customers: Int, places: Range<Int>)] = []
    var start = places.lowerBound
    var customers = 0
    for place in places {
      let point = points.distinctIndex[rows[place]]
      if point != points.distinctIndex[rows[start]] {
        sites.append((customers, start..<place))
        (start, customers) = (place, 0)
      }
      customers += points.weight(ofRow: rows[place])
    }
    sites.append((customers, start..<places.upperBound))
    return sites.sorted { ($0.customers, $0.places.lowerBound) < ($1.customers, $1.places.lowerBound) }
  }
}
