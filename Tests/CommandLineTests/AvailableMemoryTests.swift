import PurchaseLogs
import Testing
import TextTables
@testable import auto_segment

@Suite struct AvailableMemoryTests {
  @Test func `the least of what the system gives counts`() {
    #expect(AvailableMemory().bytes == nil)
    #expect(AvailableMemory(machine: 700).bytes == 700)
    #expect(AvailableMemory(addressSpace: (1000, 400), group: (900, 200), machine: 800).bytes == 600)
    #expect(AvailableMemory(addressSpace: (1000, 400), group: (900, 600), machine: 800).bytes == 300)
    #expect(AvailableMemory(group: (900, 1000)).bytes == 0)
  }

  @Test func `something is known of this machine`() {
    let bytes = AvailableMemory.now.bytes
    #expect(bytes.map { $0 > 1 << 20 } ?? true)
  }

  @Test func `what needs more than there is, is refused by its numbers`() throws {
    var options = ReadingOptions()
    try options.checkMemory(forCustomers: .max, bytesEach: 450)
    options.memoryBytes = 580 << 20
    try options.checkMemory(forCustomers: 1_000_000, bytesEach: 450)
    #expect(
      throws: TableError.needsMemory(customers: 1_500_000, bytes: 675_000_000, available: 580 << 20)
    ) {
      try options.checkMemory(forCustomers: 1_500_000, bytesEach: 450)
    }
    #expect(throws: TableError.needsMemory(customers: .max, bytes: .max, available: 580 << 20)) {
      try options.checkMemory(forCustomers: .max, bytesEach: 450)
    }
    let log = "id,date,total\n" + (0..<300).map { "customer-\($0),2025-01-05,7\n" }.joined()
    options.memoryBytes = 1000
    let table = try Table(bytes: Array(log.utf8), name: "log.csv", options: options)
    #expect(throws: TableError.self) {
      try PurchaseLog(of: table, customerID: "id", date: "date", amount: "total")
    }
  }
}
