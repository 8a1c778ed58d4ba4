import Clustering
import CustomerFeatures
import DecisionTrees
import Foundation
@testable import Segmentation
import TestSupport
import Testing
import TextTables
import Wording

/// Every table of the published data that can be segmented; without optimisation only the small ones.
@Suite(.enabled(if: TestData.isHere)) struct PublishedRounding {
  private static let files: [URL] = {
    let mostBytes = TestData.isThorough ? Int.max : 12_000
    let folder = TestData.folder ?? URL(filePath: "/nonexistent")
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.fileSizeKey])
    return (all?.compactMap { $0 as? URL } ?? []).filter { url in
      let path = url.path
      let size = (try? url.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? .max
      return [".csv", ".txt", ".csv.gz", ".data.gz"].contains { path.hasSuffix($0) }
        && !path.contains("/csv-torture/") && size <= mostBytes
    }.sorted { $0.path < $1.path }
  }()

  @Test func `with default settings rounding moves nobody, and whole numbers have whole thresholds`() throws {
    var read = 0
    for file in Self.files {
      var options = RunOptions()
      options.segmenter.isQuick = true
      options.segmenter.strategy = .plainRestarts(1)
      options.segmenter.silhouette = .sample
      options.segmenter.fixedCount = 4
      let name = file.lastPathComponent
      guard let table = try? Table(contentsOf: file),
        let run = try? SegmentationRun(of: table, options: options)
      else { continue }
      read += 1
      #expect(run.result.movedByRounding == 0, "\(name)")
      let model = run.result.model
      for case .split(let feature, let threshold, _, _) in model.tree.nodes {
        let column = model.features[feature].feature
        guard column.category == nil else { continue }
        #expect(!column.isWhole || threshold == threshold.rounded(), "\(name): \(column.name) \(threshold)")
        // What is stored is what is said: the text of a threshold reads back to it.
        #expect(Double(threshold.shortest) == threshold, "\(name)")
      }
    }
    #expect(read >= (TestData.isThorough ? 80 : 5), "\(read) tables were read")
  }
}
