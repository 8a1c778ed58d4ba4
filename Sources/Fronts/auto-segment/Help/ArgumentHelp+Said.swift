internal import ArgumentParser
internal import Wording

extension ArgumentHelp {
  /// What a flag is for, in the language of help.
  ///
  /// - Parameters:
  ///   - enValue: What its value is called; `nil` calls it as the flag.
  ///   - ruValue: The same in Russian; `nil` calls it as in English.
  static func said(
    en: String, enValue: String? = nil, ru: String, ruValue: String? = nil
  ) -> ArgumentHelp {
    switch Language.ofHelp {
    case .english: ArgumentHelp(en, valueName: enValue)
    case .russian: ArgumentHelp(ru, valueName: ruValue ?? enValue)
    }
  }

  /// The same of a flag that few people need: `--help-hidden` and the manual have it, `--help` has not.
  static func rare(
    en: String, enValue: String? = nil, ru: String, ruValue: String? = nil
  ) -> ArgumentHelp {
    var help = said(en: en, enValue: enValue, ru: ru, ruValue: ruValue)
    help.visibility = EveryFlag.rare
    return help
  }
}

extension String {
  /// Words in the language of help.
  static func said(en: String, ru: String) -> String { LocalizedText(en: en, ru: ru)[.ofHelp] }

  /// Texts with an empty line between them: how a command is typed, what it does, and where more is said.
  static func paragraphs(_ texts: String...) -> String { texts.joined(separator: "\n\n") }
}
