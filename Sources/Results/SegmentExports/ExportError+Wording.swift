internal import Wording

// Sentences that are made of parts.
extension ExportError {
  static func unknownProfile(_ name: String, _ known: [String]) -> LocalizedText {
    let list = known.joined(separator: ", ")
    guard let nearest = closestName(to: name, among: known) else {
      return LocalizedText(
        en: "there is no profile “\(name)”; there are \(list), and any file of your own by its path",
        ru: "профиля «\(name)» нет; есть \(list) и любой ваш файл, если указать путь к нему")
    }
    return LocalizedText(
      en: "there is no profile “\(name)”; did you mean “\(nearest)”? There are \(list)",
      ru: "профиля «\(name)» нет; может быть, «\(nearest)»? Есть \(list)")
  }

  static func noContactID(_ file: String, _ available: String) -> LocalizedText {
    .naming(
      en: "\(file): no column can be told to name the customer; name it with \(.contactID): \(available)",
      ru:
        "\(file): не видно столбца, который обозначает клиента; назовите его \(by: .contactID): \(available)")
  }

  static func noSuchSegment(_ number: Int, _ available: String) -> LocalizedText {
    .naming(
      en: "\(.segments): there is no segment \(number); there are \(available)",
      ru: "\(.segments): сегмента \(number) нет; есть \(available)")
  }

  static func noSuchFeature(_ name: String, _ available: String) -> LocalizedText {
    .naming(
      en: "\(.featureColumns): the model has no feature “\(name)”; it has \(available)",
      ru: "\(.featureColumns): признака «\(name)» в модели нет; есть \(available)")
  }

  static func nobodyLeft(
    _ customers: Int, _ withoutKey: Int, _ excluded: Int, _ wantsCountry: Bool
  ) -> LocalizedText {
    let en =
      "nobody is left to be written: of \(customers) customers \(withoutKey) have nothing that the other program "
      + "tells them by, and \(excluded) are left out by what was asked for"
    let ru =
      "писать некого: из клиентов (всего \(customers)) \(withoutKey) не имеют того, по чему их узнаёт другая "
      + "программа, а \(excluded) исключены по условиям"
    guard wantsCountry else { return LocalizedText(en: en, ru: ru) }
    return .naming(
      en: "\(en); phones without their country are not guessed, give it with \(.countryCode)",
      ru: "\(ru); телефоны без кода страны не угадываются, задайте его \(by: .countryCode)")
  }

  static func formulaTooLarge(_ measure: FormulaMeasure, _ count: Int, _ limit: Int) -> LocalizedText {
    let (en, ru) =
      switch measure {
      case .characters: ("characters", "символов")
      case .levels: ("levels of functions", "уровней функций")
      }
    return LocalizedText(
      en:
        "the rules make a formula of \(count) \(en), and a spreadsheet takes \(limit); hand them over as SQL, JSON "
        + "or PMML",
      ru:
        "правила дают формулу, где \(ru): \(count), а таблица берёт не больше \(limit); передайте их как SQL, JSON "
        + "или PMML")
  }

  static func missingColumn(
    _ name: String, _ choice: Choice?, _ file: String, _ available: String
  ) -> LocalizedText {
    guard let choice else {
      return LocalizedText(
        en: "\(file): there is no column “\(name)”, which the profile asks for; there are \(available)",
        ru: "\(file): столбца «\(name)», который нужен профилю, нет; есть \(available)")
    }
    return .naming(
      en: "\(choice): \(file) has no column “\(name)”; it has \(available)",
      ru: "\(choice): в \(file) нет столбца «\(name)»; есть \(available)")
  }

  static func nothingToTellBy(_ needs: [ExportProfile.Need]) -> LocalizedText {
    let en = needs.map(\.words.en).joined(separator: " or ")
    let ru = needs.map(\.words.ru).joined(separator: " или ")
    return .naming(
      en: """
        the other program tells customers by \(en), and nobody has that here; hand in a table with it by \
        \(.contacts), or name its column with \(.email) or \(.phone)
        """,
      ru: """
        другая программа узнаёт клиентов по полю: \(ru), а здесь его нет ни у кого; дайте таблицу с ним через \
        \(.contacts) или назовите столбец через \(.email) или \(.phone)
        """)
  }
}

extension ExportProfile.Need {
  /// What people call it.
  var words: LocalizedText {
    switch self {
    case .customer: LocalizedText(en: "customer id", ru: "номер клиента")
    case .email: LocalizedText(en: "e-mail", ru: "почта")
    case .phone: LocalizedText(en: "phone", ru: "телефон")
    case .key: LocalizedText(en: "its own key", ru: "его собственный ключ")
    }
  }
}
