internal import Wording

/// The texts of the page's first part, which a marketer reads; `{gaps}` are filled with numbers and names.
enum MarketerPhrase: String, Sendable, CaseIterable {
  // Headline.
  case headlineConcentration, headlineContrast
  // Cards.
  case everyRule, otherRuleLink, likeEveryone, late, boughtAgain, boughtAgainWithin, boughtAgainBase
  // What to do.
  case lateMost, lateGone, lateSome, lateFew, stepUp, startFrom, experimentSaturated
  // What is left out.
  case sectionLeftOut, needsLog

  /// The wording in a language, with its gaps.
  func template(in language: Language) -> String {
    switch language {
    case .english: english
    case .russian: russian
    }
  }
}
