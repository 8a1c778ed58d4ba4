internal import CustomerFeatures
internal import DecisionTrees
package import Segmentation
package import Wording

/// A model's rules as one formula of a spreadsheet, with English names of functions and commas, as files hold them.
package struct SpreadsheetFormula: Sendable {
  /// What the formula gives.
  package enum Answer: String, Sendable, CaseIterable {
    case segment, name, rule
  }

  /// The formula, beginning with =.
  package let text: String

  /// What Excel takes at most.
  private static let mostCharacters = 8192
  private static let mostLevels = 64
  private static let mostRow = 1_048_576
  private static let mostColumn = 16_384

  /// - Parameters:
  ///   - letters: The sheet's column of a feature, by the feature's name; the others stand as in customers.csv.
  ///   - row: The sheet's row that the formula is for.
  /// - Throws: ``ExportError`` where a name or a place is none, or the tree is too large for one cell.
  package init(
    _ model: SegmentationModel, answer: Answer = .segment, language: Language = .english,
    letters: [(feature: String, column: String)] = [], row: Int = 2
  ) throws {
    try ChoiceError.check(row, of: .sheetRow, in: 1...Self.mostRow)
    let tree = RuleTree(model)
    let cells = try Self.cells(of: tree, letters: letters, row: row)
    var maker = Maker(answer: answer, language: language, model: model, cells: cells)
    let walk = maker.text(tree.root)
    // Without all of its numbers a customer of a log has no segment.
    let text = model.recipe.isOfLog ? "=IF(COUNT(\(cells.list))<\(cells.count),\"\",\(walk))" : "=" + walk
    let levels = tree.depth + (model.recipe.isOfLog ? 2 : 3)
    guard levels <= Self.mostLevels else {
      throw ExportError.formulaTooLarge(.levels, count: levels, limit: Self.mostLevels)
    }
    guard text.utf16.count <= Self.mostCharacters else {
      throw ExportError.formulaTooLarge(.characters, count: text.utf16.count, limit: Self.mostCharacters)
    }
    self.text = text
  }

  /// Where the features stand in the sheet.
  fileprivate struct Cells {
    var byName: [(name: String, cell: String)]
    var count: Int { byName.count }
    /// All of them, neighbours as one range.
    var list: String { byName.map(\.cell).joined(separator: ",") }

    func callAsFunction(_ column: RuleTree.Column) -> String {
      byName.first { $0.name.utf8.elementsEqual(column.name.utf8) }?.cell ?? ""
    }
  }

  private static func cells(
    of tree: RuleTree, letters: [(feature: String, column: String)], row: Int
  ) throws(ExportError) -> Cells {
    var places = tree.columns.enumerated().map { (name: $1.name, column: name(ofColumn: $0 + 2)) }
    for (feature, written) in letters {
      guard let place = places.firstIndex(where: { $0.name.utf8.elementsEqual(feature.utf8) }) else {
        throw .noSuchFeature(feature, available: places.map(\.name))
      }
      let letters = written.uppercased()
      guard let number = number(ofColumn: letters), number <= mostColumn else {
        throw .noSheetColumn(written)
      }
      places[place].column = letters
    }
    return Cells(byName: places.map { ($0.name, "\($0.column)\(row)") })
  }

  /// A...Z, AA...XFD, from 1.
  private static func name(ofColumn number: Int) -> String {
    var name = ""
    var rest = number
    while rest > 0 {
      name = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + name
      rest = (rest - 1) / 26
    }
    return name
  }

  private static func number(ofColumn name: String) -> Int? {
    guard (1...3).contains(name.utf8.count), name.utf8.allSatisfy({ (65...90).contains($0) }) else {
      return nil
    }
    return name.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
  }

  private struct Maker {
    let answer: Answer
    let language: Language
    let model: SegmentationModel
    let cells: Cells
    /// Decimals that money is rounded to: what a sheet adds up differs from the sum in its last digits.
    private let decimals: Int?

    init(answer: Answer, language: Language, model: SegmentationModel, cells: Cells) {
      self.answer = answer
      self.language = language
      self.model = model
      self.cells = cells
      decimals = model.recipe.isOfLog ? model.moneyDecimals : nil
    }

    mutating func text(_ node: RuleTree.Node) -> String {
      switch node {
      case .leaf(let segment, let rule): leaf(segment, rule)
      case .number(let column, let bound, let yes, let no):
        "IF(\(question(column, bound)),\(text(yes)),\(text(no)))"
      case .category(let column, let category, let yes, let no):
        "IF(\(question(column, category)),\(text(yes)),\(text(no)))"
      }
    }

    private func leaf(_ segment: Int, _ rule: Int) -> String {
      switch answer {
      case .segment: String(segment)
      case .rule: String(rule)
      case .name: quoted(model.segment(numbered: segment)?.name[language] ?? String(segment))
      }
    }

    private func question(_ column: RuleTree.Column, _ bound: Double) -> String {
      let cell = cells(column)
      guard let standIn = column.standIn else {
        let isMoney = column.unit == .money
        guard isMoney, let decimals else { return "\(cell)<=\(bound.shortest)" }
        return "ROUND(\(cell),\(decimals))<=\(bound.shortest)"
      }
      return standIn <= bound
        ? "OR(NOT(ISNUMBER(\(cell))),\(cell)<=\(bound.shortest))"
        : "AND(ISNUMBER(\(cell)),\(cell)<=\(bound.shortest))"
    }

    private func question(_ column: RuleTree.Column, _ category: CategoryKey) -> String {
      guard category == .missing else { return exact(cells(column), category.written) }
      // What the model does not know is missing.
      if column.categories.isEmpty { return "TRUE" }
      return "NOT(OR(\(column.categories.map { exact(cells(column), $0) }.joined(separator: ","))))"
    }

    /// Letter by letter: = takes small and capital letters for the same.
    private func exact(_ cell: String, _ text: String) -> String {
      // TRIM takes blanks in the middle as well.
      text.contains("  ") ? "EXACT(\(cell),\(quoted(text)))" : "EXACT(TRIM(\(cell)),\(quoted(text)))"
    }

    private func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }
  }
}

extension SegmentationModel {
  /// Three decimals more than the bounds and the limits of money have, so that no two amounts become one.
  fileprivate var moneyDecimals: Int? {
    let money = features.indices.filter { features[$0].feature.unit == .money }
    var values = money.flatMap { [features[$0].minimum, features[$0].maximum] }
    for node in tree.nodes {
      if case .split(let feature, let threshold, _, _) = node, money.contains(feature) {
        values.append(threshold)
      }
    }
    let most = values.map(\.writtenDecimals).max() ?? 0
    return most > 9 ? nil : max(2, most) + 3
  }
}

extension Double {
  /// Decimals of the shortest text that reads back to the same number.
  fileprivate var writtenDecimals: Int {
    let text = shortest
    guard !text.contains("e") else { return abs(self) < 1 ? 99 : 0 }
    return text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
  }
}
