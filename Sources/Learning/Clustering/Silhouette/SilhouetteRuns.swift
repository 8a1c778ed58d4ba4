internal import CKernels

/// The sites in runs of one cell and one multiplicity, and the column of each cluster they belong to.
struct SilhouetteRuns: Sendable {
  /// Column of the first cluster of each partition, and the number of columns at the end.
  let firstColumns: [Int]
  /// Customers of the cluster that each column stands for.
  let sizes: [Double]

  private let ends: [Int32]
  private let weights: [Double]
  /// Runs × partitions.
  private let columns: [Int32]
  private let partitionCount: Int

  init(sites: SilhouetteSites) {
    var firstColumns = [0]
    for p in 0..<sites.partitionCount {
      let largest = (0..<sites.cellCount).map { sites.label(ofCell: $0, in: p) }.max() ?? -1
      firstColumns.append(firstColumns[p] + largest + 1)
    }
    var sizes = [Double](repeating: 0, count: firstColumns[sites.partitionCount])
    var ends: [Int32] = []
    var weights: [Double] = []
    var columns: [Int32] = []
    for cell in 0..<sites.cellCount {
      let columnsOfCell = (0..<sites.partitionCount).map {
        firstColumns[$0] + sites.label(ofCell: cell, in: $0)
      }
      let range = sites.cellStarts[cell]..<sites.cellStarts[cell + 1]
      for site in range {
        let weight = Double(sites.multiplicities[site])
        for column in columnsOfCell { sizes[column] += weight }
        if site > range.lowerBound, weights[weights.count - 1] == weight {
          ends[ends.count - 1] += 1
        } else {
          ends.append(Int32(site + 1))
          weights.append(weight)
          columns.append(contentsOf: columnsOfCell.map { Int32($0) })
        }
      }
    }
    self.firstColumns = firstColumns
    self.sizes = sizes
    self.ends = ends
    self.weights = weights
    self.columns = columns
    partitionCount = sites.partitionCount
  }

  /// Calls `body` with the runs as the kernels take them.
  func withKernelRuns(_ body: (UnsafePointer<ckernels_runs>) -> Void) {
    ends.withUnsafeBufferPointer { ends in
      weights.withUnsafeBufferPointer { weights in
        columns.withUnsafeBufferPointer { columns in
          var runs = ckernels_runs(
            ends: ends.baseAddress, weights: weights.baseAddress, columns: columns.baseAddress,
            count: Int64(ends.count), partitions: Int64(partitionCount))
          body(&runs)
        }
      }
    }
  }
}
