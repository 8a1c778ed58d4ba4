public import CustomerFeatures
internal import DecisionTrees
internal import LinearAlgebra
public import ParallelWork
internal import Wording

extension SegmentationModel {
  /// Applies `edits` in order.
  ///
  /// - Parameters:
  ///   - features: Customers to measure sizes, fidelity and price on, made by this model's recipe; needed where an
  ///     edit's `needsData` says so.
  ///   - workers: Threads; they change the time and nothing else.
  /// - Throws: ``SegmentationError``.
  public func edited(
    _ edits: [ModelEdit], measuredOn features: FeatureMatrix? = nil, workers: Workers = Workers()
  ) throws -> EditedModel {
    var model = self
    var notes: [LocalizedText] = []
    var hints: [LocalizedText] = []
    // The number that each of this model's segments has in the end.
    var heirs = Dictionary(uniqueKeysWithValues: segments.map { ($0.number, $0.number) })
    for edit in edits {
      let note: LocalizedText
      switch edit {
      case .rename(let number, let name): note = try model.rename(number, to: name)
      case .merge(let numbers):
        note = try model.merge(numbers)
        heirs = heirs.mapValues { numbers.contains($0) ? numbers[0] : $0 }
      case .threshold(let feature, let from, let to):
        let others = model.otherThresholds(of: feature, from: from, to: to)
        note = try model.moveThreshold(of: feature, from: from, to: to, among: features)
        hints += [others].compactMap(\.self)
      }
      model.edits.append(note)
      notes.append(note)
    }
    notes += hints
    guard let features else {
      // What cannot be made at all is said first.
      if edits.contains(where: \.needsData) { throw SegmentationError.dataNeeded }
      return EditedModel(model: model, notes: notes, customers: nil, moved: nil)
    }
    model.measure(on: features, workers: workers)
    let before = classify(features, workers: workers).segments
    let after = model.classify(features, workers: workers)
    let moved = zip(before, after.segments).count { heirs[$0] != $1 }
    notes.append(model.measurementNote(on: features, moved: moved))
    notes += model.segments.filter { $0.customers == 0 }.map(\.emptyNote)
    return EditedModel(model: model, notes: notes, customers: after, moved: moved)
  }

  private func measurementNote(on features: FeatureMatrix, moved: Int) -> LocalizedText {
    LocalizedText { language in
      let count = language.number(Double(features.customers.count))
      let fidelity = language.percent(quality.fidelity)
      let price = language.decimal(quality.priceOfExplainability, places: 3)
      return language == .english
        ? "measured on \(count) customers: \(language.number(Double(moved))) moved to another segment, "
          + "fidelity \(fidelity), price of explainability \(price)"
        : "измерено по данным, клиентов в них \(count): сменили сегмент \(language.number(Double(moved))), "
          + "верность \(fidelity), цена объяснимости \(price)"
    }
  }

  private mutating func rename(_ number: Int, to name: String) throws(SegmentationError) -> LocalizedText {
    guard let index = segments.firstIndex(where: { $0.number == number }) else {
      throw .noSuchSegment(number: number, available: segments.map(\.number))
    }
    let isBlank = name.allSatisfy(\.isWhitespace)
    let hasControls = name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
    if isBlank || hasControls || name.count > 80 {
      throw .unusableName(
        name,
        reason: LocalizedText(
          en: "a name has 1 to 80 characters on one line", ru: "в имени от 1 до 80 знаков на одной строке"))
    }
    let others = segments.indices.filter { $0 != index }.map { segments[$0].name }
    if others.contains(where: { $0.en == name || $0.ru == name }) {
      throw .unusableName(
        name, reason: LocalizedText(en: "another segment has that name", ru: "так назван другой сегмент"))
    }
    let old = segments[index].name
    segments[index].name = LocalizedText(en: name, ru: name)
    return LocalizedText(
      en: "segment \(number) renamed from \"\(old.en)\" to \"\(name)\"",
      ru: "сегмент \(number) переименован: было «\(old.ru)», стало «\(name)»")
  }

  private mutating func merge(_ numbers: [Int]) throws(SegmentationError) -> LocalizedText {
    for number in numbers where segment(numbered: number) == nil {
      throw .noSuchSegment(number: number, available: segments.map(\.number))
    }
    guard numbers.count >= 2, Set(numbers).count == numbers.count, segments.count - numbers.count + 1 >= 2
    else { throw .cannotMerge(numbers) }
    let clusters = numbers.compactMap { segment(numbered: $0)?.cluster }
    let kept = (0..<centroids.rows).filter { $0 == clusters[0] || !clusters.contains($0) }
    var heirs = Array(repeating: 0, count: centroids.rows)
    for cluster in 0..<centroids.rows {
      let heir = clusters.contains(cluster) ? clusters[0] : cluster
      heirs[cluster] = kept.firstIndex(of: heir) ?? 0
    }
    // Weighted by customers, so the centroid is that of all of them.
    let weights = Dictionary(
      uniqueKeysWithValues: segments.map { ($0.cluster, Double(max($0.customers, 1))) })
    var merged = centroids.selecting(rows: kept)
    let total = clusters.reduce(0) { $0 + weights[$1, default: 1] }
    for j in 0..<centroids.columns {
      merged[heirs[clusters[0]], j] =
        clusters.reduce(0) { $0 + centroids[$1, j] * weights[$1, default: 1] } / total
    }
    centroids = merged
    tree = DecisionTree(
      nodes: tree.nodes.map { node in
        guard case .leaf(let label) = node else { return node }
        return .leaf(label: heirs[label])
      }
    ).simplified()
    segments.removeAll { numbers.dropFirst().contains($0.number) }
    for index in segments.indices {
      segments[index].cluster = heirs[segments[index].cluster]
      // How stable the merged segment is, nobody has measured.
      if segments[index].number == numbers[0] { segments[index].stability = nil }
    }
    let list = numbers.map(String.init).joined(separator: ", ")
    return LocalizedText(
      en: "segments \(list) merged into \(numbers[0])", ru: "сегменты \(list) объединены в \(numbers[0])")
  }
}

extension Segment {
  /// What to say of a segment that an edit has left without customers.
  fileprivate var emptyNote: LocalizedText {
    LocalizedText(
      en: "segment \(title.text.en) has no customers in this data",
      ru: "в сегменте \(title.text.ru) нет клиентов из этих данных")
  }
}
