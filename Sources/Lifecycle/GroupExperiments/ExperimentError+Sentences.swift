public import Wording

extension ExperimentError {
  /// Who can put it right.
  public var blame: Blame {
    switch self {
    case .noName, .tooFewArms, .armWithoutName, .armTwice, .shareOutOfRange, .sharesDoNotAddUp,
      .unusableShare, .unusableEffect, .tooFewDays,
      .tooFewCustomers:
      .choice
    case .customerTwice, .unknownArm, .emptyArm, .noOutcome: .input
    }
  }

  /// What is wrong, and what would be right.
  public var sentence: LocalizedText {
    switch self {
    case .noName:
      LocalizedText(
        en: "an experiment needs a name, which decides who falls into which arm",
        ru: "эксперименту нужно имя: от него зависит, кто попадёт в какую группу")
    case .tooFewArms(let count):
      LocalizedText(
        en: "an experiment compares two arms or more, not \(count)",
        ru: "эксперимент сравнивает две группы или больше, а их \(count)")
    case .armWithoutName(let place):
      LocalizedText(
        en: "arm \(place) has no name; write name=share, such as control=10%",
        ru: "у группы \(place) нет имени; пишите имя=доля, например control=10%")
    case .armTwice(let name):
      LocalizedText(
        en: "two arms are called \(quoted(name)); give each a name of its own",
        ru: "две группы названы \(quoted(name)); дайте каждой своё имя")
    case .shareOutOfRange(let arm, let share):
      LocalizedText {
        switch $0 {
        case .english:
          "arm \(quoted(arm)) would have \(percent(share, $0)); it needs more than 0 and less than all"
        case .russian:
          "группе \(quoted(arm)) досталось бы \(percent(share, $0)); нужно больше 0 и меньше всех"
        }
      }
    case .sharesDoNotAddUp(let sum):
      LocalizedText {
        switch $0 {
        case .english: "the arms have \(percent(sum, $0)) of the customers together; make it 100%"
        case .russian: "вместе группам досталось \(percent(sum, $0)) клиентов; должно быть 100%"
        }
      }
    case .unusableShare(let what, let given):
      LocalizedText(
        en: "\(what.en) must lie above 0 and below 100%, and is \(Language.english.number(given * 100))%",
        ru: "\(what.ru): нужно больше 0 и меньше 100%, а задано \(Language.russian.number(given * 100))%")
    case .unusableEffect(let given):
      LocalizedText(
        en:
          "the effect must be a difference other than 0, at most 100%, and is \(Language.english.number(given * 100))%",
        ru: "эффект: нужна разница не 0 и не больше 100%, а задано \(Language.russian.number(given * 100))%")
    case .tooFewDays(let days):
      LocalizedText(
        en: "an experiment lasts one day or more, not \(days)",
        ru: "эксперимент длится один день или больше, а задано дней: \(days)")
    case .tooFewCustomers(let customers):
      LocalizedText(
        en: "a verdict waits for one customer or more, not \(customers)",
        ru: "вывод ждёт хотя бы одного клиента, а задано клиентов: \(customers)")
    case .customerTwice(let id):
      LocalizedText(
        en: "customer \(quoted(id)) stands twice in the split, so the arm is not known",
        ru: "клиент \(quoted(id)) записан в разбиении дважды, и его группа неизвестна")
    case .unknownArm(let name, let known):
      LocalizedText(
        en:
          "the split has an arm \(quoted(name)), which the experiment does not have (\(known.joined(separator: ", ")))",
        ru:
          "в разбиении есть группа \(quoted(name)), которой в эксперименте нет (\(known.joined(separator: ", ")))"
      )
    case .emptyArm(let name):
      LocalizedText(
        en: "arm \(quoted(name)) has no customers, so there is nothing to compare",
        ru: "в группе \(quoted(name)) нет клиентов, и сравнивать не с чем")
    case .noOutcome:
      LocalizedText(
        en: "the results say neither who bought nor for how much; they need a column converted or revenue",
        ru: "в результатах нет ни покупок, ни денег; нужен столбец converted или revenue")
    }
  }

  private func quoted(_ name: String) -> String { "\"\(name.prefix(60))\"" }

  private func percent(_ share: Int, _ language: Language) -> String {
    language.number(Double(share) / 100) + "%"
  }
}
