public import Wording

/// Number and name of a segment, as sentences say them.
public struct SegmentTitle: Sendable, Equatable {
  /// From 1.
  public let number: Int
  /// Unique within the model.
  public let name: LocalizedText

  /// 3 “Promising”, 3 «Перспективные».
  public var text: LocalizedText {
    LocalizedText(en: "\(number) “\(name.en)”", ru: "\(number) «\(name.ru)»")
  }
}
