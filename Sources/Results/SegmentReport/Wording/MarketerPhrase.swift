internal import Wording

/// The texts of the page's first part, which a marketer reads; `{gaps}` are filled with numbers and names.
enum MarketerPhrase: String, Sendable, CaseIterable {
  // Headline.
  case headlineConcentration, headlineContrast
  // Cards.
  case firmnessDoubtful, firmnessLow, firmnessCut, firmnessGroup, movedHeading, moved
  case everyRule, oneOtherRuleLink, otherRuleLink, likeEveryone, late, boughtAgain, boughtAgainWithin,
    boughtAgainBase
  case boughtAgainInterval
  // What to do.
  case lateMost, lateGone, lateSome, lateFew, lateNone, stepUp, startFrom, experimentSaturated
  // What is left out.
  case sectionLeftOut, needsLog, daysNeedLog
  // Sections.
  case sectionToday, sectionTrade, sectionMovement, sectionRetention, sectionConcentration
  case sectionCohorts
  // Headline of a log.
  case headlineSlipped, headlineSlippedAndRose, headlineAtRisk
  // Today.
  case todayLead, todayNobody, todayCut, todayFinding, listHeading, whoHeading, spentHeading, doHeading
  case heldBack, whoOverdue, doOverdue, whoDue, doDue, whoDowngraded, doDowngraded, whoWelcome
  case doWelcome, whoSecondPurchase, doSecondPurchase, whoWinBack, doWinBack
  // Trade.
  case tradeFinding, tradeFindingCustomers, tradeGridFinding, tradeGridFindingCustomers, tradeGridNote
  case tradeGridNoteCustomers, gridAcross, axisRecency, axisFrequency, axisMonetary, axisBoth
  case lastPurchaseHeading, ordersPlacedHeading, boughtSinceHeading, keptNote, crosstabFinding, crosstabNote,
    totalHeading
  // Movement.
  case movementFinding, movementSlipped, movementNew, movementLapsed, movementGrowing, movementNote
  case movementNoteCustomers, movementMatrixFinding, moveHeading, kindNew, kindUpgraded, kindSame,
    kindDowngraded
  case beforeHeading, sinceHeading, fromHeading, toHeading, groupVip, groupActive, groupNew
  case groupLeaving, groupGone, groupNone, notSeen, everyMove
  // Retention.
  case retentionRate, retentionRateMeaning, churnRate, churnRateMeaning, averageLifetime
  case averageLifetimeMeaning, repeatRate, repeatRateMeaning, secondPurchase, secondPurchaseMeaning
  case lifetimeValue, lifetimeValueMeaning, lifetimeMarginMeaning, notKnown, cohortFinding, cohortTitle,
    laterMonth, laterWeek
  case laterQuarter, cohortNoteMonth, cohortNoteWeek, cohortNoteQuarter, firstOfLogNote, cohortHeading,
    cohortSize
  case averageRow, averageWithoutFirstRow, moreCohorts
  // Channels.
  case channelFinding, channelHeading, channelUnknown, otherChannels, valueAt90, channelNote
  // Concentration.
  case concentrationFinding, concentrationNote, concentrationSummary, axisBestCustomers, axisRevenue
  case bestHeading

  /// The wording in a language, with its gaps.
  func template(in language: Language) -> String {
    switch language {
    case .english: english
    case .russian: russian
    }
  }
}
