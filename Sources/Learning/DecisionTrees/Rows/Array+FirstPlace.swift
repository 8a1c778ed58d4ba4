extension Array {
  /// The first index whose element meets a condition that, once met, is met to the end; `count` where none does.
  ///
  /// - Complexity: O(log n).
  func firstPlace(where isMet: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isMet(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
