internal import Clustering
package import JSONDocuments
internal import Wording

extension RunRecord {
  /// What the segments tell of the next period, or why that could not be said.
  public struct UsefulnessSummary: Sendable, Equatable, Codable {
    /// Why there is no proof; null where there is one, and then nothing but `horizon` is null for this reason.
    public package(set) var refusal: Foretelling.Refusal?
    /// Days of the period.
    public package(set) var horizon: Int?
    /// The day that taught, ISO 8601.
    public package(set) var learnedAt: String?
    /// The day whose next period judged, ISO 8601.
    public package(set) var judgedAt: String?
    /// Customers who were judged: all, or a sample of very many.
    public package(set) var customers: Int?
    /// Share of them that bought in the period.
    public package(set) var buyerShare: Double?
    /// Along what the segments were cut.
    public package(set) var cut: SegmentCut?
    /// Why, in one sentence (English).
    public package(set) var reason: String?
    /// One a number of segments.
    public package(set) var byCount: [Count]?
    /// One a partition.
    public package(set) var judged: [Judged]?
    /// The cut that ships, against the trade's eleven segments.
    public package(set) var againstGrid: Difference?
    /// The cut along what customers went on to do, against the one by the features alone.
    public package(set) var againstPlain: Difference?

    /// What so many segments tell.
    public struct Count: Sendable, Equatable, Codable {
      /// Segments.
      public package(set) var k: Int
      /// As learned one period before the as-of day.
      public package(set) var usefulness: Double
      /// On the points of the as-of day; null where the cut was not made.
      public package(set) var silhouette: Double?
      /// Whether clusters and segments are large enough.
      public package(set) var eligible: Bool
      /// Whether it tells as much as any.
      public package(set) var usable: Bool
    }

    /// What one partition tells.
    public struct Judged: Sendable, Equatable, Codable {
      /// Which.
      public package(set) var partition: Foretelling.Partition
      /// Groups; null for the model.
      public package(set) var groups: Int?
      /// The mean of `spendR2` and `buyR2`; may be negative.
      public package(set) var usefulness: Double
      /// How often a buyer was ranked above one who did not buy; null where buying could not be judged.
      public package(set) var auc: Double?
      /// Of the differences in the logarithm of spending.
      public package(set) var spendR2: Double
      /// Of the differences in buying; null where buying could not be judged.
      public package(set) var buyR2: Double?
      /// Of all that was spent: by the best fifth.
      public package(set) var capture: Double
    }

    /// How two partitions compare.
    public struct Difference: Sendable, Equatable, Codable {
      /// In units of usefulness.
      public package(set) var difference: Double
      /// Over customers.
      public package(set) var standardError: Double
      /// Beyond 1.96 standard errors.
      public package(set) var verdict: UsefulnessDifference.Verdict
    }
  }
}

extension RunRecord.UsefulnessSummary {
  init(_ foretelling: Foretelling, of result: SegmentationResult) {
    horizon = foretelling.horizon
    switch foretelling.finding {
    case .refused(let refusal): self.refusal = refusal
    case .proved(let proof):
      learnedAt = "\(proof.periods.learnedAt)"
      judgedAt = "\(proof.periods.judgedAt)"
      customers = proof.customers
      buyerShare = proof.buyerShare
      cut = result.cut
      reason = proof.reason(for: result.cut, verdict: result.search.verdict).text.en
      byCount = proof.byCount.map { entry in
        Count(
          k: entry.count, usefulness: entry.usefulness,
          silhouette: result.toldSearch?.entries.first { $0.k == entry.count }?.meanSilhouette,
          eligible: entry.isEligible, usable: entry.isUsable)
      }
      judged = proof.judged.map {
        Judged(
          partition: $0.partition, groups: $0.groups, usefulness: $0.usefulness, auc: $0.auc,
          spendR2: $0.spendingR2, buyR2: $0.boughtR2, capture: $0.capture)
      }
      againstGrid = Difference(result.cut == .told ? proof.toldAgainstGrid : proof.plainAgainstGrid)
      againstPlain = Difference(proof.toldAgainstPlain)
    }
  }
}

extension RunRecord.UsefulnessSummary.Difference {
  fileprivate init(_ found: UsefulnessDifference) {
    self.init(difference: found.difference, standardError: found.standardError, verdict: found.verdict)
  }
}

extension RunRecord.UsefulnessSummary: JSONWritable {
  package var json: JSONValue {
    [
      "refusal": refusal?.rawValue, "horizon": horizon, "learnedAt": learnedAt, "judgedAt": judgedAt,
      "customers": customers, "buyerShare": buyerShare, "cut": cut?.rawValue, "reason": reason,
      "byCount": byCount, "judged": judged, "againstGrid": againstGrid, "againstPlain": againstPlain,
    ]
  }
}

extension RunRecord.UsefulnessSummary.Count: JSONWritable {
  package var json: JSONValue {
    ["k": k, "usefulness": usefulness, "silhouette": silhouette, "eligible": eligible, "usable": usable]
  }
}

extension RunRecord.UsefulnessSummary.Judged: JSONWritable {
  package var json: JSONValue {
    [
      "partition": partition.rawValue, "groups": groups, "usefulness": usefulness, "auc": auc,
      "spendR2": spendR2, "buyR2": buyR2, "capture": capture,
    ]
  }
}

extension RunRecord.UsefulnessSummary.Difference: JSONWritable {
  package var json: JSONValue {
    ["difference": difference, "standardError": standardError, "verdict": verdict.rawValue]
  }
}
