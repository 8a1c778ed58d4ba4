@testable import CustomerFeatures
import TestSupport
import Testing
@testable import TextTables

extension FeatureRecipe {
  /// Expects that a table read on its first look gives what it gives once all its columns have been profiled: the
  /// same features, or the same error.
  func expectsTheSameOnceProfiled(_ text: String) throws {
    var options = ReadingOptions()
    options.chunkBytes = 512
    let profiled = try Table(text, options: options)
    _ = try profiled.profiles()
    let expected = Result { try features(of: profiled) }
    let found = Result { try features(of: Table(text, options: options)) }
    switch (found, expected) {
    case (.success(let found), .success(let expected)):
      #expect(found.matrix.values == expected.matrix.values)
      #expect(found.matrix.customers == expected.matrix.customers)
      #expect(found.matrix.imputed == expected.matrix.imputed)
      #expect(found.account == expected.account)
      #expect(found.recipe == expected.recipe)
    case (.failure(let found), .failure(let expected)): #expect("\(found)" == "\(expected)")
    default: Issue.record("\(found) is not \(expected)")
    }
  }
}
