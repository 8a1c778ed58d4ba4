extension PhraseBook {
  /// A phrase whose gaps hold markup, such as numbers that carry their exact value.
  func markup(_ phrase: Phrase, _ fillings: [String: Markup]) -> Markup {
    .sequence(
      Self.pieces(of: self[phrase]).map { piece in
        switch piece {
        case .words(let words): .text(words)
        case .gap(let name): fillings[name] ?? .text("{\(name)}")
        }
      })
  }
}
