@testable import CustomerLifecycle
import Testing
import Wording

@Suite struct `A forecast` {
  private static let customers = CDNOW.histories.enumerated().map { index, history in
    Forecast.Customer(
      history: history, money: Double((index * 37) % 200 + 5) * Double(history.repeats + 1),
      place: UInt64(index))
  }

  /// The customers as of 90 days before the end, with made-up purchases of those who came back often.
  private static func trial(buying: (PurchaseHistory) -> Int) -> [ForecastTrial.Customer] {
    CDNOW.histories.enumerated().map { index, history in
      let earlier = PurchaseHistory(
        repeats: history.repeats, lastDay: min(history.lastDay, history.age - 90), age: history.age - 90)
      return ForecastTrial.Customer(history: earlier, later: buying(history), place: UInt64(index))
    }
  }

  private static let good = Forecast(of: customers, days: 546, horizon: 90) { _ in
    trial { $0.repeats > 8 ? 2 : $0.lastDay > 400 && $0.repeats > 1 ? 1 : 0 }
  }

  @Test func `stands where its trial does, and adds up`() throws {
    let forecast = Self.good
    #expect(forecast.refused == nil)
    #expect(forecast.model?.model == .mbgnbd)
    #expect(forecast.customers == 2357)
    #expect(forecast.fittedCustomers == 2357)
    let totals = try #require(forecast.totals)
    // The sum over all customers of rfm-world/cdnow-sample.json.
    #expect(abs(totals.orders90 / 525.357030517 - 1) < 1e-6)
    #expect(abs(totals.orders365 / 1941.68627915 - 1) < 1e-6)
    let each = try (0..<2357).map { try #require(forecast.forecast(of: $0)) }
    #expect(abs(each.reduce(0) { $0 + $1.orders90 } / totals.orders90 - 1) < 1e-12)
    #expect(abs(each.reduce(0) { $0 + ($1.spend365 ?? 0) } / (totals.spend365 ?? 0) - 1) < 1e-12)
    #expect(abs(each.reduce(0) { $0 + $1.buy90 } / totals.buy90 - 1) < 1e-12)
    #expect(forecast.forecast(of: 2357) == nil)
    #expect(CustomerForecast.columns.count == each[0].cells.count)
    #expect(each[0].cells[2] == each[0].orders90.roundedToSixDigits)
  }

  @Test func `without amounts it has no money, and says the rest`() throws {
    let customers = Self.customers.map { Forecast.Customer(history: $0.history, money: nil, place: $0.place) }
    let forecast = Forecast(of: customers, days: 546, horizon: 90) { _ in
      Self.trial { $0.repeats > 3 ? 2 : 0 }
    }
    #expect(forecast.spending == nil)
    #expect(forecast.totals?.spend90 == nil)
    #expect(forecast.forecast(of: 0)?.spend365 == nil)
    #expect(forecast.totals?.orders90 == Self.good.totals?.orders90)
  }

  @Test func `is refused with the first reason that holds`() {
    func refusal(
      _ customers: [Forecast.Customer] = Self.customers, days: Int = 546, horizon: Int? = 90,
      buying: @escaping (PurchaseHistory) -> Int = { $0.repeats }
    ) -> ForecastRefusal? {
      Forecast(of: customers, days: days, horizon: horizon) { _ in Self.trial(buying: buying) }.refused
    }
    #expect(refusal(Array(Self.customers.prefix(1000))) == .tooFewRepeatBuyers(0))
    #expect(refusal([]) == .tooFewRepeatBuyers(0))
    #expect(refusal(days: 179) == .tooShort(days: 179))
    #expect(refusal(horizon: nil) == .noHorizon)
    #expect(refusal(buying: { _ in 0 }) == .blindTrial(auc: nil))
    #expect(refusal(buying: { $0.age % 2 })?.key == "blindTrial")
    #expect(refusal(buying: { $0.repeats > 8 ? 100 : 0 })?.key == "biasedTrial")
    let alike = (0..<400).map {
      Forecast.Customer(
        history: PurchaseHistory(repeats: 9 + $0 % 3, lastDay: 300, age: 330), money: 1, place: UInt64($0))
    }
    #expect(refusal(alike)?.key == "edge")
  }

  @Test func `a refused one foretells nothing, and its sentence says what is missing`() {
    let forecast = Forecast(of: Self.customers, days: 100, horizon: 90) { _ in [] }
    #expect(forecast.forecast(of: 0) == nil)
    #expect(forecast.totals == nil)
    #expect(
      forecast.refused?.sentence.en
        == "no forecast: the log covers 100 days, and it needs at least 180")
    #expect(
      ForecastRefusal.tooFewRepeatBuyers(21).sentence.ru
        == "прогноза нет: вернулось за новой покупкой 21\u{A0}клиент, а нужно не меньше 100")
    #expect(ForecastRefusal.blindTrial(auc: 0.489).sentence.en.contains("no better than 0.49"))
    #expect(ForecastRefusal.biasedTrial(ratio: 2.78).sentence.ru.contains("2,78"))
  }

  @Test func `the area under the curve is the share of pairs in the right order`() {
    #expect(ForecastTrial.auc(of: [0.1, 0.5, 0.9], bought: [0, 0, 1], counts: [1, 1, 1]) == 1)
    #expect(ForecastTrial.auc(of: [0.9, 0.5, 0.1], bought: [0, 0, 1], counts: [1, 1, 1]) == 0)
    #expect(ForecastTrial.auc(of: [0.5, 0.5], bought: [1, 2], counts: [3, 3]) == 0.5)
    // Two buyers of score 2, one of 1; three others of score 1: 2 · 3 pairs right, 3 even, of 9.
    #expect(ForecastTrial.auc(of: [1, 2], bought: [1, 2], counts: [4, 2]) == 7.5 / 9)
    #expect(ForecastTrial.auc(of: [1], bought: [1], counts: [1]) == nil)
  }

  @Test func `of very many customers those with the smallest hashes are fitted to`() {
    let histories = (0..<10).map { PurchaseHistory(repeats: $0, lastDay: 10, age: 20) }
    let places: [UInt64] = [9, 3, 8, 1, 7, 5, 3, 0, 6, 4]
    #expect(ForecastSample(of: histories, places: places, most: 4).chosen == [1, 3, 6, 7])
    #expect(ForecastSample(of: histories, places: places, most: 3).chosen == [1, 3, 7])
    #expect(ForecastSample(of: histories, places: places, most: 10).chosen == Array(0..<10))
  }

  private static let rounded: [(Double, Double)] = [
    (0, 0), (1, 1), (123_456.5, 123_457), (0.0001234565, 0.000123457), (999_999.6, 1_000_000),
    (99_999.96, 100_000), (-0.66666666667, -0.666667), (1_234_567, 1_234_570), (1e-30, 1e-30),
    (12.3456789e-9, 12.3457e-9),
  ]

  @Test(arguments: rounded) func `six digits are the nearest`(number: Double, rounded: Double) {
    #expect(number.roundedToSixDigits == rounded)
  }
}
