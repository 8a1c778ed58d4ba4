internal import CustomerFeatures
internal import DecisionTrees
internal import Segmentation
internal import TextTables
internal import Wording

/// The tree, a row a node, whose bounds may be changed by hand, and the rules in words below it.
struct RulesSheet {
  let model: SegmentationModel
  let language: Language

  /// The column of the bounds, from 0.
  static let bounds = 3
  private static let boundsOfModel = 9
  /// The columns of the segment and of its name among the rules.
  static let segments = 3
  static let names = 2
  private static let knownValues = 2

  /// Its name.
  var name: String { WorkbookWord.rulesSheet(language) }

  /// The rows of the nodes, from 1.
  var nodeRows: ClosedRange<Int> { 2...(1 + model.tree.nodes.count) }
  /// The rows of the rules, in the order of their numbers; `nil` where there is none.
  var ruleRows: ClosedRange<Int>? {
    let first = nodeRows.upperBound + 3
    return model.rules.isEmpty ? nil : first...(first + model.rules.count - 1)
  }

  /// The rows of the values that the model knows, by columns of categories that the tree asks whether they are missing.
  var knownRows: [(column: CustomerColumns.CategoryColumn, rows: ClosedRange<Int>)] {
    guard case .customers(let recipe) = model.recipe else { return [] }
    let asked = model.tree.nodes.compactMap { node -> String? in
      guard case .split(let index, _, _, _) = node, model.features[index].feature.category == .missing else {
        return nil
      }
      return model.features[index].feature.name
    }
    var row = (ruleRows?.upperBound ?? nodeRows.upperBound) + 3
    return recipe.categories.compactMap { column in
      let known = column.values.count { $0 != .missing }
      guard known > 0, asked.contains(where: { $0.utf8.elementsEqual(column.name.utf8) }) else { return nil }
      defer { row += known }
      return (column, row...(row + known - 1))
    }
  }

  /// The cells of one column of it, as formulas of other sheets call them.
  func reference(_ column: Int, _ rows: ClosedRange<Int>) -> String {
    let first = CellPlace.fixed(column, rows.lowerBound)
    return rows.count == 1
      ? "'\(name)'!\(first)" : "'\(name)'!\(first):\(CellPlace.fixed(column, rows.upperBound))"
  }

  /// The cell of a node's bound.
  func bound(ofNode node: Int) -> String {
    let row = nodeRows.lowerBound + node
    return reference(Self.bounds, row...row)
  }

  /// The values that the model knows of a column.
  func knownValues(of name: String) -> String? {
    knownRows.first { $0.column.name.utf8.elementsEqual(name.utf8) }.map {
      reference(Self.knownValues, $0.rows)
    }
  }

  /// True where no bound was changed by hand.
  var isUnchanged: String {
    let (now, once) = (reference(Self.bounds, nodeRows), reference(Self.boundsOfModel, nodeRows))
    // As texts: EXACT tells a number from itself in an array of some spreadsheets.
    return "SUMPRODUCT(1-EXACT(\(now)&\"\",\(once)&\"\"))=0"
  }

  var sheet: Sheet {
    let words: [WorkbookWord] = [
      .node, .feature, .test, .bound, .yes, .no, .missing, .segment, .rule, .boundOfModel,
    ]
    var rows = [words.map { SheetCell.heading($0(language)) }]
    rows += model.tree.nodes.indices.map(row(ofNode:))
    rows.append([])
    let headings: [WorkbookWord] = [.rule, .rule, .segment, .number, .support, .precision, .lift]
    rows.append(headings.map { .heading($0(language)) })
    rows += model.rules.map { rule in
      [
        .number(Double(rule.number), .whole), .text(model.sentence(for: rule, in: language), wraps: true),
        .text(model.segment(numbered: rule.segment)?.name[language] ?? ""),
        .number(Double(rule.segment), .whole), .number(rule.rule.support, .share),
        .number(rule.rule.precision, .share), .number(rule.rule.lift, .ratio),
      ]
    }
    if !knownRows.isEmpty {
      rows.append([])
      rows.append([
        .empty, .heading(WorkbookWord.feature(language)), .heading(WorkbookWord.knownValue(language)),
      ])
    }
    for known in knownRows {
      rows += known.column.values.filter { $0 != .missing }.map {
        [.empty, .text(known.column.name), Self.category($0.written)]
      }
    }
    var frame = SheetFrame(name: name)
    (frame.frozenRows, frame.isProtected) = (1, true)
    return Sheet(frame, rows: rows)
  }

  private func row(ofNode index: Int) -> [SheetCell] {
    let number = SheetCell.number(Double(index + 1), .whole)
    switch model.tree.nodes[index] {
    case .leaf:
      let rule = model.rule(ofLeaf: index)
      let segment = rule.flatMap { model.segment(numbered: $0.segment) }
      var cells: [SheetCell] = [number] + Array(repeating: .empty, count: 6)
      cells.append(segment.map { .text("\($0.number) \($0.name[language])") } ?? .empty)
      cells.append(rule.map { .number(Double($0.number), .whole) } ?? .empty)
      return cells
    case .split(let index, let threshold, let atMost, let above):
      let feature = model.features[index].feature
      let (bound, isOpen): (SheetCell, Bool) =
        switch feature.category {
        case nil: (.number(threshold), true)
        case .missing?: (.text(WorkbookWord.missingValues(language)), false)
        case .value(let value)?: (Self.category(value), true)
        }
      let (yes, no) = feature.category == nil ? (atMost, above) : (above, atMost)
      let missing = MissingSide(of: model, feature: index, threshold: threshold).map { $0 == .yes ? yes : no }
      var open = bound
      if isOpen { (open.style.fill, open.style.isOpen) = (.open, true) }
      let word: WorkbookWord = feature.category == nil ? .atMost : .isCategory
      return [
        number, .text(heading(of: index)), .text(word(language)), open, .number(Double(yes + 1), .whole),
        .number(Double(no + 1), .whole), .number(missing.map { Double($0 + 1) }, .whole), .empty, .empty,
        bound,
      ]
    }
  }

  private func heading(of index: Int) -> String {
    let feature = model.features[index].feature
    guard feature.category == nil else { return feature.label.text[language] }
    return FeatureWords(feature, numerals: Numerals(language)).unitHeading
  }

  private static func category(_ value: String) -> SheetCell {
    SheetCell(content: .text(value), style: CellStyle(number: .text))
  }
}

/// Where a node sends those whose value is missing.
enum MissingSide {
  case yes, no

  /// - Returns: `nil` where nothing can be missing.
  init?(of model: SegmentationModel, feature index: Int, threshold: Double) {
    guard case .customers(let recipe) = model.recipe else { return nil }
    let feature = model.features[index].feature
    switch feature.category {
    case .missing?: self = .yes
    case .value?: self = .no
    case nil:
      let column = recipe.numbers.first { ($0.feature ?? $0.name).utf8.elementsEqual(feature.name.utf8) }
      let filled = column?.isZeroWhereEmpty == true ? 0 : column?.median ?? model.features[index].median
      self = filled <= threshold ? .yes : .no
    }
  }
}
