import CustomerFeatures
import CustomerLifecycle
import Foundation
import JSONDocuments
import PurchaseLogs
@testable import Segmentation
import TestSupport
import Testing
import TextTables
import Wording

/// What a person may decide about what is told of customers over time.
struct OverTimeOptionsTests {
  private static func run(
    _ text: String, _ change: (inout RunOptions) throws -> Void = { _ in }
  ) throws -> SegmentationRun {
    var options = RunOptions()
    options.segmenter.fixedCount = 3
    options.segmenter.isQuick = true
    try change(&options)
    return try SegmentationRun(of: Table(text), options: options)
  }

  /// The log of other tests, with the way by which each order came: customers come by ads and stay by mail.
  private static func lines() -> String {
    var seen: Set<Substring> = []
    let lines = CustomersOverTimeTests.lines(amount: true).split(separator: "\n")
    let days = lines.dropFirst().sorted { $0.split(separator: ",")[1] < $1.split(separator: ",")[1] }
    let rows = days.map { line in
      let id = line.split(separator: ",")[0]
      let isFirst = seen.insert(id).inserted
      return "\(line),\(!isFirst ? "mail" : id.hasSuffix("1") ? "shop" : "ads")"
    }
    return (["\(lines[0]),source"] + rows).joined(separator: "\n") + "\n"
  }

  @Test func `channels are those of first purchases, and add up to all customers`() throws {
    let record = try Self.run(Self.lines()).record
    let channels = try #require(record.channels)
    #expect(channels.map(\.channel) == ["ads", "shop"], "nobody came by mail; the larger first")
    #expect(channels.reduce(0) { $0 + $1.customers } == record.input.customers)
    #expect(channels.reduce(0) { $0 + $1.share } == 1)
    let revenue = channels.reduce(0.0) { $0 + ($1.revenue?.nearestDouble ?? 0) }
    #expect(abs(revenue - record.segments.reduce(0) { $0 + ($1.revenue ?? 0) }) < 1e-6)
    #expect(record.leftOut?["channels"] == nil)
    #expect(record.input.columns.first { $0.name == "source" }?.role == .channel)
    #expect(channels.allSatisfy { $0.cac == nil && $0.roi == nil })
    #expect(try RunRecord(json: Data(record.json.lines.utf8), name: "r").channels == channels)
  }

  @Test func `without a column of channels, or with one channel, it says what is missing`() throws {
    let text = CustomersOverTimeTests.lines(amount: true)
    #expect(try Self.run(text).record.leftOut?["channels"] == CustomersOverTime.noChannel.en)
    let one = Self.lines().replacing("mail", with: "ads").replacing("shop", with: "ads")
    let record = try Self.run(one) { $0.layout.channel = "source" }.record
    #expect(record.channels == nil)
    #expect(record.leftOut?["channels"] == CustomersOverTime.channels(1).en)
  }

  @Test func `costs give what a customer cost, and when he has brought it`() throws {
    let costs = try ChannelCosts(of: Table("channel,cost\nads,1200.50\nshop,10\nads,99.50\ntv,7\n"))
    #expect(costs.byChannel["ads"] == ExactMoney(units: 1300, exponent: 0))
    let run = try Self.run(Self.lines()) { $0.overTime.costs = costs.byChannel }
    let channels = try #require(run.record.channels)
    let ads = channels[0]
    #expect(ads.cac == 1300 / Double(ads.customers))
    #expect(ads.roi == (ads.revenue?.nearestDouble ?? 0) / 1300 - 1)
    #expect(channels[1].payback == 30)
    #expect(throws: SegmentationError.self) { try ChannelCosts(of: Table("channel,price\nads,5\ntv,6\n")) }
    #expect(throws: SegmentationError.self) { try ChannelCosts(of: Table("channel,cost\nads,free\ntv,6\n")) }
  }

  @Test func `cut-offs that are given are stored, and score alone`() throws {
    let run = try Self.run(CustomersOverTimeTests.lines(amount: true)) {
      $0.overTime.scheme = .rf10
      $0.overTime.cutoffs.recency = FourCutoffs([30, 60, 120, 240])
      $0.overTime.cutoffs.frequency = FourCutoffs([2, 3, 5, 10])
      $0.overTime.cohortPeriod = .quarter
    }
    let rfm = try #require(run.result.model.rfm)
    #expect(rfm.scheme == .rf10)
    #expect(rfm.cutoffs.source == .flag)
    #expect(rfm.cutoffs.frequency.map(\.atLeast) == [2, 3, 5, 10])
    #expect(run.record.rfm?.scheme == .rf10)
    #expect(run.record.cohorts?.period == .quarter)
    for customer in try #require(run.overTime).scores.customers {
      #expect(customer.segment == TradeScheme.rf10.segment(of: customer.scores))
    }
    #expect(try SegmentationModel(bytes: run.result.model.bytes, name: "m.json").rfm == rfm)
  }

  @Test func `a choice that contradicts the data is refused with what is possible`() throws {
    let log = CustomersOverTimeTests.lines(amount: true)
    let bare = CustomersOverTimeTests.lines(amount: false)
    #expect(throws: LifecycleRefusal.schemeNeedsAmounts(.code125)) {
      try Self.run(bare) { $0.overTime.scheme = .code125 }
    }
    #expect(throws: LifecycleRefusal.choiceNeedsAmounts(.checkBands)) {
      try Self.run(bare) {
        $0.overTime.checkBands = FourCutoffs([1, 2, 3, 4].map { ExactMoney(units: $0, exponent: 0) })
      }
    }
    do {
      _ = try Self.run(log) { $0.horizon = 3000 }
      Issue.record("a horizon beyond the log was taken")
    } catch let refusal as LifecycleRefusal {
      if case .longHorizon(3000, let history) = refusal {
        #expect(refusal.sentence.en.contains("\(history - 1)"))
      } else {
        Issue.record(refusal)
      }
    }
    let table = "id,age,income\n" + (0..<60).map { "c\($0),\($0 * 7 % 40),\($0 * $0 % 97)\n" }.joined()
    #expect(throws: SegmentationError.needsLog(.cohort)) {
      try Self.run(table) { $0.overTime.cohortPeriod = .week }
    }
  }
}
