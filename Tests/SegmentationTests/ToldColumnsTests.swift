import CustomerFeatures
import Foundation
import JSONDocuments
import LinearAlgebra
@testable import Segmentation
import TestSupport
import Testing
import TextTables
import Wording

/// What columns that are no features tell of segments, from a file to run.json.
struct ToldColumnsTests {
  /// 120 customers in two clear groups; the first group churns more, scores higher, and lives in Oslo more often.
  private static let text: String = {
    var text = "id,age,spend,churn,score,town,remarks\n"
    for i in 0..<120 {
      let isFirst = i % 2 == 0
      let churn = i % (isFirst ? 3 : 5) == 0 ? "yes" : "no"
      text += "\(i + 1),\(isFirst ? 25 + i % 5 : 60 + i % 7),\(isFirst ? 100 + i : 900 + i).5,\(churn),"
      text +=
        "\(isFirst ? 7 + i % 3 : 2 + i % 3),\(isFirst && i % 4 == 0 ? "Oslo" : "town \(i % 23)"),note \(i)\n"
    }
    return text
  }()

  private static func run(_ text: String = text, _ change: (inout RunOptions) -> Void = { _ in }) throws
    -> SegmentationRun
  {
    var options = RunOptions()
    options.segmenter.isQuick = true
    options.segmenter.fixedCount = 2
    change(&options)
    return try SegmentationRun(of: Table(text), options: options)
  }

  /// Rows by segment, straight from the text.
  private static func rows(_ run: SegmentationRun, segment: Int) -> [[String]] {
    let cells = text.split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
    let byID = Dictionary(uniqueKeysWithValues: cells.map { ($0[0], $0) })
    return run.extraction.matrix.customers.indices
      .filter { run.result.customers.segments[$0] == segment }
      .compactMap { byID[run.extraction.matrix.customers[$0]] }
  }

  @Test func `outcomes are shares and means of each segment beside all customers`() throws {
    let run = try Self.run()
    #expect(run.record.features.map(\.name) == ["age", "spend"])
    let all = Self.rows(run, segment: 1) + Self.rows(run, segment: 2)
    #expect(all.count == 120)
    for segment in run.record.segments {
      let rows = Self.rows(run, segment: segment.number)
      let churn = try #require(segment.outcomes?["churn"])
      #expect(churn.value == "yes")
      #expect(churn.share == Double(rows.count { $0[3] == "yes" }) / Double(rows.count))
      #expect(churn.base == Double(all.count { $0[3] == "yes" }) / 120)
      #expect(churn.interval[0] < churn.share ?? 0 && churn.share ?? 1 < churn.interval[1])
      let score = try #require(segment.outcomes?["score"])
      let mean = rows.compactMap { Double($0[4]) }.reduce(0, +) / Double(rows.count)
      #expect(abs((score.mean ?? 0) - mean) < 1e-12 * 120)
      #expect(score.share == nil)
    }
  }

  @Test func `descriptors are the values that a segment has more often, with their lift`() throws {
    let run = try Self.run()
    let towns = run.record.segments.flatMap { $0.descriptors ?? [] }
    let oslo = try #require(towns.first { $0.value == "Oslo" })
    #expect(oslo.column == "town")
    #expect(oslo.share == 0.5)
    #expect(oslo.base == 0.25)
    #expect(oslo.lift == 2)
    #expect(!towns.contains { $0.column == "remarks" })
  }

  @Test func `run json names them as the contract does, and reads them back`() throws {
    let run = try Self.run()
    let roles = Dictionary(uniqueKeysWithValues: run.record.input.columns.map { ($0.name, $0.role.rawValue) })
    #expect(
      roles == [
        "id": "customer", "age": "feature", "spend": "feature", "churn": "outcome", "score": "outcome",
        "town": "descriptor", "remarks": "left out",
      ])
    let json = run.record.json.lines
    #expect(json.contains("\"outcomes\""))
    #expect(json.contains("\"descriptors\""))
    let again = try RunRecord(json: Data(json.utf8), name: "run.json")
    #expect(again.segments == run.record.segments)
  }

  @Test func `nothing of it hangs on the order of the rows`() throws {
    let lines = Self.text.split(separator: "\n").map(String.init)
    let turned = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    let (a, b) = (try Self.run(), try Self.run(turned))
    #expect(a.record.segments == b.record.segments)
    #expect(a.extraction.companions == b.extraction.companions)
  }

  @Test func `numbers of many values describe in bands`() throws {
    var text = "id,Last order,Orders,Total spent,age\n"
    for i in 0..<160 {
      let isGood = i % 2 == 0
      text +=
        "c\(i),2024-0\(isGood ? 6 : 1)-\(10 + i % 18),\(isGood ? 12 + i % 5 : 1 + i % 2),\(isGood ? 900 + i : 40 + i % 30),\(isGood ? 20 + i % 25 : 50 + i % 30)\n"
    }
    let run = try Self.run(text)
    #expect(run.record.features.map(\.name) == ["frequency", "monetary", "recency"])
    #expect(run.record.segments.allSatisfy { $0.trade == nil && $0.revenueShare != nil })
    let bands = run.record.segments.flatMap { $0.descriptors ?? [] }.filter { $0.column == "age" }
    #expect(bands.contains { $0.value.hasPrefix("< ") })
    #expect(bands.contains { $0.value.hasPrefix("≥ ") })
    #expect(!run.record.charts.grids.isEmpty)
  }

  @Test func `the indicators of one category weigh as much as one column`() throws {
    let names = ["town_Oslo", "town_Rome", "town_Riga"]
    var text = "id,age,\(names.joined(separator: ","))\n"
    var plain = "id,age,town\n"
    for i in 0..<60 {
      text +=
        "\(i + 1),\(20 + (i * 7) % 31),\((0..<3).map { i % 3 == $0 ? "1" : "0" }.joined(separator: ","))\n"
      plain += "\(i + 1),\(20 + (i * 7) % 31),\(names[i % 3])\n"
    }
    func distances(_ text: String) throws -> [Double] {
      let run = try Self.run(text) { $0.segmenter.fixedCount = 3 }
      let points = run.result.model.scaling.transform(run.extraction.matrix.values)
      return (1..<60).map { i in
        zip(points.row(0), points.row(i)).map { ($0 - $1) * ($0 - $1) }.reduce(0, +)
      }
    }
    for (a, b) in zip(try distances(text), try distances(plain)) { #expect(abs(a - b) < 1e-12 * 60) }
  }
}
