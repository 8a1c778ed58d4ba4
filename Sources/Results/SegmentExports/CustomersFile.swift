internal import Clustering
internal import CustomerFeatures
package import JSONDocuments
internal import LinearAlgebra
package import ParallelWork
package import Segmentation
internal import TextTables
package import Wording

/// `customers.csv`, and what `classify` writes: one line a customer, in the order of the features' rows.
package struct CustomersFile: Sendable {
  private let customers: ClassifiedCustomers
  private let features: FeatureMatrix
  /// Segment names by number.
  private let names: [Int: String]
  /// One a customer; `nil` leaves the column out.
  private let silhouettes: SilhouetteCoefficients?
  /// Scores and what follows from them; `nil` for a customer table.
  private let trade: TradeCells?
  private let workers: Workers
  private let columns: [Column]
  /// Columns of the input that are no features, in byte order of their names.
  private let companions: [(name: String, column: CompanionColumn)]

  /// A column of the file for one or more of the feature matrix.
  private struct Column {
    let name: String
    var source: Source

    enum Source {
      /// By index in the matrix.
      case number(Int)
      /// Indicators by index in the matrix.
      case category([(index: Int, value: String)])
    }
  }

  /// Lines for customers who were just classified, without a silhouette.
  package init(
    of classification: Classification, model: SegmentationModel, language: Language, workers: Workers
  ) {
    self.init(
      customers: classification.customers, features: classification.features, silhouettes: nil,
      trade: TradeCells(of: classification, language), companions: classification.companions, model: model,
      language: language, workers: workers)
  }

  /// Lines for the customers of a run.
  package init(of run: SegmentationRun, language: Language, workers: Workers) {
    self.init(
      customers: run.result.customers, features: run.extraction.matrix,
      silhouettes: run.result.segmentSearch.coefficients, trade: TradeCells(of: run, language),
      companions: run.extraction.companions,
      model: run.result.model, language: language, workers: workers)
  }

  private init(
    customers: ClassifiedCustomers, features: FeatureMatrix, silhouettes: SilhouetteCoefficients?,
    trade: TradeCells?, companions: [CompanionColumn], model: SegmentationModel, language: Language,
    workers: Workers
  ) {
    self.customers = customers
    self.features = features
    self.silhouettes = silhouettes
    self.trade = trade
    self.workers = workers
    names = Dictionary(model.segments.map { ($0.number, $0.name[language]) }) { first, _ in first }
    columns = Self.columns(of: features.features)
    let taken = Set(columns.map(\.name)).union(Self.namesBefore).union(Self.namesBehind)
      .union(trade?.names ?? [])
    self.companions = Self.named(companions, besides: taken.union(["silhouette"]))
  }

  private static let namesBefore = ["customer"]
  private static let namesBehind = ["segment", "name", "rule", "cluster", "nearBoundary"]

  /// The columns in byte order of their names; one that is named like a column before it gets a number.
  private static func named(
    _ companions: [CompanionColumn], besides taken: Set<String>
  ) -> [(name: String, column: CompanionColumn)] {
    var taken = taken
    return companions.sorted { precedesInBytes($0.name, $1.name) }.map { column in
      var (name, number) = (column.name, 2)
      while taken.contains(name) { (name, number) = ("\(column.name)_\(number)", number + 1) }
      taken.insert(name)
      return (name, column)
    }
  }

  private static func columns(of features: [Feature]) -> [Column] {
    var columns: [Column] = []
    for index in features.displayOrder {
      let feature = features[index]
      guard let value = feature.category else {
        columns.append(Column(name: feature.name, source: .number(index)))
        continue
      }
      let indicator = (index: index, value: value.written)
      if case .category(let indicators)? = columns.last?.source, columns.last?.name == feature.name {
        columns[columns.count - 1].source = .category(indicators + [indicator])
      } else {
        columns.append(Column(name: feature.name, source: .category([indicator])))
      }
    }
    return columns
  }

  /// Hands the file's bytes to `append`, piece by piece.
  ///
  /// - Complexity: O(*nd*) over the workers; memory for a few pieces.
  package func write(_ append: ([UInt8]) throws -> Void) throws {
    try append(header)
    let pieces = customers.indices.blocks(of: 20_000)
    // Several pieces a worker, so that none waits long for the others.
    for batch in pieces.indices.blocks(of: workers.count * 4) {
      let texts = workers.map(batch.count) { i in lines(pieces[batch.lowerBound + i]) }
      for text in texts { try append(text) }
    }
  }

  /// The same for other programs: an array with an object a customer.
  package var json: JSONValue {
    .array(
      customers.indices.map { row in
        let customer = customers[row]
        let values = features.values.row(row)
        let cells = columns.map { column -> JSONValue.Member in
          switch column.source {
          case .number(let index): .init(column.name, values[values.startIndex + index])
          case .category(let indicators):
            .init(column.name, indicators.first { values[values.startIndex + $0.index] == 1 }?.value ?? "")
          }
        }
        return .object(
          [.init("customer", customer.id)] + cells + [
            .init("segment", customer.segment), .init("name", names[customer.segment] ?? ""),
            .init("rule", customer.rule), .init("cluster", customer.cluster),
            .init("nearBoundary", customer.isNearBoundary),
            .init("boundaryDistance", customer.boundaryDistance),
          ] + (trade?.members(row) ?? []) + companions.map { .init($0.name, $0.column.text(row)) })
      })
  }

  private var header: [UInt8] {
    var line = CSVWriter.table
    for name in Self.namesBefore + columns.map(\.name) + Self.namesBehind { line.add(name) }
    if silhouettes != nil { line.add("silhouette") }
    for name in trade?.names ?? [] { line.add(name) }
    for column in companions { line.add(column.name) }
    line.endRow()
    return line.bytes
  }

  private func lines(_ rows: Range<Int>) -> [UInt8] {
    var lines = CSVWriter.table
    lines.reserve(rows.count * 80)
    // Read out here: in the loop each would count references for every row.
    let writtenNames = writtenNames
    let sources = columns.map(\.source)
    let elements = features.values.elements
    let width = features.values.columns
    let customers = customers
    let companions = companions.map(\.column)
    let trade = trade
    var missing = features.imputed.partitionIndex { $0.row >= rows.lowerBound }
    for row in rows {
      let start = row * width
      var filled: Set<Int> = []
      while missing < features.imputed.endIndex, features.imputed[missing].row == row {
        filled.insert(features.imputed[missing].column)
        missing += 1
      }
      lines.add(customers.ids[row])
      for source in sources {
        switch source {
        case .number(let index): lines.add(filled.contains(index) ? nil : elements[start + index])
        case .category(let indicators):
          lines.add(indicators.first { elements[start + $0.index] == 1 }?.value ?? "")
        }
      }
      lines.add(customers.segments[row])
      lines.add(written: writtenNames[customers.segments[row]])
      lines.add(customers.rules[row])
      lines.add(customers.clusters[row])
      lines.add(customers.isNearBoundary(row))
      if let silhouettes { lines.add(silhouettes[row]) }
      trade?.add(row, to: &lines)
      for column in companions { lines.add(column.text(row)) }
      lines.endRow()
    }
    return lines.bytes
  }

  /// The names as they stand in the file, by segment number.
  private var writtenNames: [[UInt8]] {
    (0...(names.keys.max() ?? 0)).map { number in
      var cell = CSVWriter.table
      cell.add(names[number] ?? "")
      return cell.bytes
    }
  }
}
