/// Restarts of one k that advance in step, so that each point is read once for all of them.
///
/// One product of the stacked centroids with a tile of points, through OpenBLAS, serves every restart. That
/// pays for wide tables, where a step waits for memory; see ``AssignmentPath``.
struct RestartStack {
  let space: SearchSpace
  private(set) var partitions: [Partition]
  /// Restarts whose labels still change.
  private var active: [Int]

  /// Stacks `partitions` of one k.
  init(_ partitions: [Partition], in space: SearchSpace) {
    self.space = space
    self.partitions = partitions
    active = Array(partitions.indices)
  }

  /// Lloyd steps, together, until no label of any restart changes; at most `maxIterations`.
  mutating func descend(maxIterations: Int) {
    for step in 0..<maxIterations {
      guard !active.isEmpty else { return }
      let changes = label()
      var settled: Set<Int> = []
      for (restart, changes) in zip(active, changes) {
        partitions[restart].steps += 1
        let moved = changes + space.fillEmptyClusters(&partitions[restart])
        if moved > 0 || step == 0 { space.takeMeans(&partitions[restart]) }
        if moved == 0, step > 0 || partitions[restart].k == 1 { settled.insert(restart) }
      }
      active.removeAll { settled.contains($0) }
    }
  }

  /// The labels that changed, for each active restart.
  private mutating func label() -> [Int] {
    var labellings = active.map { partitions[$0].labelling }
    let updates = Labelling.updateTogether(
      &labellings, of: space.points, weights: space.weights,
      centroids: active.map { partitions[$0].centroids },
      k: partitions[active[0]].k, fixedPoint: space.fixedPoint, workers: space.workers)
    for (restart, labelling) in zip(active, labellings) { partitions[restart].labelling = labelling }
    return updates.map(\.changes)
  }
}
