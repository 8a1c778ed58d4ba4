internal import CustomerLifecycle
internal import TextTables
internal import Wording

/// The customers who have moved down since the horizon's first day, as the columns of `customers.csv` tell it.
struct Downgrades {
  private struct Customer {
    var id: [UInt8]
    var from: TradeSegment
    var to: TradeSegment
    /// As written.
    var recency: Double?
    var frequency: Double?
    var monetary: Double?
  }

  private let places: [String: Int]
  private var customers: [Customer] = []

  /// Segments of the trade by what any language calls them.
  private static let segments: [[UInt8]: TradeSegment] = Dictionary(
    TradeSegment.allCases.flatMap { segment in
      Language.allCases.map { (Array(segment.name[$0].utf8), segment) }
    }, uniquingKeysWith: { first, _ in first })

  /// - Parameter names: Of the columns.
  init(columns names: [String]) {
    let wanted: Set = ["recency", "frequency", "monetary", "rfmSegment", "segmentBefore"]
    // A feature of the same name stands before, and a column of the input behind.
    places = Dictionary(
      names.enumerated().filter { wanted.contains($1) }.map { ($1, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Looks at a row.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ cells: [Range<Int>]) {
    guard let before = places["segmentBefore"], let now = places["rfmSegment"], !cells[before].isEmpty,
      bytes[cells[before]].elementsEqual(bytes[cells[now]]) == false,
      let from = Self.segments[Array(bytes[cells[before]])], let to = Self.segments[Array(bytes[cells[now]])],
      to.number > from.number
    else { return }
    func number(_ name: String) -> Double? {
      places[name].flatMap { Double(String(decoding: bytes[cells[$0]], as: UTF8.self)) }
    }
    customers.append(
      Customer(
        id: Array(bytes[cells[0]]), from: from, to: to, recency: number("recency"),
        frequency: number("frequency"), monetary: number("monetary")))
  }

  /// Those with the most money first.
  func rows(_ language: Language) -> [[SheetCell]] {
    let sorted = customers.sorted { a, b in
      let (own, other) = (a.monetary ?? 0, b.monetary ?? 0)
      return own > other || own == other && a.id.lexicographicallyPrecedes(b.id)
    }
    return sorted.map { customer in
      let id = String(decoding: customer.id, as: UTF8.self)
      return [
        SheetCell(content: .text(FormulaGuard.content(of: id) ?? id), style: CellStyle(number: .text)),
        .text(customer.from.name[language]), .text(customer.to.name[language]),
        .number(customer.recency, .whole),
        .number(customer.frequency, .whole), .number(customer.monetary, .money),
      ]
    }
  }
}
