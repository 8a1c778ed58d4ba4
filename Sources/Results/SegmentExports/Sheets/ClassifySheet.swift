internal import CustomerFeatures
internal import DecisionTrees
internal import Segmentation
internal import Wording

/// A table to paste customers into, which says their segments.
struct ClassifySheet {
  private let model: SegmentationModel
  private let rules: RulesSheet
  private let language: Language
  private let asOf: CalendarDay?
  private let inputs: ClassifyInputs

  /// Its name in formulas.
  private static let table = "classify"
  private static let headings = 4
  private static let preparedRows = 1000

  init(model: SegmentationModel, rules: RulesSheet, asOf: CalendarDay?, language: Language) {
    self.model = model
    self.rules = rules
    self.asOf = asOf
    self.language = language
    inputs = ClassifyInputs(of: model, language: language)
  }

  /// Why there is no such sheet.
  enum Absence {
    case oneSegment
    case longFormula
    case unknownDay
  }

  /// The sheet, or why there is none.
  var sheetOrReason: Result<Sheet, AbsenceError> {
    guard model.tree.depth > 0, let ruleRows = rules.ruleRows else {
      return .failure(AbsenceError(reason: .oneSegment))
    }
    let outputs = TableHeadings.unique(
      [WorkbookWord.customer(language)] + inputs.columns.map(\.heading)
        + [WorkbookWord.rule, .number, .segment].map { $0(language) })
    let headings = [outputs[0]] + inputs.columns.map(\.heading) + outputs.suffix(3)
    let rule = headings[headings.count - 3]
    let formula = ClassifyFormula(
      model, inputs, rules, table: Self.table, customer: headings[0], asOf: CellPlace.fixed(1, 1))
    guard let tree = formula.text else { return .failure(AbsenceError(reason: .longFormula)) }
    guard !inputs.hasDays || asOf?.serial != nil else { return .failure(AbsenceError(reason: .unknownDay)) }
    let own = "\(Self.table)[[#This Row],[\(rule)]]"
    func found(_ column: Int) -> String {
      "IF(ISNUMBER(\(own)),INDEX(\(rules.reference(column, ruleRows)),\(own)),\(own))"
    }
    let formulas = [tree, found(RulesSheet.segments), found(RulesSheet.names)]
    let blank: [SheetCell] =
      [Self.blank(.text)] + inputs.columns.map { Self.blank($0.kind.format) }
      + formulas.map { SheetCell(content: .formula($0, result: "")) }
    var rows: [[SheetCell]] = [
      inputs.hasDays ? [.sentence(WorkbookWord.asOf(language), isBold: true), day] : [],
      [.sentence(WorkbookWord.pasteHere(language))], [],
    ]
    rows.append(headings.map { SheetCell.heading($0) })
    rows += Array(repeating: blank, count: Self.preparedRows)
    var frame = SheetFrame(name: WorkbookWord.classifySheet(language))
    frame.frozenRows = Self.headings
    let places = CellPlace.range(
      0...(headings.count - 1), Self.headings...(Self.headings + Self.preparedRows))
    frame.table = SheetTable(
      name: Self.table, range: places,
      columns: zip(headings, Array(repeating: nil, count: inputs.columns.count + 1) + formulas).map {
        ($0, $1)
      })
    return .success(Sheet(frame, rows: rows))
  }

  /// See ``Absence``.
  struct AbsenceError: Error { let reason: Absence }

  private var day: SheetCell {
    var cell = SheetCell.day(asOf)
    (cell.style.fill, cell.style.isOpen) = (.open, true)
    return cell
  }

  private static func blank(_ format: CellStyle.Number) -> SheetCell {
    SheetCell(style: CellStyle(number: format))
  }
}

extension ClassifyInputs.Kind {
  /// How what is typed looks.
  fileprivate var format: CellStyle.Number {
    switch self {
    case .day: .date
    case .number(let format): format
    case .category: .text
    }
  }
}
