/// The name that `name` is most likely a slip of, or `nil` where none is near.
///
/// Near means at most a third of the letters (and at least one) inserted, left out, replaced or swapped with
/// their neighbour; case does not count. Else the only name that contains what was typed is meant.
package func closestName(to name: String, among candidates: [String]) -> String? {
  let typed = Array(name.lowercased())
  let limit = max(1, typed.count / 3)
  let distances = candidates.map { editDistance(typed, Array($0.lowercased())) }
  if let least = distances.min(), least <= limit, let index = distances.firstIndex(of: least) {
    return candidates[index]
  }
  let containing = candidates.filter { $0.lowercased().contains(name.lowercased()) }
  return typed.count >= 3 && containing.count == 1 ? containing.first : nil
}

/// Edits between two words: insertion, deletion, replacement and swap of neighbours cost one each.
///
/// - Complexity: O(*mn*).
func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var least = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, beforeLast[j - 1] + 1) }
      row.append(least)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
