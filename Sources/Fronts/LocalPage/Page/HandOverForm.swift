package import Wording

/// What the program can hand results over as.
package struct HandOverForm: Sendable, Equatable {
  /// Of the profile, as the command line calls it.
  package let name: String
  package let title: LocalizedText
  /// What of contacts it cannot do without, one of them: `email`, `phone`.
  package let needs: [String]

  package init(name: String, title: LocalizedText, needs: [String]) {
    self.name = name
    self.title = title
    self.needs = needs
  }
}
