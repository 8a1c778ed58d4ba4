import DecisionTrees
@testable import SegmentReport
import Segmentation
import Testing
import Wording

struct LearnerWordsTests {
  @Test(arguments: [
    (Learner.gini, "CART, Gini", "CART, критерий Джини"), (.entropy, "CART, entropy", "CART, энтропия"),
    (.expandedIMM, "IMM, expanded", "IMM, с достройкой"), (.pruned, "CART, pruned back", "CART, с обрезкой"),
  ])
  func `a learner is called what it always was`(learner: Learner, english: String, russian: String) {
    #expect(PhraseBook(.english).learner(.known(learner)) == english)
    #expect(PhraseBook(.russian).learner(.known(learner)) == russian)
  }

  @Test(arguments: Language.allCases) func `one of another version is called as its file calls it`(
    language: Language
  ) {
    #expect(PhraseBook(language).learner(.other("oblique")) == "oblique")
  }
}
