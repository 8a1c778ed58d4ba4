import CustomerFeatures
import Foundation
import JSONDocuments
@testable import Segmentation
import TestSupport
import Testing
import TextTables
import Wording

/// What columns of a log say of who a segment's customers are.
struct LogDescriptorTests {
  /// 120 customers, half of whom buy often: those live in Omsk more often and buy jam most of the time.
  private static let rows: [[String]] = (0..<120).flatMap { customer -> [[String]] in
    let isFaithful = customer % 2 == 0
    let city = isFaithful && customer % 3 > 0 ? "Omsk" : ["Tver", "Tomsk"][customer / 2 % 2]
    return (0..<(isFaithful ? 12 : 2)).map { order in
      let month = isFaithful ? order + 1 : 1 + customer % 3 + order
      let product = order % 4 == 0 || !isFaithful ? "tea" : "jam"
      return [
        "c\(customer)", "2025-\(month < 10 ? "0" : "")\(month)-1\(customer % 9)", "\(40 + order).5",
        "c\(customer)@x.org", city, "\(190_000 + customer % 4)", product, "\(20 + customer % 50)",
      ]
    }
  }

  private static let header = "customer,date,amount,e-mail,city,postal code,product category,age"

  private static func run(_ change: (inout RunOptions) -> Void = { _ in }) throws -> SegmentationRun {
    var options = RunOptions()
    options.segmenter.isQuick = true
    options.segmenter.fixedCount = 2
    change(&options)
    let text = ([header] + rows.map { $0.joined(separator: ",") }).joined(separator: "\n") + "\n"
    return try SegmentationRun(of: Table(text), options: options)
  }

  private static func roles(_ run: SegmentationRun) -> [String: ColumnRole] {
    Dictionary(uniqueKeysWithValues: run.record.input.columns.map { ($0.name, $0.role) })
  }

  @Test func `the city of a customer and what he spends most on are told by segment, counted by loops`()
    throws
  {
    let run = try Self.run()
    let roles = Self.roles(run)
    #expect(roles["city"] == .descriptor && roles["product category"] == .descriptor)
    #expect(roles["e-mail"] == .leftOut && roles["postal code"] == .leftOut)
    #expect(
      Set(run.record.segments.flatMap { $0.descriptors ?? [] }.map(\.column)).isSubset(of: [
        "city", "product category", "age",
      ]))

    let faithful = try #require(run.record.segments.first { $0.medians["frequency"] ?? 0 > 5 })
    let ids = run.extraction.matrix.customers.indices
      .filter { run.result.customers.segments[$0] == faithful.number }
      .map { run.extraction.matrix.customers[$0] }
    let city = try #require(faithful.descriptors?.first { $0.column == "city" })
    #expect(city.value == "Omsk")
    let inOmsk = Set(Self.rows.filter { $0[4] == "Omsk" }.map { $0[0] })
    #expect(city.share == Double(ids.count { inOmsk.contains($0) }) / Double(ids.count))
    #expect(city.base == Double(inOmsk.count) / 120)
    let product = try #require(faithful.descriptors?.first { $0.column == "product category" })
    #expect(product.value == "jam" && product.share == 1 && product.base == 0.5)
  }

  @Test func `a column that a person leaves out describes nobody`() throws {
    let run = try Self.run { $0.layout.ignored = ["city", "Product category"] }
    #expect(Self.roles(run)["city"] == .leftOut && Self.roles(run)["product category"] == .leftOut)
    let told = run.record.segments.flatMap { $0.descriptors ?? [] }.map(\.column)
    #expect(!told.contains("city") && !told.contains("product category"))
  }

  @Test func `the order of rows changes nothing that is told`() throws {
    let wanted = try Self.run().record.segments.map(\.descriptors)
    var options = RunOptions()
    options.segmenter.isQuick = true
    options.segmenter.fixedCount = 2
    for seed in 1...4 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let lines = Self.rows.shuffled(using: &generator).map { $0.joined(separator: ",") }
      let text = ([Self.header] + lines).joined(separator: "\n") + "\n"
      let run = try SegmentationRun(of: Table(text), options: options)
      #expect(run.record.segments.map(\.descriptors) == wanted)
    }
  }
}
