public import Wording

/// Why a report could not be made.
public enum ReportError: ExplainedError, Equatable {
  /// The record describes other segments than the model.
  case runOfAnotherModel(modelSegments: [Int], runSegments: [Int], isEdited: Bool = false)
}
