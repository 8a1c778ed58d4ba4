import Clustering
import Foundation
import Testing

/// What the search says of customer bases whose structure is known.
///
/// With the environment variable `AUTOSEGMENT_EXPERIMENTS=N`, N seeds of each kind and a table, else a small part of it;
/// `AUTOSEGMENT_FIRST_SEED` moves to other seeds.
@Suite struct VerdictExperiments {
  enum Kind: Sendable, CustomStringConvertible {
    case planted(k: Int, apart: Double)
    case cube, gaussian, rfmLog, rfmRaw, gamma, onceLog, onceRaw, answers

    var description: String {
      switch self {
      case .planted(let k, let apart): "planted k = \(k), \(Int(apart)) sd apart"
      case .cube: "uniform cube"
      case .gaussian: "one Gaussian"
      case .rfmLog: "RFM continuum, log"
      case .rfmRaw: "RFM continuum, raw"
      case .gamma: "gamma marginals"
      case .onceLog: "60 % one-time buyers, log"
      case .onceRaw: "60 % one-time buyers, raw"
      case .answers: "few-valued answers"
      }
    }

    func crowd(seed: UInt64) -> Crowd {
      let isFull = VerdictExperiments.isFull
      let size = isFull ? 1000 : 150
      return switch self {
      case .planted(let k, let apart): .planted(k, apart: apart, size: isFull ? 200 : 80, seed: seed)
      case .cube: .cube(size: size, seed: seed)
      case .gaussian: .gaussian(size: size, seed: seed)
      case .rfmLog: .rfm(isLogarithmic: true, size: size, seed: seed)
      case .rfmRaw: .rfm(isLogarithmic: false, size: size, seed: seed)
      case .gamma: .gamma(size: size, seed: seed)
      case .onceLog: .oneTimeBuyers(isLogarithmic: true, size: size, seed: seed)
      case .onceRaw: .oneTimeBuyers(isLogarithmic: false, size: size, seed: seed)
      case .answers: .answers(size: size, seed: seed)
      }
    }
  }

  static let environment = ProcessInfo.processInfo.environment
  static let isFull = environment["AUTOSEGMENT_EXPERIMENTS"] != nil
  static let seeds = environment["AUTOSEGMENT_EXPERIMENTS"].flatMap(UInt64.init) ?? 1
  static let firstSeed = environment["AUTOSEGMENT_FIRST_SEED"].flatMap(UInt64.init) ?? 1
  static let plantedCounts = isFull ? [3, 5, 7, 10] : [4]
  static let continua: [Kind] =
    isFull ? [.cube, .gaussian, .rfmLog, .rfmRaw, .gamma, .onceLog, .onceRaw, .answers] : [.cube, .onceLog]

  /// The results of one kind over the seeds.
  private func results(of kind: Kind) throws -> [ClusterCountResult] {
    let results = try (0..<Self.seeds).map { offset in
      let seed = Self.firstSeed + offset
      let crowd = kind.crowd(seed: seed)
      let search = ClusterCountSearch(candidates: Self.isFull ? 3...15 : 3...5, seed: seed)
      return try search.run(on: crowd.points, snap: crowd.snap)
    }
    if Self.isFull {
      func count(_ verdict: Verdict) -> Int { results.count { $0.verdict == verdict } }
      let excess = results.compactMap(\.evidence).map { String(format: "%.3f", $0.excess) }
      print(
        "| \(kind) | \(count(.strong)) | \(count(.weak)) | \(count(.none)) | "
          + results.map { String($0.chosen.k) }.joined(separator: " ") + " | "
          + excess.joined(separator: " ") + " |")
    }
    return results
  }

  @Test(arguments: plantedCounts)
  func `clusters ten standard deviations apart are strong and counted right`(k: Int) throws {
    let results = try results(of: .planted(k: k, apart: 10))
    #expect(results.count { $0.verdict == .strong && $0.chosen.k == k } * 20 >= 19 * results.count)
  }

  @Test(arguments: plantedCounts)
  func `clusters four standard deviations apart are not overlooked`(k: Int) throws {
    let results = try results(of: .planted(k: k, apart: 4))
    #expect(results.count { $0.verdict != .none } * 20 >= 19 * results.count)
  }

  @Test(arguments: continua)
  func `a continuum is never strong and nearly always none`(kind: Kind) throws {
    let results = try results(of: kind)
    #expect(!results.contains { $0.verdict == .strong })
    #expect(results.count { $0.verdict == .none } * 20 >= 19 * results.count)
  }
}
