/// How people of a country write the phone numbers of their own country.
struct NumberingPlan: Sendable {
  /// The digits that are dialled before a number within the country; empty where there are none.
  let trunk: String
  /// How many digits a number has behind the country's code.
  let lengths: ClosedRange<Int>

  /// The plan of a country by its code; `nil` for countries of which only international numbers are understood.
  static func of(country code: Int) -> NumberingPlan? { plans[code] }

  /// After the national plans that ITU-T publishes (Operational Bulletins, E.164).
  private static let plans: [Int: NumberingPlan] = [
    1: NumberingPlan(trunk: "", lengths: 10...10),
    7: NumberingPlan(trunk: "8", lengths: 10...10),
    31: NumberingPlan(trunk: "0", lengths: 9...9),
    33: NumberingPlan(trunk: "0", lengths: 9...9),
    34: NumberingPlan(trunk: "", lengths: 9...9),
    39: NumberingPlan(trunk: "", lengths: 9...11),
    44: NumberingPlan(trunk: "0", lengths: 10...10),
    48: NumberingPlan(trunk: "", lengths: 9...9),
    49: NumberingPlan(trunk: "0", lengths: 7...11),
    55: NumberingPlan(trunk: "0", lengths: 10...11),
    61: NumberingPlan(trunk: "0", lengths: 9...9),
    90: NumberingPlan(trunk: "0", lengths: 10...10),
    91: NumberingPlan(trunk: "0", lengths: 10...10),
    374: NumberingPlan(trunk: "0", lengths: 8...8),
    375: NumberingPlan(trunk: "80", lengths: 9...9),
    380: NumberingPlan(trunk: "0", lengths: 9...9),
    420: NumberingPlan(trunk: "", lengths: 9...9),
    995: NumberingPlan(trunk: "0", lengths: 9...9),
    996: NumberingPlan(trunk: "0", lengths: 9...9),
    998: NumberingPlan(trunk: "", lengths: 9...9),
  ]
}
