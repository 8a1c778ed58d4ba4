public import Segmentation
public import Wording

/// How a report is worded.
public struct ReportOptions: Sendable {
  /// The language of every word on the page.
  public var language: Language
  /// The sign of money, such as "$" or "₽"; empty writes plain amounts.
  public var currency: String
  /// What to do with segments of each kind, in the owner's words or in ours.
  public var playbooks: Playbooks

  /// English, without a sign of money, with the playbooks that ship.
  public init(language: Language = .english, currency: String = "", playbooks: Playbooks = .builtIn) {
    self.language = language
    self.currency = currency
    self.playbooks = playbooks
  }
}

/// Why a report could not be made.
public enum ReportError: Error, Equatable {
  /// The record describes other segments than the model.
  case runOfAnotherModel(modelSegments: [Int], runSegments: [Int], isEdited: Bool = false)
}

extension ReportError: CustomStringConvertible {
  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .runOfAnotherModel(_, _, isEdited: true):
      "the model was changed by hand after the run, which describes other segments; "
        + "make the report of the model alone, without --run"
    case .runOfAnotherModel(let model, let run, _) where model.count != run.count:
      "the run describes \(run.count) segments but the model has \(model.count); "
        + "give the run.json that was written together with the model, or none"
    case .runOfAnotherModel:
      "the run describes other segments than the model; "
        + "give the run.json that was written together with the model, or none"
    }
  }
}
