extension MarketerPhrase {
  /// The texts in English.
  var english: String {
    switch self {
    // Headline.
    case .headlineConcentration: "{customers} of the customers bring {revenue} of the revenue: {names}"
    case .headlineContrast: "{topic}: {own} in “{name}”, {base} for all customers"
    // Cards.
    case .firmnessDoubtful: "Doubtful at the edges"
    case .firmnessLow: "Do not rely on it"
    case .firmnessCut: "Same cut in samples"
    case .firmnessGroup: "Found again in samples"
    case .movedHeading: "In {days}"
    case .moved: "{cameIn} came in, {left} left"
    case .everyRule: "All rules of segment {number}"
    case .oneOtherRuleLink: "or one other rule …"
    case .otherRuleLink: "or {rules} other rules …"
    case .likeEveryone: "Close to everyone else in everything."
    case .late: "Late to buy"
    case .boughtAgain: "Bought again"
    case .boughtAgainWithin: "{share} within {days}"
    case .boughtAgainBase: "{low}–{high}, all: {base}"
    case .boughtAgainInterval: "{low} to {high}"
    // What to do.
    case .lateMost: "{share} are past their usual time: write to them first."
    case .lateGone:
      "{share} are past their usual time, most of them long past it: do not spend on all of them."
    case .lateSome: "{share} are past their usual time: remind these, leave the others in their rhythm."
    case .lateFew: "Only {share} are past their usual time: no reminders, no discounts."
    case .lateNone: "Nobody is past their usual time: no reminders, no discounts."
    case .stepUp: "The next step up is “{name}”: {topic} there {theirs}, here {own}."
    case .startFrom: "{topic}: {own} here, {base} of all. Start from that."
    case .experimentSaturated:
      "{baseline} buy again anyway: measure what they spend, not whether they buy."
    // What is left out.
    case .sectionLeftOut: "Not on this page"
    case .needsLog:
      "Trade segments, movement, retention and the list for today need a log of purchases with their days."
    case .daysNeedLog:
      "Movement, retention and the list for today need a log of purchases with their days."
    // Sections.
    case .sectionToday: "Write today"
    case .sectionTrade: "Trade segments"
    case .sectionMovement: "Who moved"
    case .sectionRetention: "Retention"
    case .sectionConcentration: "Who brings the money"
    case .sectionCohorts: "Cohorts"
    // Headline of a log.
    case .headlineSlipped: "{customers} slipped to a worse segment in {days}; they had brought {money} before"
    case .headlineSlippedAndRose: "{customers} slipped to a worse segment in {days}, {risen} rose"
    case .headlineAtRisk: "{customers} who brought {revenue} of the revenue are close to being lost"
    // Today.
    case .todayLead:
      "{customers} are on today’s list. No letter goes to {control} of them, so that you can see what letters do. "
        + "The file today.csv says who and why."
    case .todayNobody: "Nobody needs to hear from you today."
    case .todayCut: "{customers} more have a reason, but the list is full."
    case .todayFinding: "The longest list: {name}, {customers}"
    case .listHeading: "List"
    case .whoHeading: "Who they are"
    case .spentHeading: "Spent so far"
    case .doHeading: "What to do"
    case .heldBack: "no letter: {control}"
    case .whoOverdue: "Bought more than once, and are later than four in five would be"
    case .doOverdue: "Remind them of what they usually take; call those who spent most."
    case .whoDue: "Bought more than once, and are due about now"
    case .doDue: "A short reminder is enough: no discount yet."
    case .whoDowngraded: "Were in one of the three best segments a period ago, and fell"
    case .doDowngraded: "Ask in person what has changed, then offer something."
    case .whoWelcome: "Bought for the first time within the last seven days"
    case .doWelcome: "Thank them, show how to use it and what goes with it."
    case .whoSecondPurchase: "Bought once, and the time for a second purchase has come"
    case .doSecondPurchase: "Give a reason to come back: what goes with the first purchase."
    case .whoWinBack: "Bought often or much, but long ago; not lost yet"
    case .doWinBack: "Make one offer that is meant for them."
    // Trade.
    case .tradeFinding: "{name}: {customers} of the customers, {revenue} of the revenue"
    case .tradeFindingCustomers: "{name} is the largest of the eleven: {customers} of the customers"
    case .tradeGridFinding:
      "{revenue} of the revenue is in one cell: {customers} with recency {row} and {axis} {column}"
    case .tradeGridFindingCustomers:
      "{share} of the customers are in one cell: recency {row}, {axis} {column}"
    case .tradeGridNote:
      "Scores from 1 to 5, 5 is best; recency runs down. In a cell: customers, their share of the revenue, and the "
        + "segment that most of them belong to, by its number in the table below."
    case .tradeGridNoteCustomers:
      "Scores from 1 to 5, 5 is best; recency runs down. In a cell: customers, and the segment that most of them "
        + "belong to, by its number in the table below."
    case .gridAcross: "Across"
    case .axisRecency: "Recency"
    case .axisFrequency: "frequency"
    case .axisMonetary: "money"
    case .axisBoth: "frequency and money"
    case .lastPurchaseHeading: "Days since purchase"
    case .ordersPlacedHeading: "Orders"
    case .boughtSinceHeading: "Bought again"
    case .keptNote:
      "Bought again: of those who were in the segment {days} ago, the share that has bought since."
    case .crosstabFinding: "{share} of “{name}” are “{trade}” by the grid"
    case .crosstabNote:
      "Down: the eleven segments of the grid; across: your segments by their numbers. In a cell: customers."
    case .totalHeading: "All"
    // Movement.
    case .movementFinding: "In {days} {down} slipped to a worse segment and {up} rose"
    case .movementSlipped: "Those who slipped had brought {money} in the {days} before."
    case .movementNew: "New customers ({customers}) have brought {money} since."
    case .movementLapsed: "{lapsed} fell silent, {returned} came back."
    case .movementGrowing:
      "The log is too short before {day}: some of the moves up are only the log growing."
    case .movementNote:
      "Down: where customers were on {from}; across: where they are now. In a cell: customers, and what they had "
        + "brought in the {days} before."
    case .movementNoteCustomers: "Down: where customers were on {from}; across: where they are now."
    case .movementMatrixFinding: "Most moved from “{from}” to “{to}”: {customers}"
    case .moveHeading: "Move"
    case .kindNew: "New"
    case .kindUpgraded: "Rose"
    case .kindSame: "Stayed"
    case .kindDowngraded: "Slipped"
    case .beforeHeading: "Revenue in the {days} before"
    case .sinceHeading: "Revenue since"
    case .fromHeading: "From"
    case .toHeading: "To"
    case .groupVip: "Best"
    case .groupActive: "Active"
    case .groupNew: "New"
    case .groupLeaving: "Leaving"
    case .groupGone: "Gone"
    case .groupNone: "No purchase"
    case .notSeen: "Not seen yet"
    case .everyMove: "Every move between the segments"
    // Retention.
    case .retentionRate: "Retention rate"
    case .retentionRateMeaning: "bought in both of the last two periods of {days}"
    case .churnRate: "Churn rate"
    case .churnRateMeaning: "bought in the first, not in the second"
    case .averageLifetime: "Average lifetime"
    case .averageLifetimeMeaning: "{days} divided by the churn rate"
    case .repeatRate: "Repeat purchase rate"
    case .repeatRateMeaning: "bought on two days or more"
    case .secondPurchase: "Second purchase by day 90"
    case .secondPurchaseMeaning: "of those who came 90 days ago or earlier"
    case .lifetimeValue: "Value at 365 days"
    case .lifetimeValueMeaning: "revenue per customer, {customers}"
    case .lifetimeMarginMeaning: "revenue per customer at a margin of {margin}, {customers}"
    case .notKnown: "the log is too short"
    case .cohortFinding:
      "{share} of new customers buy again {later}; the weakest cohort is {cohort} with {low}"
    case .cohortTitle: "Who came when, and who came back"
    case .laterMonth: "in the month after"
    case .laterWeek: "in the week after"
    case .laterQuarter: "in the quarter after"
    case .cohortNoteMonth:
      "Rows: month of the first purchase; columns: months since; numbers: per cent of the cohort "
        + "that bought. Hatched: not over yet. Pale: fewer than 30 customers."
    case .cohortNoteWeek:
      "Rows: week of the first purchase; columns: weeks since; numbers: per cent of the cohort that "
        + "bought. Hatched: not over yet. Pale: fewer than 30 customers."
    case .cohortNoteQuarter:
      "Rows: quarter of the first purchase; columns: quarters since; numbers: per cent of the "
        + "cohort that bought. Hatched: not over yet. Pale: fewer than 30 customers."
    case .firstOfLogNote: "* The first cohort may hold customers from before the log."
    case .cohortHeading: "Came in"
    case .cohortSize: "Size"
    case .averageRow: "All"
    case .averageWithoutFirstRow: "All but *"
    case .moreCohorts: "{count} older cohorts are in run.json."
    // Channels.
    case .channelFinding:
      "Most came through {name}: {customers} of the customers; {share} of them bought again"
    case .channelHeading:
      "Channel"
    case .channelUnknown:
      "not known"
    case .otherChannels:
      "(other)"
    case .valueAt90:
      "Value at 90 days"
    case .channelNote:
      "By the channel of the first purchase. Under the repeat rate: where it lies with 95\u{202F}% certainty."
    // Concentration.
    case .concentrationFinding: "The best {percent} of the customers bring {share} of the revenue"
    case .concentrationNote:
      "80\u{202F}% of the revenue comes from {customers}. Bands: your segments, those with the most revenue per "
        + "customer first."
    case .concentrationSummary:
      "Curve: the share of the revenue that the best customers bring, for the best 1, 5, 10, 20 and "
        + "50 per cent; bands of colour for the segments."
    case .axisBestCustomers: "Share of customers, the best first,\u{202F}%"
    case .axisRevenue: "Share of revenue,\u{202F}%"
    case .bestHeading: "The best"
    }
  }
}
