import CustomerLifecycle
import PurchaseLogs
@testable import Segmentation
import TestSupport
import Testing
import TextTables
import Wording

/// Shops of every rhythm: bakeries and car dealers, with regulars, newcomers, those who bought once and those who left.
struct TradeNamesOfShopsTests {
  /// The days of the purchases of each customer of a random shop.
  private static func shop(_ generator: inout SeededGenerator) -> [[Int]] {
    let usual = Double(Int.random(in: 2...120, using: &generator))
    let length = Int.random(in: 60...900, using: &generator)
    let (leaving, single) = (
      Int.random(in: 0...4, using: &generator), Int.random(in: 0...4, using: &generator)
    )
    return (0..<Int.random(in: 40...110, using: &generator)).map { _ in
      func chance(_ tenths: Int) -> Bool { Int.random(in: 0..<10, using: &generator) < tenths }
      let first = Int.random(in: 0..<length, using: &generator)
      let end = chance(leaving) ? Int.random(in: first...length, using: &generator) : length
      let own = usual * Double.random(in: 0.5...2, using: &generator)
      var days = [first]
      while !chance(single), let last = days.last {
        let next = last + max(1, Int(own * Double.random(in: 0.3...1.7, using: &generator)))
        if next > end || days.count == 80 { break }
        days.append(next)
      }
      return days
    }
  }

  private static func run(_ shop: [[Int]], _ generator: inout SeededGenerator) throws -> RunRecord {
    var options = RunOptions()
    options.segmenter.fixedCount = Int.random(in: 3...6, using: &generator)
    options.segmenter.isQuick = true
    var text = "customer,day,amount\n"
    for (customer, days) in shop.enumerated() {
      for day in days {
        let amount = Int.random(in: 1...(customer % 7 + 1) * 20, using: &generator)
        text += "c\(customer),\(CalendarDay(daysSince1970: 19_000 + day)),\(amount).00\n"
      }
    }
    return try SegmentationRun(of: Table(text), options: options).record
  }

  /// The days within which nine of ten purchases are followed by the next, by the nearest rank.
  private static func usualGap(of shop: [[Int]]) -> Double? {
    let gaps = shop.flatMap { days in zip(days.dropFirst(), days).map { $0 - $1 } }.sorted()
    return gaps.isEmpty ? nil : Double(gaps[(gaps.count * 9 + 9) / 10 - 1])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `no segment bears a name of the trade that its shop's rhythm contradicts`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var (active, leaving, unnamed) = (0, 0, 0)
    for _ in 0..<10 {
      let shop = Self.shop(&generator)
      let record = try Self.run(shop, &generator)
      for segment in record.segments {
        guard let trade = segment.trade else {
          unnamed += 1
          continue
        }
        let late = try #require(segment.late, "\(trade)")
        let recency = try #require(segment.medians["recency"])
        let orders = try #require(segment.medians["frequency"])
        switch trade {
        case .champions, .loyal, .potentialLoyalists:
          active += 1
          let usualGap = try #require(Self.usualGap(of: shop))
          #expect(late < 0.5 && recency <= usualGap, "\(trade): \(late) late, \(recency) of \(usualGap) days")
        case .new, .promising: #expect(late < 0.5 && orders <= 2, "\(trade): \(late) late, \(orders) orders")
        case .atRisk, .cantLose, .hibernating, .lost, .aboutToSleep:
          leaving += 1
          #expect(late >= 0.25, "\(trade): \(late) late")
        case .needAttention: break
        }
      }
    }
    // Ten shops have some of each, or nothing was asked.
    #expect(
      active > 0 && leaving > 0 && unnamed > 0, "\(active) active, \(leaving) leaving, \(unnamed) unnamed")
  }
}
