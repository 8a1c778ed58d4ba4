internal import CustomerFeatures

extension Layout {
  /// What a person calls such data.
  var phrase: Phrase {
    switch self {
    case .transactions: .layoutTransactions
    case .customers: .layoutCustomers
    }
  }
}

extension ColumnRole {
  /// What a column of the role is called.
  var phrase: Phrase {
    switch self {
    case .customer: .roleCustomer
    case .date: .roleDate
    case .amount: .roleAmount
    case .quantity: .roleQuantity
    case .unitPrice: .roleUnitPrice
    case .order: .roleOrder
    case .status: .roleStatus
    case .channel: .roleChannel
    case .number: .roleNumber
    case .category: .roleCategory
    case .identifier: .roleIdentifier
    case .constant: .roleConstant
    case .freeText: .roleFreeText
    case .ignored: .roleIgnored
    case .outcome: .roleOutcome
    case .descriptor: .roleDescriptor
    case .feature: .roleFeature
    case .leftOut: .roleLeftOut
    }
  }
}

extension ColumnDecision {
  /// How its values are written, the kind of value in the reader's language: "number 1 234,56", «дата dd.mm.yyyy».
  func format(in wording: PhraseBook) -> String? {
    guard let format else { return nil }
    let parts = format.split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else { return format }
    switch parts[0] {
    case "day": return "\(wording[.roleDate]) \(parts[1])"
    case "number": return "\(wording[.roleNumber]) \(parts[1])"
    default: return format
    }
  }
}
