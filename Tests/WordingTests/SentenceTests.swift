import Testing
import Wording

/// Texts that name what a person may decide.
struct SentenceTests {
  private let flags = ChoiceNaming(russianMeans: "флагом") { choice, _ in "--\(choice.rawValue)" }
  private let fields = ChoiceNaming(russianMeans: "полем") { choice, language in
    language == .english ? "the field \(choice.rawValue)" : "«\(choice.rawValue)»"
  }

  private let leftOut = LocalizedText.naming(
    en: "left out by \(.ignored), for 3 reasons", ru: "исключено \(by: .ignored), причин: \(3)")

  @Test func `each front puts its own names into the gaps`() {
    #expect(leftOut.said(in: .english, naming: flags) == "left out by --ignored, for 3 reasons")
    #expect(leftOut.said(in: .russian, naming: flags) == "исключено флагом --ignored, причин: 3")
    #expect(leftOut.said(in: .english, naming: fields) == "left out by the field ignored, for 3 reasons")
    #expect(leftOut.said(in: .russian, naming: fields) == "исключено полем «ignored», причин: 3")
  }

  @Test func `without a front a choice has its plain name`() {
    #expect(leftOut.en == "left out by “ignored columns”, for 3 reasons")
    #expect(leftOut.ru == "исключено параметром «исключённые столбцы», причин: 3")
    #expect(leftOut[.russian] == leftOut.ru)
  }

  @Test func `gaps stay open when something is said before or after`() {
    let longer = leftOut.of(en: "column 'a'", ru: "столбец «a»").adding(en: "; so there", ru: "; вот так")
    #expect(
      longer.said(in: .english, naming: flags) == "column 'a': left out by --ignored, for 3 reasons; so there"
    )
    #expect(
      longer.said(in: .russian, naming: flags)
        == "столбец «a»: исключено флагом --ignored, причин: 3; вот так")
    let both = LocalizedText.naming(
      en: "\(leftOut.english); or choose \(.features)", ru: "\(leftOut.russian); или \(.features)")
    #expect(both.choices == [.ignored, .features])
  }

  @Test func `what is named once and for all has no gap left`() {
    let named = leftOut.named(by: flags)
    #expect(named.choices.isEmpty)
    #expect(named.en == leftOut.said(in: .english, naming: flags))
    #expect(named == LocalizedText(en: named.en, ru: named.ru))
    #expect(named != leftOut)
  }

  @Test func `words of the data that look like a name of a choice are left alone`() {
    let text = LocalizedText.naming(en: "'--ignore' and \(.ignored)", ru: "«--ignore» и \(.ignored)")
    #expect(text.said(in: .english, naming: fields) == "'--ignore' and the field ignored")
  }

  @Test(arguments: Language.allCases)
  func `plain names tell all choices apart`(language: Language) {
    let names = Choice.allCases.map { $0.plainName[language] }
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { !$0.isEmpty && !$0.hasPrefix("-") && !$0.contains("--") })
  }
}
