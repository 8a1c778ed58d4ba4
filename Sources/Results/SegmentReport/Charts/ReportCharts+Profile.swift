internal import Segmentation
internal import Wording

extension ReportCharts {
  /// Marks on a line are told apart up to here; beyond, a matrix of numbers takes their place.
  private static var dotLimits: (segments: Int, features: Int) { (7, 10) }
  /// Columns of medians that have room beside a chart.
  private static var columnsBeside: Int { 3 }
  /// Rows of the matrix that are drawn.
  private static var matrixRows: Int { 12 }

  /// Whether the profile is drawn in lines, which have room beside their numbers.
  var profileIsNarrow: Bool {
    subject.segments.count <= Self.dotLimits.segments
      && subject.tellingFeatures.prefix(subject.density.features).count <= Self.dotLimits.features
  }

  /// The medians of every segment, feature by feature; `nil` where there is no feature.
  public var profile: Chart? {
    let shown = Array(subject.tellingFeatures.prefix(subject.density.features))
    guard !shown.isEmpty, !subject.segments.isEmpty else { return nil }
    return profileIsNarrow ? profileDots(shown) : profileMatrix(shown)
  }

  private func profileDots(_ shown: [Int]) -> Chart {
    let drawing = DotPlot(
      rows: shown.map(row), segments: subject.segments.map { ($0.style, "\($0.number) \($0.name)") },
      everyone: wording[.medianOfAll])
    return Chart(
      "profile", title: profileFinding(shown), summary: wording[.profileSummary],
      table: subject.segments.count > Self.columnsBeside ? turnedTable(shown) : profileTable(shown),
      width: drawing.width, height: drawing.height, content: drawing.drawing())
  }

  /// A feature's line, from the lowest of its medians to the highest.
  private func row(_ j: Int) -> DotPlot.Row {
    let words = subject.features[j]
    let medians = subject.segments.map { $0.median(j, of: subject.model.features[j]) }
    let everyone = subject.base(j).value
    let all = (medians + [everyone]).filter(\.isFinite)
    let axis = Axis(from: all.min() ?? 0, to: all.max() ?? 0, start: 0, end: 1)
    return DotPlot.Row(
      feature: words.unitHeading, low: words.plainValue(all.min() ?? 0),
      high: words.plainValue(all.max() ?? 0),
      everyone: axis.place(everyone), places: medians.map(axis.place))
  }

  /// How far the segments lie apart in a feature, in standard deviations.
  private func contrast(_ j: Int) -> Double {
    let places = subject.segments.map { $0.profile(j) }
    return (places.max() ?? 0) - (places.min() ?? 0)
  }

  private func profileMatrix(_ shown: [Int]) -> Chart {
    let drawn = Array(
      shown.sorted { (-contrast($0), $0) < (-contrast($1), $1) }.prefix(Self.matrixRows))
    let drawing = ProfileMatrix(
      features: drawn.map { subject.features[$0].heading },
      segments: subject.segments.map { ($0.style, $0.number, $0.name) },
      values: drawn.map { j in subject.segments.map { $0.profile(j) } }, axisLabel: wording[.axisProfile],
      number: { [numerals] value in (value > 0.05 ? "+" : "") + numerals.decimal(value, decimals: 1) })
    return Chart(
      "profile", title: profileFinding(shown), summary: wording[.profileMatrixSummary],
      note: drawn.count < shown.count
        ? wording(.profileMatrixNote, ["features": numerals.whole(drawn.count)]) : nil,
      table: profileTable(shown),
      width: drawing.width, height: drawing.height, content: drawing.drawing())
  }

  /// The feature in which the segments lie farthest apart, and the two ends.
  private func profileFinding(_ shown: [Int]) -> String {
    guard let widest = shown.max(by: { (contrast($0), $1) < (contrast($1), $0) }),
      let low = subject.segments.min(by: { $0.profile(widest) < $1.profile(widest) }),
      let high = subject.segments.max(by: { $0.profile(widest) < $1.profile(widest) })
    else { return "" }
    let words = subject.features[widest]
    let feature = subject.model.features[widest]
    return wording(
      .profileFinding,
      [
        "feature": words.topic, "low": low.name, "high": high.name,
        "lowValue": words.plainValue(low.median(widest, of: feature)),
        "highValue": words.plainValue(high.median(widest, of: feature)),
      ])
  }

  /// The medians with a row a segment, for many segments and few features.
  private func turnedTable(_ shown: [Int]) -> ChartTable {
    guard shown.count <= Self.columnsBeside else { return profileTable(shown) }
    return ChartTable(
      headings: [wording[.segmentHeading]] + shown.map { subject.features[$0].unitHeading },
      rows: subject.segments.map { segment in
        [.text("\(segment.number) \(segment.name)")]
          + shown.map { j in
            let value = segment.median(j, of: subject.model.features[j])
            return .number(shown: subject.features[j].plainValue(value), value: value, path: nil)
          }
      }, limit: subject.density.features)
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
