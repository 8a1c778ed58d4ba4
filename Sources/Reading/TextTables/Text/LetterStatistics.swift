internal import FileVocabulary
internal import Glibc

/// Tells encodings of one byte a character apart by the letters that their bytes stand for.
///
/// Each encoding reads the same bytes as other letters. What is a text in one of them is, in the others, full of rare
/// letters, of signs inside words and of capitals behind small letters.
struct LetterStatistics {
  /// How well each encoding reads the text, best first.
  private(set) var readings: [(encoding: TextEncoding, score: Double)] = []
  /// Bytes beyond ASCII, counted as often as their words are.
  private let upperBytes: Double

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    // In one order, or sums of the same numbers would differ in their last bits.
    let words = Self.words(of: bytes).sorted { $0.key.lexicographicallyPrecedes($1.key) }
    upperBytes = words.reduce(0) { $0 + Double($1.key.count { $0 >= 0x80 }) * Self.weight(of: $1.value) }
    for (place, candidate) in Self.candidates.enumerated() {
      let letters = LetterTable(candidate)
      let score = words.reduce(place < Self.usual ? 0 : -Self.rarity) { sum, word in
        sum + (letters.score(of: word.key) + Self.fame(of: word.key, in: candidate))
          * Self.weight(of: word.value)
      }
      // Of those that read alike, the first of the list.
      let rank = readings.firstIndex { $0.score < score } ?? readings.count
      readings.insert((candidate, score), at: rank)
    }
  }

  /// What a word counts for that comes so often: the same word again shows little more.
  private static func weight(of count: Int) -> Double {
    Double(Int.bitWidth - count.leadingZeroBitCount)
  }

  /// Whether even the best reading is of rare letters, signs and capitals inside words: nobody wrote this in it.
  var isNonsense: Bool { upperBytes > 0 && readings[0].score < Self.nonsense * upperBytes }

  /// The logarithm a letter: words of a language are between -3 and -4.3, those of another encoding below -4.7.
  private static let nonsense = -4.5

  /// What a word counts for that names columns in some language: no other encoding makes one of the same bytes.
  private static func fame(of word: [UInt8], in encoding: TextEncoding) -> Double {
    let text = String(decoding: word.flatMap { $0 < 0x80 ? [$0] : character($0, encoding) }, as: UTF8.self)
    return knownWords.contains(text.lowercased()) ? known : 0
  }

  /// A logarithm again: well above a doubt.
  private static let known = 4.0
  private static let knownWords: Set<String> = Set(
    LanguageWords.all.flatMap { $0.columns.values.joined() }.flatMap { $0.split(separator: " ") }.map {
      $0.filter { $0 != "*" && $0 != "=" }
    }.filter { !$0.allSatisfy(\.isASCII) })

  /// What reads best. Others that read the text otherwise and nearly as well leave a doubt.
  ///
  /// - Returns: The encoding, and those that stand beside it.
  func choice(reading bytes: UnsafeBufferPointer<UInt8>) -> (encoding: TextEncoding, others: [TextEncoding]) {
    let best = readings[0]
    let near = readings.dropFirst().filter { $0.score > best.score - Self.doubt }.map(\.encoding)
    let used = Set(bytes.lazy.filter { $0 >= 0x80 })
    let others = near.filter { other in
      used.contains { byte in Self.character(byte, other) != Self.character(byte, best.encoding) }
    }
    return (best.encoding, others)
  }

  /// The word that shows best how the encodings differ, as each of them reads it.
  static func word(of bytes: UnsafeBufferPointer<UInt8>, in encodings: [TextEncoding]) -> [String] {
    let words = words(of: bytes).keys.sorted { $0.lexicographicallyPrecedes($1) }
    let longest = words.max { $0.count { $0 >= 0x80 } < $1.count { $0 >= 0x80 } } ?? []
    return encodings.map { encoding in
      String(decoding: longest.flatMap { $0 < 0x80 ? [$0] : character($0, encoding) }, as: UTF8.self)
    }
  }

  /// Logarithms nearer than this are no difference: e³ is twenty to one.
  private static let doubt = 3.0
  /// How much less is to be expected of the encodings after the usual ones, as a logarithm.
  private static let rarity = 2.0
  private static let usual = 2

  private static let candidates: [TextEncoding] = [
    .windows1252, .windows1251,  // the usual ones
    .koi8r, .ibm866, .iso88595, .windows1250, .iso88592, .windows1254,
  ]

  private static func character(_ byte: UInt8, _ encoding: TextEncoding) -> [UInt8] {
    encoding.codePage?.upper[Int(byte) - 0x80] ?? []
  }

  /// Runs of letters and upper bytes that have an upper byte, with how often they come; the first thousands of them.
  private static func words(of bytes: UnsafeBufferPointer<UInt8>) -> [[UInt8]: Int] {
    var words: [[UInt8]: Int] = [:]
    var start = 0
    while start < bytes.count, words.count < 4000 {
      var end = start
      var isUpper = false
      while end < bytes.count, end - start < 64, bytes[end] >= 0x80 || 97...122 ~= bytes[end] | 0x20 {
        isUpper = isUpper || bytes[end] >= 0x80
        end += 1
      }
      if isUpper { words[Array(bytes[start..<end]), default: 0] += 1 }
      start = max(end, start + 1)
    }
    return words
  }
}

