internal import ArgumentParser
internal import CustomerLifecycle
internal import FoundationEssentials
internal import PurchaseLogs
internal import Segmentation
internal import TextTables

/// The flags that steer what is told of customers over time.
struct OverTimeFlags: ParsableArguments {
  /// What stands above them in help.
  static let title = String.said(
    en: "What is told of customers over time", ru: "Что сказать о клиентах во времени")

  @Option(
    help: .said(
      en: "dma25, code125 or rf10: how scores become segments of the trade; else dma25.",
      ru: "По какой схеме баллы складываются в принятые сегменты RFM; иначе dma25.", ruValue: "схема"))
  var scheme: TradeScheme?

  @Option(
    help: .said(
      en: "Most days of recency scores 5, 4, 3 and 2, such as 30,60,90,180; else fifths of the customers.",
      enValue: "a,b,c,d",
      ru: """
        До скольких дней давность даёт 5, 4, 3 и 2 балла, например 30,60,90,180; иначе на каждый балл по пятой части \
        клиентов.
        """))
  var recencyCuts: WholeCuts?

  @Option(
    help: .said(
      en: "Least orders of frequency scores 2, 3, 4 and 5, such as 2,3,5,10.", enValue: "a,b,c,d",
      ru: "Со скольких заказов частота даёт 2, 3, 4 и 5 баллов, например 2,3,5,10."))
  var frequencyCuts: WholeCuts?

  @Option(
    help: .said(
      en: "Least money of monetary scores 2, 3, 4 and 5, such as 100,250,500,999.90.", enValue: "a,b,c,d",
      ru: "С какой суммы деньги дают 2, 3, 4 и 5 баллов, например 100,250,500,999.90."))
  var monetaryCuts: MoneyCuts?

  @Option(
    help: .said(
      en: "month, week or quarter: of whose first purchases a cohort is; else months.",
      ru: "За какой период первые покупки составляют одну когорту; иначе за месяц.", ruValue: "период"))
  var cohort: CalendarPeriod?

  @Option(
    help: .said(
      en: "Least first check of bands 2, 3, 4 and 5; else fifths of the customers.", enValue: "a,b,c,d",
      ru: "С какого первого чека начинаются группы 2, 3, 4 и 5; иначе в каждой по пятой части клиентов."))
  var checkBands: MoneyCuts?

  @Option(
    help: .said(
      en: "What channels cost: a table with the columns channel and cost.", enValue: "file",
      ru: "Сколько стоят каналы: таблица со столбцами channel и cost.", ruValue: "файл"),
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
