public import PurchaseLogs
public import Wording

/// What every analysis of a log must hold to: one contract, through which each new analysis is put.
///
/// 1. Neither the order of the rows nor the number of threads changes what comes out.
/// 2. However the rows are divided into two logs, the merged log gives what the whole log gives.
/// 3. An analysis day in the past gives what a log cut at that day gives.
/// 4. A log without a purchase is refused with a sentence.
public struct LogContract {
  /// How rows are counted in the logs that are analysed.
  public var columns: PurchaseColumns

  /// Analyses logs whose rows are counted so.
  public init(_ columns: PurchaseColumns = MadeUpLog.columns()) { self.columns = columns }

  /// Where an analysis breaks the contract, on a log made from a seed; empty where it holds.
  ///
  /// - Parameter analysis: What is to be held against itself; the day is the analysis day.
  public func violations<Analysis: Equatable>(
    seed: UInt64, _ analysis: (PurchaseLog, CalendarDay) throws -> Analysis
  ) throws -> [String] {
    let whole = MadeUpLog(seed: seed, rows: 100)
    let log = try whole.log(columns)
    let others = try otherReadings(of: whole, seed: seed)
    let days = whole.rows.compactMap(\.day)
    guard let first = days.min(), let last = days.max() else { return ["the log has no days"] }
    var violations: [String] = []
    for day in [last + 1, first + 1 + (last - first) / 2, first + 1, last + 100] {
      func outcome(_ log: PurchaseLog) -> Outcome<Analysis> {
        Outcome { try analysis(log, CalendarDay(daysSince1970: day)) }
      }
      let expected = outcome(log)
      let cut = ("the log cut at the day gives", try whole.cut(at: day).log(columns))
      for (what, log) in others + [cut] where outcome(log) != expected {
        violations.append("seed \(seed), day \(day): \(what) something else")
      }
    }
    return violations + emptyViolations(analysis)
  }

  /// The same rows, read in other ways.
  private func otherReadings(of whole: MadeUpLog, seed: UInt64) throws -> [(String, PurchaseLog)] {
    var logs: [(String, PurchaseLog)] = []
    for threads in [1, 5] {
      logs.append(("\(threads) threads give", try whole.log(columns, threads: threads)))
      let shuffled = whole.shuffled(seed: seed + UInt64(threads))
      logs.append(("another order of rows gives", try shuffled.log(columns, threads: threads)))
      let (a, b) = whole.split(seed: seed &* 31 &+ UInt64(threads))
      logs.append(("two logs, merged, give", try a.log(columns).merging(b.log(columns))))
    }
    return logs
  }

  private func emptyViolations<Analysis>(
    _ analysis: (PurchaseLog, CalendarDay) throws -> Analysis
  ) -> [String] {
    let row = MadeUpLog.Row(customer: "", day: 19_000, units: 5, decimals: 0, order: "1")
    do {
      _ = try analysis(MadeUpLog([row]).log(columns), CalendarDay(daysSince1970: 20_000))
      return ["a log without a purchase is not refused"]
    } catch {
      // A case without a description of its own has no blanks.
      return "\(error)".contains(" ") ? [] : ["a log without a purchase is refused without a sentence"]
    }
  }
}

/// What an analysis gave; all refusals of a day are alike, for a cut log cannot know of later days.
private enum Outcome<Analysis: Equatable>: Equatable {
  case analysis(Analysis)
  case refused

  init(_ analysis: () throws -> Analysis) {
    do { self = .analysis(try analysis()) } catch { self = .refused }
  }
}
