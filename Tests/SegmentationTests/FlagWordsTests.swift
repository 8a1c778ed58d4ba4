import CustomerFeatures
import DecisionTrees
@testable import Segmentation
import Testing
@testable import Wording

/// Columns of two values, years, per cents and counts as rules say them.
struct FlagWordsTests {
  private static func english(_ name: String) -> [String] {
    [true, false].compactMap { FlagWords(name)?.text(holds: $0, in: .english) }
  }

  @Test(arguments: [
    ("CD Account", "has a CD account", "no CD account"),
    ("CreditCard", "has a credit card", "no credit card"),
    ("has_card", "has a card", "no card"), ("email", "has an email", "no email"),
    ("SMS consent", "has SMS consent", "no SMS consent"), ("dependents", "has dependents", "no dependents"),
    ("PaperlessBilling", "has paperless billing", "no paperless billing"),
    ("SeniorCitizen", "senior citizen", "not a senior citizen"), ("is_active", "active", "not active"),
    ("Married", "married", "not married"), ("AcceptedCmp1", "accepted cmp1", "not accepted cmp1"),
    ("VIP_FLAG", "vip", "not vip"), ("Карта", "Карта: yes", "Карта: no"),
  ])
  func `a flag is said as people say it`(name: String, yes: String, no: String) {
    #expect(Self.english(name) == [yes, no])
  }

  @Test func `in Russian a flag keeps its name`() {
    #expect(FlagWords("Кредитная карта")?.text(holds: true, in: .russian) == "Кредитная карта: есть")
    #expect(FlagWords("Кредитная карта")?.text(holds: false, in: .russian) == "Кредитная карта: нет")
    #expect(FlagWords("is_active")?.text(holds: true, in: .russian) == "is_active: да")
  }

  private static func category(_ name: String, _ value: CategoryKey) -> Feature {
    Feature(name: name, unit: .category, isWhole: true, category: value)
  }

  private static func wording(_ name: String, _ values: [CategoryKey]) -> RuleWording {
    RuleWording(features: values.map { category(name, $0) }, windowDays: nil)
  }

  private static let yes = Condition(feature: 1, above: 0.5, atMost: nil)
  private static let notYes = Condition(feature: 1, above: nil, atMost: 0.5)
  private static let no = Condition(feature: 0, above: 0.5, atMost: nil)
  private static let notNo = Condition(feature: 0, above: nil, atMost: 0.5)

  @Test(arguments: [("0", "1"), ("No", "Yes"), ("false", "true"), ("n", "y")])
  func `yes and no are said the same whichever indicator a rule asks for`(no: String, yes: String) {
    let wording = Self.wording("loan", [.value(no), .value(yes)])
    for condition in [Self.yes, Self.notNo] {
      #expect(wording.text(for: [condition], in: .english) == "has a loan")
    }
    for condition in [Self.no, Self.notYes] {
      #expect(wording.text(for: [condition], in: .english) == "no loan")
    }
    #expect(wording.text(for: [Self.notNo, Self.yes], in: .english) == "has a loan")
    #expect(wording.text(for: [Self.no], in: .russian) == "loan: нет")
  }

  @Test(arguments: ["gender", "Пол", "plan_type", "Sexo"])
  func `codes of 0 and 1 are said as they are written`(name: String) {
    let wording = Self.wording(name, [.value("0"), .value("1")])
    #expect(wording.text(for: [Self.yes], in: .english) == "\(name) = 1")
    #expect(wording.text(for: [Self.notYes], in: .english) == "\(name) = 0")
  }

  @Test func `of two other values the one that holds is said`() {
    let wording = Self.wording("gender", [.value("Female"), .value("Male")])
    #expect(wording.text(for: [Self.notYes], in: .english) == "gender = Female")
    #expect(wording.text(for: [Self.yes], in: .russian) == "gender = Male")
  }

  @Test func `who may be missing is said to be`() {
    let wording = RuleWording(
      features: [CategoryKey.missing, .value("no"), .value("yes")].map { Self.category("loan", $0) },
      windowDays: nil)
    #expect(
      wording.text(for: [Condition(feature: 2, above: nil, atMost: 0.5)], in: .english)
        == "no loan or not known")
    #expect(
      wording.text(for: [Condition(feature: 1, above: nil, atMost: 0.5)], in: .russian)
        == "loan: есть или нет данных")
    #expect(
      wording.text(for: [Condition(feature: 0, above: 0.5, atMost: nil)], in: .english) == "loan = (missing)")
  }

  private static func text(_ feature: Feature, least: Double? = nil, _ above: Double?, _ atMost: Double?)
    -> [String]
  {
    let wording = RuleWording(features: [feature], minima: least.map { [$0] }, windowDays: nil)
    let condition = Condition(feature: 0, above: above, atMost: atMost)
    return [wording.text(for: [condition], in: .english), wording.text(for: [condition], in: .russian)]
  }

  @Test func `none of a count is said as none, unless it can be below zero`() {
    let kids = Feature(name: "kids", unit: .number, isWhole: true)
    #expect(Self.text(kids, least: 0, nil, 0) == ["no kids", "kids: нет"])
    #expect(Self.text(kids, least: 0, 0, nil) == ["some kids", "kids: есть"])
    #expect(Self.text(kids, least: 0, 1, nil) == ["kids at least 2", "kids не менее 2"])
    #expect(Self.text(kids, least: -3, nil, 0) == ["kids at most 0", "kids не более 0"])
    #expect(Self.text(kids, nil, 0) == ["kids at most 0", "kids не более 0"])
  }

  @Test func `years have no comma, and per cents their sign`() {
    let year = Feature(name: "birth_year", unit: .year, isWhole: true)
    #expect(Self.text(year, nil, 1986) == ["birth_year at most 1986", "birth_year не более 1986"])
    #expect(Self.text(year, 1979, 1986) == ["birth_year from 1980 to 1986", "birth_year от 1980 до 1986"])
    let share = Feature(name: "discount", unit: .share, isWhole: false)
    #expect(Self.text(share, 0.2, nil) == ["discount more than 20\u{A0}%", "discount более 20\u{A0}%"])
    #expect(Self.text(share, nil, 0.29) == ["discount at most 29\u{A0}%", "discount не более 29\u{A0}%"])
    #expect(
      Self.text(share, 0.145, 0.3)
        == ["discount more than 14.5 and at most 30\u{A0}%", "discount более 14,5 и не более 30\u{A0}%"])
  }

  @Test(arguments: [
    ("zipconvert_4", "High zipconvert_4"), ("Region 4", "High Region_4"),
    ("sales 2023 Q1", "High sales_2023 Q1"),
  ])
  func `a name keeps a column's number joined to its word`(column: String, name: String) {
    let names = ColumnNames(features: [Feature(name: column, unit: .number, isWhole: false)])
      .candidates(for: [SegmentNames.Profile(ranks: [0.9], standardised: [1.5])])
    #expect(names[0][0].en == name)
  }

  @Test func `names of a list of customers are of the profile, never of the trade`() {
    let features = [Samples.frequency, Samples.monetary, Samples.recency]
    let profiles = [[1.2, 1.5, -1.0], [-1.0, -0.8, 1.3]].map { values in
      SegmentNames.Profile(ranks: values.map { $0 > 0 ? 0.9 : 0.1 }, standardised: values)
    }
    let names = SegmentNames(features: features).names(for: profiles)
    #expect(names.map(\.trade) == [nil, nil])
    #expect(names.map(\.text.en) == ["Recent, frequent", "Silent, occasional"])
    #expect(names.map(\.text.ru) == ["Недавние, частые", "Давние, редкие"])
  }
}
