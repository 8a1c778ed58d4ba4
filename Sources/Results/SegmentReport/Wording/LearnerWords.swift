internal import Wording

extension PhraseBook {
  /// How the rules were learned; names of learners that later versions may know stay as they are.
  func learner(_ name: String) -> String {
    guard language == .russian else { return name }
    return switch name {
    case "CART, Gini": "CART, критерий Джини"
    case "CART, entropy": "CART, энтропия"
    case "CART, pruned back": "CART, с обрезкой"
    case "IMM, expanded": "IMM, с достройкой"
    default: name
    }
  }
}
