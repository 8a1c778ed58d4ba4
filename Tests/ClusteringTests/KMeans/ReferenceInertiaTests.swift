import Clustering
import Foundation
import LinearAlgebra
import ParallelWork
import TestSupport
import Testing

/// The default search against scikit-learn's best of 20 to 50 starts, on published benchmarks.
@Suite(.enabled(if: TestData.isHere)) struct ReferenceInertiaTests {
  struct Reference: Decodable {
    struct Entry: Decodable {
      struct ByCount: Decodable { let inertia: Double }
      let n: Int
      let by_k: [String: ByCount]
    }
    let sets: [String: Entry]
  }

  @Test(arguments: ["other/iris", "fcps/hepta", "wut/x3", "uci/wine"])
  func `reaches the reference on small benchmarks for every k`(name: String) throws {
    let (reached, all) = try Self.reached(name)
    #expect(reached == all)
  }

  /// Minutes of work: run by setting AUTOSEGMENT_EXPERIMENTS.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["AUTOSEGMENT_EXPERIMENTS"] != nil))
  func `reaches the reference in 98 of 100 pairs of a benchmark and a k`() throws {
    var (reached, all) = (0, 0)
    for (name, entry) in try Self.reference().sets where entry.n <= 20_000 {
      let counts = try Self.reached(name)
      reached += counts.reached
      all += counts.all
    }
    #expect(Double(reached) >= 0.98 * Double(all), "reached \(reached) of \(all)")
  }

  private static func reference() throws -> Reference {
    try JSONDecoder().decode(
      Reference.self, from: Data(contentsOf: TestData.file("clustering-benchmarks/reference.json")))
  }

  private static func reached(_ name: String) throws -> (reached: Int, all: Int) {
    let entry = try #require(reference().sets[name])
    let counts = entry.by_k.keys.compactMap(Int.init).sorted()
    let points = try read(name)
    let fits = try FitSweep(counts: counts, strategy: .thorough, seed: 42, workers: Workers(2)).run(
      on: points)
    let reached = fits.filter { fit in
      entry.by_k["\(fit.centroids.rows)"].map { fit.inertia <= $0.inertia * (1 + 1e-6) } ?? false
    }
    return (reached.count, counts.count)
  }

  private static func read(_ name: String) throws -> Matrix {
    let gzip = Process()
    gzip.executableURL = URL(filePath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-dc", TestData.file("clustering-benchmarks/\(name).data.gz").path]
    let pipe = Pipe()
    gzip.standardOutput = pipe
    try gzip.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    gzip.waitUntilExit()
    return Matrix(
      text.split(separator: "\n").map { line in
        line.split(whereSeparator: { $0 == " " || $0 == "\t" }).compactMap { Double($0) }
      }.filter { !$0.isEmpty })
  }
}
