internal import LinearAlgebra
public import TextTables
public import Wording

/// What a table is, and what each of its columns is for.
public struct LayoutDecision: Sendable, Equatable {
  /// A log of transactions or a table of customers.
  public package(set) var layout: Layout
  /// Why.
  public package(set) var reason: LocalizedText
  /// One a column, in the order of the table.
  public package(set) var columns: [ColumnDecision]
  /// The recipe that follows from the roles.
  public package(set) var recipe: FeatureRecipe
  /// What a person should know of the choices that were made.
  public package(set) var cautions: [InputCaution] = []
  /// A column of a log that may number the orders, though nothing says so; they are counted by day.
  package var possibleOrder: ColumnLabel?

  /// Describes a table.
  public init(layout: Layout, reason: LocalizedText, columns: [ColumnDecision], recipe: FeatureRecipe) {
    self.layout = layout
    self.reason = reason
    self.columns = columns
    self.recipe = recipe
  }
}

extension LayoutDecision {
  /// What a person should know of the choices, seen what came of them.
  package func cautions(for extraction: FeatureExtraction) -> [InputCaution] {
    guard let possibleOrder,
      let orders = extraction.matrix.features.firstIndex(where: { $0.unit == .orders })
    else { return cautions }
    // Where every row has a day of its own, orders are days whatever numbers them.
    let values = extraction.matrix.values
    let days = (0..<values.rows).reduce(0.0) { $0 + values[$1, orders] }
    return days < Double(extraction.account.rowsUsed)
      ? cautions + [.possibleOrder(column: possibleOrder)] : cautions
  }
}

/// What one column is taken for.
public struct ColumnDecision: Sendable, Equatable {
  /// What the column is called.
  public package(set) var label: ColumnLabel
  /// What it is for.
  public package(set) var role: ColumnRole
  /// How its values are written, such as "number 1.234,56" or "day dd.mm.yyyy"; `nil` for text, ids and codes.
  public package(set) var format: String?
  /// Why.
  public package(set) var reason: LocalizedText

  /// Describes a column.
  public init(label: ColumnLabel, role: ColumnRole, format: String? = nil, reason: LocalizedText) {
    self.label = label
    self.role = role
    self.format = format
    self.reason = reason
  }

  /// The column's name.
  public var name: String { label.name }

  /// The same, its reason in the words of a front.
  package func named(by naming: ChoiceNaming) -> ColumnDecision {
    ColumnDecision(label: label, role: role, format: format, reason: reason.named(by: naming))
  }
}

/// What a column is for.
public enum ColumnRole: String, Sendable, Codable, CaseIterable {
  case customer, date, amount, quantity, order, status, channel, number, category, identifier, constant
  case unitPrice = "unit price"
  case freeText = "free text"
  case ignored
  /// An answer, which is told by segment.
  case outcome
  /// What says who the customers of a segment are, without being a feature.
  case descriptor
  /// A number or a category to segment by, in the words of files.
  case feature
  /// Whatever has no part in the result, in the words of files.
  case leftOut = "left out"

  /// The role in the words of files, which do not say why a column is a feature or left out: its reason does.
  package var told: ColumnRole {
    switch self {
    case .number, .category, .feature: .feature
    case .identifier, .constant, .freeText, .ignored, .leftOut: .leftOut
    case .customer, .date, .amount, .quantity, .order, .status, .channel, .unitPrice, .outcome, .descriptor:
      self
    }
  }

  /// Whether its values are measured, so that it matters how they are written; ids and codes are text.
  var isMeasure: Bool {
    switch self {
    case .date, .amount, .quantity, .unitPrice, .number: true
    case .customer, .order, .status, .channel, .category, .identifier, .constant, .freeText, .ignored,
      .outcome, .descriptor, .feature, .leftOut:
      false
    }
  }
}
