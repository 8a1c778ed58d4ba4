import AutoSegment
extension SegmentBench {
  /// `numbers`: N D RESTARTS SEED K...
  static func fits(_ points: String, _ numbers: [Int]) throws {
    let points = try matrix(points, numbers[0], numbers[1])
    let sweep = FitSweep(
      counts: Array(numbers[4...]), strategy: numbers[2] == 0 ? .thorough : .plainRestarts(numbers[2]),
      seed: UInt64(numbers[3]))
    // A sweep over many k warms up by itself.
    var (measurement, fits) = try Measurement.timing(short: sweep.counts.count < 5 ? 2 : 0.05) {
      try sweep.run(on: points)
    }
    measurement["inertia"] = Dictionary(
      uniqueKeysWithValues: fits.map { ("\($0.centroids.rows)", $0.inertia) })
    try measurement.print()
  }

  /// `numbers`: N D K STEPS.
  static func lloyd(_ points: String, _ start: String, _ numbers: [Int]) throws {
    let (k, steps) = (numbers[2], numbers[3])
    let points = try DistinctPoints(matrix(points, numbers[0], numbers[1]))
    let centroids = try matrix(start, k, numbers[1])
    // Every fit ends in double precision, once: what a step costs is the difference of two fits.
    let few = 2
    let (short, _) = try Measurement.timing {
      try KMeans(k: k, maxIterations: few).fit(points, from: centroids)
    }
    var (measurement, fit) = try Measurement.timing {
      try KMeans(k: k, maxIterations: few + steps).fit(points, from: centroids)
    }
    let (total, ends) = (measurement["seconds"] as? Double ?? 0, short["seconds"] as? Double ?? 0)
    measurement["total"] = total
    measurement["seconds"] = (total - ends) / Double(steps)
    measurement["inertia"] = fit.inertia
    try measurement.print()
  }
}