/// What the bytes of an encoding say in a word.
private struct LetterTable {
  private enum Kind {
    case letter(rarity: Double, isCapital: Bool, isCyrillic: Bool)
    /// º, ª and °, behind letters.
    case ordinal
    case sign, nothing
  }
  private let kinds: [Kind]

  init(_ encoding: TextEncoding) {
    kinds = (encoding.codePage?.upper ?? []).map { utf8 in
      guard let character = String(decoding: utf8, as: UTF8.self).unicodeScalars.first, !utf8.isEmpty else {
        return .nothing
      }
      let small = character.properties.lowercaseMapping
      let isCyrillic = (0x400...0x52F).contains(character.value)
      if [0xAA, 0xB0, 0xBA].contains(character.value) { return .ordinal }
      guard character.properties.isAlphabetic else {
        // Lines and blocks are drawn on screens, and stand in no table.
        return (0x2300...0x25FF).contains(character.value) ? .nothing : .sign
      }
      return .letter(
        rarity: isCyrillic ? Self.cyrillic(small) : Self.latin(small),
        isCapital: !small.unicodeScalars.elementsEqual([character]), isCyrillic: isCyrillic)
    }
  }

  /// The logarithm of how likely the word is.
  func score(of word: [UInt8]) -> Double {
    if word.count == 1 { return loneScore(of: word[0]) }
    var score = 0.0
    var (small, latin, cyrillic, upperLatin) = (false, 0, 0, 0)
    for byte in word {
      guard byte >= 0x80 else {
        latin += 1
        // A capital behind a small letter.
        if small, byte < 97 { score -= 2 }
        small = byte >= 97
        continue
      }
      switch kinds[Int(byte) - 0x80] {
      case .letter(let rarity, let isCapital, let isCyrillic):
        score -= rarity
        if isCyrillic { cyrillic += 1 } else { upperLatin += 1 }
        if small, isCapital { score -= 3 }
        small = !isCapital
      case .ordinal where word.count == 2 && latin == 1:
        // "Nº", "n°"
        small = false
      case .sign, .ordinal:
        // No-break spaces, quotes and signs of money stand at words; inside they are wrong letters.
        score -= 5
        small = false
      case .nothing:
        score -= 9
        small = false
      }
    }
    // No word is of two alphabets, and few have accents in a row.
    if cyrillic > 0, latin > 0 { score -= 3 * Double(min(cyrillic, latin)) }
    if upperLatin > 1, latin < upperLatin { score -= 3 * Double(upperLatin - latin) }
    return score
  }

  /// A sign of money, a no-break space, a word of one letter.
  private func loneScore(of byte: UInt8) -> Double {
    switch kinds[Int(byte) - 0x80] {
    case .letter: -4
    case .sign, .ordinal: -2
    case .nothing: -9
    }
  }

  /// How rare a letter is in Russian texts, as a negative logarithm; those of Ukrainian and others are rarer.
  private static func cyrillic(_ letter: String) -> Double {
    let perMille: [Character: Double] = [
      "о": 110, "е": 85, "а": 80, "и": 74, "н": 67, "т": 63, "с": 55, "р": 47, "в": 45, "л": 44, "к": 35,
      "м": 32,
      "д": 30, "п": 28, "у": 26, "я": 20, "ы": 19, "ь": 17, "г": 17, "з": 16, "б": 16, "ч": 14, "й": 12,
      "х": 10,
      "ж": 9, "ш": 7, "ю": 6, "ц": 5, "щ": 4, "э": 3, "ф": 3, "ъ": 0.4, "ё": 1, "і": 8, "ї": 2, "є": 2,
      "ґ": 0.3,
    ]
    return -(perMille[letter.unicodeScalars.first.map(Character.init) ?? " "] ?? 0.02).logarithmOfShare
  }

  /// How rare an accented letter is among those of German, French, Spanish, Portuguese, Italian, Polish and Turkish.
  private static func latin(_ letter: String) -> Double {
    let perMille: [Character: Double] = [
      "é": 120, "ü": 90, "ä": 70, "ö": 70, "ß": 40, "á": 50, "à": 40, "è": 40, "ç": 60, "ñ": 40, "ó": 60,
      "í": 45,
      "ã": 40, "ô": 15, "ê": 20, "â": 12, "ú": 25, "ù": 8, "ò": 12, "ì": 8, "õ": 8, "î": 6, "û": 5, "ë": 5,
      "ï": 4,
      "å": 20, "ø": 20, "æ": 10, "œ": 3, "ı": 60, "ş": 40, "ğ": 35, "i": 10, "ą": 40, "ć": 25, "ę": 40,
      "ł": 60,
      "ń": 15, "ś": 30, "ź": 8, "ż": 30, "ž": 8, "š": 10, "č": 10, "ř": 8, "ě": 10, "ý": 8, "ů": 5, "ő": 5,
      "ű": 3,
    ]
    return -(perMille[letter.unicodeScalars.first.map(Character.init) ?? " "] ?? 0.1).logarithmOfShare
  }
}

extension Double {
  /// The natural logarithm of so many per mille.
  fileprivate var logarithmOfShare: Double { log(self / 1000) }
}
