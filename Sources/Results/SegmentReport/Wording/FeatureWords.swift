internal import CustomerFeatures
internal import Segmentation
internal import Wording

/// How a feature and its numbers are said.
struct FeatureWords: Sendable {
  let feature: Feature
  let wording: Wording

  private var numerals: Numerals { wording.numerals }

  /// The feature as a heading: "Last purchase", "Orders", a column's own name, "city = Moscow".
  var heading: String {
    switch feature.unit {
    case .daysSinceLastPurchase: return wording[.featureRecency]
    case .orders: return wording[.featureFrequency]
    case .money where feature.name == "monetary": return wording[.featureMonetary]
    case .money, .number, .category:
      let name = displayName(wording.language.columnName(feature.name))
      guard let category = feature.category else { return name }
      return "\(name) = \(displayName(wording.language.category(category)))"
    }
  }

  /// What an axis of its numbers is called, with the unit.
  var axis: String {
    switch feature.unit {
    case .daysSinceLastPurchase: wording[.axisRecency]
    case .orders: wording[.axisFrequency]
    case .money where feature.name == "monetary":
      numerals.currency.isEmpty
        ? wording[.axisMonetary] : wording[.axisMonetary] + ", " + numerals.currency
    case .money, .number, .category: heading
    }
  }

  /// The feature over a column of its plain values: "Days since the last purchase", else the heading.
  var unitHeading: String {
    switch feature.unit {
    case .daysSinceLastPurchase: wording[.axisRecency]
    case .orders: wording[.axisFrequency]
    case .money, .number, .category: heading
    }
  }

  /// What a sentence says that segments differ in: "days since the last purchase", "orders", a column's name.
  var topic: String {
    switch feature.unit {
    case .daysSinceLastPurchase: wording[.axisRecency].lowercasedFirst
    case .orders: wording[.axisFrequency].lowercasedFirst
    case .money where feature.name == "monetary": wording[.axisMonetary].lowercasedFirst
    case .money, .number, .category: heading
    }
  }

  /// A value of its own: "32 days ago", "7 orders", "$1,235", "62 %".
  func value(_ number: Double) -> String {
    switch feature.unit {
    case .daysSinceLastPurchase:
      // Nobody counts half days.
      wording(.daysAgo, ["days": countOrDecimal(number.rounded(), .day)])
    case .orders: countOrDecimal(number, .order)
    case .money: numerals.money(number)
    case .number: numerals.short(number)
    case .category: numerals.percent(number)
    }
  }

  /// A value under a heading that names the unit: "32", "$1,235".
  func plainValue(_ number: Double) -> String {
    switch feature.unit {
    case .daysSinceLastPurchase, .orders, .number: numerals.short(number)
    case .money: numerals.money(number)
    case .category: numerals.percent(number)
    }
  }

  /// A bound after "at most" or "more than", exactly as the rule says it, for one that is rounded would be another:
  /// "51 days", "$784.30".
  func threshold(_ number: Double) -> String {
    let language = wording.language
    // Of whole numbers, those up to 2.5 are those up to 2.
    let bound = feature.isWhole ? number.rounded(.down) : number
    return switch feature.unit {
    case .daysSinceLastPurchase: CountedNoun.days.bounded(bound, in: language)
    case .orders: CountedNoun.orders.bounded(bound, in: language)
    case .money: numerals.exactMoney(language.number(number))
    case .number, .category: language.number(bound)
    }
  }

  /// Medians of an even number of customers may lie between two whole numbers.
  private func countOrDecimal(_ number: Double, _ noun: Noun) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return numerals.count(Int(number), noun) }
    // «2,5 покупки»: a fraction takes the form of two.
    return "\(numerals.short(number))\u{A0}\(noun.form(for: 2, in: numerals.language))"
  }
}

/// A name that came from the data, at most `limit` characters: longer ones lose their middle, which keeps the
/// page within its bounds.
func displayName(_ name: String, limit: Int = 60) -> String {
  // Characters can be made of any number of scalars, so these are bounded first.
  let scalars = name.unicodeScalars.prefix(limit * 8 + 1)
  let bounded = scalars.count > limit * 8 ? String(String.UnicodeScalarView(scalars)) : name
  guard bounded.count > limit else { return bounded }
  let head = bounded.prefix(limit * 2 / 3)
  let tail = bounded.suffix(limit - head.count - 1)
  return head + "…" + tail
}
