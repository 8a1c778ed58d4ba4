internal import TextTables
public import Wording

extension ExperimentTableError {
  /// Who can put it right.
  public var blame: Blame { .input }

  /// The column that it is about.
  public var column: String? {
    switch self {
    case .missingColumn(let column, _), .undecidedFormat(let column, _), .noNumbers(let column, _),
      .neitherYesNorNo(let column, _, _):
      column
    case .noCustomers, .noArms, .controlUnknown, .noOutcome, .logTooShort, .unusablePlan: nil
    }
  }

  /// The line that it is about.
  public var line: Int? {
    if case .neitherYesNorNo(_, let line, _) = self { line } else { nil }
  }

  /// What can be chosen instead.
  public var alternatives: [String] {
    switch self {
    case .missingColumn(_, let available), .noCustomers(_, let available): available
    case .controlUnknown(let arms): arms
    case .undecidedFormat(_, let doubt): doubt.readings
    case .noArms, .noOutcome, .noNumbers, .neitherYesNorNo, .logTooShort, .unusablePlan: []
    }
  }

  /// What is wrong, and what would be right.
  public var sentence: LocalizedText {
    switch self {
    case .missingColumn(let name, let available): .missingColumn(name, in: available)
    case .noCustomers(let file, let available):
      .naming(
        en:
          "\(file) has no column customer; name that of the ids with \(.customer): \(LocalizedText(columns: available).en)",
        ru:
          "в файле \(file) нет столбца customer; назовите столбец с номерами клиентов \(by: .customer): \(LocalizedText(columns: available).ru)"
      )
    case .noArms(let file, let available):
      LocalizedText(
        en:
          "\(file) has neither a column arm nor a column control: \(LocalizedText(columns: available).en); split a list first, or add one of both",
        ru:
          "в файле \(file) нет ни столбца arm, ни столбца control: \(LocalizedText(columns: available).ru); сначала разбейте список или добавьте один из них"
      )
    case .controlUnknown(let arms):
      .naming(
        en:
          "none of the arms is called control (\(arms.joined(separator: ", "))); say with \(.arms) which comes first: all others are compared with it",
        ru:
          "ни одна из групп не названа control (\(arms.joined(separator: ", "))); задайте \(by: .arms), какая из них первая: с ней сравнивают остальные"
      )
    case .noOutcome(let file, let available):
      LocalizedText(
        en:
          "\(file) has neither a column converted nor a column revenue: \(LocalizedText(columns: available).en)",
        ru:
          "в файле \(file) нет ни столбца converted, ни столбца revenue: \(LocalizedText(columns: available).ru)"
      )
    case .undecidedFormat(let column, let doubt): doubt.sentence(of: column)
    case .noNumbers(let column, let example):
      .wrongValues(ofColumn: column, expected: ValueKind.numbers.words, example: example)
    case .neitherYesNorNo(let column, let line, let value):
      LocalizedText(
        en: "line \(line), column '\(column)': '\(value)' is neither yes nor no; write 1 or 0",
        ru: "строка \(line), столбец «\(column)»: «\(value)» — ни да, ни нет; пишите 1 или 0")
    case .logTooShort(let days, let needed):
      LocalizedText {
        switch $0 {
        case .english:
          "the log covers \(CountedNoun.days.counted(Double(days), in: $0)), too few to tell who would buy anyway; \(needed) are needed"
        case .russian:
          "журнал охватывает \(CountedNoun.days.counted(Double(days), in: $0)) — слишком мало, чтобы знать, кто купил бы и так; нужно \(needed)"
        }
      }
    case .unusablePlan(let file, let reason):
      reason.of(en: file, ru: file)
    }
  }
}
