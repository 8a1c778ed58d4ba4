/// An error that says to a person what is wrong and what would be right, and knows whom to blame.
public protocol ExplainedError: Error, CustomStringConvertible {
  /// What is wrong, and what would be right.
  var sentence: LocalizedText { get }
  /// Who can put it right.
  var blame: Blame { get }
  /// What a person can decide to get past it; `nil` where no decision helps. By default the first that the sentence
  /// names.
  var choice: Choice? { get }
  /// What can be chosen instead, where the sentence names it; by default the values of `choice` where they are few.
  var alternatives: [String] { get }
  /// The column that it is about.
  var column: String? { get }
  /// The line of the file that it is about, from 1.
  var line: Int? { get }
}

extension ExplainedError {
  /// What a person can decide to get past it.
  public var choice: Choice? { sentence.choices.first }
  /// What can be chosen instead.
  public var alternatives: [String] { choice?.values ?? [] }
  /// The column that it is about.
  public var column: String? { nil }
  /// The line that it is about.
  public var line: Int? { nil }

  /// The English sentence, in the words of no front.
  public var description: String { sentence.en }

  /// The sentence in `language`, in the words of a front.
  public func sentence(in language: Language, naming: ChoiceNaming) -> String {
    sentence.said(in: language, naming: naming)
  }
}
