internal import ArgumentParser
internal import CustomerFeatures
internal import PurchaseLogs
internal import Segmentation
internal import Wording

/// The flags that say what a file is.
struct LayoutFlags: ParsableArguments {
  /// What stands above them in help.
  static let title = String.said(en: "What the file is", ru: "Что в файле")

  @Option(
    help: .rare(
      en: "transactions (a row a purchase) or customers (a row a customer).",
      ru: "transactions — по строке на покупку, customers — по строке на клиента.", ruValue: "вид"))
  var layout: Layout?

  @Option(
    help: .said(
      en: "The column of the customer, by name or number from 1.",
      ru: "Столбец клиента: название или номер, считая с 1.", ruValue: "столбец"))
  var id: String?

  @Option(
    help: .said(en: "The column of the purchase day.", ru: "Столбец с датой покупки.", ruValue: "столбец"))
  var date: String?

  @Option(help: .said(en: "The column of the amount.", ru: "Столбец с суммой.", ruValue: "столбец"))
  var amount: String?

  @Option(
    help: .rare(
      en: "The column of the quantity, which multiplies the amount.",
      ru: "Столбец с количеством: на него умножается сумма.", ruValue: "столбец"))
  var quantity: String?

  @Option(
    help: .rare(en: "The column of the order number.", ru: "Столбец с номером заказа.", ruValue: "столбец"))
  var order: String?

  @Option(
    help: .said(
      en: "The column that says which orders are no purchases.", enValue: "column|none",
      ru: "Столбец, по которому видно, какие заказы — не покупки.", ruValue: "столбец|none"))
  var status: String?

  @Option(
    help: .rare(
      en: "The column that says where orders come from.",
      ru: "Столбец, по которому видно, откуда пришёл заказ.", ruValue: "столбец"))
  var channel: String?

  @Option(
    name: .customLong("where"), parsing: .singleValue,
    help: .said(
      en: "Only rows with these values; may be given again.", enValue: "column=value,value",
      ru: "Только строки с этими значениями; можно повторять.", ruValue: "столбец=значение,значение"))
  var conditions: [RowCondition] = []

  @Option(
    help: .said(
      en: "Segment by these columns alone, such as age,income.", enValue: "a,b,c",
      ru: "Делить только по этим столбцам, например age,income."))
  var features: [NameList] = []

  @Option(help: .said(en: "Leave these columns out.", enValue: "a,b", ru: "Не учитывать эти столбцы."))
  var ignore: [NameList] = []

  @Option(
    help: .rare(
      en: "Tell these columns by segment and never segment by them, such as churn.", enValue: "a,b",
      ru: "Показать эти столбцы по сегментам, но не делить по ним, например churn."))
  var outcomes: [NameList] = []

  @Option(
    help: .said(
      en: "The day that recency counts to, such as 2026-07-01.", enValue: "date",
      ru: "До какого дня считать давность, например 2026-07-01.", ruValue: "дата"))
  var asOf: Day?

  @Option(
    help: .said(
      en: "Count orders and money of the last 12m or 365d only.", enValue: "length",
      ru: "Считать только последние 12m (месяцы) или 365d (дни).", ruValue: "срок"))
  var window: WindowLength?

  @Option(
    help: .rare(
      en: "What one order is: auto (order number, else day) or rows.",
      ru: "Что считать заказом: auto — один номер заказа, а без номеров один день; rows — каждую строку.",
      ruValue: "способ"))
  var orders: OrderCounting = .auto

  @Option(
    help: .rare(
      en: "What negative amounts do: subtract, drop or ignore.",
      ru:
        "Что делать с отрицательными суммами: subtract — вычесть, drop — отбросить, ignore — считать покупками.",
      ruValue: "способ"))
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
