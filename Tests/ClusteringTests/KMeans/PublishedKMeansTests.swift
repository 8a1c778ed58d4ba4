import Clustering
import Foundation
import LinearAlgebra
import ParallelWork
import TestSupport
import Testing

@Suite(.enabled(if: TestData.isHere)) struct PublishedKMeansTests {
  struct Small: Decodable {
    struct Vector: Decodable {
      let x: [[Double]]
      let weights: [Int]?
      let `init`: [[Double]]?
      let labels: [Int]?
      let inertia: Double?
      let centers: [[Double]]?
      let centers_any_order: [[Double]]?
      let k: Int?
      let distinct_clusters: Int?
    }
    let kmeans: [Vector]
  }

  @Test func `equals scikit-learn's small vectors`() throws {
    let file = TestData.file("reference-vectors/scikit_learn_small.json")
    let small = try JSONDecoder().decode(Small.self, from: Data(contentsOf: file))
    for vector in small.kmeans {
      let points = Matrix(vector.x)
      if let start = vector.`init`, let inertia = vector.inertia {
        let fit = try KMeans(k: start.count).fit(
          DistinctPoints(points, weights: vector.weights), from: Matrix(start))
        #expect(fit.inertia == inertia)
        if let labels = vector.labels { #expect(fit.labels == labels) }
        if let centers = vector.centers ?? vector.centers_any_order {
          #expect(fit.centroids == Matrix(centers))
        }
      } else if let k = vector.k, let distinct = vector.distinct_clusters {
        var generator = SplitMix64(seed: 1)
        #expect(throws: ClusteringError.tooFewDistinctPoints(k: k, distinctCount: distinct)) {
          try KMeans(k: k).fit(points, using: &generator)
        }
      }
    }
  }

  @Test(arguments: [("ruspini", 2...8), ("iris", 2...6)])
  func `reaches R's totals of 200 starts of Hartigan and Wong`(name: String, counts: ClosedRange<Int>) throws
  {
    let data = try Data(contentsOf: TestData.file("reference-vectors/r_silhouette_\(name).json"))
    let table = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let points = Matrix(try #require(table["x"] as? [[Double]]))
    let sweep = FitSweep(counts: Array(counts), strategy: .thorough, seed: 42, workers: Workers(2))
    for fit in try sweep.run(on: points) {
      let entry = try #require(table["kmeans_k\(fit.centroids.rows)"] as? [String: Any])
      let total = try #require(entry["tot_withinss"] as? Double)
      #expect(fit.inertia <= total * (1 + 1e-9))
    }
  }
}
