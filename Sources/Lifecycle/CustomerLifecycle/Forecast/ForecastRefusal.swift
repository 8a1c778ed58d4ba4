/// Why there is no forecast; an honest tool says so instead of giving numbers.
public enum ForecastRefusal: Sendable, Equatable {
  /// Too few customers came back for rates to be told apart.
  case tooFewRepeatBuyers(Int)
  /// The log covers too few days.
  case tooShort(days: Int)
  /// There is no horizon, so no trial.
  case noHorizon
  /// A parameter of the model stands at the edge of its box: customers hardly differ, the likelihood is flat.
  case edge(parameter: String)
  /// Among customers of the trial, those who bought were hardly foretold; `nil` where all or none bought.
  case blindTrial(auc: Double?)
  /// In the trial expected and actual purchase days were too far apart; `nil` where nobody bought.
  case biasedTrial(ratio: Double?)

  /// The least number of repeat buyers.
  public static let leastRepeatBuyers = 100
  /// The least number of days from the first day to the analysis day.
  public static let leastDays = 180
  /// The least area under the curve of the trial.
  public static let leastAUC = 0.6
  /// Expected by actual purchase days that a trial may give.
  public static let ratios = 0.5...2.0

  /// What files call it; never changes.
  public var key: String {
    switch self {
    case .tooFewRepeatBuyers: "tooFewRepeatBuyers"
    case .tooShort: "tooShort"
    case .noHorizon: "noHorizon"
    case .edge: "edge"
    case .blindTrial: "blindTrial"
    case .biasedTrial: "biasedTrial"
    }
  }
}
