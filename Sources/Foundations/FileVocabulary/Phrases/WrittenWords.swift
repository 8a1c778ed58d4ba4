/// The words of a header or a cell, in small letters without accents: `CustomerID`, `customer_id` and `Customer Id` are
/// all ["customer", "id"].
///
/// Words end at separators, where a small letter meets a capital, where capitals meet a capitalised word
/// (`IDNumber`), and between letters and digits.
package enum WrittenWords {
  package static func split(_ text: String) -> [String] {
    var words: [String] = []
    var word: [Character] = []
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : nil
      if let last = word.last, breaks(between: last, and: character, before: next) {
        words.append(folded(word))
        word = []
      }
      if isPart(character) { word.append(character) }
    }
    if !word.isEmpty { words.append(folded(word)) }
    return words
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "№"
  }

  private static func breaks(between last: Character, and character: Character, before next: Character?)
    -> Bool
  {
    guard isPart(character) else { return true }
    if last.isLowercase && character.isUppercase { return true }
    if last.isUppercase && character.isUppercase && next?.isLowercase == true { return true }
    return last.isNumber != character.isNumber || last == "№"
  }

  private static func folded(_ word: [Character]) -> String { folded(String(word)) }

  /// A word in small letters without accents.
  package static func folded(_ word: String) -> String {
    var folded = ""
    for character in word.lowercased() {
      if character.isASCII {
        folded.append(character)
      } else {
        folded += plain[character] ?? String(character)
      }
    }
    return folded
  }

  /// Letters without their accents; a letter and its accent as two characters of Unicode are the same `Character`.
  private static let plain: [Character: String] = {
    var plain: [Character: String] = ["ß": "ss", "æ": "ae", "œ": "oe", "ё": "е", "ґ": "г", "i̇": "i", "'": ""]
    let accented = [
      "a": "àáâãäåāăą", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "i": "ìíîïĩīĭįı",
      "l": "ĺļľŀł",
      "n": "ñńņňŉ", "o": "òóôõöøōŏő", "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț", "u": "ùúûüũūŭůűų", "y": "ýÿŷ",
      "z": "źżž",
    ]
    for (letter, characters) in accented {
      for character in characters { plain[character] = letter }
    }
    return plain
  }()
}
