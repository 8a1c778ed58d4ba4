extension PhraseBook {
  /// A phrase whose gaps hold markup, such as numbers that carry their exact value.
  func markup(_ phrase: Phrase, _ fillings: [String: Markup]) -> Markup {
    Self.filled(self[phrase], fillings)
  }

  /// A phrase whose gaps hold markup.
  func markup(_ phrase: MarketerPhrase, _ fillings: [String: Markup]) -> Markup {
    Self.filled(self[phrase], fillings)
  }

  private static func filled(_ template: String, _ fillings: [String: Markup]) -> Markup {
    .sequence(
      pieces(of: template).map { piece in
        switch piece {
        case .words(let words): .text(words)
        case .gap(let name): fillings[name] ?? .text("{\(name)}")
        }
      })
  }
}
