/// What the name of a column of a list of customers can say, beside what it says in a log.
package enum CustomerMeaning: Int, Sendable, CaseIterable {
  /// The time since the last purchase, its day, how many there were and what they were worth.
  case recency, lastPurchase, orders, spent
  /// Words that a name holds where time is counted in them.
  case weeks, months, year
  /// A postal code.
  case postal
  /// Words for an answer of an earlier look at the customers; those that are one only where there are two answers.
  case outcome, twoValuedOutcome
  /// Words for a place on a scale, which is an answer where a method made it; methods; words that stand beside both.
  case scale, method, besideOutcome
}
