internal import LinearAlgebra

/// The search for the best partition of one k: several starts, then perturbations of the best.
///
/// Iterated local search (Lourenço, Martin and Stützle 2003) over k-means, with Hartigan's exchange after every
/// descent that comes close. A descent that cannot catch up is given up early.
struct IteratedSearch {
  let space: SearchSpace
  let k: Int
  /// Distance evaluations to spend at least.
  let leastBudget: Int
  var stream: SplitMix64

  /// The best partition so far.
  private(set) var best: Partition
  /// Centroids of earlier restarts, to be crossed with the best.
  private var elders: [[Double]] = []
  /// Inertias of the partitions that the exchange was tried on.
  private var exchanged: [Double] = []
  /// Distance evaluations to spend.
  private var budget = 0
  /// What the best leaves of each point's distance, as long as it is the best.
  private var nearest: NearestDistances?
  /// Perturbations since the best was found or a restart.
  private var failures = 0
  /// Perturbations since the best was found.
  private var inVain = 0

  init(space: SearchSpace, k: Int, leastBudget: Int, stream: SplitMix64) {
    self.space = space
    self.k = k
    self.leastBudget = leastBudget
    self.stream = stream
    best = space.partition(from: Array(repeating: 0, count: space.d), k: 1)
  }

  /// Several starts, among them the partition of k − 1 clusters where it is known.
  mutating func begin(from smaller: Partition?) {
    best = greedyStart()
    // Ten restarts are what a careful user would pay for; two searches side by side may cost twice that.
    budget = max(10 * space.evaluations, leastBudget)
    guard k > 1, k < space.n else { return }
    accept(greedyStart(bound: best.inertia))
    for start in chainedStarts(from: smaller) { accept(descended(from: start, bound: best.inertia)) }
    space.exchange(&best)
  }

  /// Whether there is something to find, and budget left.
  var mayGoOn: Bool { k > 1 && k < space.n && space.evaluations < budget }

  /// Perturbs the best until so many perturbations were in vain, or the budget is spent; two fifths of the least budget
  /// always are, or few points would be given up too early.
  mutating func proceed(patience: Int) {
    while mayGoOn, inVain < patience || space.evaluations < 2 * leastBudget / 5 {
      if failures >= 2 * k + 6 {
        var fresh = greedyStart()
        space.exchange(&fresh)
        elders.append(fresh.centroids)
        if accept(fresh) { (nearest, inVain) = (nil, 0) }
        failures = 0
      }
      let distances = nearest ?? space.nearestDistances(to: best.centroids)
      nearest = distances
      var candidate = perturbed(distances)
      space.descend(&candidate, bound: best.inertia)
      // An exchange gains a thousandth or two, no more.
      if candidate.inertia < best.inertia * 1.002, isNew(candidate.inertia) { space.exchange(&candidate) }
      if accept(candidate) {
        (nearest, failures, inVain) = (nil, 0, 0)
      } else {
        failures += 1
        inVain += 1
      }
    }
  }

  /// Keeps `candidate` where it beats the best by more than rounding.
  @discardableResult
  private mutating func accept(_ candidate: Partition) -> Bool {
    guard candidate.inertia < best.inertia * (1 - 1e-10) else { return false }
    best = candidate
    return true
  }

  /// Whether no partition of this inertia was exchanged before: most perturbations fall back to where they began.
  private mutating func isNew(_ inertia: Double) -> Bool {
    guard !exchanged.contains(where: { abs($0 - inertia) <= 1e-10 * inertia }) else { return false }
    exchanged.append(inertia)
    return true
  }

  private func descended(from centroids: [Double], bound: Double) -> Partition {
    var partition = space.partition(from: centroids, k: k)
    space.descend(&partition, bound: bound)
    return partition
  }

  private mutating func greedyStart(bound: Double = .infinity) -> Partition {
    descended(from: space.seedCentroids(k: k, using: &stream), bound: bound)
  }

