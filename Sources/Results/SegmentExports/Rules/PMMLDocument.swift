internal import CustomerFeatures
package import Segmentation
internal import Wording

/// A model's rules as a TreeModel of PMML 4.4, which scoring engines read (dmg.org).
package struct PMMLDocument: Sendable {
  /// The document, UTF-8.
  package let text: String

  /// - Parameter tool: The program and its version, for the header.
  package init(_ model: SegmentationModel, tool: RunRecord.Tool) {
    let tree = RuleTree(model)
    var writer = Writer(columns: tree.columns)
    writer.begin(model, tool)
    writer.walk(tree, isOfLog: model.recipe.isOfLog)
    writer.end()
    text = writer.text
  }

  private struct Writer {
    let columns: [RuleTree.Column]
    private(set) var text = ""
    private var level = 0
    /// Nodes so far, and leaves of each rule.
    private var nodes = 0
    private var leaves: [Int: Int] = [:]

    init(columns: [RuleTree.Column]) { self.columns = columns }

    mutating func begin(_ model: SegmentationModel, _ tool: RunRecord.Tool) {
      text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      open("PMML", [("xmlns", "http://www.dmg.org/PMML-4_4"), ("version", "4.4")])
      open("Header", [("description", "Segments of customers")])
      empty("Application", [("name", tool.name), ("version", tool.version)])
      close("Header")
      open("DataDictionary", [("numberOfFields", String(columns.count + 1))])
      for column in columns { field(column) }
      open("DataField", [("name", Self.target(columns)), ("optype", "categorical"), ("dataType", "string")])
      for segment in model.segments {
        empty("Value", [("value", String(segment.number)), ("displayValue", segment.name.en)])
      }
      close("DataField")
      close("DataDictionary")
      open(
        "TreeModel",
        [
          ("modelName", "segments"), ("functionName", "classification"), ("missingValueStrategy", "none"),
          ("noTrueChildStrategy", "returnNullPrediction"), ("splitCharacteristic", "multiSplit"),
        ])
      open("MiningSchema", [])
      for column in columns {
        empty(
          "MiningField",
          [("name", column.name), ("usageType", "active"), ("invalidValueTreatment", "asMissing")])
      }
      empty("MiningField", [("name", Self.target(columns)), ("usageType", "target")])
      close("MiningSchema")
      open("Output", [])
      for (name, feature) in [("predicted_segment", "predictedValue"), ("rule", "entityId")] {
        empty(
          "OutputField",
          [
            ("name", Self.free(name, columns)), ("optype", "categorical"), ("dataType", "string"),
            ("feature", feature),
          ])
      }
      close("Output")
    }

    /// What the answer is called: no column is called so.
    private static func target(_ columns: [RuleTree.Column]) -> String { free("segment", columns) }

    private static func free(_ name: String, _ columns: [RuleTree.Column]) -> String {
      var (free, number) = (name, 2)
      while columns.contains(where: { $0.name.utf8.elementsEqual(free.utf8) }) {
        (free, number) = ("\(name)_\(number)", number + 1)
      }
      return free
    }

    private mutating func field(_ column: RuleTree.Column) {
      let isNumber = column.unit != .category
      empty(
        "DataField",
        [
          ("name", column.name), ("optype", isNumber ? "continuous" : "categorical"),
          ("dataType", isNumber ? "double" : "string"),
        ])
    }

    mutating func walk(_ tree: RuleTree, isOfLog: Bool) {
      open("Node", [("id", nextID())])
      empty("True", [])
      if isOfLog {
        // Whoever lacks a number has no segment: no child is true then.
        node(tree.root) { writer in
          writer.open("CompoundPredicate", [("booleanOperator", "and")])
          for column in writer.columns { writer.simple(column, "isNotMissing", nil) }
          writer.empty("True", [])
          writer.close("CompoundPredicate")
        }
      } else {
        node(tree.root) { $0.empty("True", []) }
      }
      close("Node")
    }

    private mutating func node(_ node: RuleTree.Node, _ predicate: (inout Writer) -> Void) {
      switch node {
      case .leaf(let segment, let rule):
        leaves[rule, default: 0] += 1
        let count = leaves[rule] ?? 1
        open(
          "Node", [("id", count == 1 ? "rule-\(rule)" : "rule-\(rule)-\(count)"), ("score", String(segment))])
        predicate(&self)
        close("Node")
      case .number(let column, let bound, let yes, let no):
        open("Node", [("id", nextID())])
        predicate(&self)
        self.node(yes) { $0.isAtMost(column, bound) }
        self.node(no) { $0.empty("True", []) }
        close("Node")
      case .category(let column, let category, let yes, let no):
        open("Node", [("id", nextID())])
        predicate(&self)
        self.node(yes) { $0.isCategory(column, category) }
        self.node(no) { $0.empty("True", []) }
        close("Node")
      }
    }

    private mutating func nextID() -> String {
      nodes += 1
      return "node-\(nodes)"
    }

    private mutating func isAtMost(_ column: RuleTree.Column, _ bound: Double) {
      guard let standIn = column.standIn, standIn <= bound else {
        return simple(column, "lessOrEqual", bound.shortest)
      }
      open("CompoundPredicate", [("booleanOperator", "or")])
      simple(column, "isMissing", nil)
      simple(column, "lessOrEqual", bound.shortest)
      close("CompoundPredicate")
    }

    private mutating func isCategory(_ column: RuleTree.Column, _ category: CategoryKey) {
      guard category == .missing else { return simple(column, "equal", category.written) }
      guard !column.categories.isEmpty else { return empty("True", []) }
      open("CompoundPredicate", [("booleanOperator", "or")])
      simple(column, "isMissing", nil)
      // What the model does not know is missing.
      open("CompoundPredicate", [("booleanOperator", "and")])
      empty("True", [])
      for value in column.categories { simple(column, "notEqual", value) }
      close("CompoundPredicate")
      close("CompoundPredicate")
    }

    private mutating func simple(_ column: RuleTree.Column, _ comparison: String, _ value: String?) {
      let own = [("field", column.name), ("operator", comparison)]
      empty("SimplePredicate", own + (value.map { [("value", $0)] } ?? []))
    }

    mutating func end() {
      close("TreeModel")
      close("PMML")
    }

    private mutating func open(_ name: String, _ attributes: [(String, String)]) {
      tag(name, attributes, end: ">")
      level += 1
    }

    private mutating func empty(_ name: String, _ attributes: [(String, String)]) {
      tag(name, attributes, end: "/>")
    }

    private mutating func close(_ name: String) {
      level -= 1
      text += String(repeating: "  ", count: level) + "</\(name)>\n"
    }

    private mutating func tag(_ name: String, _ attributes: [(String, String)], end: String) {
      text += String(repeating: "  ", count: level) + "<" + name
      for (name, value) in attributes { text += " \(name)=\"\(Self.escaped(value))\"" }
      text += end + "\n"
    }

    /// A text within quotes; what XML cannot hold at all is shown as a mark.
    private static func escaped(_ text: String) -> String {
      var escaped = ""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
        case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
        default: escaped.unicodeScalars.append(scalar)
        }
      }
      return escaped
    }
  }
}
