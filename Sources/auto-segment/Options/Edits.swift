internal import ArgumentParser
internal import Segmentation

/// `--rename 2=VIP`.
struct Renaming: ExpressibleByArgument {
  let edit: ModelEdit

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="), let number = Int(argument[..<sign]) else { return nil }
    edit = .rename(segment: number, to: String(argument[argument.index(after: sign)...]))
  }
}

/// `--merge 3,4`.
struct Merging: ExpressibleByArgument {
  let edit: ModelEdit

  init?(argument: String) {
    let numbers = argument.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count >= 2, !numbers.contains(nil) else { return nil }
    edit = .merge(numbers.compactMap(\.self))
  }
}

/// `--threshold recency=120`, or `recency:90=120` where the feature has several.
struct ThresholdMove: ExpressibleByArgument {
  let edit: ModelEdit

  init?(argument: String) {
    guard let sign = argument.lastIndex(of: "="), let to = Double(argument[argument.index(after: sign)...])
    else {
      return nil
    }
    let place = argument[..<sign]
    // A column's name may hold a colon itself: only a number behind the last one is a threshold.
    if let colon = place.lastIndex(of: ":"), let from = Double(place[place.index(after: colon)...]) {
      edit = .threshold(feature: String(place[..<colon]), from: from, to: to)
    } else {
      edit = .threshold(feature: String(place), from: nil, to: to)
    }
  }
}
