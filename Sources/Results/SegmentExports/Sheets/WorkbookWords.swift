internal import Wording

/// The words of a workbook: names of sheets, headings, and what is said beside the tables.
enum WorkbookWord: CaseIterable {
  // Sheets.
  case segmentsSheet, todaySheet, actionsSheet, customersSheet, rulesSheet, retentionSheet, movementSheet,
    channelsSheet, gridSheet, cohortsSheet, classifySheet, aboutSheet
  // Segments.
  case number, segment, customers, shareOfCustomers, revenue, shareOfRevenue, averageOrder, stability,
    silhouette, rule, rules, support, precision, lift, late, boughtAgain, total, median
  // What to do.
  case idea, steps, metric, group, listFile
  // Over time.
  case month, remark, partial, active, firstPurchase, stayed, cameBack, leftSince, activeBefore, shareKept,
    spans, before, now, revenueBefore, revenuePrior, revenueBetween, notFull, tradeSegment, medianRecency,
    medianOrders, medianSpent, keptSince, firstMonth, firstWeek, firstQuarter, cutShort, shareActive
  // Channels.
  case channel, boughtTwice, shareTwice, costPerCustomer, payback, returnOnCost, valueAtAge, activeInMonth,
    fewCustomers
  // Today.
  case list, why, expectedDays, silentDays, overdueRatio, nextExpected, stake, control, onlyWatched,
    downgraded
  // Rules.
  case node, feature, test, bound, yes, no, missing, boundOfModel, atMost, isCategory, knownValue
  // Classify.
  case asOf, lastPurchase, customer, pasteHere, orders, spent
  // About.
  case madeBy, files, rowsRead, rowsUsed, rowsLeftOut, rowsRejected, customersWithoutPurchase, window,
    verdict,
    reason, fidelity, silhouetteOfAll, caution, digits, digitsText, cutTexts, liveSheet, liveAsModel,
    liveChanged, liveTooLong, liveNoRules, liveNoDay, missingValues

  func callAsFunction(_ language: Language) -> String { text[language] }
}
