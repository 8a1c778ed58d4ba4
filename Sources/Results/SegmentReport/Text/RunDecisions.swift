internal import CustomerFeatures
internal import Segmentation
internal import TextTables
internal import Wording

/// What the program decided by itself, with its reasons.
struct RunDecisions {
  private let record: RunRecord
  private let language: Language
  private let isVerbose: Bool

  init(_ record: RunRecord, language: Language, isVerbose: Bool) {
    self.record = record
    self.language = language
    self.isVerbose = isVerbose
  }

  func lines(_ style: TextStyle) -> [String] {
    let english = language == .english
    let wording = PhraseBook(language)
    var entries: [(String, String)] = [
      (
        wording[.layoutHeading].lowercasedFirst,
        "\(wording[record.input.layout.phrase]): \(record.remarks.layout[language])"
      )
    ]
    entries += record.remarks.reading.filter { isVerbose || !$0.isWarning }.map {
      (english ? "file" : "файл", $0.text[language])
    }
    let shown = record.input.columns.filter { isVerbose || $0.role.isUsed }
    for column in shown.prefix(isVerbose ? .max : 12) {
      let format = column.format(in: wording).map { " (\($0))" } ?? ""
      entries.append(
        (
          wording[column.role.phrase],
          "\(column.label.text[language])\(format): \(column.reason[language])"
        ))
    }
    if let asOf = record.input.asOf {
      entries.append((english ? "as of" : "на дату", asOf))
    }
    if record.input.rowsRejected > 0 {
      let count = Numerals(language).count(record.input.rowsRejected, .rejectedRows)
      entries.append(
        (
          english ? "rejected" : "отвергнуто",
          count + (isVerbose ? "" : english ? "; run.json lists them" : "; список в run.json")
        ))
    }
    if let leftOut = record.input.rowsLeftOut, leftOut.total > 0 {
      let kinds = LeftOutKind.allCases.filter { leftOut[$0] > 0 }.map {
        "\($0.words[language]): \(Numerals(language).whole(leftOut[$0]))"
      }
      entries.append((english ? "left out" : "исключено", kinds.joined(separator: "; ")))
    }
    if let money = record.input.moneyWithoutCustomer, money.rows > 0 {
      let numerals = Numerals(language)
      let rows = numerals.count(money.rows, .rows)
      entries.append(
        (
          english ? "no customer" : "без клиента",
          english
            ? "\(numerals.money(money.amount)) in \(rows)"
            : "\(numerals.money(money.amount)), \(rows)"
        ))
    }
    if isVerbose {
      for rejection in record.input.rejections {
        let place = rejection.column.map { ", \(record.input.label(ofColumn: $0).text[language])" } ?? ""
        entries.append(
          ("", "\(english ? "line" : "строка") \(rejection.line)\(place): \(rejection.reason[language])"))
      }
    }
    let width = entries.map(\.0.count).max() ?? 0
    return [style.bold(english ? "What was decided" : "Что решено")]
      + entries.map { label, text in
        let padded = label + String(repeating: " ", count: width - label.count)
        return TerminalText.escaped("  \(padded)  \(text)").keptBlanks(width + 4, to: style.width)
      }
  }
}

extension String {
  /// The text wrapped under its own label of `indent` characters.
  fileprivate func keptBlanks(_ indent: Int, to width: Int) -> String {
    prefix(indent)
      + String(dropFirst(indent)).wrapped(to: width - indent, indent: 0)
      .split(separator: "\n").joined(separator: "\n" + String(repeating: " ", count: indent))
  }
}

extension ColumnRole {
  /// Whether the column has a part in the result.
  var isUsed: Bool {
    switch self {
    case .customer, .date, .amount, .quantity, .order, .status, .unitPrice, .number, .category, .outcome,
      .descriptor, .feature:
      true
    case .channel, .identifier, .constant, .freeText, .ignored, .leftOut: false
    }
  }
}
