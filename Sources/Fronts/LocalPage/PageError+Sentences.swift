internal import AtomicFiles
package import Wording

extension PageError {
  /// Who can put it right.
  package var blame: Blame {
    switch self {
    case .notBuilt: .missingPart
    case .portTaken, .cannotListen, .cannotUseFolder, .folderInUse: .place
    case .unusableSize: .choice
    }
  }

  /// What is wrong, and what would be right.
  package var sentence: LocalizedText {
    switch self {
    case .notBuilt:
      LocalizedText(
        en: "this program was built without the page; build it with 'make build'",
        ru: "эта программа собрана без страницы; соберите её командой 'make build'")
    case .portTaken(let port):
      .naming(
        en:
          "another program listens on port \(port); choose another with \(.port), or any that is free with \(.port) 0",
        ru:
          "порт \(port) занят другой программой; выберите другой \(by: .port), а любой свободный — \(by: .port) 0"
      )
    case .cannotListen(let port, let code):
      .naming(
        en: "port \(port) cannot be listened on: \(reason(code).en); choose another with \(.port)",
        ru: "порт \(port) открыть нельзя: \(reason(code).ru); выберите другой \(by: .port)")
    case .cannotUseFolder(let path, let code):
      .naming(
        en: "the folder \(path) cannot be used: \(reason(code).en); choose another with \(.pageFolder)",
        ru: "папкой \(path) нельзя пользоваться: \(reason(code).ru); выберите другую \(by: .pageFolder)")
    case .folderInUse(let path):
      .naming(
        en:
          "another page of this program uses the folder \(path); stop it, or choose another with \(.pageFolder)",
        ru:
          "папка \(path) занята другой страницей этой программы; остановите её или выберите другую \(by: .pageFolder)"
      )
    case .unusableSize(let text):
      .naming(
        en: "\(.maxUpload) takes a size such as 500MB or 4GB, not '\(text)'",
        ru: "\(.maxUpload): нужен размер, например 500MB или 4GB, а не «\(text)»")
    }
  }

  private func reason(_ code: Int32) -> LocalizedText { LocalizedText(systemError: code) }
}
