internal import CustomerFeatures
internal import FileVocabulary

/// A column of categories with two values, seen from the indicator of one of them.
struct TwoValues: Equatable {
  /// The indicator of the other value.
  let other: Int
  /// Whether some customers have neither.
  let hasMissing: Bool
  /// Whether this value says yes; `nil` where the two are no answers, such as female and male.
  let isYes: Bool?

  /// By the place of an indicator among `features`.
  static func all(in features: [Feature]) -> [Int: TwoValues] {
    let indicators = features.indices.filter { features[$0].category != nil }
    var found: [Int: TwoValues] = [:]
    for (_, own) in Dictionary(grouping: indicators, by: { Array(features[$0].name.utf8) }) {
      let values = own.filter { features[$0].category != .missing }
      guard values.count == 2 else { continue }
      let answers = values.map { features[$0].category?.answer }
      let areAnswers = answers[0] != nil && answers[1] != nil && answers[0] != answers[1]
      for (place, index) in values.enumerated() {
        found[index] = TwoValues(
          other: values[1 - place], hasMissing: own.count > 2, isYes: areAnswers ? answers[place] ?? nil : nil
        )
      }
    }
    return found
  }
}

extension CategoryKey {
  /// Whether the cell says yes or no, in any of the languages of files; `nil` where it says something else.
  var answer: Bool? {
    guard case .value(let text) = self else { return nil }
    return YesOrNo(text).map { $0 == .yes }
  }
}
