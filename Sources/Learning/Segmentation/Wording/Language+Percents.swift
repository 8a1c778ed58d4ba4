internal import Wording

extension Language {
  /// A fraction in per cent with all its digits, without the sign: "20" for 0.2.
  ///
  /// The decimal point is moved, nothing is multiplied: the text says exactly the number that is meant.
  func percents(_ share: Double) -> String { number(Double("\(share.shortest)e2") ?? share * 100) }
}
