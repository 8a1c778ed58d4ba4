internal import CustomerFeatures
internal import DecisionTrees
internal import Segmentation
internal import Wording

/// The tree as one formula of a spreadsheet that gives the number of a rule, its bounds read from the sheet of the rules.
///
/// English names of functions and commas: every spreadsheet shows them in its own language.
struct ClassifyFormula {
  private let model: SegmentationModel
  private let inputs: ClassifyInputs
  private let rules: RulesSheet
  /// The table that the formula stands in.
  private let table: String
  /// The cell with the day that days are counted to.
  private let asOf: String
  /// What customers are called in the table.
  private let customer: String

  /// What spreadsheets take, with room to spare: 8,192 characters and 64 levels.
  private static let mostCharacters = 8000
  private static let mostLevels = 60

  init(
    _ model: SegmentationModel, _ inputs: ClassifyInputs, _ rules: RulesSheet, table: String,
    customer: String,
    asOf: String
  ) {
    self.model = model
    self.inputs = inputs
    self.rules = rules
    self.table = table
    self.customer = customer
    self.asOf = asOf
  }

  /// The formula; `nil` where spreadsheets would not take it.
  var text: String? {
    guard model.tree.depth <= Self.mostLevels - 2 else { return nil }
    var text = ""
    var waiting: [Piece] = [.node(0)]
    // Every piece lengthens the text, so a tree of any size ends here.
    while let piece = waiting.popLast(), text.utf16.count <= Self.mostCharacters {
      switch piece {
      case .text(let words): text += words
      case .node(let index):
        switch model.tree.nodes[index] {
        case .leaf: text += "\(model.rule(ofLeaf: index)?.number ?? 0)"
        case .split(let feature, let threshold, let atMost, let above):
          guard let condition = condition(index, feature, threshold) else { return nil }
          let (yes, no) = model.features[feature].feature.category == nil ? (atMost, above) : (above, atMost)
          text += "IF(\(condition),"
          waiting += [.text(")"), .node(no), .text(","), .node(yes)]
        }
      }
    }
    let whole = "IF(COUNTA(\(all.joined(separator: ",")))=0,\"\",IF(\(isUnreadable),\"?\",\(text)))"
    return whole.utf16.count <= Self.mostCharacters ? whole : nil
  }

  private enum Piece {
    case text(String)
    case node(Int)
  }

  private var all: [String] { ([customer] + inputs.columns.map(\.heading)).map(cell) }

  /// Whether a cell that should be a number is none.
  private var isUnreadable: String {
    let numbers = inputs.columns.filter { if case .category = $0.kind { false } else { true } }.map {
      cell($0.heading)
    }
    guard !numbers.isEmpty else { return "FALSE" }
    if inputs.areAllNeeded { return "COUNT(\(numbers.joined(separator: ",")))<\(numbers.count)" }
    return "OR(\(numbers.map { "ISTEXT(\($0))" }.joined(separator: ",")))"
  }

  /// The cell of the row in a column.
  private func cell(_ heading: String) -> String { "\(table)[[#This Row],[\(heading)]]" }

  private func condition(_ node: Int, _ feature: Int, _ threshold: Double) -> String? {
    guard let place = inputs.places[feature] else { return nil }
    let column = inputs.columns[place]
    let cell = cell(column.heading)
    switch model.features[feature].feature.category {
    case .missing?:
      guard let known = rules.knownValues(of: model.features[feature].feature.name) else { return "TRUE" }
      return "SUMPRODUCT(--EXACT(TRIM(\(cell)),\(known)))=0"
    case .value(let value)?:
      // TRIM takes away blanks within as well.
      let own = value.contains("  ") ? cell : "TRIM(\(cell))"
      return "EXACT(\(own),\(rules.bound(ofNode: node)))"
    case nil:
      let isAtMost = "\(number(cell, column))<=\(rules.bound(ofNode: node))"
      guard let missing = MissingSide(of: model, feature: feature, threshold: threshold) else {
        return isAtMost
      }
      let sentinels = column.recipe?.missing ?? []
      switch missing {
      case .yes:
        let cases = ["\(cell)=\"\""] + sentinels.map { "\(cell)=\($0.shortest)" } + [isAtMost]
        return "OR(\(cases.joined(separator: ",")))"
      case .no:
        let cases = ["\(cell)<>\"\""] + sentinels.map { "\(cell)<>\($0.shortest)" } + [isAtMost]
        return "AND(\(cases.joined(separator: ",")))"
      }
    }
  }

  /// The feature's number.
  private func number(_ cell: String, _ column: ClassifyInputs.Column) -> String {
    // A day with a time of day is that day.
    if case .day = column.kind { return "\(asOf)-INT(\(cell))" }
    if let factor = column.recipe?.factor { return "ROUND(\(cell)*\(factor.shortest),0)" }
    return cell
  }
}
