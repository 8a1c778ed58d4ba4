internal import Segmentation
internal import Wording

extension ReportCharts {
  /// Lines stay readable up to here; beyond, a matrix of numbers takes their place.
  private static var lineLimits: (segments: Int, features: Int) { (7, 10) }

  /// Standardised medians of every segment, feature by feature; `nil` where there is no feature.
  public var profile: Chart? {
    let shown = Array(subject.tellingFeatures.prefix(subject.density.features))
    guard !shown.isEmpty else { return nil }
    let isFew =
      subject.segments.count <= Self.lineLimits.segments
      && (2...Self.lineLimits.features).contains(shown.count)
    return isFew ? profileLines(shown) : profileMatrix(shown)
  }

  private func profileLines(_ shown: [Int]) -> Chart {
    let drawing = ProfileLines(
      features: shown.map { subject.features[$0].heading },
      lines: subject.segments.map { segment in
        ProfileLines.Line(style: segment.style, name: segment.name, values: shown.map { segment.profile($0) })
      }, axisLabel: wording[.axisProfile],
      number: { [numerals] in numerals.short($0) })
    return Chart(
      "profile", title: profileFinding(shown), summary: wording[.profileSummary], table: profileTable(shown),
      width: drawing.width, height: drawing.height, content: drawing.drawing())
  }

  private func profileMatrix(_ shown: [Int]) -> Chart {
    let drawing = ProfileMatrix(
      features: shown.map { subject.features[$0].heading },
      segments: subject.segments.map { ($0.style, $0.number, $0.name) },
      values: shown.map { j in subject.segments.map { $0.profile(j) } }, axisLabel: wording[.axisProfile],
      number: { [numerals] value in (value > 0.05 ? "+" : "") + numerals.decimal(value, decimals: 1) })
    return Chart(
      "profile", title: profileFinding(shown), summary: wording[.profileMatrixSummary],
      table: profileTable(shown),
      width: drawing.width, height: drawing.height, content: drawing.drawing())
  }

  /// The feature in which the segments lie farthest apart, and the two ends.
  private func profileFinding(_ shown: [Int]) -> String {
    let spans = shown.map { j -> (feature: Int, low: SegmentSubject, high: SegmentSubject, span: Double)? in
      guard let low = subject.segments.min(by: { $0.profile(j) < $1.profile(j) }),
        let high = subject.segments.max(by: { $0.profile(j) < $1.profile(j) })
      else { return nil }
      return (j, low, high, high.profile(j) - low.profile(j))
    }.compactMap { $0 }
    guard let widest = spans.max(by: { $0.span < $1.span }) else { return "" }
    let words = subject.features[widest.feature]
    let feature = subject.model.features[widest.feature]
    return wording(
      .profileFinding,
      [
        "feature": words.topic, "low": widest.low.name, "high": widest.high.name,
        "lowValue": words.plainValue(widest.low.median(widest.feature, of: feature)),
        "highValue": words.plainValue(widest.high.median(widest.feature, of: feature)),
      ])
  }

  /// Medians in original units.
  private func profileTable(_ shown: [Int]) -> ChartTable {
    ChartTable(
      headings: [wording[.medianHeading]] + subject.segments.map { "\($0.number) \($0.name)" },
      rows: shown.map { j in
        let words = subject.features[j]
        return [.text(words.unitHeading)]
          + subject.segments.map { segment in
            let value = segment.median(j, of: subject.model.features[j])
            return .number(shown: words.plainValue(value), value: value, path: nil)
          }
      }, limit: subject.density.features)
  }
}
