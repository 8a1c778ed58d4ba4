import Clustering
import CustomerFeatures
import Foundation
@testable import Segmentation
import TestSupport
import Testing
import TextTables
import Wording

/// A shop a year later: the segments of CDNOW's first twelve months, continued on all eighteen.
@Suite(.enabled(if: TestData.isHere)) struct PublishedSuccession {
  private static func run(_ lines: [Substring], k: Int, after previous: SegmentationModel?) throws
    -> SegmentationRun
  {
    var options = RunOptions()
    options.segmenter.isQuick = true
    options.segmenter.strategy = .plainRestarts(2)
    options.segmenter.fixedCount = k
    options.segmenter.previous = previous
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    return try SegmentationRun(of: Table(bytes: bytes, name: "cdnow.txt"), options: options)
  }

  @Test(arguments: [(3, 3), (4, 6), (6, 4)])
  func `segments that mostly stay the same keep number and name, and each of the others is announced once`(
    before: Int, after: Int
  ) throws {
    let file = TestData.file("cdnow-sample/CDNOW_sample.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    let firstYear = lines.filter { $0.split(separator: " ")[2] < "19980101" }
    #expect(firstYear.count < lines.count)
    let old = try Self.run(firstYear, k: before, after: nil).result.model
    let run = try Self.run(lines, k: after, after: old)
    let new = run.result.model

    let then = old.classify(run.extraction.matrix).segments
    let now = run.result.customers.segments
    for segment in new.segments {
      for past in old.segments {
        let both = zip(then, now).count { $0 == past.number && $1 == segment.number }
        let either = zip(then, now).count { $0 == past.number || $1 == segment.number }
        // Who shares more than half with one cannot share more than half with another.
        guard either > 0, 2 * both > either else { continue }
        #expect(segment.number == past.number && segment.name == past.name)
      }
    }
    let (oldNumbers, newNumbers) = (Set(old.segments.map(\.number)), Set(new.segments.map(\.number)))
    let changes = run.record.remarks.changes
    #expect(changes.count == oldNumbers.symmetricDifference(newNumbers).count)
    for segment in new.segments where !oldNumbers.contains(segment.number) {
      #expect(changes.count { $0.en.contains(": \(segment.title.text.en)") } == 1)
    }
    for segment in old.segments where !newNumbers.contains(segment.number) {
      #expect(changes.count { $0.ru.contains("сегмент") && $0.ru.contains(segment.title.text.ru) } >= 1)
    }
    #expect(
      Set(new.segments.map(\.name.en)).count == after && Set(new.segments.map(\.name.ru)).count == after)
  }
}
