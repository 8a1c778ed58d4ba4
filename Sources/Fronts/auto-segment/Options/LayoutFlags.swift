internal import ArgumentParser
internal import CustomerFeatures
internal import PurchaseLogs
internal import Segmentation
internal import Wording

/// The flags that say what a file is.
struct LayoutFlags: ParsableArguments {
  @Option(help: .rare("transactions (a row a purchase) or customers (a row a customer)."))
  var layout: Layout?

  @Option(help: "The column of the customer, by name or number from 1.")
  var id: String?

  @Option(help: "The column of the purchase day.")
  var date: String?

  @Option(help: "The column of the amount.")
  var amount: String?

  @Option(help: .rare("The column of the quantity, which multiplies the amount."))
  var quantity: String?

  @Option(help: .rare("The column of the order number."))
  var order: String?

  @Option(
    help: ArgumentHelp(
      "The column that says which orders are no purchases.",
      valueName: "column|none"))
  var status: String?

  @Option(help: .rare("The column that says where orders come from."))
  var channel: String?

  @Option(
    name: .customLong("where"), parsing: .singleValue,
    help: ArgumentHelp(
      "Only rows with these values; may be given again.",
      valueName: "column=value,value"))
  var conditions: [RowCondition] = []

  @Option(help: ArgumentHelp("Segment by these columns alone, such as age,income.", valueName: "a,b,c"))
  var features: [NameList] = []

  @Option(help: ArgumentHelp("Leave these columns out.", valueName: "a,b"))
  var ignore: [NameList] = []

  @Option(
    help: .rare(
      "Tell these columns by segment and never segment by them, such as churn.", valueName: "a,b"))
  var outcomes: [NameList] = []

  @Option(
    help: ArgumentHelp(
      "The day that recency counts to, such as 2026-07-01.",
      valueName: "date"))
  var asOf: Day?

  @Option(
    help: ArgumentHelp(
      "Count orders and money of the last 12m or 365d only.", valueName: "length"))
  var window: WindowLength?

  @Option(help: .rare("What one order is: auto (order number, else day) or rows."))
  var orders: OrderCounting = .auto

  @Option(help: .rare("What negative amounts do: subtract, drop or ignore."))
  var returns: ReturnsPolicy = .subtract

  /// What the columns are.
  var options: LayoutOptions {
    var options = LayoutOptions()
    options.layout = layout
    options.customerID = id
    options.date = date
    options.amount = amount
    options.quantity = quantity
    options.order = order
    options.status = status == Choice.status.values.first ? nil : status
    options.ignoresStatus = status == Choice.status.values.first
    options.channel = channel
    options.conditions = conditions.map(\.filter)
    options.features = features.flatMap(\.names)
    options.ignored = ignore.flatMap(\.names)
    options.outcomes = outcomes.flatMap(\.names)
    options.orders = orders
    options.returns = returns
    return options
  }
}
