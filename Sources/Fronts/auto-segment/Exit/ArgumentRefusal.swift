internal import Wording

/// What the parser of arguments says is wrong with the command line.
///
/// It has its sentences in English and nothing behind them; those that people meet are said in Russian here.
struct ArgumentRefusal: ExplainedError {
  let sentence: LocalizedText
  let choice: Choice?

  var blame: Blame { .choice }

  /// - Parameter message: The parser's own sentence.
  init(_ message: String) {
    let found = Self.found(in: message)
    sentence = LocalizedText(en: message, ru: found?.russian ?? message)
    choice = found?.flag.flatMap { Choice(flag: $0) }
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
    if let match = message.wholeMatch(of: /(?s)The value '(.*)' is invalid for '(-\S+) <.+?>'(.*)/) {
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
