import JSONDocuments
import Testing
import Wording

@testable import SegmentReport
@testable import Segmentation

@Suite("What the segments tell of the next period, in words")
struct UsefulnessWordsTests {
  private typealias Summary = RunRecord.UsefulnessSummary

  private static func judged(
    _ partition: Foretelling.Partition, groups: Int?, _ usefulness: Double, spend: Double, auc: Double?,
    capture: Double
  ) -> RunRecord.UsefulnessSummary.Judged {
    RunRecord.UsefulnessSummary.Judged(
      partition: partition, groups: groups, usefulness: usefulness, auc: auc, spendR2: spend,
      buyR2: auc.map { $0 / 4 }, capture: capture)
  }

  static func summary(
    cut: SegmentCut = .told, verdict: UsefulnessDifference.Verdict = .better, auc: Bool = true
  ) -> RunRecord.UsefulnessSummary {
    RunRecord.UsefulnessSummary(
      refusal: nil, horizon: 90, learnedAt: "2011-06-13", judgedAt: "2011-09-11", customers: 3370,
      buyerShare: 0.57, cut: cut, reason: "why",
      byCount: [.init(k: 4, usefulness: 0.25, silhouette: 0.34, eligible: true, usable: true)],
      judged: [
        judged(.told, groups: 5, 0.26, spend: 0.37, auc: auc ? 0.715 : nil, capture: 0.64),
        judged(.plain, groups: 4, 0.21, spend: 0.28, auc: auc ? 0.708 : nil, capture: 0.6),
        judged(.grid11, groups: 11, 0.217, spend: 0.28, auc: auc ? 0.722 : nil, capture: 0.63),
        judged(.model, groups: nil, 0.325, spend: 0.47, auc: auc ? 0.74 : nil, capture: 0.67),
      ],
      againstGrid: .init(difference: 0.043, standardError: 0.01, verdict: verdict),
      againstPlain: .init(difference: 0.05, standardError: 0.01, verdict: .better))
  }

  private func text(_ summary: RunRecord.UsefulnessSummary, _ language: Language = .english) -> String {
    UsefulnessWords(summary, segments: 4, language: language).text.withPlainBlanks
  }

  @Test("a told cut says the day, what was told, and what grid and model tell")
  func told() {
    let text = text(Self.summary())
    #expect(text.hasPrefix("This log has no natural groups"))
    #expect(text.contains("as of 11 September 2011, before the next 90 days were known, 5 segments cut so"))
    #expect(text.contains("AUC 0.72 (the fixed 11-segment grid 0.72, the best possible model 0.74)"))
    #expect(text.contains("37 % of the differences in spending (grid 28 %, model 47 %)"))
    #expect(text.contains("brought 64 % of all that followed (grid 63 %)"))
    #expect(text.contains("80 % of what recency, frequency and monetary can tell, the grid 67 %"))
    #expect(text.contains("not whom a letter moves"))
  }

  @Test("in a line: what the segments and the grid tell of what can be told, and whether they are level")
  func line() {
    func line(_ summary: RunRecord.UsefulnessSummary, _ language: Language = .english) -> String {
      UsefulnessWords(summary, segments: 4, language: language).line.withPlainBlanks
    }
    let told =
      "Of what recency, frequency and monetary can tell about the next 90 days, the segments tell 80 %, "
      + "the fixed 11-segment grid 67 %."
    #expect(line(Self.summary()) == told)
    #expect(
      line(Self.summary(verdict: .level)) == "As good as the 11-segment grid, and only 4 segments. " + told)
    #expect(line(Self.summary(), .russian).hasSuffix("частота и сумма; сетка из 11 сегментов — 67 %."))
    let refused = RunRecord.UsefulnessSummary(refusal: .nothingTold, horizon: 90)
    #expect(line(refused) == Foretelling.Refusal.nothingTold.text.en)
  }

  @Test("a cut that is level with the grid, or worse, says so first")
  func besideTheGrid() {
    #expect(
      text(Self.summary(verdict: .level)).hasPrefix("As good as the 11-segment grid, and only 4 segments."))
    #expect(text(Self.summary(verdict: .worse)).hasPrefix("These segments tell less"))
    #expect(text(Self.summary(verdict: .level), .russian).hasPrefix("Не хуже сетки из 11 сегментов"))
  }

  @Test("a plain cut speaks of its own figures, and of no told cut")
  func plain() {
    let text = text(Self.summary(cut: .shape))
    #expect(text.contains("4 segments cut so") && text.contains("28 % of the differences in spending"))
    #expect(!text.contains("no natural groups"))
  }

  @Test("without buying to judge, spending alone is told")
  func spendingAlone() {
    let text = text(Self.summary(auc: false))
    #expect(!text.contains("AUC"))
    #expect(text.contains("5 segments cut so explained 37 % of the differences in spending"))
  }

  @Test("every refusal has its sentence", arguments: Foretelling.Refusal.allCases)
  func refusals(refusal: Foretelling.Refusal) {
    let summary = RunRecord.UsefulnessSummary(refusal: refusal, horizon: 90)
    #expect(text(summary) == refusal.text.en)
    #expect(text(summary, .russian) == refusal.text.ru)
    #expect(refusal.text.en.hasSuffix(".") && refusal.text.ru.hasSuffix("."))
  }

  @Test("what run.json says of it reads back", arguments: [true, false])
  func record(isProved: Bool) throws {
    let summary = isProved ? Self.summary() : RunRecord.UsefulnessSummary(refusal: .nothingTold, horizon: 180)
    #expect(try summary.json.decoded(as: RunRecord.UsefulnessSummary.self) == summary)
  }
}
