import Testing

/// The same customers give the same bytes, whatever the order of the rows, the threads and the processor.
@Suite struct BitIdentityTests {
  private static let threads = [1, 2, 3, 8]
  private static let kernels = ["baseline", "avx2", "avx512"]

  @Test(arguments: UInt64(1)...108)
  func `model and customers are the same bytes for shuffled rows, any threads, any kernel`(seed: UInt64)
    throws
  {
    let export = RandomExport(seed: seed)
    let program = try Program()
    // The twelve combinations come round nine times.
    let threads = Self.threads[Int(seed) % Self.threads.count]
    let kernel = Self.kernels[Int(seed) % Self.kernels.count]
    try program.write(export.text(), to: "as-made.csv")
    try program.write(export.text(shuffledBy: seed), to: "shuffled.csv")
    let first = try files(of: "as-made.csv", program, export.flags, threads: 2, kernel: nil)
    let second = try files(of: "shuffled.csv", program, export.flags, threads: threads, kernel: kernel)
    #expect(first.customers == second.customers, "\(threads) threads, \(kernel)")
    #expect(first.model == second.model, "\(threads) threads, \(kernel)")
  }

  @Test(arguments: UInt64(201)...204)
  func `a run repeated is the same run`(seed: UInt64) throws {
    let export = RandomExport(seed: seed)
    let program = try Program()
    try program.write(export.text(), to: "export.csv")
    let first = try files(of: "export.csv", program, ["--k-range", "2...4"], threads: 3, kernel: nil)
    let second = try files(of: "export.csv", program, ["--k-range", "2...4"], threads: 3, kernel: nil)
    #expect(first == second)
  }

  @Test func `a report is the same bytes for any threads, any kernel of ours and any kernel of the BLAS`()
    throws
  {
    let program = try Program()
    try program.write(Shops.orders, to: "orders.csv")
    let machines: [[String: String]] = [
      [:], ["AUTOSEGMENT_KERNEL": "baseline", "OPENBLAS_CORETYPE": "Prescott"],
      ["AUTOSEGMENT_KERNEL": "avx2", "OPENBLAS_CORETYPE": "Haswell"],
    ]
    var pages: Set<String> = []
    var kernels: Set<String> = []
    for (place, machine) in machines.enumerated() {
      let outcome = try program.run(
        [
          "run", "orders.csv", "--output", "out", "--force", "--k-range", "3...4", "--threads",
          "\(place + 1)",
        ],
        environment: machine)
      #expect(outcome.status == 0, "\(outcome.errors)")
      pages.insert(try program.read("out/report.html"))
      let record = try program.read("out/run.json")
      kernels.insert(String(try #require(record.firstMatch(of: /"blasKernel" ?: ?"([^"]*)"/)).output.1))
    }
    #expect(pages.count == 1)
    for kernel in kernels { #expect(pages.allSatisfy { !$0.contains(kernel) }, "\(kernel)") }
  }

  @Test func `a kernel that does not exist is refused, with the names of those that do`() throws {
    let outcome = try Program().run(["--version"], environment: ["AUTOSEGMENT_KERNEL": "avx1024"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("baseline, avx2, avx512"))
  }

  private struct Files: Equatable {
    let model: String
    let customers: String
  }

  private func files(
    of input: String, _ program: Program, _ flags: [String], threads: Int, kernel: String?
  ) throws -> Files {
    let outcome = try program.run(
      ["run", input, "--output", "out", "--force", "--quiet", "--threads", "\(threads)"] + flags,
      environment: kernel.map { ["AUTOSEGMENT_KERNEL": $0] } ?? [:])
    // An export that is refused must be refused alike.
    guard outcome.status == 0 else {
      return Files(model: outcome.errors.replacing(input, with: "INPUT"), customers: "\(outcome.status)")
    }
    return Files(model: try program.read("out/model.json"), customers: try program.read("out/customers.csv"))
  }
}
