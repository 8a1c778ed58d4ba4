internal import ArgumentParser

/// Features and the columns of a sheet that hold them: recency=F,monetary=H.
struct SheetColumns: ExpressibleByArgument {
  let letters: [(feature: String, column: String)]

  init?(argument: String) {
    var letters: [(feature: String, column: String)] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let sign = part.lastIndex(of: "="), sign > part.startIndex else { return nil }
      letters.append((String(part[..<sign]), String(part[part.index(after: sign)...])))
    }
    self.letters = letters
  }
}
