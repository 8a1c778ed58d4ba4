internal import Wording

extension Language {
  /// The language of help, decided once: that of the talk, but English where a program or a shell reads it.
  static let ofHelp: Language = {
    let talk = Talk(TypedArguments.all)
    let isForPrograms = TypedArguments.all.contains { word in
      word.hasPrefix("--generate-completion-script") || word == "--experimental-dump-help"
    }
    return isForPrograms || talk.isJSON ? .english : talk.language
  }()
}
