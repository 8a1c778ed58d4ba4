internal import AtomicFiles
internal import FoundationEssentials
package import JSONDocuments
internal import Wording

/// What stands beside a split, so that the experiment is judged as it was planned: `LIST-arms.json`.
public struct ExperimentPlanFile: Sendable, Equatable {
  /// The experiment.
  public let design: ExperimentDesign
  /// The column within whose values arms got exact quotas; `nil` where there was none.
  public let stratify: String?
  /// Customers of all arms together that are to be seen.
  public let planned: Int?
  /// Days that are to be seen.
  public let days: Int?

  /// Describes a split.
  ///
  /// - Throws: ``ExperimentError`` where nobody, or no day, is to be seen.
  public init(
    design: ExperimentDesign, stratify: String? = nil, planned: Int? = nil, days: Int? = nil
  ) throws(ExperimentError) {
    _ = try ExperimentPlan(customers: planned, days: days)
    self.design = design
    self.stratify = stratify
    self.planned = planned
    self.days = days
  }

  /// The document.
  package var json: JSONValue {
    [
      "name": design.name, "arms": design.arms.map(\.name),
      "shares": design.arms.map { Double($0.share) / Double(ExperimentDesign.whole) }, "stratify": stratify,
      "planned": planned, "days": days,
    ]
  }

  /// Reads a document.
  ///
  /// - Parameter file: What it is called in messages.
  /// - Throws: ``ExperimentTableError``, ``ExperimentError`` where arms are no arms.
  package init(_ bytes: [UInt8], file: String) throws {
    let content: Content
    do {
      content = try JSONReader.value(of: bytes).decoded(as: Content.self)
    } catch {
      throw ExperimentTableError.unusablePlan(
        file: file,
        reason: LocalizedText(
          en: "this is no plan of an experiment, as splitting a list writes it",
          ru: "это не план эксперимента, какой пишется при разбиении списка"))
    }
    let shares = content.shares.map { Int(($0 * Double(ExperimentDesign.whole)).rounded().clamped) }
    let arms = zip(content.arms, shares).map { ExperimentDesign.Arm(name: $0, share: $1) }
    try self.init(
      design: ExperimentDesign(name: content.name, arms: arms), stratify: content.stratify,
      planned: content.planned, days: content.days)
  }

  /// Reads a document from a file, at most a megabyte of it.
  ///
  /// - Throws: ``ExperimentTableError``, ``ExperimentError`` where arms are no arms.
  package init(contentsOf path: String) throws {
    let file = URL(filePath: path)
    do {
      try self.init(Array(BoundedFile.bytes(of: file, limit: 1 << 20)), file: file.lastPathComponent)
    } catch let failure as BoundedFile.Unreadable {
      throw ExperimentTableError.unusablePlan(file: file.lastPathComponent, reason: failure.reason)
    }
  }

  private struct Content: Decodable {
    let name: String
    let arms: [String]
    let shares: [Double]
    let stratify: String?
    let planned: Int?
    let days: Int?
  }
}

extension Double {
  /// So that it becomes a whole number.
  fileprivate var clamped: Double { isNaN ? 0 : Swift.min(Swift.max(self, -1e9), 1e9) }
}
