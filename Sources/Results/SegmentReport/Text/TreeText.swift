internal import CustomerFeatures
internal import DecisionTrees
internal import Segmentation
internal import Wording

/// The rule tree drawn with lines, root first; the upper branch is "yes".
struct TreeText {
  let model: SegmentationModel
  let language: Language
  /// Characters of a line, where the blanks of a question allow.
  let width: Int

  var lines: [String] {
    var lines: [String] = []
    draw(0, prefix: "", answer: "", into: &lines)
    return lines
  }

  private func draw(_ index: Int, prefix: String, answer: String, into lines: inout [String]) {
    func add(_ text: String, below: String) {
      let parts = TerminalText.escaped(text).wrapped(to: max(width - answer.count, Self.narrow), indent: 0)
        .split(separator: "\n")
      for (place, part) in parts.enumerated() { lines.append((place == 0 ? answer : below) + part) }
    }
    switch model.tree.nodes[index] {
    case .leaf:
      add("→ " + leafName(index), below: prefix + "       ")
    case .split(let feature, let threshold, let atMost, let above):
      let question = TreeQuestion(
        model.features, feature, threshold: threshold, windowDays: model.windowDays, language: language)
      add(question.text + "?", below: prefix + "│    ")
      let (yes, no) = question.yesIsAtMost ? (atMost, above) : (above, atMost)
      let words = language == .english ? (yes: "yes ", no: "no  ") : (yes: "да  ", no: "нет ")
      draw(yes, prefix: prefix + "│  ", answer: prefix + "├─ " + words.yes, into: &lines)
      draw(no, prefix: prefix + "   ", answer: prefix + "└─ " + words.no, into: &lines)
    }
  }

  /// The narrowest that a text is wrapped to, however deep it stands.
  private static let narrow = 20

  private func leafName(_ index: Int) -> String {
    guard let rule = model.rule(ofLeaf: index), let segment = model.segment(numbered: rule.segment) else {
      return "?"
    }
    let word = language == .english ? "rule" : "правило"
    return "\(segment.number) \(segment.name[language]) (\(word) \(rule.number))"
  }
}

/// What a split of the tree asks.
struct TreeQuestion {
  /// Without a question mark.
  let text: String
  /// Whether "yes" leads to the node at or below the threshold.
  let yesIsAtMost: Bool

  /// - Parameter feature: Its place among `features`.
  init(_ features: [ModelFeature], _ feature: Int, threshold: Double, windowDays: Int?, language: Language) {
    // Of a category people ask whether it is so, not whether its indicator is at most a half.
    yesIsAtMost = features[feature].feature.category == nil
    let condition =
      yesIsAtMost
      ? Condition(feature: feature, above: nil, atMost: threshold)
      : Condition(feature: feature, above: threshold, atMost: nil)
    text = RuleWording(features, windowDays: windowDays).text(for: [condition], in: language)
  }
}
