import DecisionTrees
import Foundation
@testable import Segmentation
import Testing

struct SavedLearnerTests {
  /// What files of format version 1 hold; files are kept for years.
  private static let names: [(String, Learner)] = [
    ("CART, Gini", .gini), ("CART, entropy", .entropy), ("IMM, expanded", .expandedIMM),
    ("CART, pruned back", .pruned),
  ]

  @Test(arguments: names) func `a learner has the name in files that it always had`(
    name: String, learner: Learner
  ) {
    #expect(SavedLearner.known(learner).fileName == name)
    #expect(SavedLearner(fileName: name) == .known(learner))
  }

  @Test func `every learner has a name of its own`() {
    #expect(Set(Learner.allCases.map { SavedLearner.known($0).fileName }).count == Learner.allCases.count)
    #expect(Self.names.count == Learner.allCases.count)
  }

  @Test(arguments: ["", "CART", "cart, gini", "CART, Gini ", "Wald der Bäume", "gini"])
  func `a name that this version does not know is kept as it is`(name: String) throws {
    let learner = SavedLearner(fileName: name)
    #expect(learner == .other(name))
    #expect(learner.fileName.utf8.elementsEqual(name.utf8))
    let json = try JSONEncoder().encode([learner])
    #expect(try JSONDecoder().decode([String].self, from: json) == [name])
    #expect(try JSONDecoder().decode([SavedLearner].self, from: json) == [learner])
  }

  @Test func `a model of a learner to come loads, and saves to the same bytes`() throws {
    var model = try #require(try ModelFiles.models().first)
    model.quality.learner = .other("oblique, \"2031\"")
    let loaded = try SegmentationModel(bytes: model.bytes, name: "model.json")
    #expect(loaded.quality.learner == .other("oblique, \"2031\""))
    #expect(loaded.bytes == model.bytes)
  }
}
