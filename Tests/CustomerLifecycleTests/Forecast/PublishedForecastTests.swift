import Foundation
import PurchaseLogs
import TestSupport
import Testing
import TextTables
import Wording

@testable import CustomerLifecycle

/// Every figure of the section forecast of `rfm-world/*.json`.
@Suite(.enabled(if: TestData.isHere)) struct `Forecasts of published logs` {
  /// Predictions hang on where an optimiser stops; likelihoods must be no lower but for 10⁻⁶.
  private func isForetold(_ value: Double?, _ expected: Double?) -> Bool {
    guard let value, let expected else { return value == nil && expected == nil }
    return abs(value - expected) <= 1e-3 * abs(expected)
  }

  private func clientele(_ log: PublishedLog, asOf: CalendarDay? = nil) throws -> Clientele {
    try Clientele(of: log.log, asOf: asOf ?? log.asOf)
  }

  private func histories(_ clientele: Clientele) -> [PurchaseHistory] {
    clientele.buyers.map { PurchaseHistory(of: $0, asOf: clientele.asOf) }
  }

  @Test(arguments: PublishedLog.cases)
  func `each model is at least as likely as in the reference`(log: PublishedLog) throws {
    let figures = try Figures(of: log)["forecast"]
    let distinct = DistinctHistories(histories(try clientele(log)))
    #expect(distinct.histories.count == figures["distinctTriples"].int)
    for model in PurchaseModel.allCases {
      let expected = figures[model.rawValue]
      let fitted = FittedPurchaseModel(model, to: distinct, nbd: nil)
      if expected["edge"].value as? Bool == false {
        #expect(fitted.logLikelihood >= (expected["logLikelihood"].double ?? 0) - 1e-6, "\(model)")
        #expect(fitted.edge == nil, "\(model)")
      }
    }
    #expect(FittedPurchaseModel.best(for: distinct).model.rawValue == figures["chosen"].string)
  }

  @Test(arguments: PublishedLog.cases)
  func `twenty customers and the sums are foretold as in the reference`(log: PublishedLog) throws {
    let figures = try Figures(of: log)["forecast"]
    let clientele = try clientele(log)
    let forecast = Forecast(of: clientele, horizon: 90)
    guard log != .rfmR else {
      #expect(forecast.refused?.key == "edge")
      #expect(forecast.forecast(of: 0) == nil)
      return
    }
    #expect(forecast.refused == nil)
    let chosen = try #require(figures["chosen"].string)
    #expect(forecast.model?.model.rawValue == chosen)
    #expect(isForetold(forecast.totals?.orders90, figures["sumOrders90"][chosen].double))
    #expect(isForetold(forecast.totals?.orders365, figures["sumOrders365"][chosen].double))
    let spending = try #require(forecast.spending)
    let expected = figures["gammaGamma"]
    #expect(spending.logLikelihood >= (expected["logLikelihood"].double ?? 0) - 1e-6)
    #expect(spending.customers == expected["customers"].int)
    #expect(spending.correlation?.isClose(to: expected["correlation"].double) == true)
    #expect(isForetold(spending.meanValue, expected["meanValue"].double))
    let places = Dictionary(
      uniqueKeysWithValues: clientele.buyers.enumerated().map {
        (clientele.log.id(of: $1.number), $0)
      })
    let customers = figures["customers"].array
    #expect(customers.count == 20)
    for figure in customers {
      let id = try #require(figure["customer"].string)
      let place = try #require(places[id])
      let history = PurchaseHistory(of: clientele.buyers[place], asOf: clientele.asOf)
      #expect(history.repeats == figure["x"].int)
      #expect(history.lastDay == figure["tx"].int)
      #expect(history.age == figure["T"].int)
      let foretold = try #require(forecast.forecast(of: place))
      let expected = figure[chosen]
      #expect(isForetold(foretold.alive, expected["alive"].double))
      #expect(isForetold(foretold.buy90, expected["buy90"].double))
      #expect(isForetold(foretold.orders90, expected["orders90"].double))
      #expect(isForetold(foretold.orders365, expected["orders365"].double))
      let value = foretold.spend90.map { $0 / foretold.orders90 }
      #expect(isForetold(value, figure["value"].double))
    }
  }

  @Test(arguments: PublishedLog.cases)
  func `the trial on the last 90 days is the reference's`(log: PublishedLog) throws {
    let figures = try Figures(of: log)["forecastTrial"]
    let forecast = Forecast(of: try clientele(log), horizon: figures["days"].int)
    let trial = try #require(forecast.trial)
    #expect(trial.actual == figures["actualOrders"].int)
    #expect(trial.days == figures["days"].int)
    // At the edge of its box a model's parameters are not the reference's, and the trial fails either way.
    guard log != .rfmR else {
      #expect(trial.refusal != nil)
      return
    }
    #expect(trial.model.model.rawValue == figures["model"].string)
    #expect(isForetold(trial.expected, figures["expectedOrders"].double))
    #expect(isForetold(trial.auc, figures["auc"].double))
    for model in PurchaseModel.allCases
    where figures[model.rawValue]["edge"].value as? Bool == false {
      let asOf = CalendarDay(daysSince1970: try log.asOf.daysSince1970 - trial.days)
      let known = histories(try clientele(log, asOf: asOf))
      let fitted = FittedPurchaseModel(model, to: known)
      #expect(fitted.logLikelihood >= (figures[model.rawValue]["logLikelihood"].double ?? 0) - 1e-6)
    }
  }

  /// Fader, Hardie and Lee (2005): r 0.243, α 4.414, a 0.793, b 2.426, lnL −9582.43; customer 1 in 39 weeks: 1.226.
  @Test func `CDNOW's calibration period gives the published parameters`() throws {
    let clientele = try clientele(.cdnowSample, asOf: try day("1997-10-01"))
    let figures = try Figures(of: .cdnowSample)["published"]
    let fitted = FittedPurchaseModel(.bgnbd, to: histories(clientele))
    for (value, published) in zip(fitted.parameters.map(\.value), [0.243, 4.414, 0.793, 2.426]) {
      #expect(abs(value - published) < 6e-4)
    }
    #expect(abs(fitted.logLikelihood + 9582.43) < 5e-3)
    for model in PurchaseModel.allCases {
      let expected = figures[model.rawValue]["logLikelihood"].double ?? 0
      #expect(FittedPurchaseModel(model, to: histories(clientele)).logLikelihood >= expected - 1e-6)
    }
    for figure in figures["first3"].array {
      let history = PurchaseHistory(
        repeats: figure["x"].int ?? 0, lastDay: figure["tx"].int ?? 0, age: figure["T"].int ?? 0)
      #expect(isForetold(fitted.orders(history, within: 39 * 7), figure["orders39weeks"].double))
      #expect(isForetold(fitted.alive(history), figure["alive"].double))
    }
    let first = PurchaseHistory(repeats: 2, lastDay: 213, age: 272)
    #expect(abs(fitted.orders(first, within: 39 * 7) - 1.226) < 5e-4)
  }

  /// Fader and Hardie (2013): p 6.25, q 3.74, γ 15.44, of repeat purchases alone and gross.
  @Test func `CDNOW's repeat purchases give the published gamma-gamma parameters`() throws {
    let clientele = try clientele(.cdnowSample, asOf: try day("1997-10-01"))
    var purchases: [(days: Int, mean: Double)] = []
    for buyer in clientele.buyers {
      var amounts: [Double] = []
      clientele.forEachDay(of: buyer.number) { day in
        let money = clientele.log.money(day.units)
        if day.day.daysSince1970 > buyer.first, money > 0 { amounts.append(money) }
      }
      if !amounts.isEmpty {
        purchases.append((amounts.count, amounts.reduce(0, +) / Double(amounts.count)))
      }
    }
    let spending = try #require(FittedSpending(fitting: purchases))
    #expect(spending.customers == 946)
    #expect(spending.logLikelihood >= -4055.9176948 - 1e-6)
    #expect(abs(spending.p - 6.25) < 5e-3)
    #expect(abs(spending.q - 3.74) < 5e-3)
    #expect(abs(spending.gamma - 15.44) < 5e-3)
  }

  @Test func `a log without amounts is foretold without money`() throws {
    let lines = try (0..<3_000).map { number in
      // A purchase every 10 to 60 days, each customer at a pace of his own.
      let customer = number % 300
      let pace = 10 + customer % 51
      let day = try day("2024-01-01") + (number / 300) * pace + customer % 90
      return "c\(customer),\(day)\n"
    }
    let table = try Table("customer,date\n" + lines.joined(), options: .plain)
    let log = try PurchaseLog(of: table, customerID: "customer", date: "date")
    let forecast = try Forecast(of: log, asOf: try day("2024-12-01"), horizon: 90)
    #expect(forecast.spending == nil)
    #expect(forecast.model != nil)
  }
}
