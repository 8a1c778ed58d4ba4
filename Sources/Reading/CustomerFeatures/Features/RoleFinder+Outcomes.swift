internal import FileVocabulary
internal import TextTables
internal import Wording

extension RoleFinder {
  /// Why a column holds an answer and no measure: what an earlier look at the customers found, or what became of them;
  /// `nil` where it holds none.
  func outcomeReason(of column: ColumnClues) -> LocalizedText? {
    guard column.present > 0, !column.isConstant else { return nil }
    if isFifth(column) {
      return LocalizedText(
        en:
          "scores of 1 to 5 by name and values: made from the measures, so told by segment and not clustered on",
        ru:
          "оценки от 1 до 5, судя по названию и значениям: сделаны из мер, поэтому не признак, а итог сегмента"
      )
    }
    let isAnswer = !column.profile.hasManyDistinct && column.profile.distinct <= 2
    guard column.name.saysOutcome(mayDoubt: isAnswer) || isAnswer && isOneOfPair(column) else { return nil }
    return LocalizedText(
      en: "an answer by its name: told by segment and not clustered on",
      ru: "итог, судя по названию: не признак, а показывается по сегментам")
  }

  /// R, F or M beside another of them, all of them whole numbers from 1 to 5.
  private func isFifth(_ column: ColumnClues) -> Bool {
    let letters = columns.filter { Self.letters.contains($0.name.words) }
    return Self.letters.contains(column.name.words) && letters.count > 1 && letters.allSatisfy(\.holdsFifths)
  }

  /// One of "Yes_X", "No_X" and "X", where the first two are there.
  private func isOneOfPair(_ column: ColumnClues) -> Bool {
    let words = column.name.words
    let subject = Self.answer(words) == nil ? words : Array(words.dropFirst())
    guard !subject.isEmpty else { return false }
    let answers = columns.map(\.name.words).filter { Array($0.dropFirst()) == subject }.compactMap(
      Self.answer)
    return Set(answers).count == 2
  }

  /// Whether a name begins with yes or no.
  private static func answer(_ words: [String]) -> Bool? {
    // A letter or a digit before a name is no answer.
    guard words.count > 1, let first = words.first, first.count > 1 else { return nil }
    return YesOrNo(first).map { $0 == .yes }
  }
}
