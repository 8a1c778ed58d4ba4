/// What a front calls the things that a person may decide.
public struct ChoiceNaming: Sendable {
  /// What a choice is called.
  let name: @Sendable (Choice, Language) -> String
  /// The noun in the instrumental that Russian puts before a name which somebody acts by: "флагом".
  let russianMeans: String

  /// Names choices for a front.
  ///
  /// - Parameters:
  ///   - russianMeans: The noun in the instrumental that Russian puts before a name which somebody acts by, such as
  ///     "флагом" or "полем".
  ///   - name: What a choice is called, as it stands in a sentence.
  public init(russianMeans: String, name: @escaping @Sendable (Choice, Language) -> String) {
    self.russianMeans = russianMeans
    self.name = name
  }

  /// Without a front: “date format”, «формат дат».
  public static let plain = ChoiceNaming(russianMeans: "параметром") { choice, language in
    switch language {
    case .english: "“\(choice.plainName.en)”"
    case .russian: "«\(choice.plainName.ru)»"
    }
  }

  /// What `choice` is called in `language`.
  public func callAsFunction(_ choice: Choice, in language: Language) -> String { name(choice, language) }
}
