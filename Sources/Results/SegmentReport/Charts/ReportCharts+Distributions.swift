internal import CustomerFeatures
internal import Segmentation
internal import Wording

extension ReportCharts {
  /// How each number is spread in each segment; one chart a feature, the most telling first.
  public var distributions: [Chart] {
    guard let record = subject.record else { return [] }
    return subject.tellingFeatures.filter { subject.features[$0].feature.category == nil }
      .prefix(subject.density.distributions)
      .compactMap { j in
        record.charts.histograms.first { $0.feature == j && $0.node == nil }.flatMap {
          chart(of: $0, feature: j)
        }
      }
  }

  private func chart(of histogram: RunRecord.Histogram, feature j: Int) -> Chart? {
    let bins = histogram.edges.count - 1
    guard bins > 0, bins <= 100 else { return nil }
    let words = subject.features[j]
    let feature = subject.model.features[j]
    let ridges = subject.segments.compactMap { segment -> Ridges.Ridge? in
      guard histogram.counts.indices.contains(segment.number - 1),
        histogram.counts[segment.number - 1].count == bins
      else { return nil }
      let median = segment.median(j, of: feature)
      return Ridges.Ridge(
        style: segment.style, name: "\(segment.number) \(segment.name)", median: words.value(median),
        counts: histogram.counts[segment.number - 1], medianPlace: place(median, histogram.edges, words))
    }
    let drawing = Ridges(ridges: ridges, ticks: ticks(histogram.edges, words), axisLabel: words.axis)
    return Chart(
      "distribution", number: j, title: finding(j), summary: wording(.ridgesSummary, ["feature": words.axis]),
      note: beyond(histogram), table: table(histogram, j), width: drawing.width, height: drawing.height,
      content: drawing.drawing())
  }

  /// How many customers lie beyond both ends.
  private func beyond(_ histogram: RunRecord.Histogram) -> String? {
    let parts = [(Phrase.ridgesBelow, histogram.below ?? 0), (.ridgesAbove, histogram.above ?? 0)]
      .filter { $0.1 > 0 }
      .map { wording($0, ["customers": numerals.count($1, .customers)]) }
    return parts.isEmpty
      ? nil : wording(.ridgesBeyond, ["customers": parts.joined(separator: ", ")])
  }

  /// Whether each bin holds one whole number, whose bar stands on it and not behind it.
  private func isOneValueEach(_ edges: [Double], _ words: FeatureWords) -> Bool {
    words.feature.isWhole && zip(edges, edges.dropFirst()).allSatisfy { $1 - $0 == 1 }
  }

  /// Where a value lies among bins of equal width.
  private func place(_ value: Double, _ edges: [Double], _ words: FeatureWords) -> Double? {
    guard let first = edges.first, let last = edges.last, value >= first, value <= last else { return nil }
    if isOneValueEach(edges, words) { return value - first + 0.5 }
    let bin = max(0, min(edges.count - 2, (edges.firstIndex { $0 > value } ?? edges.count) - 1))
    let width = edges[bin + 1] - edges[bin]
    return Double(bin) + (width > 0 ? (value - edges[bin]) / width : 0)
  }

  private func ticks(_ edges: [Double], _ words: FeatureWords) -> [Ridges.Tick] {
    let isOneValueEach = isOneValueEach(edges, words)
    let last = edges.count - (isOneValueEach ? 2 : 1)
    return [0, last / 4, last / 2, last * 3 / 4, last].reduce(into: [Int]()) { seen, edge in
      if seen.last != edge { seen.append(edge) }
    }.map { edge in
      let value = words.feature.isWhole ? edges[edge].rounded() : edges[edge]
      return Ridges.Tick(
        place: Double(edge) + (isOneValueEach ? 0.5 : 0),
        text: words.feature.unit == .money ? numerals.moneyAxis(value) : numerals.axis(value))
    }
  }

  private func finding(_ j: Int) -> String {
    let feature = subject.model.features[j]
    let words = subject.features[j]
    func median(_ segment: SegmentSubject) -> Double { segment.median(j, of: feature) }
    guard let low = subject.segments.min(by: { median($0) < median($1) }),
      let high = subject.segments.max(by: { median($0) < median($1) })
    else { return words.heading }
    let topic = words.feature.unit == .number ? words.topic : words.topic.uppercasedFirst
    let (lowest, highest) = (words.plainValue(median(low)), words.plainValue(median(high)))
    if lowest == highest { return wording(.ridgesFindingSame, ["feature": topic, "value": lowest]) }
    return wording(
      .ridgesFinding,
      ["feature": topic, "low": lowest, "lowName": low.name, "high": highest, "highName": high.name])
  }

  private func table(_ histogram: RunRecord.Histogram, _ j: Int) -> ChartTable {
    let words = subject.features[j]
    let bins = histogram.edges.count - 1
    let place = subject.record?.charts.histograms.firstIndex { $0.feature == j && $0.node == nil } ?? 0
    return ChartTable(
      headings: [words.axis] + subject.segments.map { "\($0.number)" },
      rows: (0..<bins).map { bin in
        [
          .text(range(histogram.edges, bin, words))
        ]
          + subject.segments.map { segment in
            let counts =
              histogram.counts.indices.contains(segment.number - 1)
              ? histogram.counts[segment.number - 1] : []
            guard counts.indices.contains(bin) else { return .empty }
            return .count(counts[bin])
          }
      }, limit: subject.density.rows, countsPath: "charts.histograms.\(place).counts")
  }

  /// What a bin holds: "3", "10 – 20".
  private func range(_ edges: [Double], _ bin: Int, _ words: FeatureWords) -> String {
    isOneValueEach(edges, words)
      ? words.plainValue(edges[bin])
      : "\(words.plainValue(edges[bin])) – \(words.plainValue(edges[bin + 1]))"
  }
}
