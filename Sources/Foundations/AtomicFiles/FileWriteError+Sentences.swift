internal import Glibc
package import Wording

extension FileWriteError {
  /// Who can put it right.
  package var blame: Blame {
    switch self {
    case .cannotCreate: .place
    case .writeFailed, .streamFailed: .transfer
    }
  }

  /// What is wrong, and what would be right.
  package var sentence: LocalizedText {
    switch self {
    case .cannotCreate(let path, let code):
      let reason = Self.reason(code)
      return .naming(
        en: "cannot create \(path): \(reason.english); nothing was written",
        ru: "не удалось создать \(path): \(reason.russian); ничего не записано")
    case .writeFailed(let path, let code):
      let reason = Self.reason(code)
      return .naming(
        en: "cannot write \(path): \(reason.english); nothing was changed",
        ru: "не удалось записать \(path): \(reason.russian); ничего не изменено")
    case .streamFailed(let stream, let code):
      let reason = Self.reason(code)
      let (en, ru) =
        switch stream {
        case .output: ("standard output", "стандартный вывод")
        case .error: ("standard error", "стандартный поток ошибок")
        }
      return .naming(
        en: "cannot write to \(en): \(reason.english); at most a part was printed",
        ru: "не удалось писать в \(ru): \(reason.russian); напечатана в лучшем случае часть")
    }
  }

  /// The system's words for an error, with what would help where that is known.
  private static func reason(_ code: Int32) -> LocalizedText {
    let system = LocalizedText(systemError: code)
    let words = (en: system.en.prefix(1).lowercased() + system.en.dropFirst(), ru: system.ru)
    return switch code {
    case ENOSPC, EDQUOT:
      .naming(
        en: "\(words.en); free some space, or choose another place with \(.output)",
        ru: "\(words.ru); освободите место или выберите другое \(by: .output)")
    case EACCES, EPERM, EROFS:
      .naming(
        en: "\(words.en); choose a place you may write to with \(.output)",
        ru: "\(words.ru); выберите \(by: .output) место, куда можно писать")
    case ENOENT:
      .naming(
        en: "its folder does not exist; make the folder, or choose another place with \(.output)",
        ru: "такой папки нет; создайте её или выберите другое место \(by: .output)")
    default: LocalizedText(en: words.en, ru: words.ru)
    }
  }
}
