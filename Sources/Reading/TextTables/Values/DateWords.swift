internal import FileVocabulary

/// The words that stand in dates, of every language that files are understood in.
struct DateWords: Sendable {
  /// By its name, 1 to 12.
  private(set) var months: [FoldedWord: Int] = [:]
  private(set) var weekdays: Set<FoldedWord> = []

  static let known = DateWords()

  private init() {
    for language in LanguageWords.all {
      for (month, names) in zip(1..., language.months) {
        for word in names.compactMap({ FoldedWord($0) }) where months[word] == nil { months[word] = month }
      }
      weekdays.formUnion(language.weekdays.joined().compactMap { FoldedWord($0) })
    }
  }

  /// Behind the number of a day: 1st, 14th, 1er, 1º, 5-го.
  static let ordinals = words("st nd rd th er re ro e o a го е й ого ое")
  /// Between the parts of a date: "14 de enero de 2023", "the 14th of January".
  static let connectors = words("de del of di do")
  /// Before a date: "the", "le", "den"; or between a time and a date: "am".
  static let articles = words("the le el il den am on du dnia")
  /// Behind the year.
  static let years = words("г год года гг р рік року r roku rok")
  /// Before a time of day.
  static let beforeTime = words("at um à a las às alle ore o в о kl klo saat om godz ч")
  /// Behind a time of day.
  static let behindTime = words("uhr h hs hrs hr ч час год uur")
  static let halfDays = words("am pm")

  /// The words that dates begin with.
  static var initialWords: Set<FoldedWord> {
    Set(known.months.keys).union(known.weekdays).union(articles).union(connectors).union(words("q w"))
  }

  private static func words(_ list: String) -> Set<FoldedWord> {
    Set(list.split(separator: " ").compactMap { FoldedWord(String($0)) })
  }
}
