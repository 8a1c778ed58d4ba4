package import FileVocabulary
internal import TextTables

extension StatusReading {
  /// What a cell says of its row.
  func verdict(of cell: Cell) -> RowVerdict {
    cell.isMissing ? (self == .paidWhen ? .leftOut(.noPurchase) : .purchase) : verdict(of: cell.text)
  }

  private func verdict(of text: String) -> RowVerdict {
    switch meaning(of: text) {
    case .noPurchase?: .leftOut(.noPurchase)
    case .returned?: .returned
    case .purchase?, .partly?, .undecided?, nil: .purchase
    }
  }

  /// What a word of the column says of its rows; `nil` where it is not known.
  package func meaning(of text: String) -> OrderState? {
    switch self {
    case .kind: OtherEvent.isNamed(by: text) ? .noPurchase : OrderState(text)
    case .state: StatusReading.orderState(text)
    case .deal: DealStage.isOpen(text) ? .noPurchase : StatusReading.orderState(text)
    case .cancelled:
      YesOrNo(text).map { $0 == .yes ? OrderState.noPurchase : .purchase } ?? StatusReading.orderState(text)
    case .paid, .paidWhen:
      YesOrNo(text).map { $0 == .yes ? OrderState.purchase : .noPurchase } ?? StatusReading.orderState(text)
    case .cancelledWhen:
      YesOrNo(text) == .no || text.allSatisfy({ "0-:. /T".contains($0) }) ? .purchase : .noPurchase
    }
  }

  /// A state of the order: what was given back is no purchase.
  private static func orderState(_ text: String) -> OrderState? {
    OrderState(text).map { $0 == .returned ? .noPurchase : $0 }
  }
}
