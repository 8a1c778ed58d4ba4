public import DecisionTrees

/// The learner of a model's rules, as saved files tell of it.
public enum SavedLearner: Sendable, Hashable {
  /// One that this version has.
  case known(Learner)
  /// One of another version, by the name that the file has for it.
  case other(String)

  /// Reads the name that a file has for a learner.
  package init(fileName: String) {
    let known = Learner.allCases.first { $0.fileName.utf8.elementsEqual(fileName.utf8) }
    self = known.map(SavedLearner.known) ?? .other(fileName)
  }

  /// The name that files have for it.
  package var fileName: String {
    switch self {
    case .known(let learner): learner.fileName
    case .other(let name): name
    }
  }
}

extension SavedLearner: Codable {
  /// Reads the name from a place for one value.
  public init(from decoder: any Decoder) throws {
    self.init(fileName: try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the name to a place for one value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(fileName)
  }
}

extension Learner {
  /// The name in `model.json` and `run.json`, part of their format.
  fileprivate var fileName: String {
    switch self {
    case .gini: "CART, Gini"
    case .entropy: "CART, entropy"
    case .expandedIMM: "IMM, expanded"
    case .pruned: "CART, pruned back"
    }
  }
}
