/// Why a value cannot be chosen, whatever the data.
public enum ChoiceError: ExplainedError, Equatable {
  /// A number outside those that may be given; `most` is `nil` where there is no end.
  case outOfRange(Choice, given: Int, least: Int, most: Int?)
  /// A share of anything else than 0...1.
  case notAShare(Choice, given: Double)
  /// A sign of money that is long, or has digits or line ends in it.
  case unusableSign(String, longest: Int)
}

extension ChoiceError {
  /// Refuses a number outside `range`; `nil` was not given.
  package static func check(_ number: Int?, of choice: Choice, in range: ClosedRange<Int>) throws(ChoiceError)
  {
    guard let number, !range.contains(number) else { return }
    let most = range.upperBound == .max ? nil : range.upperBound
    throw .outOfRange(choice, given: number, least: range.lowerBound, most: most)
  }

  /// Refuses a share outside 0...1.
  package static func check(share: Double, of choice: Choice) throws(ChoiceError) {
    guard (0...1).contains(share) else { throw .notAShare(choice, given: share) }
  }
}

extension ChoiceError {
  /// Who can put it right.
  public var blame: Blame { .choice }

  /// What is wrong, and what would be right.
  public var sentence: LocalizedText {
    switch self {
    case .outOfRange(let choice, let given, let least, let most?):
      .naming(
        en: "\(choice) takes a number from \(least) to \(most), not \(given)",
        ru: "\(choice): нужно число от \(least) до \(most), а не \(given)")
    case .outOfRange(let choice, let given, let least, nil):
      .naming(
        en: "\(choice) takes a number above \(least - 1), not \(given)",
        ru: "\(choice): нужно число больше \(least - 1), а не \(given)")
    case .notAShare(let choice, let given):
      .naming(
        en: "\(choice) takes a share from 0 to 1, such as 2% or 0.02, not \(given.shortest)",
        ru: "\(choice): нужна доля от 0 до 1, например 2% или 0.02, а не \(given.shortest)")
    case .unusableSign(_, let longest):
      .naming(
        en: "\(.currency) takes a sign of at most \(longest) characters without digits, such as $ or ₽",
        ru: "\(.currency): нужен знак не длиннее \(longest) символов и без цифр, например ₽ или $")
    }
  }
}
