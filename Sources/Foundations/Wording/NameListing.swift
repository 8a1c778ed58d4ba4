/// Names in quotes for an error's sentence: at most twelve, so that a wide table does not bury it.
package func listing(ofNames names: [String]) -> String {
  let shown = names.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
  return names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
}

/// " (did you mean 'amount'?)", or nothing where no name is near.
package func suggestion(for name: String, in available: [String]) -> String {
  closestName(to: name, among: available).map { " (did you mean '\($0)'?)" } ?? ""
}
