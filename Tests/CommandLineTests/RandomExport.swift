import TestSupport

/// A small random export: purchases or a table of customers, with ties, repeated customers and plain noise.
struct RandomExport {
  let header: String
  let rows: [String]
  /// Flags that the run of this export takes, drawn with it.
  let flags: [String]

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }
    let customers = 12 + below(40)
    var rows: [String] = []
    if seed.isMultiple(of: 2) {
      header = "customer,day,amount"
      for customer in 0..<customers {
        let kind = below(3)
        for _ in 0...below([2, 5, 9][kind]) {
          let date = "2025-\(Self.twoDigits(1 + (kind * 4 + below(5)) % 12))-\(Self.twoDigits(1 + below(28)))"
          rows.append("c\(customer),\(date),\(below(50 * (kind + 1))).\(Self.twoDigits(below(100)))")
        }
      }
    } else {
      header = "customer,alpha,beta,gamma,town"
      for customer in 0..<customers {
        let kind = below(4)
        // Few different values: ties between rows, and between the distances of rows to centroids.
        let alpha = kind % 2 * 10 + below(3)
        let town = ["Moscow", "Tver", "Perm"][below(3)]
        rows.append("c\(customer),\(alpha),\(kind / 2 * 20 + below(4)).5,\(below(1000)),\(town)")
      }
    }
    self.rows = rows
    let range = ["--k-range", "2...\(3 + below(3))"]
    flags = range + (seed.isMultiple(of: 9) ? [] : ["--quick"])
  }

  /// The file as text, its rows shuffled by `seed`, or as they were made where it is `nil`.
  func text(shuffledBy seed: UInt64? = nil) -> String {
    var shuffled = rows
    if let seed {
      var generator = SeededGenerator(seed: seed)
      shuffled.shuffle(using: &generator)
    }
    return ([header] + shuffled).joined(separator: "\n") + "\n"
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
