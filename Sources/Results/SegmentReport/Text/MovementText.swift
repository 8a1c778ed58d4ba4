package import CustomerLifecycle
internal import PurchaseLogs
package import Segmentation
package import Wording

/// Who moved between two days, for a terminal: by kind with the money, the largest falls and rises, and what to know.
package struct MovementText {
  private let movement: ModelMovement
  private let language: Language
  private let numerals: Numerals

  /// Words a movement.
  package init(_ movement: ModelMovement, language: Language) {
    self.movement = movement
    self.language = language
    numerals = Numerals(language)
  }

  /// The whole text.
  package func text(_ style: TextStyle) -> String {
    let named = movement.named
    var parts = [[style.bold("\(named.from) → \(named.to)")], kinds.lines(style)]
    let flows = largest(.downgraded) + largest(.upgraded)
    if !flows.isEmpty {
      parts.append(flows.map { TerminalText.escaped($0).wrapped(to: style.width, indent: 2) })
    }
    parts.append(closing(style))
    return (parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n").withPlainBlanks
  }

  private func word(_ en: String, _ ru: String) -> String { language == .english ? en : ru }

  private var kinds: TextTable {
    var columns: [(heading: String, alignment: TextTable.Alignment)] = [
      (word("moved", "переход"), .left), (word("customers", "клиентов"), .right),
    ]
    if movement.hasAmounts {
      columns += [
        (word("spent before", "потратили до"), .right), (word("just before", "перед этим"), .right),
        (word("between", "между днями"), .right),
      ]
    }
    var table = TextTable(columns)
    for kind in Movement.Kind.allCases {
      guard let totals = movement.named.kinds[kind] else { continue }
      var cells = [kind.name[language], numerals.whole(totals.customers)]
      if movement.hasAmounts {
        cells += [totals.revenueBefore, totals.revenuePrior, totals.revenueBetween].map {
          numerals.money($0.nearestDouble)
        }
      }
      table.add(cells)
    }
    return table
  }

  /// The three largest flows of a kind, each in a sentence.
  private func largest(_ kind: Movement.Kind) -> [String] {
    movement.named.cells.filter { Movement.Kind(from: $0.from, to: $0.to) == kind }
      .sorted { ($1.totals.customers, $0.from, $0.to) < ($0.totals.customers, $1.from, $1.to) }
      .prefix(3).map(sentence)
  }

  private func sentence(_ cell: Movement.Cell) -> String {
    let (from, to) = (cell.from.name[language], cell.to.name[language])
    let customers = numerals.count(cell.totals.customers, .customers)
    let words = "\(from) → \(to): \(customers)"
    guard movement.hasAmounts else { return words }
    let days = movement.named.to.daysSince1970 - movement.named.from.daysSince1970
    let money = numerals.money(cell.totals.revenuePrior.nearestDouble)
    let span = numerals.count(days, .days)
    return words
      + word(
        "; they had brought \(money) in the \(span) before", "; за \(span) до этого они принесли \(money)")
  }

  private func closing(_ style: TextStyle) -> [String] {
    let named = movement.named
    var lines = [
      word(
        "fell silent: \(numerals.whole(named.lapsed)); came back: \(numerals.whole(named.returned))",
        "замолчали: \(numerals.whole(named.lapsed)); вернулись: \(numerals.whole(named.returned))")
    ]
    let window = numerals.count(named.windowDays, .days)
    if !named.isFull {
      let clean = numerals.whole(named.cleanWindowDays)
      lines.append(
        word(
          "the log does not reach back \(window) before the first day, so some of the moves up are only the log growing; with a window of \(clean) days a model would show none of these",
          "журнал не охватывает \(window) до первого дня, поэтому часть переходов вверх — рост самого журнала; у модели со сроком учёта \(clean) дней таких не было бы"
        ))
    }
    if case .code125 = named.scale.scheme {
      lines.append(
        word(
          "with code125 a customer can rise by silence alone: its list has 7 such pairs of codes",
          "в схеме code125 клиент может подняться, просто перестав покупать: в её списке 7 таких пар кодов"))
    }
    return lines.map { $0.wrapped(to: style.width, indent: 2) }
  }
}

extension Movement.Kind {
  /// What a move is called.
  package var name: LocalizedText {
    switch self {
    case .new: LocalizedText(en: "new", ru: "новые")
    case .upgraded: LocalizedText(en: "upgraded", ru: "поднялись")
    case .downgraded: LocalizedText(en: "downgraded", ru: "опустились")
    case .same: LocalizedText(en: "same", ru: "остались")
    case .none: LocalizedText(en: "no purchase yet", ru: "пока без покупок")
    }
  }
}
