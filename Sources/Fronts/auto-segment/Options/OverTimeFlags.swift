internal import ArgumentParser
internal import CustomerLifecycle
internal import FoundationEssentials
internal import PurchaseLogs
internal import Segmentation
internal import TextTables

/// The flags that steer what is told of customers over time.
struct OverTimeFlags: ParsableArguments {
  @Option(help: "dma25, code125 or rf10: how scores become segments of the trade; else dma25.")
  var scheme: TradeScheme?

  @Option(
    help: ArgumentHelp(
      "Most days of recency scores 5, 4, 3 and 2, such as 30,60,90,180; else fifths of the customers.",
      valueName: "a,b,c,d"))
  var recencyCuts: WholeCuts?

  @Option(
    help: ArgumentHelp(
      "Least orders of frequency scores 2, 3, 4 and 5, such as 2,3,5,10.", valueName: "a,b,c,d"))
  var frequencyCuts: WholeCuts?

  @Option(
    help: ArgumentHelp(
      "Least money of monetary scores 2, 3, 4 and 5, such as 100,250,500,999.90.", valueName: "a,b,c,d"))
  var monetaryCuts: MoneyCuts?

  @Option(help: "month, week or quarter: of whose first purchases a cohort is; else months.")
  var cohort: CalendarPeriod?

  @Option(
    help: ArgumentHelp(
      "Least first check of bands 2, 3, 4 and 5; else fifths of the customers.", valueName: "a,b,c,d"))
  var checkBands: MoneyCuts?

  @Option(
    help: ArgumentHelp("What channels cost: a table with the columns channel and cost.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var costs: String?

  /// What is to be told.
  ///
  /// - Throws: `SegmentationError`, `TableError` where what channels cost cannot be read.
  func options() throws -> OverTimeOptions {
    var options = OverTimeOptions()
    options.scheme = scheme
    options.cutoffs = GivenCutoffs(
      recency: recencyCuts?.cuts, frequency: frequencyCuts?.cuts, monetary: monetaryCuts?.cuts)
    options.cohortPeriod = cohort
    options.checkBands = checkBands?.cuts
    if let costs { options.costs = try ChannelCosts(of: Table(contentsOf: URL(filePath: costs))).byChannel }
    return options
  }
}

/// Four whole numbers, each greater than the one before: 30,60,90,180.
struct WholeCuts: ExpressibleByArgument {
  let cuts: FourCutoffs<Int>

  init?(argument: String) {
    let numbers = argument.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    let known = numbers.compactMap(\.self)
    guard known.count == numbers.count, known.allSatisfy({ $0 >= 1 }), let cuts = FourCutoffs(known) else {
      return nil
    }
    self.cuts = cuts
  }
}

/// Four sums of money, each greater than the one before: 100,250,500,999.90.
struct MoneyCuts: ExpressibleByArgument {
  let cuts: FourCutoffs<ExactMoney>

  init?(argument: String) {
    let sums = argument.split(separator: ",", omittingEmptySubsequences: false).map { ExactMoney(String($0)) }
    let known = sums.compactMap(\.self)
    guard known.count == sums.count, let cuts = FourCutoffs(known) else { return nil }
    self.cuts = cuts
  }
}
