extension Double {
  /// The nearest number of six significant decimal digits: as exact as a forecast is, and the same text everywhere.
  package var roundedToSixDigits: Double {
    guard isFinite, self != 0 else { return self }
    // Powers of ten are exact up to 10²²; beyond, a forecast has no meaning and stays as it is.
    guard magnitude >= 1e-16, magnitude < 1e22 else { return self }
    var power = 0
    var body = magnitude
    while body >= 999_999.5 { (power, body) = (power - 1, magnitude / Self.tens[1 - power]) }
    while body < 99_999.95, power < 22 { (power, body) = (power + 1, magnitude * Self.tens[power + 1]) }
    let digits = body.rounded(.toNearestOrAwayFromZero)
    let rounded = power >= 0 ? digits / Self.tens[power] : digits * Self.tens[-power]
    return self < 0 ? -rounded : rounded
  }

  private static let tens: [Double] = (0...22).map { exponent in
    (0..<exponent).reduce(1.0) { product, _ in product * 10 }
  }
}
