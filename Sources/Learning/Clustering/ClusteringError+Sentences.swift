public import Wording

extension ClusteringError {
  /// Who can put it right.
  public var blame: Blame { .input }

  /// What a person can decide to get past it.
  public var choice: Choice? {
    switch self {
    case .clusterCountOutOfRange, .tooFewDistinctPoints: .count
    case .notFinite, .magnitudeOutOfRange, .negativeWeight, .tooManyCustomers: nil
    }
  }

  /// What is wrong, and what would be right.
  public var sentence: LocalizedText {
    switch self {
    case .clusterCountOutOfRange(let k, let pointCount):
      LocalizedText(
        en: "cannot make \(k) clusters from \(pointCount) customers; choose k from 1 to \(pointCount)",
        ru: "нельзя составить кластеров: \(k), если клиентов \(pointCount); выберите k от 1 до \(pointCount)")
    case .tooFewDistinctPoints(let k, let distinctCount):
      LocalizedText(
        en:
          "cannot make \(k) clusters from \(distinctCount) distinct customers; choose k from 1 to \(distinctCount)",
        ru: "нельзя составить кластеров: \(k), если различных клиентов \(distinctCount); "
          + "выберите k от 1 до \(distinctCount)")
    case .notFinite(let row, let column):
      LocalizedText(
        en:
          "row \(row + 1), feature \(column + 1) is not a finite number; leave the row out or give it a value",
        ru:
          "строка \(row + 1), признак \(column + 1): не конечное число; исключите строку или задайте значение"
      )
    case .magnitudeOutOfRange(let largest):
      LocalizedText(
        en: "values as far from 1 as \(largest) have squared distances that no double can hold; "
          + "change the unit of the features, or standardise them",
        ru: "значения величиной \(largest) дают квадраты расстояний, которые не помещаются в число; "
          + "смените единицу измерения признаков или стандартизируйте их")
    case .negativeWeight(let row, let weight):
      LocalizedText(
        en: "row \(row + 1) has the weight \(weight); a weight says how many customers a row stands for, "
          + "so give it 0 or more",
        ru: "у строки \(row + 1) вес \(weight); вес говорит, за сколько клиентов стоит строка, "
          + "поэтому задайте 0 или больше")
    case .tooManyCustomers(let limit):
      LocalizedText(
        en: "the weights add up to more than \(limit) customers; divide all of them by the same number",
        ru: "сумма весов больше \(limit) клиентов; разделите все веса на одно число")
    }
  }
}
