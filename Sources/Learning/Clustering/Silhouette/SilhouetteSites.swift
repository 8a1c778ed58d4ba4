internal import LinearAlgebra
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
  /// One row that lies at each site.
  let representatives: [Int]
  /// The site of each row; n values.
  let siteOfRow: [Int]
  /// Number of partitions.
  let partitionCount: Int

  var count: Int { multiplicities.count }
  var cellCount: Int { cellStarts.count - 1 }

  /// Orders `points`, n × d and finite, under `partitions`, each of n labels in `0..<n`.
  ///
  /// - Complexity: O(*n* (*p* + *d* log *n*)) for *p* partitions.
  init(of points: Matrix, partitions: [[Int]], workers: Workers) {
    let cells = SilhouetteSites.cells(of: partitions, rows: points.rows)
    let ordered = SilhouetteSites.rows(inOrderOf: cells.cellOfRow, cellCount: cells.count)
    let sitesOfCells = workers.map(cells.count) { cell in
      SilhouetteSites.sites(of: ordered.rows[ordered.starts[cell]..<ordered.starts[cell + 1]], in: points)
    }

    var cellStarts = [0]
    var multiplicities: [Int] = []
    var representatives: [Int] = []
    var siteOfRow = [Int](repeating: 0, count: points.rows)
    cellStarts.reserveCapacity(cells.count + 1)
    for sites in sitesOfCells {
      for rows in sites {
        for row in rows { siteOfRow[row] = multiplicities.count }
        multiplicities.append(rows.count)
        representatives.append(rows[rows.startIndex])
      }
      cellStarts.append(multiplicities.count)
    }
    self.cellStarts = cellStarts
    self.multiplicities = multiplicities
    self.representatives = representatives
    self.siteOfRow = siteOfRow
    partitionCount = partitions.count
    cellLabels = ordered.starts.dropLast().flatMap { start in
      partitions.map { $0[ordered.rows[start]] }
    }
  }

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

  /// Numbers the tuples of labels that occur, in their lexical order.
  ///
  /// One partition after the other splits the cells found so far, which needs no tuple to be stored.
  private static func cells(of partitions: [[Int]], rows: Int) -> (cellOfRow: [Int], count: Int) {
    var cellOfRow = [Int](repeating: 0, count: rows)
    var count = min(rows, 1)
    for labels in partitions {
      let width = (labels.max() ?? 0) + 1
      if count.multipliedReportingOverflow(by: width).partialValue <= 4 * rows + 1024 {
        var number = [Int](repeating: -1, count: count * width)
        for row in 0..<rows { number[cellOfRow[row] * width + labels[row]] = 0 }
        count = 0
        for slot in number.indices where number[slot] == 0 {
          number[slot] = count
          count += 1
        }
        for row in 0..<rows { cellOfRow[row] = number[cellOfRow[row] * width + labels[row]] }
      } else {
        let keys = (0..<rows).map { cellOfRow[$0] * width + labels[$0] }
        var number: [Int: Int] = [:]
        for key in Set(keys).sorted() { number[key] = number.count }
        for row in 0..<rows { cellOfRow[row] = number[keys[row], default: 0] }
        count = number.count
      }
    }
    return (cellOfRow, count)
  }

  /// The rows of each cell, one cell after the other (a counting sort).
  private static func rows(inOrderOf cellOfRow: [Int], cellCount: Int) -> (rows: [Int], starts: [Int]) {
    var starts = [Int](repeating: 0, count: cellCount + 1)
    for cell in cellOfRow { starts[cell + 1] += 1 }
    for cell in 0..<cellCount { starts[cell + 1] += starts[cell] }
    var next = starts
    var rows = [Int](repeating: 0, count: cellOfRow.count)
    for (row, cell) in cellOfRow.enumerated() {
      rows[next[cell]] = row
      next[cell] += 1
    }
    return (rows, starts)
  }

  /// The rows of one cell, those with equal points together, fewest first and then by coordinates.
  private static func sites(of cell: ArraySlice<Int>, in points: Matrix) -> [ArraySlice<Int>] {
    let rows = cell.sorted { points.row($0).lexicographicallyPrecedes(points.row($1)) }
    var sites: [ArraySlice<Int>] = []
    var start = 0
    for i in 1...rows.count
    where i == rows.count || !points.row(rows[i]).elementsEqual(points.row(rows[start])) {
      sites.append(rows[start..<i])
      start = i
    }
    return sites.sorted { ($0.count, $0.startIndex) < ($1.count, $1.startIndex) }
  }
}
