package import JSONDocuments
package import Wording

extension ExplainedError {
  /// What other programs get of an error: the sentence in every language, what resolves it and where it is.
  ///
  /// - Parameters:
  ///   - naming: What the front calls the choices.
  ///   - sentenceNaming: What they are called within the sentence, where that is another thing.
  package func json(naming: ChoiceNaming, inSentences sentenceNaming: ChoiceNaming? = nil) -> JSONValue {
    let words = sentenceNaming ?? naming
    return [
      "message": [
        "en": sentence(in: .english, naming: words), "ru": sentence(in: .russian, naming: words),
      ] as JSONValue,
      "flag": choice.map { naming($0, in: .english) },
      "column": column,
      "line": line,
      "choices": alternatives,
    ]
  }
}

extension JSONValue {
  /// What other programs get of any error: one without sentences of its own has its description.
  ///
  /// - Parameters:
  ///   - naming: What the front calls the choices.
  ///   - sentenceNaming: What they are called within the sentence, where that is another thing.
  package init(_ error: any Error, naming: ChoiceNaming, inSentences sentenceNaming: ChoiceNaming? = nil) {
    guard let error = error as? any ExplainedError else {
      self = UnexplainedError(words: "\(error)").json(naming: naming)
      return
    }
    self = error.json(naming: naming, inSentences: sentenceNaming)
  }
}

/// An error that nobody thought of, in its own words.
private struct UnexplainedError: ExplainedError {
  let words: String

  var sentence: LocalizedText { LocalizedText { _ in words } }
  var blame: Blame { .ours }
}
