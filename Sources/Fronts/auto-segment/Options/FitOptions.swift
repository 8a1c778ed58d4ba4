internal import ArgumentParser
internal import Clustering
internal import Segmentation

/// The flags that steer the search for segments.
struct FitOptions: ParsableArguments {
  /// What stands above them in help.
  static let title = String.said(en: "How segments are sought", ru: "Как искать сегменты")

  @Option(
    help: .said(
      en: "Make exactly this many segments.", ru: "Сделать ровно столько сегментов.", ruValue: "число"))
  var k: Int?

  @Option(
    help: .rare(
      en: "Choose the number of segments from this range.", enValue: "a...b",
      ru: "Выбрать число сегментов в этих границах."))
  var kRange: CountRange?

  @Option(
    help: .rare(
      en: """
        auto, shape or told: cut a log by recency, frequency and spending alone, or also by what customers like \
        these went on to do; auto takes what tells more.
        """,
      ru: """
        Как делить журнал: shape — только по давности, частоте и сумме покупок; told — ещё и по тому, что такие \
        клиенты делали дальше; auto — то из двух, что скажет больше.
        """, ruValue: "основа"))
  var cut: CutChoice = .auto

  @Option(
    help: .rare(
      en: "Days of the next period, which segments are to tell of.", enValue: "days",
      ru: "Сколько дней в следующем периоде, о котором должны говорить сегменты.", ruValue: "дни"))
  var horizon: Int?

  @Option(
    help: .rare(
      en: "Smallest share of customers in a segment, such as 2% or 0.02.", enValue: "p",
      ru: "Наименьшая доля клиентов в сегменте, например 2% или 0.02.", ruValue: "доля"))
  var minShare = Share(text: "2%", fraction: 0.02)

  @Option(
    help: .rare(
      en: "Most leaves of the rule tree; else twice the number of segments.",
      ru: "Сколько листьев может быть у дерева правил; иначе вдвое больше, чем сегментов.", ruValue: "число"))
  var maxLeaves: Int?

  @Option(
    help: .rare(
      en: "Most questions on the way to a rule.", ru: "Сколько вопросов может вести к одному правилу.",
      ruValue: "число"))
  var maxDepth: Int?

  @Option(
    help: .rare(
      en: "Share of customers that rounder thresholds may move.", enValue: "p",
      ru: "Какую долю клиентов можно переместить ради более круглых порогов.", ruValue: "доля"))
  var round = Share(text: "0%", fraction: 0)

  @Option(
    help: .rare(
      en: "auto, log or none: what is done to numbers before they are standardised.",
      ru: "Как преобразовать числа перед стандартизацией; log — логарифм.", ruValue: "способ"))
  var transform: FeatureScaling.Choice = .auto

  @Option(
    help: .rare(
      en: "What makes a run repeatable.", ru: "Начальное число: с ним запуск повторяется в точности.",
      ruValue: "число"))
  var seed: UInt64 = 42

  @Option(
    help: .rare(
      en: "Use this many plain restarts of k-means instead of the thorough search.",
      ru: "Вместо тщательного поиска столько раз просто запустить k-means.", ruValue: "число"))
  var restarts: Int?

  @Option(
    help: .rare(
      en: "exact, sample or auto: over whom silhouettes are taken.",
      ru: "По кому считать силуэты: exact — по всем клиентам, sample — по выборке.", ruValue: "способ"))
  var silhouette: SilhouetteMode = .auto

  @Flag(
    help: .said(en: "Leave out the comparisons that take longest.", ru: "Пропустить самые долгие сравнения."))
  var quick = false

  @Option(
    help: .said(
      en: "Keep the names and numbers of this earlier model.", enValue: "model",
      ru: "Взять имена и номера сегментов из прежней модели.", ruValue: "модель"),
    completion: .file())
  var previous: String?

  @Flag(
    help: .rare(
      en: "End with status 1 where the base shows no separate groups.",
      ru: "Завершить работу с кодом 1, если отдельных групп в базе нет."))
  var requireStructure = false

  /// The search that these flags ask for.
  func segmenter(_ common: EveryCommandOptions) throws -> AutoSegmenter {
    var segmenter = AutoSegmenter(candidateCounts: kRange?.range, seed: seed)
    segmenter.fixedCount = k
    segmenter.cut = cut.wanted
    segmenter.minimumShare = minShare.fraction
    segmenter.maxLeaves = maxLeaves
    segmenter.maxDepth = maxDepth
    segmenter.roundingTolerance = round.fraction
    segmenter.transform = transform
    segmenter.strategy = restarts.map { .plainRestarts($0) } ?? .thorough
    segmenter.silhouette = silhouette
    segmenter.isQuick = quick
    segmenter.workers = try common.workers
    segmenter.previous = try previous.map { try SavedRun($0).model() }
    return segmenter
  }
}

/// What a person may say of the cut.
enum CutChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, shape, told

  /// `nil` leaves it to the proof.
  var wanted: SegmentCut? { SegmentCut(rawValue: rawValue) }
}
