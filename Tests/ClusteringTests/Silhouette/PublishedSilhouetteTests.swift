import Clustering
import Foundation
import LinearAlgebra
import TestSupport
import Testing

@Suite(.enabled(if: TestData.isHere)) struct PublishedSilhouetteTests {
  struct RVectors: Decodable {
    struct Partition: Decodable {
      let labels: [Int]
      let silhouette: [Double]
      let mean_silhouette: Double
    }

    let points: Matrix
    let partitions: [Partition]

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      points = Matrix(try container.decode([[Double]].self, forKey: Key("x")))
      partitions = try container.allKeys.filter { $0.stringValue.contains("_k") }
        .map { try container.decode(Partition.self, forKey: $0) }
    }

    struct Key: CodingKey {
      let stringValue: String
      init(_ name: String) { stringValue = name }
      init?(stringValue: String) { self.init(stringValue) }
      var intValue: Int? { nil }
      init?(intValue: Int) { nil }
    }
  }

  @Test(arguments: ["ruspini", "iris"])
  func `equals R's silhouettes of k-means and PAM partitions`(name: String) throws {
    let data = try Data(contentsOf: TestData.file("reference-vectors/r_silhouette_\(name).json"))
    let vectors = try JSONDecoder().decode(RVectors.self, from: data)
    for (precision, tolerance) in [(SilhouettePrecision.double, 1e-9), (.single, 1e-6)] {
      let table = try SilhouettePass(precision: precision).table(
        of: DistinctPoints(vectors.points), partitions: vectors.partitions.map { $0.labels.map { $0 - 1 } })
      for (p, partition) in vectors.partitions.enumerated() {
        #expect(abs(table.mean(of: p) - partition.mean_silhouette) < tolerance)
        let found = table.coefficientsOfRows(in: p).compactMap(\.self)
        // PAM partitions come with their mean alone.
        #expect(zip(found, partition.silhouette).allSatisfy { abs($0 - $1) < tolerance })
      }
    }
  }

  @Test func `the oracle equals Rousseeuw's table of twelve countries`() throws {
    struct Countries: Decodable {
      struct Case: Decodable {
        let labels: [Int]
        let paper_silhouettes: [String: Double]
        let paper_mean: Double
        let scikit_learn_float64: [Double]
      }
      let names: [String]
      let dissimilarity_lower_triangle_by_rows: [Double]
      let cases: [Case]
    }
    let data = try Data(contentsOf: TestData.file("reference-vectors/rousseeuw1987_countries.json"))
    let countries = try JSONDecoder().decode(Countries.self, from: data)
    var dissimilarities = Matrix(rows: 12, columns: 12)
    var taken = 0
    for i in 1..<12 {
      for j in 0..<i {
        dissimilarities[i, j] = countries.dissimilarity_lower_triangle_by_rows[taken]
        dissimilarities[j, i] = dissimilarities[i, j]
        taken += 1
      }
    }
    for table in countries.cases {
      let found = SilhouetteOracle.coefficients(dissimilarities: dissimilarities, labels: table.labels)
      #expect(zip(found, table.scikit_learn_float64).allSatisfy { abs($0 - $1) < 1e-12 })
      for (name, coefficient) in zip(countries.names, found) {
        // The paper prints two decimals.
        #expect(abs(coefficient - (table.paper_silhouettes[name] ?? .nan)) < 0.0051)
      }
      #expect(abs(found.reduce(0, +) / 12 - table.paper_mean) < 0.0051)
    }
  }

  @Test func `equals scikit-learn's small vectors`() throws {
    struct Vectors: Decodable {
      struct Case: Decodable {
        let x: [[Double]]
        let labels: [Int]
        let silhouettes: [Double]
      }
      let silhouette: [Case]
    }
    let data = try Data(contentsOf: TestData.file("reference-vectors/scikit_learn_small.json"))
    for vector in try JSONDecoder().decode(Vectors.self, from: data).silhouette {
      let found = try SilhouettePass().coefficients(of: Matrix(vector.x), partitions: [vector.labels])
      #expect(found == [vector.silhouettes])
    }
  }
}
