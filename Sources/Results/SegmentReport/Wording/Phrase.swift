internal import Wording

/// Every text of the report; `{gaps}` are filled with numbers and names.
///
/// The wordings stand in one file a language, where the compiler asks for every phrase.
enum Phrase: String, Sendable, CaseIterable {
  // Page.
  case pageName, skipToSegments, contents, footer, asOf, sectionSegments, sectionShares, sectionSizes,
    sectionRules
  case sectionCount, sectionData, sectionMethod, headlineWithoutRevenue, verdictStrong
  case verdictWeak, verdictNone, verdictTold, verdictUnjudged, verdictStrongMeaning, verdictWeakMeaning
  case verdictNoneMeaning, verdictUnjudgedMeaning, changedByHand
  // Cards.
  case ofCustomers, ofRevenue, baseMedian, averageOrder
  case moreSegments, playbookHeading, watch, experiment, experimentPossible
  case experimentTooSmall
  // Shares.
  case shareOfCustomers, shareOfRevenue, axisShares, axisCustomerShare, sharesFinding, sizesFinding
  case sharesSummary, sizesSummary
  // Tables.
  case segmentHeading, customersHeading, shareHeading, revenueHeading, revenueShareHeading
  case featureHeading, numbersBehind, moreRows
  // Rules.
  case rulesLead, ruleHeading, ruleNumberHeading, ifHeading, thenHeading, supportHeading
  case precisionHeading, liftHeading, showPath, treeFinding, treeNote, treeSummary, treeMore, answerYes
  case answerNo, answerAtMost, answerAbove
  // Count.
  case axisCount, axisSilhouette, legendObserved, legendNull, legendRules, legendIneligible
  case legendChosen, silhouettesEstimated, countFinding, countFindingTold, countFindingWithoutNull,
    countSummary, countNote,
    silhouetteHeading
  case intervalHeading, macroHeading, ruleSilhouetteHeading, nullHeading, excessHeading, inertiaHeading
  case smallestHeading, remarkHeading, remarkChosen, remarkOutside, remarkSmall, remarkAsGood
  // Usefulness.
  case sectionUsefulness, usefulnessFinding, usefulnessSummary, usefulnessNote, usefulnessAxis
  case legendUsefulness, legendCompanion, legendUnusable, judgedTitle, partitionHeading, groupsHeading
  case usefulnessHeading, spendingToldHeading, buyingToldHeading, aucHeading, captureHeading, usableHeading
  case partitionTold, partitionRules, partitionPlain, partitionGrid, partitionModel
  // Picture.
  case component, componentMore, componentLess, scatterFinding, scatterSummary, sectionProfile, axisProfile
  case profileFinding, profileSummary, profileMatrixSummary, profileMatrixNote, medianOfAll, gridFinding,
    gridSummary, gridNote
  case gridNoteWithoutMoney, gridSwitch, ridgesFinding, ridgesFindingSame, ridgesSummary, ridgesBeyond,
    ridgesBelow, ridgesAbove, distributionsTitle,
    moreFeatures,
    bandsFinding
  case bandsFindingAllFit, bandsSummary, meanLabel, axisCustomerSilhouette, meanSilhouetteHeading
  case treeLeafDetail, partAnalyst
  // Data.
  case rowsRead, rowsUsed, rowsRejected, rowsLeftOut, moneyWithoutCustomer, withoutPurchase, layoutHeading,
    layoutTransactions
  case layoutCustomers, daysHeading, asOfHeading, returnsHeading, returnsSubtract, returnsDrop
  case returnsIgnore, ordersHeading, ordersNumbers, ordersDays, ordersRows, cautions, columnsTitle
  case columnHeading, roleHeading, formatHeading, reasonHeading, roleCustomer, roleDate, roleAmount
  case roleQuantity, roleUnitPrice, roleOrder, roleStatus, roleChannel, roleNumber, roleCategory,
    roleIdentifier, roleConstant
  case roleFreeText, roleIgnored, roleOutcome, roleDescriptor, roleFeature, roleLeftOut, lineHeading,
    fileHeading, featuresTitle, categoriesTitle, transformHeading,
    transformLog
  case transformNone, minimumHeading, medianHeading, maximumHeading
  // Method.
  case methodClusters, methodCount, methodCountTold, methodRules, editsTitle, applyTitle, applyText,
    repeatTitle, seed, learner
  case withoutRun, glossaryTitle, supportMeaning, precisionMeaning, liftMeaning, fidelityTerm, fidelityMeaning
  case priceTerm, priceMeaning, stabilityTerm, stabilityMeaning, silhouetteMeaning

  /// The wording in a language, with its gaps.
  func template(in language: Language) -> String {
    switch language {
    case .english: english
    case .russian: russian
    }
  }
}
