internal import DecisionTrees
internal import Segmentation
internal import Wording

extension PhraseBook {
  /// How the rules were learned; learners of other versions keep the name that the file has for them.
  func learner(_ learner: SavedLearner) -> String {
    switch language {
    case .english: learner.englishWords
    case .russian: learner.russianWords
    }
  }
}

extension SavedLearner {
  /// What the learner is called in English, and in the trade.
  var englishWords: String {
    switch self {
    case .known(.gini): "CART, Gini"
    case .known(.entropy): "CART, entropy"
    case .known(.expandedIMM): "IMM, expanded"
    case .known(.pruned): "CART, pruned back"
    case .other(let name): name
    }
  }

  fileprivate var russianWords: String {
    switch self {
    case .known(.gini): "CART, критерий Джини"
    case .known(.entropy): "CART, энтропия"
    case .known(.expandedIMM): "IMM, с достройкой"
    case .known(.pruned): "CART, с обрезкой"
    case .other(let name): name
    }
  }
}
