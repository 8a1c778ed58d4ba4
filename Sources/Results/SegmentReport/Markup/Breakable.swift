extension Markup {
  /// `text` with places where a line may end inside its long words; the style sheet keeps a word that may fit a line
  /// of its own together as long as it does.
  ///
  /// The places are elements, not characters: what is copied from the page is `text`.
  static func breakable(_ text: String) -> Markup {
    var parts: [Markup] = []
    var whole = ""
    for (place, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if place > 0 { whole += " " }
      let pieces = pieces(ofWord: word)
      guard pieces.count > 1 else {
        whole += word
        continue
      }
      let divided = Markup {
        for (place, piece) in pieces.enumerated() {
          if place > 0 { Markup(.wbr) }
          piece
        }
      }
      parts += [.text(whole), word.count > 24 ? divided : Markup(.span, .class("long")) { divided }]
      whole = ""
    }
    return .sequence(parts + [.text(whole)])
  }
}

/// A word taken apart where a line may end: after "_" and other marks, and before a capital letter that follows a
/// small one. Words of few letters fit every place and stay whole.
func pieces(ofWord word: some StringProtocol) -> [String] {
  guard word.count > 10 else { return [String(word)] }
  var pieces: [String] = []
  var piece = ""
  for character in word {
    if let last = piece.last, piece.count > 2, mayEnd(after: last, before: character) {
      pieces.append(piece)
      piece = ""
    }
    piece.append(character)
  }
  if piece.count > 2 || pieces.isEmpty {
    pieces.append(piece)
  } else {
    pieces[pieces.count - 1] += piece
  }
  return pieces
}

private func mayEnd(after last: Character, before next: Character) -> Bool {
  switch last {
  case "_", "/", "\\", "|", ":", ";": next != last
  case ".", ",", "-": next.isLetter
  default: last.isLowercase && next.isUppercase
  }
}
