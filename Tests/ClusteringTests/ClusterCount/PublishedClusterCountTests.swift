import Clustering
import Foundation
import LinearAlgebra
import TestSupport
import Testing

@Suite(.enabled(if: TestData.isHere)) struct PublishedClusterCountTests {
  struct Reference: Decodable {
    struct Space: Decodable { let by_k: [String: Entry] }
    struct Entry: Decodable {
      let inertia: Double
      let silhouette: Double
    }
    let features: [String]
    let log1p: Space
  }

  @Test(arguments: [
    (folder: "wholesale-customers", file: "wholesale.csv"),
    (folder: "mall-customers", file: "Mall_Customers.csv"),
  ])
  func `silhouettes equal scikit-learn's wherever the inertia does`(folder: String, file: String) throws {
    let reference = try JSONDecoder().decode(
      Reference.self, from: Data(contentsOf: TestData.file("\(folder)/reference.json")))
    let lines = try String(contentsOf: TestData.file("\(folder)/\(file)"), encoding: .utf8)
      .replacing("\u{feff}", with: "").split(whereSeparator: \.isNewline).map { $0.split(separator: ",") }
    let columns = reference.features.compactMap { name in lines[0].firstIndex { $0 == name } }
    #expect(columns.count == reference.features.count)
    let raw = Matrix(lines.dropFirst().map { cells in columns.map { Double(cells[$0]) ?? .nan } })

    var search = ClusterCountSearch(candidates: 2...10)
    search.isQuick = true
    let result = try search.run(on: Crowd(raw, isLogarithmic: true).points)
    var compared = 0
    for entry in result.entries {
      let expected = try #require(reference.log1p.by_k[String(entry.k)])
      #expect(entry.fit.inertia <= expected.inertia * (1 + 1e-6))
      if abs(entry.fit.inertia - expected.inertia) <= 1e-6 * expected.inertia {
        #expect(abs(entry.meanSilhouette - expected.silhouette) < 1e-3)
        compared += 1
      }
    }
    // For the others the search finds a lower inertia than the best of 50 starts.
    #expect(compared >= 3)
  }
}
