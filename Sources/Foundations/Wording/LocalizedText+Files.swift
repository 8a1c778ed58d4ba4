extension LocalizedText {
  /// A file that cannot be read, and why.
  package static func cannotBeRead(_ file: String, because reason: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "\(file): cannot be read: \(reason.en)", ru: "\(file): не удалось прочитать: \(reason.ru)")
  }

  /// Why a file that was named cannot be read, where it is not there.
  package static let noSuchFile = LocalizedText(en: "there is no such file", ru: "такого файла нет")

  /// What is wrong with a file that should be JSON.
  package static let notJSON = LocalizedText(en: "it is not JSON", ru: "это не JSON")
}
