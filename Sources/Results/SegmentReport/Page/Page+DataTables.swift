internal import CustomerFeatures
internal import Segmentation
internal import TextTables
internal import Wording

extension Page {
  /// Why rows could not be used, with the first lines that each reason was met on.
  @MarkupBuilder func rejections(_ input: RunRecord.Input) -> Markup {
    if !input.rejections.isEmpty {
      let hasFiles = input.rejections.contains { $0.file != nil }
      let groups = grouped(input.rejections)
      Markup(.h3) { numerals.count(input.rowsRejected, .rejectedRows) }
      table(
        ChartTable(
          headings: [wording[.reasonHeading], wording[.columnHeading]]
            + (hasFiles ? [wording[.fileHeading]] : []) + [wording[.lineHeading]],
          rows: groups.map { places in
            let rejection = input.rejections[places[0]]
            return [
              .text(clipped(rejection.reason[wording.language], to: 160)),
              rejection.column.map { .text(displayName(input.label(ofColumn: $0).text[wording.language])) }
                ?? .empty,
            ] + (hasFiles ? [rejection.file.map { .text(displayName($0)) } ?? .empty] : [])
              + [lines(input.rejections, at: places)]
          }, limit: min(20, subject.density.rows)), label: wording[.reasonHeading])
    }
  }

  /// Places of rejections that are alike but for their lines, in the order of the first ones.
  private func grouped(_ rejections: [Rejection]) -> [[Int]] {
    var groups: [[Int]] = []
    for (place, rejection) in rejections.enumerated() {
      let group = groups.firstIndex { group in
        let first = rejections[group[0]]
        return first.reason == rejection.reason && first.column == rejection.column
          && first.file == rejection.file
      }
      if let group { groups[group].append(place) } else { groups.append([place]) }
    }
    return groups
  }

  private func lines(_ rejections: [Rejection], at places: [Int]) -> ChartTable.Cell {
    let shown = places.prefix(5).map { place in
      let line = rejections[place].line
      return ChartTable.Cell.number(
        shown: numerals.whole(line), value: Double(line), path: "input.rejections.\(place).line")
    }
    return .several(shown + (places.count > shown.count ? [.text("…")] : []))
  }

  /// The numbers and the categories that the segments are made of.
  @MarkupBuilder func features(_ record: RunRecord) -> Markup {
    let numbers = subject.tellingFeatures.filter { record.features[$0].category == nil }
    if !numbers.isEmpty {
      Markup(.h3) { wording[.featuresTitle] }
      table(numberTable(numbers, record), label: wording[.featuresTitle])
    }
    let categories = record.features.indices.filter { record.features[$0].category != nil }
    if !categories.isEmpty {
      Markup(.h3) { wording[.categoriesTitle] }
      table(categoryTable(categories, record), label: wording[.categoriesTitle])
    }
  }

  private func numberTable(_ shown: [Int], _ record: RunRecord) -> ChartTable {
    ChartTable(
      headings: [
        wording[.featureHeading], wording[.transformHeading], wording[.minimumHeading],
        wording[.medianHeading],
        wording[.maximumHeading],
      ],
      rows: shown.map { j in
        let feature = record.features[j]
        let words = subject.features[j]
        func cell(_ value: Double, _ field: String) -> ChartTable.Cell {
          .number(shown: words.plainValue(value), value: value, path: subject.featurePath(j, field))
        }
        return [
          .text(words.unitHeading),
          .text(wording[feature.transform == .log ? .transformLog : .transformNone]),
          cell(feature.minimum, "minimum"), cell(feature.median, "median"), cell(feature.maximum, "maximum"),
        ]
      }, limit: subject.density.features)
  }

  /// Shares of the categories: an indicator's mean, where it was not transformed.
  private func categoryTable(_ shown: [Int], _ record: RunRecord) -> ChartTable {
    ChartTable(
      headings: [wording[.roleCategory].uppercasedFirst, wording[.shareHeading]],
      rows: shown.map { j in
        let feature = record.features[j]
        let share: ChartTable.Cell =
          feature.transform == .none
          ? .number(
            shown: numerals.percent(feature.mean), value: feature.mean, path: subject.featurePath(j, "mean"))
          : .empty
        return [.text(subject.features[j].heading), share]
      }, limit: subject.density.features)
  }
}
