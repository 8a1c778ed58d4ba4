internal import Glibc
package import Wording

extension LocalizedText {
  /// The system's words for why a call failed, as the end of a sentence; Russian has words of its own for what people
  /// meet.
  ///
  /// - Parameter code: The value of `errno`.
  package init(systemError code: Int32) {
    let words = String(cString: strerror(code))
    self.init(en: words, ru: Self.russianWords(for: code) ?? words)
  }

  private static func russianWords(for code: Int32) -> String? {
    switch code {
    case ENOENT: "такого файла или папки нет"
    case EACCES, EPERM: "нет прав доступа"
    case ENOSPC: "на диске нет места"
    case EDQUOT: "исчерпана дисковая квота"
    case EROFS: "диск доступен только для чтения"
    case EIO: "ошибка ввода-вывода"
    case EISDIR: "это папка"
    case ENOTDIR: "часть пути — не папка"
    case ENAMETOOLONG: "слишком длинное имя"
    case EFBIG: "файл слишком велик"
    case EPIPE: "принимающая программа закрылась"
    case ENOMEM: "не хватает памяти"
    case EMFILE, ENFILE: "открыто слишком много файлов"
    case ELOOP: "слишком много символических ссылок"
    default: nil
    }
  }
}
