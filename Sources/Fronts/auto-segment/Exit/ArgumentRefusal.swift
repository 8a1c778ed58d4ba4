internal import TextTables
internal import Wording

/// What the parser of arguments says is wrong with the command line.
///
/// It has its sentences in English and nothing behind them; those that people meet are said in Russian here.
struct ArgumentRefusal: ExplainedError {
  let sentence: LocalizedText
  let choice: Choice?
  let alternatives: [String]

  var blame: Blame { .choice }

  /// - Parameter message: The parser's own sentence.
  init(_ message: String) {
    if let match = message.wholeMatch(of: /(?s)The value '(.*)' is invalid for '(-\S+) <(?:date|дата)>'/) {
      let days = CalendarDay.readings(of: String(match.1)).map { "\($0)" }
      sentence = Self.dayRefused(String(match.1), flag: String(match.2), days)
      choice = Choice(flag: String(match.2))
      alternatives = days
      return
    }
    let message = Self.completed(message)
    let found = Self.found(in: message)
    sentence = LocalizedText(en: message, ru: found?.russian ?? message)
    choice = found?.flag.flatMap { Choice(flag: $0) }
    alternatives = choice?.values ?? []
  }

  /// The sentence with the nearest flag, or the values that a flag may have, as the parser says them of flags that its
  /// short help shows.
  private static func completed(_ message: String) -> String {
    if let match = message.wholeMatch(of: /Unknown option '(\S+)'/) {
      let nearest = closestName(to: String(match.1), among: Choice.allCases.map(\.flag))
      return nearest.map { "\(message). Did you mean '\($0)'?" } ?? message
    }
    if let match = message.wholeMatch(of: /(?s)The value '.*' is invalid for '(-\S+)'/) {
      let values = (Choice(flag: String(match.1))?.values ?? []).map { "'\($0)'" }
      return values.isEmpty ? message : "\(message). Please provide one of \(values.joined(separator: ", "))."
    }
    return message
  }

  /// Why a day is not taken: it can be read in several ways, or in none.
  private static func dayRefused(_ text: String, flag: String, _ days: [String]) -> LocalizedText {
    guard days.count > 1 else {
      return LocalizedText(
        en: "'\(text)' for \(flag) is no day; write it as yyyy-mm-dd, such as 2026-07-01",
        ru: "'\(text)' у \(flag) — не дата; напишите её как гггг-мм-дд, например 2026-07-01")
    }
    return LocalizedText(
      en: "'\(text)' for \(flag) can be \(days.joined(separator: " or ")); write it that way",
      ru: "'\(text)' у \(flag) может быть и \(days.joined(separator: ", и ")); напишите дату в таком виде")
  }

  private static func found(in message: String) -> (russian: String, flag: String?)? {
    if let match = message.wholeMatch(of: /Unknown option '(.+?)'. Did you mean '(.+)'\?/) {
      return ("неизвестный флаг '\(match.1)'; может быть, '\(match.2)'?", String(match.2))
    }
    if let match = message.wholeMatch(of: /Unknown option '(.+)'/) {
      return ("неизвестный флаг '\(match.1)'", nil)
    }
    if let match = message.wholeMatch(of: /Missing value for '(\S+).*'/) {
      return ("у флага \(match.1) нет значения", String(match.1))
    }
    if let match = message.wholeMatch(
      of: /The option '(.+)' does not take any value, but '(.*)' was specified\./)
    {
      return ("флагу \(match.1) значение не нужно, а задано '\(match.2)'", String(match.1))
    }
    if let match = message.wholeMatch(of: /(?s)The value '(.*)' is invalid for '(-\S+?)(?: <.+?>)?'(.*)/) {
      let values = match.3.matches(of: /'(.+?)'/).map { String($0.1) }.joined(separator: ", ")
      let advice = values.isEmpty ? "" : "; можно: \(values)"
      return ("значение '\(match.1)' не подходит для \(match.2)\(advice)", String(match.2))
    }
    if let match = message.wholeMatch(of: /(?s)Unexpected argument '(.*)'/) {
      return ("лишний аргумент '\(match.1)'", nil)
    }
    if let match = message.wholeMatch(of: /(?s)\d+ unexpected arguments: (.*)/) {
      return ("лишние аргументы: \(match.1)", nil)
    }
    if let match = message.wholeMatch(of: /Missing expected argument '(.+)'/) {
      return ("не хватает аргумента \(match.1)", nil)
    }
    return nil
  }
}
