/// An address of e-mail as all programs compare it.
package struct EmailAddress: Sendable, Equatable {
  /// In small letters, without blanks around it.
  package let text: String

  /// Reads what a person or a program wrote: one @ with something before it, and a point within what stands behind it.
  ///
  /// Domains in other letters than Latin are kept as they are.
  package init?(_ written: String) {
    let text = String(written.withoutBlanksAround).lowercased()
    // The longest that mail can be sent to (RFC 5321, 4.5.3.1.3).
    guard text.utf8.count <= 254 else { return nil }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return nil }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, !labels.contains(where: \.isEmpty) else { return nil }
    let isWhole = text.unicodeScalars.allSatisfy { scalar in
      !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
        && !",;<>()\"".unicodeScalars.contains(scalar)
    }
    guard isWhole else { return nil }
    self.text = text
  }
}

extension String {
  /// Without white space and characters that cannot be seen at either end.
  var withoutBlanksAround: Substring {
    func isBlank(_ character: Character) -> Bool {
      character.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
          || scalar.properties.generalCategory == .control
      }
    }
    let front = drop(while: isBlank)
    guard let last = front.lastIndex(where: { !isBlank($0) }) else { return "" }
    return front[...last]
  }
}
