extension MarketerPhrase {
  /// The texts in English.
  var english: String {
    switch self {
    // Headline.
    case .headlineConcentration: "{customers} of the customers bring {revenue} of the revenue: {names}"
    case .headlineContrast: "{name}: {topic} {own}, all customers {base}"
    // Cards.
    case .everyRule: "All rules of segment {number}"
    case .otherRuleLink: "or {rules} more …"
    case .likeEveryone: "In nothing far from everyone."
    case .late: "Late to buy"
    case .boughtAgain: "Bought again"
    case .boughtAgainWithin: "{share} within {days}"
    case .boughtAgainBase: "{low}–{high}, all: {base}"
    // What to do.
    case .lateMost: "{share} are past their usual time: write to these before anybody else."
    case .lateGone: "{share} are past their usual time, most of them for long: do not spend on all of them."
    case .lateSome: "{share} are past their usual time: remind these, leave the others in their rhythm."
    case .lateFew: "Only {share} are past their usual time: no reminders, no discounts."
    case .stepUp: "The next step up is “{name}”: {topic} there {theirs}, here {own}."
    case .startFrom: "{topic}: {own} here, {base} of all. Start from that."
    case .experimentSaturated:
      "{baseline} buy again anyway: measure what they spend, not whether they buy."
    // What is left out.
    case .sectionLeftOut: "Not on this page"
    case .needsLog:
      "Trade segments, movement, retention and the list for today need a log of purchases with their days."
    }
  }
}