  /// The three worst clusters of the smaller partition, each split in two.
  private mutating func chainedStarts(from smaller: Partition?) -> [[Double]] {
    guard let smaller, smaller.k == k - 1 else { return [] }
    let inertias = space.inertias(of: smaller)
    let worst = inertias.indices.sorted { (inertias[$1], $0) < (inertias[$0], $1) }.prefix(3)
    var starts: [[Double]] = []
    for j in worst where inertias[j] > 0 {
      starts.append(space.splitting(j, of: smaller, using: &stream))
    }
    return starts
  }
}

extension IteratedSearch {
  private mutating func perturbed(_ nearest: NearestDistances) -> Partition {
    if !elders.isEmpty, stream.nextIndex(below: 3) == 0 {
      return crossed(with: elders[stream.nextIndex(below: elders.count)])
    }
    return stream.nextIndex(below: 3) == 0 ? fittedToHalf() : relocated(nearest)
  }

  /// The best with one centroid moved to a badly served point, the better of two draws.
  private mutating func relocated(_ nearest: NearestDistances) -> Partition {
    let removed = stream.nextIndex(below: 2) == 0 ? stream.nextIndex(below: k) : drawDispensable()
    let draws = (0..<2).map { _ in space.draw(from: nearest, using: &stream) }
    let potentials = draws.map { space.potential(with: space.tileValues(of: $0), nearest) }
    let point = potentials[1] < potentials[0] ? draws[1] : draws[0]
    var candidate = best
    candidate.centroids.replaceSubrange(range(of: removed), with: space.points.points.row(point))
    return candidate
  }

  /// A cluster drawn in proportion to how little the inertia would grow by joining it to its neighbour.
  private mutating func drawDispensable() -> Int {
    let uselessness = (0..<k).map { a in
      var least = Double.infinity
      for b in 0..<k where b != a {
        let (weightA, weightB) = (Double(best.weight(of: a)), Double(best.weight(of: b)))
        let square = squaredDistance(best.centroids[range(of: a)], best.centroids[range(of: b)])
        least = min(least, square * weightA * weightB / max(1, weightA + weightB))
      }
      return 1 / max(least, .leastNormalMagnitude)
    }
    var remaining = stream.nextFraction() * uselessness.reduce(0, +)
    for (j, share) in uselessness.enumerated() {
      if remaining < share { return j }
      remaining -= share
    }
    return k - 1
  }

  /// The best after a few Lloyd steps on a random half of the points.
  private mutating func fittedToHalf() -> Partition {
    let chosen = (0..<space.n).filter { _ in stream.next() & 1 == 0 }
    var candidate = best
    guard chosen.count > k else { return candidate }
    let half = SearchSpace(
      DistinctPoints(subset: chosen, of: space.points), weights: chosen.map { Int(space.weights[$0]) },
      workers: space.workers)
    var partition = half.partition(from: best.centroids, k: k)
    half.descend(&partition, maxIterations: 10)
    space.count(evaluations: half.evaluations)
    candidate.centroids = partition.centroids
    return candidate
  }

  /// The best with about half of its centroids taken from `other`, paired by closeness (Gribel and Vidal 2019).
  private mutating func crossed(with other: [Double]) -> Partition {
    var candidate = best
    var unpaired = Array(0..<k)
    for j in 0..<k {
      let own = best.centroids[range(of: j)]
      let distances = unpaired.map { squaredDistance(own, other[range(of: $0)]) }
      guard let closest = distances.indices.min(by: { distances[$0] < distances[$1] }) else { break }
      let partner = unpaired.remove(at: closest)
      if stream.next() & 1 == 0 {
        candidate.centroids.replaceSubrange(range(of: j), with: other[range(of: partner)])
      }
    }
    return candidate
  }

  private func range(of j: Int) -> Range<Int> { (j * space.d)..<((j + 1) * space.d) }
}
