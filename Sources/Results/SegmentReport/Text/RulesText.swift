internal import DecisionTrees
package import Segmentation
package import Wording

/// `rules.txt`: the rules in words, and the tree.
package struct RulesText {
  private let model: SegmentationModel
  private let language: Language
  private let numerals: Numerals
  private let style: TextStyle
  private let record: RunRecord?

  /// Words the rules of `model`.
  ///
  /// - Parameter record: The run that made it, for what is told beside the rules; `nil` where it was not kept.
  package init(
    _ model: SegmentationModel, record: RunRecord? = nil, language: Language,
    style: TextStyle = TextStyle(isOn: false)
  ) {
    self.model = model
    self.record = record
    self.language = language
    self.style = style
    numerals = Numerals(language)
  }

  /// The whole text.
  package var text: String {
    let tree = ["", closing, "", style.bold(english ? "The tree" : "Дерево"), ""]
    let lines = ruleLines + tree + TreeText(model: model, language: language, width: style.width).lines
    return (lines.joined(separator: "\n") + "\n").withPlainBlanks
  }

  private var english: Bool { language == .english }

  /// A paragraph a segment.
  var ruleLines: [String] {
    var lines: [String] = []
    for segment in model.segments {
      if !lines.isEmpty { lines.append("") }
      lines.append(head(of: segment))
      if let caution = caution(about: segment) { lines.append("   " + caution) }
      let rules = model.rules(ofSegment: segment.number)
      for (index, rule) in rules.enumerated() {
        let join = index == 0 ? (english ? "IF" : "ЕСЛИ") : (english ? "OR" : "ИЛИ")
        lines.append(
          TerminalText.escaped("   \(join) \(rule.wording[language])").wrapped(to: style.width, indent: 6))
        lines.append(style.dim("      \(figures(of: rule))".wrapped(to: style.width, indent: 6)))
      }
      let summary = record?.segments.first { $0.number == segment.number }
      lines += ToldWords(summary, numerals: numerals).sentences(in: language).map {
        TerminalText.escaped("   \($0)").wrapped(to: style.width, indent: 6)
      }
    }
    return lines
  }

  /// The rule of each segment that catches most of it.
  var leadingRules: [String] {
    model.segments.flatMap { segment in
      let rules = model.rules(ofSegment: segment.number)
      var lines = [head(of: segment)]
      if let caution = caution(about: segment) { lines.append("   " + caution) }
      // Of equals the first.
      let leading = rules.max { $0.rule.support < $1.rule.support }
      guard let leading else { return lines }
      var text = leading.wording[language]
      if rules.count > 1 {
        let others = rules.count - 1
        text +=
          english ? " (or \(others) other \(others == 1 ? "rule" : "rules"))" : " (есть и другие: \(others))"
      }
      return lines + [TerminalText.escaped("   \(text)").wrapped(to: style.width, indent: 3)]
    }
  }

  private func head(of segment: Segment) -> String {
    let count = numerals.count(segment.customers, .customers)
    let name = TerminalText.escaped("\(segment.number)  \(segment.name[language])")
    let size = "\(count), \(numerals.percent(segment.share))"
    // Where both have no room on a line, the size stands below.
    let isShort = name.count + 2 + size.count <= style.width
    return isShort
      ? style.bold(name) + "  " + size
      : style.bold(name.wrapped(to: style.width, indent: 3)) + "\n   " + size
  }

  /// Of a segment that resamples seldom find again (Hennig 2007).
  private func caution(about segment: Segment) -> String? {
    guard let stability = segment.stability, stability < Segment.leastStability else { return nil }
    let value = numerals.decimal(stability, decimals: 2)
    return english
      ? "unstable (\(value)): do not rely on it" : "неустойчив (\(value)): полагаться на него не стоит"
  }

  private func figures(of rule: SegmentRule) -> String {
    let support = numerals.percent(rule.rule.support)
    let precision = numerals.percent(rule.rule.precision)
    let lift = numerals.decimal(rule.rule.lift, decimals: 1)
    return english
      ? "rule \(rule.number): catches \(support) of all, right for \(precision) of them, lift \(lift)"
      : "правило \(rule.number): охват \(support) базы, точность \(precision), лифт \(lift)"
  }

  /// How far the rules agree with the clusters, and what they cost.
  var closing: String {
    let quality = model.quality
    let fidelity = numerals.percent(quality.fidelity)
    let price = numerals.decimal(quality.priceOfExplainability, decimals: 3)
    return
      (english
      ? "The rules place \(fidelity) of the customers where k-means does (fidelity); "
        + "the sum of squared distances is \(price) times that of k-means (price of explainability). "
        + "\(learner)."
      : "Правила относят \(fidelity) клиентов туда же, куда k-means (верность); "
        + "сумма квадратов расстояний относится к сумме k-means как \(price) к 1 (цена объяснимости). "
        + "\(learner).").wrapped(to: style.width, indent: 0)
  }

  private var learner: String {
    let wording = PhraseBook(language)
    return wording(.learner, ["learner": wording.learner(model.quality.learner)]).uppercasedFirst
  }
}
