/// What a cell of a yes-or-no column says, in any language.
package enum YesOrNo: String, Sendable, Hashable {
  case yes, no

  /// `nil` where the cell says neither.
  package init?(_ text: String) {
    let word = YesOrNo.plain(text)
    if YesOrNo.yesWords.contains(word) {
      self = .yes
    } else if YesOrNo.noWords.contains(word) {
      self = .no
    } else {
      return nil
    }
  }

  private static func plain(_ text: String) -> String {
    WrittenWords.folded(String(text.drop(while: \.isWhitespace))).split(separator: " ").joined(separator: " ")
  }

  private static let yesWords = Set(LanguageWords.all.flatMap(\.yes).map(plain))
  private static let noWords = Set(LanguageWords.all.flatMap(\.no).map(plain)).union(["-"])
}
