/// Small made-up exports.
enum Shops {
  /// Purchases of 60 customers in three groups that nobody could miss.
  static let orders: String = {
    var lines = ["customer_id,ordered_on,total"]
    for customer in 0..<60 {
      let kind = customer % 3
      let orders = [1, 4, 12][kind]
      for order in 0..<orders {
        let day = [3 + customer % 5, 60 + order * 9, 100 + order * 21][kind]
        let date = "2025-\(twoDigits(1 + day / 31 % 12))-\(twoDigits(1 + (day + customer) % 28))"
        let cents = [1_250, 4_990, 19_900][kind] + customer * 13 + order * 7
        lines.append("c\(100 + customer),\(date),\(cents / 100).\(twoDigits(cents % 100))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }()

  /// 60 customers with two numbers and a city.
  static let customers: String = {
    var lines = ["client,age,income,city"]
    for customer in 0..<60 {
      let kind = customer % 3
      let age = [24, 41, 66][kind] + customer % 4
      let income = [18_000, 52_000, 31_000][kind] + customer * 17
      lines.append("k\(customer),\(age),\(income),\(["Moscow", "Tver", "Perm"][customer / 3 % 3])")
    }
    return lines.joined(separator: "\n") + "\n"
  }()

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
