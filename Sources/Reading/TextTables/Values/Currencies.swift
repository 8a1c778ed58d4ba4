/// Signs and words for currencies that may stand before or after a number.
private let currencies: [[UInt8]] = [
  "$", "€", "£", "¥", "₽", "₴", "₸", "₹", "₺", "₩", "₪", "₫", "₱", "₦", "₾", "฿", "¢", "¤", "US$", "A$", "C$",
  "R$",
  "USD", "EUR", "GBP", "RUB", "RUR", "UAH", "KZT", "BYN", "CHF", "JPY", "CNY", "INR", "PLN", "CZK", "SEK",
  "NOK", "DKK",
  "HUF", "TRY", "BRL", "CAD", "AUD", "NZD", "ZAR", "Fr.", "kr", "kr.", "Kč", "zł", "Ft", "Rs", "Rs.",
  "руб.", "руб", "р.", "р", "Руб.", "РУБ", "РУБ.", "грн", "грн.", "тг", "тг.", "тенге", "сум", "рублей",
  "usd", "eur",
].map { Array($0.utf8) }.sorted { $0.count > $1.count }

/// For each byte, whether a currency begins with it.
private let currencyInitials: [Bool] = currencies.reduce(into: [Bool](repeating: false, count: 256)) {
  $0[Int($1[0])] = true
}

/// The width of the currency at `start`, or 0.
func currencyWidth(_ start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) -> Int {
  guard currencyInitials[Int(start.pointee)] else { return 0 }
  for currency in currencies where currency.count <= end - start {
    if currency.indices.allSatisfy({ start[$0] == currency[$0] }) { return currency.count }
  }
  return 0
}

/// Where the blank or currency begins that ends at `end`; `nil` where neither ends there.
func trailingWord(
  _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
) -> (place: UnsafePointer<UInt8>, isCurrency: Bool)? {
  for width in 1...3 where end - start >= width && blankWidth(end - width, before: end) == width {
    return (end - width, false)
  }
  for currency in currencies where currency.count <= end - start {
    let place = end - currency.count
    if currency.indices.allSatisfy({ place[$0] == currency[$0] }) { return (place, true) }
  }
  return nil
}
