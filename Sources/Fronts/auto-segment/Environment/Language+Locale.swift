internal import FoundationEssentials
internal import Wording

extension Language {
  /// The language of the person's locale: the first of LC_ALL, LC_MESSAGES and LANG that is set decides.
  static var ofLocale: Language {
    let environment = ProcessInfo.processInfo.environment
    let locale =
      ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.lowercased().hasPrefix("ru") ? .russian : .english
  }
}
