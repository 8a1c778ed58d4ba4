extension ReadingOptions {
  /// Refuses what would take more memory than there is: the system ends a program that tries, without a word.
  ///
  /// - Parameters:
  ///   - customers: How many customers there are at least.
  ///   - bytesEach: What each of them takes at least, from the beginning of the run to its end.
  /// - Throws: ``TableError/needsMemory(customers:bytes:available:)``.
  package func checkMemory(forCustomers customers: Int, bytesEach: Int) throws(TableError) {
    guard let memoryBytes else { return }
    let (bytes, overflow) = customers.multipliedReportingOverflow(by: bytesEach)
    guard overflow || bytes > memoryBytes else { return }
    throw .needsMemory(customers: customers, bytes: overflow ? .max : bytes, available: memoryBytes)
  }
}
