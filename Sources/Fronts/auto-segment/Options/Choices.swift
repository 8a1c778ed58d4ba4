public import ArgumentParser
public import Clustering
public import CustomerFeatures
public import CustomerLifecycle
public import PurchaseLogs
public import Segmentation
public import TextTables
public import WarehouseSQL
public import Wording

// The library's own choices, as words of the command line.
extension Language: ExpressibleByArgument {}
extension Layout: ExpressibleByArgument {}
extension OrderCounting: ExpressibleByArgument {}
extension ReturnsPolicy: ExpressibleByArgument {}
extension FeatureScaling.Choice: ExpressibleByArgument {}
extension RowKind: ExpressibleByArgument {}
extension GridEdges.Fineness: ExpressibleByArgument {}
extension AnswerForm: ExpressibleByArgument {}
extension TextKind: ExpressibleByArgument {}
extension DayKind: ExpressibleByArgument {}
extension MoneyKind: ExpressibleByArgument {}
extension SilhouetteMode: ExpressibleByArgument {}
extension TradeScheme: ExpressibleByArgument {}
extension TradeGrid.Axis: ExpressibleByArgument {}
extension CalendarPeriod: ExpressibleByArgument {}

extension DecimalMark: ExpressibleByArgument {
  /// By name or by the character itself.
  public init?(argument: String) {
    let mark = DecimalMark.allCases.first { $0.word == argument || $0.rawValue == argument }
    guard let mark else { return nil }
    self = mark
  }

  /// For help and completion.
  public static var allValueStrings: [String] { DecimalMark.allCases.map(\.word) }
}
