internal import Wording

/// How a column of yes and no is said: "has a CD account", "no credit card", "married", "not a senior citizen".
struct FlagWords: Equatable {
  /// The column's words, without "is", "has" and "flag".
  private let words: [String]
  private let kind: Kind
  /// As the header has it, for languages that cannot decline it.
  private let name: String

  /// What the words name.
  private enum Kind {
    /// Something that a customer has: one of them.
    case thing
    /// Something that is not counted, or several.
    case things
    /// Somebody.
    case person
    /// What a customer is or has done: "married", "accepted an offer".
    case quality
    /// Words of a language that is not English: they stay as they are.
    case foreign
  }

  /// Looks at the column's name; `nil` where 0 and 1 are codes by it, as in "gender".
  init?(_ name: String) {
    self.name = name
    guard !Self.codes.contains(where: { name.lowercased().split { !$0.isLetter }.contains($0) }) else {
      return nil
    }
    guard name.unicodeScalars.allSatisfy(\.isASCII) else {
      (words, kind) = ([], .foreign)
      return
    }
    var words = Self.words(of: name)
    var isSaid = false
    if let first = words.first, words.count > 1, Self.verbs.contains(first.lowercased()) {
      isSaid = Self.beings.contains(first.lowercased())
      words.removeFirst()
    }
    while let last = words.last, words.count > 1, Self.endings.contains(last.lowercased()) {
      words.removeLast()
    }
    self.words = words
    kind = Self.kind(of: words, isSaid: isSaid)
  }

  /// The phrase for customers of whom it holds, or does not.
  func text(holds: Bool, in language: Language) -> String {
    let spoken = words.joined(separator: " ")
    switch (language, kind) {
    case (.english, .foreign): return "\(name): \(holds ? "yes" : "no")"
    case (.english, .quality): return holds ? spoken : "not \(spoken)"
    case (.english, .person): return holds ? spoken : "not \(article) \(spoken)"
    case (.english, .things): return holds ? "has \(spoken)" : "no \(spoken)"
    case (.english, .thing): return holds ? "has \(article) \(spoken)" : "no \(spoken)"
    case (.russian, .quality), (.russian, .person): return "\(name): \(holds ? "да" : "нет")"
    case (.russian, _): return "\(name): \(holds ? "есть" : "нет")"
    }
  }

  private static func kind(of words: [String], isSaid: Bool) -> Kind {
    guard let first = words.first?.lowercased(), let last = words.last?.lowercased() else { return .foreign }
    if persons.contains(last) { return .person }
    let isDone = first.count > 4 && (first.hasSuffix("ed") || last.hasSuffix("ed"))
    if isSaid || isDone || qualities.contains(last) || qualities.contains(first) && words.count == 1 {
      return .quality
    }
    let isPlural = last.hasSuffix("s") && !["ss", "us", "is"].contains { last.hasSuffix($0) }
    return isPlural || last.hasSuffix("ing") || uncounted.contains(last) ? .things : .thing
  }

  /// The header's words, in small letters but for abbreviations: `CDAccount` is "CD account".
  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    let characters = Array(name)
    for (place, character) in characters.enumerated() {
      guard character.isLetter || character.isNumber else {
        if !word.isEmpty { words.append(word) }
        word = ""
        continue
      }
      let next = place + 1 < characters.count ? characters[place + 1] : " "
      if let last = word.last, character.isUppercase, last.isLowercase || last.isUppercase && next.isLowercase
      {
        words.append(word)
        word = ""
      }
      word.append(character)
    }
    if !word.isEmpty { words.append(word) }
    let isShouted = words.count > 1 && words.allSatisfy { $0 == $0.uppercased() }
    return words.map { word in
      let isAbbreviation = word.count > 1 && word == word.uppercased() && !isShouted
      return isAbbreviation ? word : word.lowercased()
    }
  }

  private var article: String {
    guard let first = words.first, let letter = first.first?.lowercased() else { return "a" }
    if first.count > 1, first == first.uppercased() { return "aefhilmnorsx".contains(letter) ? "an" : "a" }
    let sound = first.lowercased()
    if ["uni", "use", "eu", "one"].contains(where: sound.hasPrefix) { return "a" }
    return "aeiou".contains(letter) ? "an" : "a"
  }

  /// What has kinds, and is not there or missing.
  private static let codes: Set<Substring> = [
    "gender", "sex", "type", "kind", "class", "group", "region", "code", "channel", "category", "segment",
    "plan",
    "level", "method", "status", "mode", "пол", "тип", "вид", "класс", "группа", "регион", "код", "канал",
    "категория",
    "сегмент", "тариф", "уровень", "статус", "стать", "geschlecht", "sexe", "sexo", "sesso", "płeć",
    "cinsiyet",
  ]
  private static let beings: Set<String> = ["is", "was", "are"]
  private static let verbs: Set<String> = beings.union(["has", "have", "had", "owns", "uses", "with"])
  private static let endings: Set<String> = ["flag", "indicator", "ind", "yn", "bool", "dummy"]
  private static let persons: Set<String> = [
    "citizen", "customer", "client", "member", "subscriber", "student", "owner", "homeowner", "employee",
    "pensioner", "parent", "smoker", "user", "buyer", "donor", "veteran", "tenant", "resident", "volunteer",
  ]
  private static let qualities: Set<String> = [
    "active", "inactive", "male", "female", "single", "online", "offline", "new", "vip", "premium", "loyal",
    "urban",
    "rural", "available", "mobile", "domestic", "foreign", "private", "corporate", "paid", "opt", "optin",
    "in",
    "verified", "complain", "churn", "retired", "divorced", "default", "blocked", "lost", "gone", "abroad",
  ]
  private static let uncounted: Set<String> = [
    "insurance", "internet", "backup", "protection", "security", "support", "tv", "wifi", "software",
    "credit",
    "cash", "access", "consent", "debt", "equipment", "data", "roaming", "coverage", "money",
  ]
}
