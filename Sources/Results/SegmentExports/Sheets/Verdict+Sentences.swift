internal import Clustering
internal import Wording

extension Verdict {
  /// In two or three words.
  var words: LocalizedText {
    switch self {
    case .strong: LocalizedText(en: "Clear groups", ru: "Чёткие группы")
    case .weak: LocalizedText(en: "Faint groups", ru: "Слабые группы")
    case .none: LocalizedText(en: "A convenient cut", ru: "Удобное деление")
    case .unjudged: LocalizedText(en: "Not judged", ru: "Без проверки")
    }
  }
}
