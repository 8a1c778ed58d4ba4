import Clustering
import CustomerFeatures
import Foundation
import LinearAlgebra
import ParallelWork
import Segmentation
import Testing
import TextTables
import Wording

/// Settings that make no sense whatever the data are refused before any work.
struct RangeTests {
  private static let settings: [(Choice, @Sendable (inout AutoSegmenter) -> Void)] = [
    (.count, { $0.fixedCount = 1 }), (.count, { $0.fixedCount = 101 }),
    (.countRange, { $0.candidateCounts = 1...5 }), (.countRange, { $0.candidateCounts = 3...101 }),
    (.minimumShare, { $0.minimumShare = -0.1 }), (.minimumShare, { $0.minimumShare = .nan }),
    (.maxLeaves, { $0.maxLeaves = 1 }), (.maxDepth, { $0.maxDepth = 31 }),
    (.rounding, { $0.roundingTolerance = 1.1 }), (.restarts, { $0.strategy = .plainRestarts(0) }),
  ]

  @Test(arguments: settings.indices)
  func `a setting out of its range is refused by what it is`(index: Int) {
    let (choice, set) = Self.settings[index]
    var options = RunOptions()
    set(&options.segmenter)
    let missing = URL(filePath: "/nonexistent/orders.csv")
    #expect {
      try SegmentationRun(files: [missing], options: options)
    } throws: { ($0 as? ChoiceError)?.choice == choice }
    let features = FeatureMatrix(
      features: [Feature(name: "age", unit: .number, isWhole: true)],
      values: Matrix(rows: 2, columns: 1, elements: [1, 2]), customers: ["a", "b"])
    #expect { try options.segmenter.fit(features) } throws: { ($0 as? ChoiceError)?.choice == choice }
  }

  @Test func `limits of reading are refused before a file is opened`() {
    let missing = URL(filePath: "/nonexistent/orders.csv")
    let settings: [(Choice, @Sendable (inout ReadingOptions) -> Void)] = [
      (.maxLineBytes, { $0.maxLineBytes = 0 }), (.maxCellBytes, { $0.maxCellBytes = 1 << 31 }),
      (.maxColumns, { $0.maxColumns = -1 }), (.maxUnpackedBytes, { $0.maxUnpackedBytes = 0 }),
    ]
    for (choice, set) in settings {
      var options = ReadingOptions()
      set(&options)
      #expect { try Table(contentsOf: missing, options: options) } throws: {
        ($0 as? ChoiceError)?.choice == choice
      }
    }
    #expect { try Workers(chosen: 0) } throws: { ($0 as? ChoiceError)?.choice == .threads }
    var options = ReadingOptions()
    (options.databaseTable, options.query) = ("orders", "SELECT 1")
    #expect(throws: TableError.tableAndQuery) { try Table(contentsOf: missing, options: options) }
  }
}
