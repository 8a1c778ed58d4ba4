public import Wording

extension ResultFolderError {
  /// Who can put it right.
  public var blame: Blame {
    switch self {
    case .occupied, .holdsInput, .notAFolder: .place
    case .cannotRead: .unreadable
    }
  }

  /// What is wrong, and what would be right.
  public var sentence: LocalizedText {
    switch self {
    case .occupied(let path, let files?):
      let list = files.joined(separator: ", ")
      return .naming(
        en: """
          \(path) holds the results for \(list); choose another folder with \(.output), or replace them with \(.force)
          """,
        ru: """
          в \(path) лежат результаты для \(list); выберите другую папку \(by: .output) или замените их \(by: .force)
          """)
    case .occupied(let path, nil):
      return .naming(
        en: """
          \(path) is a folder that this program did not write; choose another with \(.output), \
          or write into it with \(.force)
          """,
        ru: """
          папку \(path) записала не эта программа; выберите другую \(by: .output) или пишите в неё \(by: .force)
          """)
    case .holdsInput(let path):
      return .naming(
        en: "\(path) is the input itself; choose another folder with \(.output)",
        ru: "\(path) — это сам вход; выберите другую папку \(by: .output)")
    case .cannotRead(let path, let reason): return .cannotBeRead(path, because: reason)
    case .notAFolder(let path):
      return .naming(
        en: "\(path) is a file, but results need a folder; choose another place with \(.output)",
        ru: "\(path) — файл, а результатам нужна папка; выберите другое место \(by: .output)")
    }
  }
}
