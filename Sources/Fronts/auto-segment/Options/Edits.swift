internal import Segmentation
internal import Wording

extension ModelEdit {
  /// Reads `2=VIP`.
  static func renaming(_ argument: String) throws(CommandError) -> ModelEdit {
    guard let sign = argument.firstIndex(of: "="), let number = Int(argument[..<sign].trimmed) else {
      throw .malformedEdit(.rename)
    }
    return .rename(segment: number, to: argument[argument.index(after: sign)...].trimmed)
  }

  /// Reads `3,4`.
  static func merging(_ argument: String) throws(CommandError) -> ModelEdit {
    let numbers = argument.split(separator: ",", omittingEmptySubsequences: false).map { Int($0.trimmed) }
    guard numbers.count >= 2, !numbers.contains(nil) else {
      throw .malformedEdit(.merge)
    }
    return .merge(numbers.compactMap(\.self))
  }

  /// Reads `recency=120`, or `recency:90=120` where the feature has several thresholds.
  static func moving(_ argument: String) throws(CommandError) -> ModelEdit {
    guard let sign = argument.lastIndex(of: "="),
      let to = Double(argument[argument.index(after: sign)...].trimmed),
      to.isFinite
    else {
      throw .malformedEdit(.threshold)
    }
    let place = argument[..<sign]
    // A column's name may hold a colon itself: only a number behind the last one is a threshold.
    if let colon = place.lastIndex(of: ":"), let from = Double(place[place.index(after: colon)...].trimmed) {
      return .threshold(feature: place[..<colon].trimmed, from: from, to: to)
    }
    return .threshold(feature: place.trimmed, from: nil, to: to)
  }
}

extension Substring {
  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    let front = drop { $0.isWhitespace }
    return String(
      front[..<(front.lastIndex { !$0.isWhitespace }.map(front.index(after:)) ?? front.startIndex)])
  }
}
