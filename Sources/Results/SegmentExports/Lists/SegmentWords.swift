internal import Segmentation
internal import Wording

/// What a saved model says of segments beyond their numbers, in every language.
struct SegmentWords: Sendable {
  private let model: SegmentationModel?
  private let actions: [Int: LocalizedText]

  /// - Parameter model: The model that the results were made by; `nil` where nobody knows it.
  init(_ model: SegmentationModel?) {
    self.model = model
    guard let model else {
      actions = [:]
      return
    }
    actions = Dictionary(
      model.segments.map { segment in
        let kind = PlaybookKind(segment, in: model)
        return (segment.number, LocalizedText { Playbooks.builtIn[kind, $0].headline })
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The segment's name.
  func name(_ segment: Int?) -> LocalizedText? {
    segment.flatMap { model?.segment(numbered: $0)?.name }
  }

  /// The idea of what to do with it.
  func action(_ segment: Int?) -> LocalizedText? { segment.flatMap { actions[$0] } }

  /// A rule in words.
  func rule(_ number: Int?) -> LocalizedText? {
    guard let model, let rule = model.rules.first(where: { $0.number == number }) else { return nil }
    return LocalizedText { model.sentence(for: rule, in: $0) }
  }
}
