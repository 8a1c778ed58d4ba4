public import CustomerFeatures
internal import CustomerLifecycle
internal import LinearAlgebra
public import ParallelWork
internal import PurchaseLogs
public import TextTables
public import Wording

extension SegmentationModel {
  /// The segment of every customer of new data; never refits.
  ///
  /// - Parameters:
  ///   - asOf: The analysis day; `nil` means the new data's last used day plus the model's offset.
  ///   - workers: Threads; they change the time and nothing else.
  /// - Throws: `FeatureError`, by the missing column's name where a needed column is not there.
  public func classify(
    _ table: Table, asOf: CalendarDay? = nil, workers: Workers = Workers()
  ) throws -> Classification {
    try classifyLog(table, asOf: asOf, workers: workers).classification
  }

  /// The same with the log, of which more can be asked; `nil` for a customer table.
  func classifyLog(
    _ table: Table, asOf: CalendarDay?, workers: Workers
  ) throws -> (log: PurchaseLog?, classification: Classification) {
    let (log, extraction) = try logAndExtraction(of: table, asOf: asOf)
    let matrix = extraction.matrix.withoutGuards
    let found = matrix.features
    guard found.map(\.identity) == features.map(\.feature.identity) else {
      throw SegmentationError.featuresDiffer(
        expected: features.map(\.feature.name), found: found.map(\.name))
    }
    let classification = Classification(
      customers: classify(matrix, workers: workers), features: matrix,
      account: extraction.account, companions: extraction.companions,
      scores: try scores(of: log, matrix, extraction.account, workers: workers),
      notes: notes(on: extraction, asOfIsGiven: asOf != nil))
    return (log, classification)
  }

  /// Features of new data as those that the model was made from, orders and money over as many days.
  ///
  /// - Throws: `FeatureError`, by the missing column's name where a needed column is not there.
  package func extraction(of table: Table, asOf: CalendarDay? = nil) throws -> FeatureExtraction {
    try logAndExtraction(of: table, asOf: asOf).extraction
  }

  private func logAndExtraction(
    of table: Table, asOf: CalendarDay?
  ) throws -> (log: PurchaseLog?, extraction: FeatureExtraction) {
    let read = try recipe.logAndFeatures(of: table, asOf: asOf, window: windowDays)
    try read.extraction.account.checkLoss(isAccepted: table.options.acceptsLoss)
    return read
  }

  /// Scores by the stored cut-offs; `nil` where the model has none.
  private func scores(
    of log: PurchaseLog?, _ matrix: FeatureMatrix, _ account: InputAccount, workers: Workers
  ) throws -> TradeScores? {
    guard let rfm else { return nil }
    guard let log, let asOf = account.asOf else {
      return TableCustomers(of: matrix).map { TradeScores(of: $0, by: rfm) }
    }
    return try TradeScores(of: log, asOf: asOf, by: rfm, window: windowDays, workers: workers)
  }

  /// The segment of every row of features made by this model's recipe, in the order of the rows.
  ///
  /// - Complexity: O(*n* (depth + *kd*)), divided among `workers`.
  public func classify(_ features: FeatureMatrix, workers: Workers = Workers()) -> ClassifiedCustomers {
    precondition(features.features.count == self.features.count, "features of another recipe")
    let walk = TreeWalk(self)
    let centroids = NearestCentroid(of: self)
    // So many that a few columns of them stay in the nearest cache.
    let blocks = (0..<features.values.rows).blocks(of: 2048)
    let parts = workers.map(blocks.count) { block in
      Placements(
        rows: blocks[block], of: features.values, model: self, walk: walk, centroids: centroids)
    }
    return ClassifiedCustomers(
      ids: features.customers, segments: workers.joined(parts.map(\.segments)),
      rules: workers.joined(parts.map(\.rules)), clusters: workers.joined(parts.map(\.clusters)),
      boundaryDistances: workers.joined(parts.map(\.boundaryDistances)))
  }

  /// The segments' numbers alone, one a row.
  ///
  /// - Complexity: O(*n* depth), divided among `workers`.
  func segments(of features: FeatureMatrix, workers: Workers) -> [Int] {
    let walk = TreeWalk(self)
    let (values, d) = (features.values, features.values.columns)
    let blocks = (0..<values.rows).blocks(of: 1 << 14)
    return workers.array(blocks: blocks.map(\.count)) { block, output in
      values.elements.withUnsafeBufferPointer { elements in
        for row in blocks[block] {
          let own = UnsafeBufferPointer(rebasing: elements[(row * d)..<((row + 1) * d)])
          output.append(walk.place(of: own).segment)
        }
      }
    }
  }

