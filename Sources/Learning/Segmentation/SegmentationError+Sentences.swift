internal import CustomerFeatures
public import Wording

extension SegmentationError {
  /// Who can put it right.
  public var blame: Blame { .input }

  /// What a person can decide to get past it.
  public var choice: Choice? {
    switch self {
    case .countOutOfRange: .count
    case .dataNeeded: .data
    case .noSuchThreshold, .noThresholdThere, .thresholdBeyondCustomers, .thresholdOutOfOrder: .threshold
    case .unusableName: .rename
    case .cannotMerge: .merge
    case .noSuchCustomer: .explained
    case .needsLog(let choice): choice
    case .unusableCosts: .costs
    case .noSuchSegment, .nothingToSegment, .notFinite, .featuresDiffer, .needsModelOfLog, .needsScores,
      .unusableList:
      nil
    }
  }

  /// What can be chosen instead.
  public var alternatives: [String] {
    switch self {
    case .noSuchSegment(_, let available): available.map(String.init)
    case .noSuchThreshold(_, let available): available.map(\.feature)
    case .noThresholdThere(_, _, let available): available.map(\.shortest)
    default: []
    }
  }

  /// The column that it is about.
  public var column: String? {
    if case .notFinite(let feature, _) = self { feature } else { nil }
  }

  /// What is wrong, and what would be right.
  public var sentence: LocalizedText {
    switch self {
    case .unusableCosts(let file, let reason): reason.of(en: file, ru: file)
    case .needsLog(let choice):
      .naming(
        en: "\(choice) is for a log of purchases, and this is a table of customers; leave it out",
        ru: "\(choice) относится только к журналу покупок, а это таблица клиентов; уберите его")
    case .unusableList(let file, let reason): reason.of(en: file, ru: file)
    case .needsModelOfLog:
      LocalizedText(
        en:
          "the model was made of a table of customers, which knows no days; give one that was made of a log of purchases",
        ru:
          "модель сделана по таблице клиентов, где нет дней покупок; нужна модель, сделанная по журналу покупок"
      )
    case .needsScores:
      LocalizedText(
        en:
          "the model was saved by an earlier version, without scores and rhythm; run the log once more, and give the new model",
        ru:
          "модель сохранена прежней версией, без оценок и ритма; запустите расчёт по журналу ещё раз и дайте новую модель"
      )
    case .nothingToSegment(customers: 1):
      .oneCustomer
    case .nothingToSegment(let customers):
      LocalizedText(
        en: "nothing to segment: all \(customers) customers have the same features; "
          + "at least 2 different customers are needed",
        ru: "делить нечего: у всех клиентов (всего \(customers)) одинаковые признаки; "
          + "нужны хотя бы 2 разных клиента")
    case .countOutOfRange(let asked, let distinct):
      LocalizedText(
        en: "cannot make \(asked) segments of \(distinct) different customers; choose from 2 to \(distinct)",
        ru: "сегментов не может быть \(asked), если разных клиентов \(distinct); выберите от 2 до \(distinct)"
      )
    case .notFinite(let feature, let customer):
      LocalizedText(
        en: "\(feature) of customer \(customer) is not a finite number; correct it or leave the customer out",
        ru: "\(feature) клиента \(customer) — не конечное число; исправьте его или исключите клиента")
    case .featuresDiffer(let expected, let found):
      LocalizedText(
        en: "the model was made for the features \(expected.joined(separator: ", ")), "
          + "not for \(found.joined(separator: ", "))",
        ru: "модель построена для признаков \(expected.joined(separator: ", ")), "
          + "а не для \(found.joined(separator: ", "))")
    case .noSuchSegment(let number, _):
      LocalizedText(
        en: "there is no segment \(number); the model has \(alternatives.joined(separator: ", "))",
        ru: "сегмента \(number) нет; в модели есть \(alternatives.joined(separator: ", "))")
    case .noSuchThreshold(let feature, let available):
      LocalizedText(
        en: "no rule has a threshold on \(feature)\(nearest(to: feature, in: available).en); "
          + "the thresholds are \(listing(available))",
        ru: "ни у одного правила нет порога по \(feature)\(nearest(to: feature, in: available).ru); "
          + "есть пороги \(listing(available))")
    case .noThresholdThere(let feature, let value, _):
      LocalizedText(
        en:
          "\(feature) has no threshold at \(value.shortest); it has \(alternatives.joined(separator: ", "))",
        ru: "у \(feature) нет порога \(value.shortest); есть \(alternatives.joined(separator: ", "))")
    case .thresholdBeyondCustomers(let feature, let threshold, let minimum, let maximum):
      LocalizedText(
        en: "with \(feature) = \(threshold.shortest) all customers would be on one side: "
          + "they have \(minimum.shortest) to \(maximum.shortest); choose a value from \(minimum.shortest) "
          + "to below \(maximum.shortest)",
        ru: "при \(feature) = \(threshold.shortest) все клиенты оказались бы по одну сторону: "
          + "у них от \(minimum.shortest) до \(maximum.shortest); выберите значение от \(minimum.shortest), "
          + "но меньше \(maximum.shortest)")
    case .thresholdOutOfOrder(let feature, let threshold):
      LocalizedText(
        en: "with \(feature) = \(threshold.shortest) a rule could not catch anyone; "
          + "choose a value between the neighbouring thresholds of that feature",
        ru: "при \(feature) = \(threshold.shortest) под одно из правил не попал бы никто; "
          + "выберите значение между соседними порогами этого признака")
    case .unusableName(let name, let reason):
      LocalizedText(
        en: "\"\(name)\" cannot name a segment: \(reason.en)",
        ru: "«\(name)» не может быть именем сегмента: \(reason.ru)")
    case .cannotMerge(let numbers):
      LocalizedText(
        en: "cannot merge \(numbers.map(String.init).joined(separator: ", ")); "
          + "name at least two different segments and leave at least two in the model",
        ru: "нельзя объединить \(numbers.map(String.init).joined(separator: ", ")); "
          + "назовите хотя бы два разных сегмента и оставьте в модели хотя бы два")
    case .dataNeeded:
      .naming(
        en:
          "merging segments or moving a threshold changes sizes and fidelity; give the customers with \(.data)",
        ru: "объединение сегментов и перенос порога меняют размеры и верность; задайте клиентов \(by: .data)")
    case .noSuchCustomer(let id):
      LocalizedText(
        en: "there is no customer \(id) in the data; ids are compared as text, letter by letter",
        ru: "клиента \(id) в данных нет; номера сравниваются как текст, буква за буквой")
    }
  }

  private func listing(_ available: [FeatureThresholds]) -> String {
    available.map { "\($0.feature) = \($0.thresholds.map(\.shortest).joined(separator: ", "))" }
      .joined(separator: "; ")
  }

  /// The feature that was most likely meant, in brackets; empty where none is near.
  private func nearest(to name: String, in available: [FeatureThresholds]) -> LocalizedText {
    let nearest = closestName(to: name, among: available.map(\.feature))
    return LocalizedText(
      en: nearest.map { " (did you mean \($0)?)" } ?? "", ru: nearest.map { " (может быть, \($0)?)" } ?? "")
  }
}
