internal import ArgumentParser
import PurchaseLogs
import Clustering
import CustomerFeatures
import Segmentation
import Testing
import TextTables
import WarehouseSQL
import Wording
@testable import auto_segment

/// Choices of the library as flags of the command line.
@Suite struct ChoiceFlagTests {
  @Test func `each choice is a flag of some command, and no two are the same`() throws {
    let program = try Program()
    var flags: Set<String> = []
    for command in [
      "run", "preview", "inspect", "classify", "report", "edit", "experiment split", "export profile",
      "export excel", "export sql", "today", "compare", "serve",
    ] {
      let help = try program.run(command.split(separator: " ").map(String.init) + ["--help-hidden"]).output
      flags.formUnion(help.matches(of: /--[a-z-]+/).map { String($0.output) })
    }
    for choice in Choice.allCases {
      #expect(flags.contains(choice.flag), "\(choice)")
      #expect(Choice(flag: choice.flag) == choice)
    }
    #expect(Choice(flag: "--help") == nil)
  }

  @Test func `the values of a choice are those that its flag takes`() {
    func values<Value: ExpressibleByArgument>(_ type: Value.Type) -> [String] { type.allValueStrings }
    #expect(Choice.layout.values == values(Layout.self))
    #expect(Choice.orders.values == values(OrderCounting.self))
    #expect(Choice.returns.values == values(ReturnsPolicy.self))
    #expect(Choice.decimal.values == values(DecimalMark.self))
    #expect(Choice.transform.values == values(FeatureScaling.Choice.self))
    #expect(Choice.silhouette.values == values(SilhouetteMode.self))
    #expect(Choice.language.values == values(Language.self))
    #expect(Choice.form.values == values(InspectCommand.Format.self))
    #expect(Choice.progress.values == values(ProgressForm.self))
    #expect(Choice.dialect.values == WarehouseDialect.allCases.map(\.rawValue))
    #expect(Choice.rowKind.values == values(RowKind.self))
    #expect(Choice.dateType.values == values(DayKind.self))
  }

  @Test func `blame becomes the exit codes of the contract`() {
    let codes = Dictionary(uniqueKeysWithValues: Blame.allCases.map { ($0, ExitStatus($0).rawValue) })
    #expect(
      codes == [
        .check: 1, .choice: 64, .input: 65, .unreadable: 66, .missingPart: 69, .ours: 70, .place: 73,
        .transfer: 74,
      ])
    struct Surprise: Error {}
    #expect(ExitStatus(Surprise()) == .ourBug)
    #expect(ExitStatus.code(ofSignal: 2) == 130)
  }
}
