import Clustering
import CustomerFeatures
import Foundation
import LinearAlgebra
@testable import Segmentation
import TestSupport
import Testing
@testable import Wording

/// Whether a base is still that of the model.
@Suite struct BaseDriftTests {
  private func classified(
    _ model: SegmentationModel, _ features: FeatureMatrix, days: ClosedRange<CalendarDay>? = nil
  ) -> Classification {
    let account = InputAccount(
      rowsRead: features.customerCount, rowsUsed: features.customerCount,
      asOf: days.map { CalendarDay(daysSince1970: $0.upperBound.daysSince1970 + 1) }, days: days)
    return Classification(
      customers: model.classify(features), features: features, account: account, companions: [], scores: nil,
      notes: [])
  }

  private func rows(_ features: FeatureMatrix, _ chosen: [Int], money: Double = 1) -> FeatureMatrix {
    let column = features.features.firstIndex { $0.unit == .money }
    let values = chosen.map { row in
      features.values.row(row).enumerated().map { $0.offset == column ? $0.element * money : $0.element }
    }
    return FeatureMatrix(
      features: features.features, values: Matrix(values), customers: chosen.indices.map { "c\($0)" })
  }

  /// By its definition, over the model's own customers.
  private func index(_ before: [Double], _ now: [Double], parts: [Double]) -> Double {
    func shares(_ values: [Double]) -> [Double] {
      let counts = (0...parts.count).map { part in
        values.count { value in
          (part == 0 || value > parts[part - 1]) && (part == parts.count || value <= parts[part])
        }
      }
      return counts.map { max(Double($0), 0.5) / Double(values.count) }
    }
    return zip(shares(before), shares(now)).reduce(0) { $0 + ($1.1 - $1.0) * log($1.1 / $1.0) }
  }

  @Test func `the same customers are stable, with an index of zero`() throws {
    let features = Samples.transactions()
    let model = try Samples.quickFit(features, k: 4).model
    let drift = try #require(BaseDrift(of: classified(model, features), against: model))
    #expect(drift.isStable && drift.shareOutside == 0 && drift.shortLog == nil)
    #expect((drift.features + [drift.segments]).allSatisfy { $0.value < 1e-12 && $0.band == .stable })
    #expect(abs(try #require(drift.moneyScale) - 1) < 0.05)
  }

  @Test func `money twice as large is drift, and ten times as large is said`() throws {
    let features = Samples.transactions()
    let model = try Samples.quickFit(features, k: 4).model
    let all = Array(0..<features.customerCount)
    let twice = try #require(
      BaseDrift(of: classified(model, rows(features, all, money: 2)), against: model))
    let column = try #require(model.features.firstIndex { $0.feature.unit == .money })
    #expect(twice.features[column].band == .drifted && !twice.isStable)
    let tenfold = try #require(
      BaseDrift(of: classified(model, rows(features, all, money: 10)), against: model))
    #expect(tenfold.shareOutside > 0)
    #expect(tenfold.lines(model)[1].en.contains("times the model's, look whether they are in other units"))
    #expect(twice.lines(model)[1].en.hasPrefix("Amounts are of the same size as the model's"))
    #expect(twice.lines(model).map(\.ru).allSatisfy { !$0.isEmpty })
  }

  @Test func `of 20 resamples of a base at most one is called another`() throws {
    for customers in [240, 40] {
      let features = Samples.transactions(customers: customers)
      let model = try Samples.quickFit(features, k: 3).model
      var generator = SplitMix64(seed: 11)
      let stable = (0..<20).count { _ in
        let chosen = (0..<customers).map { _ in Int(generator.next() % UInt64(customers)) }
        return BaseDrift(of: classified(model, rows(features, chosen)), against: model)?.isStable == true
      }
      #expect(stable >= 19, "\(customers)")
    }
  }

  @Test func `indices are those of plain counts`() throws {
    let features = Samples.transactions()
    let model = try Samples.quickFit(features, k: 4).model
    let chosen = (0..<features.customerCount).filter { $0 % 3 != 0 }
    let now = rows(features, chosen, money: 1.3)
    let drift = try #require(BaseDrift(of: classified(model, now), against: model))
    for (column, spread) in try #require(model.spreads).enumerated() {
      #expect(spread.deciles.count <= 9 && spread.shares.count == spread.deciles.count + 1)
      let expected = index(
        features.values.column(column), now.values.column(column), parts: spread.deciles)
      #expect(abs(drift.features[column].value - expected) < 1e-12)
    }
  }

  @Test func `a value that most customers have is one part, and weights are copies`() {
    let values = Matrix([[1.0], [1], [1], [1], [1], [2], [3], [1]])
    let spread = SortedColumns(of: values).spread(of: 0)
    #expect(spread == FeatureSpread(deciles: [1, 2], shares: [0.75, 0.125, 0.125]))
    let weighted = SortedColumns(of: Matrix([[1.0], [2], [3]]), weights: [6, 1, 1])
    #expect(weighted.spread(of: 0) == spread)
    #expect(SortedColumns(of: Matrix([[4.0], [4]])).spread(of: 0).shares == [1])
  }

  @Test func `a log that does not fill the window is told, and a model of format 1 tells nothing`() throws {
    let features = Samples.transactions()
    var model = try Samples.quickFit(features, k: 4).model
    model.windowDays = 365
    let first = try #require(CalendarDay(iso8601: "2026-01-01"))
    let days = first...CalendarDay(daysSince1970: first.daysSince1970 + 91)
    let drift = try #require(BaseDrift(of: classified(model, features, days: days), against: model))
    #expect(drift.shortLog == BaseDrift.ShortLog(days: 92, window: 365))
    #expect(drift.lines(model)[1].en.contains("reaches back 92 of the 365 days"))
    model.spreads = nil
    #expect(BaseDrift(of: classified(model, features), against: model) == nil)
  }
}
