internal import ParallelWork
internal import TextTables

extension PurchaseLog {
  /// Adds up the rows of all parts of a log; what was noticed while reading is still to be filled in.
  ///
  /// - Throws: ``PurchaseLogError/moneyOverflow(column:)``.
  init(
    _ columns: PurchaseColumns, isMergeable: Bool, _ parts: [LogPart], workers: Workers
  ) throws(PurchaseLogError) {
    let rules = FoldingRules(
      columns, unit: parts.map(\.rows.unit).min() ?? 0, keepsOrders: isMergeable)
    let keys = CustomerKeys(of: parts)
    var folded = PurchaseLog.fold(parts, rules, keys, workers: workers)
    guard !folded.contains(where: \.hasOverflowed), !parts.contains(where: \.rows.hasOverflowed) else {
      throw .moneyOverflow(column: columns.amount ?? "")
    }
    let sources = PurchaseLog.sources(folded, keys, workers: workers)
    self.init(columns, rules, keys, &folded, sources, workers: workers)
  }

  /// Each job adds up neighbouring buckets.
  private static func fold(
    _ parts: [LogPart], _ rules: FoldingRules, _ keys: CustomerKeys, workers: Workers
  ) -> [FoldedCustomers] {
    let buckets = parts.first?.rows.blocks.count ?? 0
    let jobs = min(buckets, workers.count == 1 ? 1 : 4 * workers.count)
    return workers.map(jobs) { job in
      let own = (buckets * job / jobs)..<(buckets * (job + 1) / jobs)
      let rows = own.reduce(0) { rows, bucket in
        rows + parts.reduce(0) { $0 + $1.rows.count(ofBucket: bucket) }
      }
      var fold = BucketFold(rules, rows: rows)
      for bucket in own { fold.fold(bucket, of: parts, keys) }
      return fold.result
    }
  }

  /// Where the customers are, in byte order of their ids.
  private static func sources(
    _ folded: [FoldedCustomers], _ keys: CustomerKeys, workers: Workers
  ) -> [CustomerSource] {
    let allKeys = folded.map(\.keys)
    let unordered = workers.array(blocks: allKeys.map(\.count)) { part, output in
      for customer in allKeys[part].indices {
        output.append(
          CustomerSource(
            part: UInt32(truncatingIfNeeded: part), customer: UInt32(truncatingIfNeeded: customer)))
      }
    }
    @Sendable func key(_ place: Int) -> UInt64 {
      allKeys[Int(unordered[place].part)][Int(unordered[place].customer)]
    }
    let blocks = unordered.indices.blocks()
    let prefixes = workers.array(blocks: blocks.map(\.count)) { block, output in
      for place in blocks[block] { output.append(keys.withBytes(of: key(place), ByteOrder.prefix)) }
    }
    let places = ByteOrder.places(ascending: prefixes, workers: workers) { a, b in
      keys.withBytes(of: key(a)) { a in keys.withBytes(of: key(b)) { b in a.lexicographicallyPrecedes(b) } }
    }
    return workers.array(blocks: blocks.map(\.count)) { block, output in
      for place in blocks[block] { output.append(unordered[places[place]]) }
    }
  }

  /// Puts the days of the customers together, in their order.
  private init(
    _ columns: PurchaseColumns, _ rules: FoldingRules, _ keys: CustomerKeys,
    _ folded: inout [FoldedCustomers], _ sources: [CustomerSource], workers: Workers
  ) {
    let blocks = sources.indices.blocks()
    func gathered<Value: Sendable>(_ values: [[Value]]) -> [Value] {
      workers.array(blocks: blocks.map(\.count)) { block, output in
        for source in sources[blocks[block]] {
          output.append(values[Int(source.part)][Int(source.customer)])
        }
      }
    }
    func pieces(_ allStarts: [[Int]]) -> ColumnPieces {
      ColumnPieces(
        workers.array(blocks: blocks.map(\.count)) { block, output in
          for source in sources[blocks[block]] {
            let (part, customer) = (Int(source.part), Int(source.customer))
            let (start, end) = (allStarts[part][customer], allStarts[part][customer + 1])
            output.append(
              ColumnPieces.Piece(
                column: source.part, count: UInt32(truncatingIfNeeded: end - start), start: start))
          }
        })
    }
    self.columns = columns
    customerLabel = .named(columns.customerID)
    unit = rules.unit
    (rowsRead, rowsRejected, rejections, columnCautions, rowCautions) = (0, 0, [], [], [])
    ids = CustomerIDs(gathered(folded.map(\.keys)), keys)
    haveRejected = gathered(folded.map(\.haveRejected))
    if rules.keepsOrders {
      orderKeys = pieces(folded.map(\.orderStarts)).gather(from: folded.map(\.orderKeys), workers: workers)
    }
    let dayPieces = pieces(folded.map(\.starts))
    starts = dayPieces.starts
    var days = folded.map(\.days)
    folded = []
    self.days = DayColumns(
      dayPieces, from: &days, like: DayColumns(rule: rules.orders, hasAmounts: rules.hasAmounts),
      workers: workers)
  }
}

/// Where the days of a customer are.
private struct CustomerSource: Sendable {
  let part: UInt32
  let customer: UInt32
}
