package import Wording

extension ExportError {
  /// Who can put it right.
  package var blame: Blame {
    switch self {
    case .unknownProfile, .noSuchSegment, .unusableHeading, .noSuchFeature, .noSheetColumn: .choice
    case .unreadableProfile, .unreadableResult: .unreadable
    case .occupied: .place
    case .damagedProfile, .noResult, .missingColumn, .noContactID, .nothingToTellBy, .nobodyLeft,
      .personalValue, .tooManyColumns, .rowTooLong, .formulaTooLarge:
      .input
    }
  }

  /// What can be chosen instead.
  package var alternatives: [String] {
    switch self {
    case .unknownProfile(_, let known): known
    case .missingColumn(_, _, _, let available), .noContactID(_, let available),
      .noSuchFeature(_, let available):
      available
    case .noSuchSegment(_, let available): available.map(String.init)
    default: []
    }
  }

  /// The column that it is about.
  package var column: String? {
    switch self {
    case .missingColumn(let name, _, _, _), .personalValue(let name, _): name
    default: nil
    }
  }

  /// What is wrong, and what would be right.
  package var sentence: LocalizedText {
    switch self {
    case .unknownProfile(let name, let known):
      Self.unknownProfile(clipped(name, to: 60), known)
    case .unreadableProfile(let file, let reason), .unreadableResult(let file, let reason):
      .cannotBeRead(file, because: reason)
    case .damagedProfile(let file, let reason):
      LocalizedText(
        en: "\(file): not a profile: \(reason.en); print one of ours for a start",
        ru: "\(file): это не профиль: \(reason.ru); для начала напечатайте один из наших")
    case .noResult(let file, let first):
      LocalizedText(
        en:
          "\(file): no list of customers of this program: its first column is “\(first)” and not “customer”; "
          + "name a result folder, its customers.csv or what was classified",
        ru: "\(file): это не список клиентов этой программы: первый столбец — «\(first)», а не «customer»; "
          + "назовите папку результатов, её customers.csv или результат классификации")
    case .missingColumn(let name, let choice, let file, let available):
      Self.missingColumn(clipped(name, to: 60), choice, file, available.joined(separator: ", "))
    case .noContactID(let file, let available):
      Self.noContactID(file, available.joined(separator: ", "))
    case .nothingToTellBy(let needs):
      Self.nothingToTellBy(needs)
    case .nobodyLeft(let customers, let withoutKey, let excluded, let wantsCountry):
      Self.nobodyLeft(customers, withoutKey, excluded, wantsCountry)
    case .noSuchSegment(let number, let available):
      Self.noSuchSegment(number, available.map(String.init).joined(separator: ", "))
    case .personalValue(let column, let customers):
      LocalizedText(
        en:
          "the ids of \(customers) customers are e-mails or phones, and column “\(column)” must not tell who a "
          + "person is; make results whose ids are codes",
        ru:
          "номера клиентов (\(customers)) — это почта или телефоны, а столбец «\(column)» не должен выдавать "
          + "человека; возьмите результаты, где номера — коды")
    case .tooManyColumns(let count, let limit):
      LocalizedText(
        en: "the list would have \(count) columns, and the other program takes \(limit); "
          + "write a profile of your own that names the features you need",
        ru: "в списке было бы столбцов: \(count), а другая программа берёт \(limit); "
          + "напишите свой профиль, где названы нужные признаки")
    case .rowTooLong(let bytes, let limit):
      LocalizedText(
        en: "one row is \(bytes) bytes long, and a file for the other program may have \(limit); "
          + "write a profile of your own that cuts the longest values",
        ru: "одна строка занимает \(bytes) байт, а файл для другой программы — не больше \(limit); "
          + "напишите свой профиль, где самые длинные значения укорочены")
    case .occupied(let path):
      .naming(
        en: "\(path) holds other things than a list; choose another folder with \(.output), or use \(.force)",
        ru: "в \(path) лежит не список; выберите другую папку \(by: .output) или пишите туда \(by: .force)")
    case .formulaTooLarge(let measure, let count, let limit):
      Self.formulaTooLarge(measure, count, limit)
    case .noSuchFeature(let name, let available):
      Self.noSuchFeature(clipped(name, to: 60), available.joined(separator: ", "))
    case .noSheetColumn(let letters):
      .naming(
        en: "\(.featureColumns): a sheet has the columns A to XFD, and no “\(clipped(letters, to: 20))”",
        ru: "\(.featureColumns): в листе столбцы от A до XFD, а «\(clipped(letters, to: 20))» нет")
    case .unusableHeading(let heading):
      .naming(
        en: "\(.keyColumn) takes a heading of 1 to 200 visible characters, not “\(clipped(heading, to: 40))”",
        ru: "\(.keyColumn): нужен заголовок от 1 до 200 видимых символов, а не «\(clipped(heading, to: 40))»")
    }
  }
}
