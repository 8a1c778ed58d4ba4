internal import DecisionTrees
package import Segmentation
package import Wording

/// The rule tree in the language of Graphviz, for `dot -Tpdf`.
package struct ModelDot {
  private let model: SegmentationModel
  private let language: Language

  /// Draws the tree of `model`.
  package init(_ model: SegmentationModel, language: Language) {
    self.model = model
    self.language = language
  }

  /// The whole drawing.
  package var text: String {
    let words = language == .english ? (yes: "yes", no: "no") : (yes: "да", no: "нет")
    var lines = [
      "digraph rules {", "  rankdir=LR;", "  node [shape=box, fontname=\"sans-serif\"];",
      "  edge [fontname=\"sans-serif\"];",
    ]
    for (index, node) in model.tree.nodes.enumerated() {
      switch node {
      case .leaf:
        lines.append("  n\(index) [shape=ellipse, label=\(quoted(leafLines(index)))];")
      case .split(let feature, let threshold, let atMost, let above):
        let question = TreeQuestion(
          model.features, feature, threshold: threshold, windowDays: model.windowDays, language: language)
        let (yes, no) = question.yesIsAtMost ? (atMost, above) : (above, atMost)
        lines.append("  n\(index) [label=\(quoted([question.text + "?"]))];")
        lines.append("  n\(index) -> n\(yes) [label=\(quoted([words.yes]))];")
        lines.append("  n\(index) -> n\(no) [label=\(quoted([words.no]))];")
      }
    }
    return (lines + ["}", ""]).joined(separator: "\n").withPlainBlanks
  }

  /// The segment that a leaf leads to, and how many customers its rule catches.
  private func leafLines(_ index: Int) -> [String] {
    guard let rule = model.rule(ofLeaf: index), let segment = model.segment(numbered: rule.segment) else {
      return ["?"]
    }
    let share = Numerals(language).percent(rule.rule.support)
    return [
      "\(segment.number) \(segment.name[language])",
      language == .english
        ? "rule \(rule.number): \(share) of all" : "правило \(rule.number): \(share) базы",
    ]
  }

  private func quoted(_ lines: [String]) -> String {
    let escaped = lines.map { line in
      TerminalText.escaped(line).reduce(into: "") { text, character in
        if character == "\"" || character == "\\" { text.append("\\") }
        text.append(character)
      }
    }
    return "\"\(escaped.joined(separator: "\\n"))\""
  }
}
