/// The customers whose coefficients are computed, and how many customers each of them stands for.
///
/// All of them as one stratum where there are few enough. Otherwise strata are the cells, or, where cells are
/// too many to leave each its own share, slices of the canonical order; a stratum's customers are drawn at equal
/// steps along that order from a random start.
struct SilhouetteSample: Sendable {
  /// One stratum of the customers.
  struct Stratum: Sendable {
    /// Positions in `sites` that were drawn from it.
    let drawn: Range<Int>
    /// Customers that belong to it.
    let population: Int
    /// Customers that were drawn.
    let size: Int
  }

  /// The sites whose coefficients are needed, ascending; a site may appear once more in the next stratum.
  let sites: [Int]
  /// Customers drawn at each of `sites`.
  let customers: [Int]
  let strata: [Stratum]

  var isExact: Bool { strata.allSatisfy { $0.population == $0.size } }

  init(of all: SilhouetteSites, limit: Int, seed: UInt64) {
    let total = all.multiplicities.reduce(0, +)
    guard total > limit else {
      sites = Array(0..<all.count)
      customers = all.multiplicities
      strata = [Stratum(drawn: 0..<all.count, population: total, size: total)]
      return
    }
    var ends: [Int] = []
    ends.reserveCapacity(all.count)
    for multiplicity in all.multiplicities { ends.append((ends.last ?? 0) + multiplicity) }
    let bounds =
      all.cellCount <= limit / 16
      ? all.cellStarts.map { $0 == 0 ? 0 : ends[$0 - 1] }
      : (0...(limit / 16)).map { $0 * total / max(1, limit / 16) }

    var generator = SplitMix64(seed: seed)
    var sites: [Int] = []
    var customers: [Int] = []
    var strata: [Stratum] = []
    var site = 0
    for (lower, upper) in zip(bounds, bounds.dropFirst()) where upper > lower {
      let population = upper - lower
      // In proportion, but with enough of a small cell to see how much its customers differ.
      let size = min(population, max(8, population * limit / total))
      let start = Double.random(in: 0..<1, using: &generator)
      let first = sites.count
      for draw in 0..<size {
        let position =
          lower + min(population - 1, Int((Double(draw) + start) * Double(population) / Double(size)))
        while ends[site] <= position { site += 1 }
        if sites.count > first, sites[sites.count - 1] == site {
          customers[customers.count - 1] += 1
        } else {
          sites.append(site)
          customers.append(1)
        }
      }
      strata.append(Stratum(drawn: first..<sites.count, population: population, size: size))
    }
    self.sites = sites
    self.customers = customers
    self.strata = strata
  }
}
