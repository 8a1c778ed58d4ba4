internal import Wording

/// The report's own words in one language, with its numbers.
struct PhraseBook: Sendable {
  let language: Language
  let numerals: Numerals

  init(_ language: Language, currency: String = "") {
    self.language = language
    self.numerals = Numerals(language, currency: currency)
  }

  /// The text of a phrase that has no gaps.
  subscript(_ phrase: Phrase) -> String { phrase.template(in: language) }

  /// The text of a phrase that has no gaps.
  subscript(_ phrase: MarketerPhrase) -> String { phrase.template(in: language) }

  /// The text of a phrase with its `{gaps}` filled.
  func callAsFunction(_ phrase: Phrase, _ fillings: [String: String]) -> String {
    Self.filled(self[phrase], fillings)
  }

  /// The text of a phrase with its `{gaps}` filled.
  func callAsFunction(_ phrase: MarketerPhrase, _ fillings: [String: String]) -> String {
    Self.filled(self[phrase], fillings)
  }

  private static func filled(_ template: String, _ fillings: [String: String]) -> String {
    pieces(of: template).map { piece in
      switch piece {
      case .words(let words): words
      case .gap(let name): fillings[name] ?? "{\(name)}"
      }
    }.joined()
  }

  /// What a template consists of.
  enum Piece: Equatable {
    case words(String)
    case gap(String)
  }

  /// Takes a template apart at its `{gaps}`.
  static func pieces(of template: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
      pieces.append(.gap(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    return pieces
  }
}
