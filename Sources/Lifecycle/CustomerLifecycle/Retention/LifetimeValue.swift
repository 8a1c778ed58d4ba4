internal import ParallelWork
public import PurchaseLogs
internal import Wording

/// What customers have brought by an age.
public struct LifetimeValue: Sendable, Equatable {
  /// The age: days from the first purchase day.
  public let days: Int
  /// Customers whose first purchase day is at least so many days before the analysis day.
  public let eligible: Int
  /// Their money before that age, returns subtracted.
  public let revenue: ExactMoney

  /// For each of them; `nil` where there are none.
  public var perCustomer: Double? { eligible > 0 ? revenue.nearestDouble / Double(eligible) : nil }

  /// The ages that are told.
  static let ages = SummedHistory.ages
}

extension LifetimeValue {
  /// The values at all ages, by group.
  ///
  /// - Parameter group: The group of a buyer's place, in `0..<count`.
  /// - Complexity: O(days).
  static func all(
    of clientele: Clientele, groups count: Int = 1, group: @Sendable (Int) -> Int = { _ in 0 }
  ) -> [[LifetimeValue]] {
    let blocks = clientele.map { block in
      var sums = Array(repeating: AgeSums(), count: count)
      for place in block {
        let buyer = clientele.buyers[place]
        let own = group(place)
        for (age, days) in ages.enumerated() where clientele.asOf - buyer.first >= days {
          sums[own].eligible[age] += 1
        }
        clientele.forEachDay(of: buyer.number) { day in
          let reached = day.day.daysSince1970 - buyer.first
          for (age, days) in ages.enumerated()
          where reached < days && clientele.asOf - buyer.first >= days {
            sums[own].units[age] &+= day.units
          }
        }
      }
      return sums
    }
    return (0..<count).map { group in
      ages.indices.map { age in
        LifetimeValue(
          days: ages[age], eligible: blocks.reduce(0) { $0 + $1[group].eligible[age] },
          revenue: clientele.log.exactMoney(blocks.reduce(0) { $0 &+ $1[group].units[age] }))
      }
    }
  }
}

extension LifetimeValue {
  /// The values at all ages, of sums.
  static func all(of history: SummedHistory) -> [LifetimeValue] {
    ages.enumerated().map { place, days in
      let old = history.ages.filter { $0.tenure > place }
      return LifetimeValue(
        days: days, eligible: old.reduce(0) { $0 + $1.customers },
        revenue: history.money(old.reduce(0) { $0 &+ ($1.age <= place ? $1.units : 0) }))
    }
  }
}

/// Sums by age.
private struct AgeSums: Sendable {
  var eligible = [0, 0, 0, 0]
  var units: [Int128] = [0, 0, 0, 0]
}
