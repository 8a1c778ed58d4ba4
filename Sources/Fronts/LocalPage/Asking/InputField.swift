internal import Wording

/// A field of the page by which a person decides what a file is: a flag of the command line, by its name.
enum InputField: String, CaseIterable {
  case layout, id, date, amount, quantity, order, status, channel, features, ignore, outcomes, window, orders,
    returns, delimiter, decimal, encoding, sheet, table, query, currency
  case condition = "where"
  case asOf = "as-of"
  case dateFormat = "date-format"
  case headerRow = "header-row"
  case acceptLoss = "accept-loss"
  case count = "k"

  /// What it is called on the page.
  var choice: Choice {
    switch self {
    case .layout: .layout
    case .id: .customer
    case .date: .date
    case .amount: .amount
    case .quantity: .quantity
    case .order: .order
    case .status: .status
    case .channel: .channel
    case .features: .features
    case .ignore: .ignored
    case .outcomes: .outcomes
    case .window: .window
    case .orders: .orders
    case .returns: .returns
    case .delimiter: .delimiter
    case .decimal: .decimal
    case .encoding: .encoding
    case .sheet: .sheet
    case .table: .table
    case .query: .query
    case .currency: .currency
    case .condition: .condition
    case .asOf: .asOf
    case .dateFormat: .dateFormat
    case .headerRow: .headerRow
    case .acceptLoss: .acceptLoss
    case .count: .count
    }
  }

  /// Whether it is a box to tick: the flag takes no value.
  var isSwitch: Bool { self == .acceptLoss }

  /// Whether its value is the name of a column.
  var namesColumn: Bool {
    switch self {
    case .id, .date, .amount, .quantity, .order, .status, .channel: true
    default: false
    }
  }

  /// Whether it says how a column is written.
  var isFormat: Bool { self == .dateFormat || self == .decimal }

  /// The field that takes a column for something; `nil` for what no field says of one column.
  init?(role: String) {
    switch role {
    case "customer": self = .id
    case "date": self = .date
    case "amount", "unit price": self = .amount
    case "quantity": self = .quantity
    case "order": self = .order
    case "status": self = .status
    case "channel": self = .channel
    default: return nil
    }
  }
}

extension Obstacle {
  /// The field of the page that gets past it.
  var field: InputField? { flag.flatMap { InputField(rawValue: $0) } }
}
