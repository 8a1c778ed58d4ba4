import GroupExperiments
import TextTables
import Wording

/// One or more of every case of every error of campaign tests.
extension ErrorSamples {
  static let experiments: [any ExplainedError] = [
    ExperimentError.noName,
    ExperimentError.tooFewArms(1),
    ExperimentError.armWithoutName(place: 2),
    ExperimentError.armTwice("offer"),
    ExperimentError.shareOutOfRange(arm: "offer", share: 0),
    ExperimentError.sharesDoNotAddUp(9_000),
    ExperimentError.unusableShare(of: LocalizedText(en: "the power", ru: "мощность"), given: 1),
    ExperimentError.unusableEffect(0),
    ExperimentError.tooFewDays(0),
    ExperimentError.tooFewCustomers(-5),
    ExperimentError.customerTwice("k7"),
    ExperimentError.unknownArm("letter", known: ["control", "offer"]),
    ExperimentError.emptyArm("offer"),
    ExperimentError.noOutcome,
    ExperimentTableError.missingColumn(name: "kind", available: ["customer", "city"]),
    ExperimentTableError.noCustomers(file: "list.csv", available: ["id", "city"]),
    ExperimentTableError.noArms(file: "split.csv", available: ["customer", "group"]),
    ExperimentTableError.controlUnknown(arms: ["letter", "call"]),
    ExperimentTableError.noOutcome(file: "results.csv", available: ["customer", "sum"]),
    ExperimentTableError.undecidedFormat(
      column: "revenue",
      FormatDoubt(
        question: LocalizedText(en: "1,234 is 1234 or 1.234", ru: "1,234 — это 1234 или 1,234"),
        choice: .decimal, readings: ["point", "comma"])),
    ExperimentTableError.noNumbers(column: "revenue", example: "abc"),
    ExperimentTableError.neitherYesNorNo(column: "converted", line: 3, value: "maybe"),
    ExperimentTableError.logTooShort(days: 40, needed: 90),
    ExperimentTableError.unusablePlan(
      file: "split.json", reason: LocalizedText(en: "no such file", ru: "такого файла нет")),
  ]
}
