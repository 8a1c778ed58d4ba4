public import Wording

extension SegmentChange {
  /// What became of it.
  public var text: LocalizedText {
    switch self {
    case .otherFeatures:
      LocalizedText(
        en: "the previous model has other features, so its names and numbers were not kept",
        ru: "у прежней модели другие признаки, поэтому её названия и номера не сохранены")
    case .new(let segment):
      LocalizedText(en: "new segment: \(segment.text.en)", ru: "новый сегмент: \(segment.text.ru)")
    case .split(let segment, let origin):
      LocalizedText(
        en: "split: \(segment.text.en) comes out of \(origin.text.en)",
        ru: "разделение: сегмент \(segment.text.ru) выделен из \(origin.text.ru)")
    case .gone(let segment):
      LocalizedText(en: "gone: \(segment.text.en)", ru: "исчез сегмент: \(segment.text.ru)")
    case .merged(let segment, let heir):
      LocalizedText(
        en: "merged: \(segment.text.en) went into \(heir.text.en)",
        ru: "объединение: сегмент \(segment.text.ru) вошёл в \(heir.text.ru)")
    }
  }
}
