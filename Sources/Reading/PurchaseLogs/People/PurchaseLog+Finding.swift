package import ParallelWork

extension PurchaseLog {
  /// The customers whom ids of other files mean, compared as the log compares its own: e-mails without case, phones by
  /// their digits.
  ///
  /// - Returns: One an id: the customer's place in the log, or `nil` where it is nobody's.
  /// - Complexity: O(bytes of all ids).
  package func customers(called names: [String], workers: Workers = Workers()) -> [Int?] {
    let names = names.map { Array($0.utf8) }
    var looks = ids.looks(workers: workers)
    for name in names { name.withUnsafeBufferPointer { looks.note($0) } }
    let form = CustomerForm(looks)
    let wanted = names.map { $0.withUnsafeBufferPointer { id in form.form(of: id)?.form ?? Array(id) } }
    var found = Dictionary(wanted.map { ($0, Int?.none) }) { first, _ in first }
    for customer in 0..<customerCount {
      let own = ids.withBytes(customer) { id in form.form(of: id)?.form ?? Array(id) }
      if let known = found[own], known == nil { found[own] = customer }
    }
    return wanted.map { found[$0] ?? nil }
  }
}
