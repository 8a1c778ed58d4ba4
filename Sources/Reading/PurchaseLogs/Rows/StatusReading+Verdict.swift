package import FileVocabulary
internal import TextTables

extension StatusReading {
  /// What a cell says of its row.
  func verdict(of cell: Cell) -> RowVerdict {
    cell.isMissing ? .purchase : verdict(of: cell.text)
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
    case .kind: OrderState(text)
    case .state: OrderState(text).map { $0 == .returned ? .noPurchase : $0 }
    case .cancelled:
      switch YesOrNo(text) {
      case .yes: .noPurchase
      case .no: .purchase
      case nil: OrderState(text).map { $0 == .returned ? .noPurchase : $0 }
      }
    case .paid:
      switch YesOrNo(text) {
      case .yes: .purchase
      case .no: .noPurchase
      case nil: OrderState(text).map { $0 == .returned ? .noPurchase : $0 }
      }
    case .cancelledWhen:
      YesOrNo(text) == .no || text.allSatisfy({ "0-:. /T".contains($0) }) ? .purchase : .noPurchase
    }
  }
}
