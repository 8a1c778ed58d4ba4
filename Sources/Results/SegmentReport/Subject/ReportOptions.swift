public import CustomerLifecycle
public import Segmentation
public import Wording

/// How a report is worded.
public struct ReportOptions: Sendable {
  /// The language of every word on the page.
  public var language: Language
  /// The sign of money, such as "$" or "₽"; empty writes plain amounts.
  public var currency: String
  /// What to do with segments of each kind, in the owner's words or in ours.
  public var playbooks: Playbooks
  /// What stands across in the trade's grid at first.
  public var gridAxis: TradeGrid.Axis
  /// The share of revenue that is left after what the goods cost: what a customer brings is said of it; `nil` says
  /// revenue.
  public var margin: Double?
  /// The command that makes the whole page, for a page that was made of the model alone; empty says none.
  public var command: String

  /// English, without a sign of money, with the playbooks that ship.
  public init(
    language: Language = .english, currency: String = "", playbooks: Playbooks = .builtIn,
    gridAxis: TradeGrid.Axis = .frequency, margin: Double? = nil, command: String = ""
  ) {
    self.language = language
    self.currency = currency
    self.playbooks = playbooks
    self.gridAxis = gridAxis
    self.margin = margin
    self.command = command
  }
}

extension ReportOptions {
  /// Refuses a sign of money that no page has room for, and a margin that is no share.
  ///
  /// - Throws: `ChoiceError`.
  package func check() throws(ChoiceError) {
    let longest = 8
    guard currency.count <= longest, !currency.contains(where: { $0.isNewline || $0.isNumber }) else {
      throw .unusableSign(currency, longest: longest)
    }
    if let margin, !(0...1).contains(margin) { throw .notAShare(.margin, given: margin) }
  }
}