  /// What centroids are near to: the features in standardised units, and behind them the told axes, if any.
  ///
  /// - Parameter values: n × d in original units.
  func points(of values: Matrix) -> Matrix {
    told?.points(values, scaling: scaling) ?? scaling.transform(values)
  }

  private func notes(on extraction: FeatureExtraction, asOfIsGiven: Bool) -> [LocalizedText] {
    var notes: [LocalizedText] = []
    if let day = extraction.account.asOf {
      notes.append(
        asOfIsGiven
          ? LocalizedText(en: "as of \(day), as given", ru: "на дату \(day), как задано")
          : LocalizedText(
            en: "as of \(day): the last day of this file and the model's own distance from it",
            ru: "на дату \(day): последний день файла плюс отступ, сохранённый в модели"))
    }
    if rfm == nil, case .transactions = recipe {
      notes.append(
        LocalizedText(
          en: "the model was made without scores, so their columns are left out: run once more to store them",
          ru:
            "модель сделана без оценок, поэтому их столбцов нет: сделайте расчёт ещё раз, чтобы она их хранила"
        ))
    }
    let count = extraction.matrix.customers.count
    let isFew = count < InputAccount.fewCustomers
    if isFew && extraction.account.asOf != nil && !asOfIsGiven {
      notes.append(
        .naming(
          en:
            "only \(count) customers: the last day of so small a file says little; give the day with \(.asOf)",
          ru: """
            клиентов всего \(count): последний день такого файла мало о чём говорит; задайте дату через \(.asOf)
            """))
    } else if isFew {
      notes.append(
        LocalizedText(
          en: "only \(count) customers: check that the file is complete",
          ru: "клиентов всего \(count): проверьте, что файл полный"))
    }
    return notes
  }
}

extension Feature {
  /// What must agree between a model and the features it is applied to; whether all numbers happen to be whole
  /// need not.
  fileprivate var identity: [String?] { [name, unit.rawValue, category?.written] }
}

/// The places of a block of customers.
private struct Placements: Sendable {
  var segments: [Int] = []
  var rules: [Int] = []
  var clusters: [Int] = []
  var boundaryDistances: [Double] = []

  init(
    rows: Range<Int>, of values: Matrix, model: SegmentationModel, walk: TreeWalk, centroids: NearestCentroid
  ) {
    segments.reserveCapacity(rows.count)
    rules.reserveCapacity(rows.count)
    clusters.reserveCapacity(rows.count)
    boundaryDistances.reserveCapacity(rows.count)
    let d = values.columns
    values.elements.withUnsafeBufferPointer { elements in
      let own = UnsafeBufferPointer(rebasing: elements[(rows.lowerBound * d)..<(rows.upperBound * d)])
      let width = model.centroids.columns
      Self.points(of: own, model).withUnsafeBufferPointer { points in
        for i in 0..<rows.count {
          let row = UnsafeBufferPointer(rebasing: own[(i * d)..<((i + 1) * d)])
          let point = UnsafeBufferPointer(rebasing: points[(i * width)..<((i + 1) * width)])
          let (segment, rule) = walk.place(of: row)
          segments.append(segment)
          rules.append(rule)
          clusters.append(centroids.segment(of: point))
          boundaryDistances.append(walk.boundaryDistance(of: row, point: point, segment: segment))
        }
      }
    }
  }

  /// Rows as points: in standardised units, with the told axes behind them.
  private static func points(of rows: UnsafeBufferPointer<Double>, _ model: SegmentationModel) -> [Double] {
    let scaling = model.scaling
    let d = scaling.columns.count
    if model.told != nil {
      return model.points(of: Matrix(rows: rows.count / d, columns: d, elements: Array(rows))).elements
    }
    // Column by column, since a column's numbers are all treated alike.
    var points = Array(rows)
    var column = Array(repeating: 0.0, count: rows.count / d)
    for j in 0..<d {
      for i in column.indices { column[i] = rows[i * d + j] }
      scaling.columns[j].standardise(&column)
      for i in column.indices { points[i * d + j] = column[i] }
    }
    return points
  }
}
