extension MarketerPhrase {
  /// The texts in English.
  var english: String {
    switch self {
    // Headline.
    case .headlineConcentration: "{customers} of the customers bring {revenue} of the revenue: {names}"
    case .headlineContrast: "{name}: {topic} {own}, all customers {base}"
    // Cards.
    case .firmnessDoubtful: "Doubtful at the edges"
    case .firmnessLow: "Do not rely on it"
    case .firmnessCut: "The cut repeats"
    case .firmnessGroup: "Found again in samples"
    case .movedHeading: "In {days}"
    case .moved: "{cameIn} came in, {left} left"
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
    // Sections.
    case .sectionToday: "Write today"
    case .sectionTrade: "Trade segments"
    case .sectionMovement: "Who moved"
    case .sectionRetention: "Retention"
    case .sectionConcentration: "Who brings the money"
    case .sectionCohorts: "Cohorts"
    // Headline of a log.
    case .headlineSlipped: "{customers} slipped to a worse segment in {days}; they had brought {money} before"
    case .headlineAtRisk: "{customers} who brought {revenue} of the revenue are close to being lost"
    // Today.
    case .todayLead:
      "{customers} stand in the list for today; {control} of them are held back, so that you can "
        + "see what the letters did. Who and why is in today.csv."
    case .todayNobody: "Nobody has a reason to hear from you today."
    case .todayCut: "{customers} more have a reason, and no room in the list."
    case .todayFinding: "The longest list: {name}, {customers}"
    case .listHeading: "List"
    case .whoHeading: "Who they are"
    case .spentHeading: "Spent so far"
    case .doHeading: "What to do"
    case .heldBack: "{control} held back"
    case .whoOverdue: "Bought more than once, and are later than four of five would be"
    case .doOverdue: "Remind them of what they usually take; call those who spent most."
    case .whoDue: "Bought more than once, and are expected about now"
    case .doDue: "A short reminder is enough: no discount yet."
    case .whoDowngraded: "Stood in one of the three best segments a period ago, and fell"
    case .doDowngraded: "Ask in person what has changed, then offer something."
    case .whoWelcome: "Bought for the first time within the last seven days"
    case .doWelcome: "Thank them, show how to use it and what goes with it."
    case .whoSecondPurchase: "Bought once, and the time for a second purchase has come"
    case .doSecondPurchase: "Give a reason to come back: what goes with the first purchase."
    case .whoWinBack: "Bought often or much, long ago, and are not lost yet"
    case .doWinBack: "Make one personal offer that is meant for them."
    // Trade.
    case .tradeFinding: "{name}: {customers} of the customers, {revenue} of the revenue"
    case .tradeFindingCustomers: "{name} is the largest of the eleven: {customers} of the customers"
    case .tradeGridFinding:
      "{revenue} of the revenue stands in one cell: {customers} with recency {row} and {axis} "
        + "{column}"
    case .tradeGridFindingCustomers:
      "{share} of the customers stand in one cell: recency {row}, {axis} {column}"
    case .tradeGridNote:
      "Scores 1–5, 5 is the best; down recency. Cell: customers, their share of the revenue, the "
        + "segment of most of them by its number in the table below."
    case .tradeGridNoteCustomers:
      "Scores 1–5, 5 is the best; down recency. Cell: customers, and the segment of most of them by "
        + "its number in the table below."
    case .gridAcross: "Across"
    case .axisRecency: "Recency"
    case .axisFrequency: "frequency"
    case .axisMonetary: "money"
    case .axisBoth: "frequency and money"
    case .lastPurchaseHeading: "Days since purchase"
    case .ordersPlacedHeading: "Orders"
    case .boughtSinceHeading: "Bought again"
    case .keptNote:
      "Bought again: of those who stood in the segment {days} ago, the share that has bought since."
    case .crosstabFinding: "Of “{name}”, {share} are {trade} in the trade"
    case .crosstabNote: "Customers in each of the eleven segments, by the numbers of your segments."
    case .totalHeading: "All"
    // Movement.
    case .movementFinding: "In {days} {down} slipped to a worse segment and {up} rose"
    case .movementSlipped: "{customers} slipped; they had brought {money} in the {days} before."
    case .movementNew: "{customers} are new, and have brought {money} since."
    case .movementLapsed: "{lapsed} fell silent, {returned} came back."
    case .movementGrowing:
      "The log does not reach a whole window before {day}: part of the moves upward is the log "
        + "growing."
    case .movementNote:
      "Down: where customers stood on {from}; across: where they stand now. Cell: customers, and "
        + "what they had brought in the {days} before."
    case .movementNoteCustomers: "Down: where customers stood on {from}; across: where they stand now."
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
    case .groupNew: "Newcomers"
    case .groupLeaving: "Leaving"
    case .groupGone: "Gone"
    case .groupNone: "No purchase"
    case .notSeen: "Not seen yet"
    case .everyMove: "Every move between the segments"
    // Retention.
    case .retentionRate: "Retention rate"
    case .retentionRateMeaning: "bought in both of the last two periods of {days}"
    case .churnRate: "Churn rate"
    case .churnRateMeaning: "bought in the one, not in the other"
    case .averageLifetime: "Average lifetime"
    case .averageLifetimeMeaning: "{days} over the churn rate"
    case .repeatRate: "Repeat purchase rate"
    case .repeatRateMeaning: "bought on two days or more"
    case .secondPurchase: "Second purchase by day 90"
    case .secondPurchaseMeaning: "of those who could be watched so long"
    case .lifetimeValue: "Value at 365 days"
    case .lifetimeValueMeaning: "revenue a customer, {customers}"
    case .lifetimeMarginMeaning: "revenue a customer at a margin of {margin}, {customers}"
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
      "Most came by {name}: {customers} of the customers, {share} of them bought again"
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
      "80\u{202F}% of the revenue come from {customers}. Bands: your segments, those with the most "
        + "revenue a customer first."
    case .concentrationSummary:
      "Curve: the share of the revenue that the best customers bring, for the best 1, 5, 10, 20 and "
        + "50 per cent; bands of colour for the segments."
    case .axisBestCustomers: "Share of customers, the best first,\u{202F}%"
    case .axisRevenue: "Share of revenue,\u{202F}%"
    case .bestHeading: "The best"
    }
  }
}
