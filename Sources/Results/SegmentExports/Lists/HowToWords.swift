internal import Wording

/// The sentences that every HOW-TO.txt has.
enum HowToWords {
  static func day(_ day: CalendarDay?) -> LocalizedText {
    guard let day else {
      return LocalizedText(en: "Lists of customers:", ru: "Списки клиентов:")
    }
    return LocalizedText(en: "Lists of customers as of \(day):", ru: "Списки клиентов на дату \(day):")
  }

  static func segment(_ number: Int) -> LocalizedText {
    LocalizedText(en: "segment \(number)", ru: "сегмент \(number)")
  }

  static func account(_ account: ListAccount) -> [LocalizedText] {
    let lines: [(Int, LocalizedText)] = [
      (account.customers, LocalizedText(en: "customers in the result", ru: "клиентов в результатах")),
      (account.written, LocalizedText(en: "customers in these files", ru: "клиентов в этих файлах")),
      (
        account.withoutKey,
        LocalizedText(en: "left out without e-mail or phone", ru: "не вошли без почты или телефона")
      ),
      (account.invalidEmail, LocalizedText(en: "e-mails that are none", ru: "негодных адресов почты")),
      (account.invalidPhone, LocalizedText(en: "phones that are none", ru: "негодных телефонов")),
      (
        account.duplicates,
        LocalizedText(en: "left out as a second of the same", ru: "не вошли как повторы")
      ),
    ]
    return lines.enumerated().filter { $0.offset < 2 || $0.element.0 > 0 }.map { _, line in
      LocalizedText(en: "\(line.1.en): \(line.0)", ru: "\(line.1.ru): \(line.0)")
    }
  }

  static let steps = LocalizedText(en: "What to do:", ru: "Что делать:")

  static func sources(_ day: CalendarDay) -> LocalizedText {
    LocalizedText(
      en: "The forms were checked on \(day) by these pages; they may have changed since:",
      ru: "Формат сверен \(day) по этим страницам; с тех пор он мог измениться:")
  }

  static let nothingSent = LocalizedText(
    en:
      "Nothing was sent anywhere. These files hold personal data: only you may read them; delete them when they are "
      + "handed over.",
    ru:
      "Никуда ничего не отправлено. В файлах персональные данные: читать их можете только вы; удалите их, когда "
      + "передадите.")
}
