internal import Clustering
internal import Segmentation
internal import Wording

extension RunRecord {
  /// How far the segments can be trusted, in a few words, as the report has them.
  var verdictWords: LocalizedText {
    if cut == .told { return LocalizedText(en: "Cut by what comes next", ru: "Деление по будущим покупкам") }
    return switch verdict {
    case .strong: LocalizedText(en: "Clear groups", ru: "Чёткие группы")
    case .weak: LocalizedText(en: "Faint groups", ru: "Слабые группы")
    case .none: LocalizedText(en: "A convenient cut", ru: "Удобное деление")
    case .unjudged: LocalizedText(en: "Not judged", ru: "Без проверки")
    }
  }
}
