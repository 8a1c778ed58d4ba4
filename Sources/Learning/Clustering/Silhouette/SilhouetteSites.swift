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
  let points: [UInt32]
  /// Number of partitions.
  let partitionCount: Int
  /// Number of rows, those of weight 0 among them; they are at no site.
  let rowCount: Int

  /// The rows that count, site by site.
  private let rows: [UInt32]
  /// First of `rows` at each site, and their number at the end: sites + 1 values.
  private let rowStarts: [UInt32]

  var count: Int { multiplicities.count }
  var cellCount: Int { cellStarts.count - 1 }

  /// Orders `points` under `partitions`, each of n labels in `0..<n`.
  ///
  /// - Complexity: O(*np* + *m* log *m*) for *p* partitions and *m* sites.
  init(of points: DistinctPoints, partitions: [ClusterLabels]) {
    let cells = SilhouetteSites.cells(of: partitions, rows: points.rowsInOrder)
    var cellStarts = [0]
    var multiplicities: [Int] = []
    var pointOfSite: [UInt32] = []
    var rowStarts: [UInt32] = [0]
    var rowsOfSites: [UInt32] = []
    cellStarts.reserveCapacity(cells.starts.count)
    rowsOfSites.reserveCapacity(cells.rows.count)
    pointOfSite.reserveCapacity(points.count)
    multiplicities.reserveCapacity(points.count)
    rowStarts.reserveCapacity(points.count + 1)
    for (start, end) in zip(cells.starts, cells.starts.dropFirst()) {
      for site in SilhouetteSites.sites(at: start..<end, of: cells.rows, in: points) {
        multiplicities.append(site.customers)
        pointOfSite.append(points.distinctIndex[Int(cells.rows[site.places.lowerBound])])
        rowsOfSites.append(contentsOf: cells.rows[site.places])
        rowStarts.append(UInt32(rowsOfSites.count))
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
    cellLabels = cells.starts.dropLast().flatMap { start in partitions.map { $0[Int(cells.rows[start])] } }
  }

  /// The rows that lie at `site`.
  func rows(atSite site: Int) -> ArraySlice<UInt32> { rows[Int(rowStarts[site])..<Int(rowStarts[site + 1])] }

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

  /// `rows` cell by cell, the cells in the lexical order of their tuples of labels, the rows of a cell in the order in
  /// which they came; and where each cell begins, and the last one ends.
  ///
  /// One partition after the other splits the cells found so far, which needs no tuple to be stored.
  private static func cells(
    of partitions: [ClusterLabels], rows: [UInt32]
  ) -> (rows: [UInt32], starts: [Int]) {
    var cellOfPlace = [UInt32](repeating: 0, count: rows.count)
    var count = min(rows.count, 1)
    for partition in partitions {
      let labels = partition.values(ofRows: rows)
      let width = Int(labels.max() ?? 0) + 1
      func key(at place: Int) -> Int { Int(cellOfPlace[place]) &* width &+ Int(labels[place]) }
      if count.multipliedReportingOverflow(by: width).partialValue <= 4 * rows.count + 1024 {
        var number = [UInt32](repeating: 0, count: count * width)
        for place in rows.indices { number[key(at: place)] = 1 }
        count = 0
        for slot in number.indices where number[slot] == 1 {
          number[slot] = UInt32(count)
          count += 1
        }
        for place in rows.indices { cellOfPlace[place] = number[key(at: place)] }
      } else {
        let keys = rows.indices.map(key)
        var number: [Int: UInt32] = [:]
        for key in Set(keys).sorted() { number[key] = UInt32(number.count) }
        for place in rows.indices { cellOfPlace[place] = number[keys[place], default: 0] }
        count = number.count
      }
    }

    // A counting sort.
    var starts = [Int](repeating: 0, count: count + 1)
    for cell in cellOfPlace { starts[Int(cell) + 1] += 1 }
    for cell in 0..<count { starts[cell + 1] += starts[cell] }
    var next = starts
    var sorted = [UInt32](repeating: 0, count: rows.count)
    for (place, cell) in cellOfPlace.enumerated() {
      sorted[next[Int(cell)]] = rows[place]
      next[Int(cell)] += 1
    }
    return (sorted, starts)
  }

  /// The sites of one cell, whose rows are at `places` of `rows` in the order of their points: those of the fewest
  /// customers first.
  private static func sites(
    at places: Range<Int>, of rows: [UInt32], in points: DistinctPoints
  ) -> [(customers: Int, places: Range<Int>)] {
    var sites: [(customers: Int, places: Range<Int>)] = []
    var start = places.lowerBound
    var customers = 0
    for place in places {
      let point = points.distinctIndex[Int(rows[place])]
      if point != points.distinctIndex[Int(rows[start])] {
        sites.append((customers, start..<place))
        (start, customers) = (place, 0)
      }
      customers += points.weight(ofRow: Int(rows[place]))
    }
    sites.append((customers, start..<places.upperBound))
    return sites.sorted { ($0.customers, $0.places.lowerBound) < ($1.customers, $1.places.lowerBound) }
  }
}
