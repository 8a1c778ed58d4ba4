public import Wording

extension ValueCaution {
  /// What it is, without the column's name.
  public var text: LocalizedText {
    switch self {
    case .swappedDays(let strays, let usual):
      LocalizedText(
        en: "day and month look swapped in part: \(strays) dates with a day up to 12 lie outside "
          + "\(usual.lowerBound) to \(usual.upperBound), where all others are",
        ru: "день и месяц местами переставлены: дат с днём до 12, которые лежат вне промежутка от "
          + "\(usual.lowerBound) до \(usual.upperBound), где все остальные, — \(strays)")
    case .constantMonth(let found): found.text
    case .weeks(let count, let example):
      LocalizedText(
        en: "\(LocalizedText(count: count).en) of its dates are weeks without a day, such as \(example); "
          + "each stands for its Monday",
        ru: "недели без дня, например \(example): \(LocalizedText(count: count).ru); "
          + "каждая считается её понедельником")
    case .unknownValues(let count, let word):
      LocalizedText(
        en: "'\(word)' is taken for a value that is not known: \(LocalizedText(count: count).en) cells",
        ru: "«\(word)» считается неизвестным значением, ячеек: \(LocalizedText(count: count).ru)")
    case .percentsInPart(let percents, let others):
      LocalizedText(
        en: "\(LocalizedText(count: percents).en) numbers are written in per cent and "
          + "\(LocalizedText(count: others).en) are not: 20% is read as 0.2",
        ru: "чисел с процентом: \(LocalizedText(count: percents).ru), без него: "
          + "\(LocalizedText(count: others).ru); 20 % читается как 0,2")
    case .thousands(let count, let example):
      .naming(
        en: """
          numbers such as \(example) are read as thousands (\(LocalizedText(count: count).en) of them), since whole \
          numbers below 1000 stand beside them; if the mark divides decimals, say so with \(.decimal)
          """,
        ru: """
          числа вида \(example) (их \(LocalizedText(count: count).ru)) читаются как тысячи: рядом с ними целые числа \
          меньше 1000; если знак отделяет дробную часть, укажите \(.decimal)
          """)
    }
  }
}

extension ValueCaution.ConstantMonth {
  fileprivate var text: LocalizedText {
    let dates = LocalizedText(count: dates)
    return .naming(
      en: """
        in dates such as \(example) the \(isFirst ? "first" : "second") number is taken for the month, since it is \
        \(month) in all \(dates.en) of them while the other changes; if it is the day, say so with \(.dateFormat)
        """,
      ru: """
        в датах вида \(example) месяцем считается \(isFirst ? "первое" : "второе") число: оно во всех \(dates.ru) \
        датах равно \(month), а другое меняется; если это день, укажите \(.dateFormat)
        """)
  }
}
