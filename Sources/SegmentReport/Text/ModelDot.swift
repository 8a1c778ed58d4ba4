internal import CustomerData
internal import DecisionTrees
package import Segmentation

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
        let rule = model.rules.first { $0.rule.leaves.contains(index) }
        let segment = model.segments.first { $0.number == rule?.segment }
        let name = segment.map { "\($0.number) \($0.name[language])" } ?? "?"
        lines.append("  n\(index) [shape=ellipse, label=\(quoted(name))];")
      case .split(let feature, let threshold, let atMost, let above):
        let question = TreeQuestion(model.features[feature].feature, threshold: threshold, language: language)
        let (yes, no) = question.yesIsAtMost ? (atMost, above) : (above, atMost)
        lines.append("  n\(index) [label=\(quoted(question.text + "?"))];")
        lines.append("  n\(index) -> n\(yes) [label=\(quoted(words.yes))];")
        lines.append("  n\(index) -> n\(no) [label=\(quoted(words.no))];")
      }
    }
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  private func quoted(_ text: String) -> String {
    var escaped = ""
    for character in TerminalText.escaped(text) {
      if character == "\"" || character == "\\" { escaped.append("\\") }
      escaped.append(character)
    }
    return "\"\(escaped)\""
  }
}
