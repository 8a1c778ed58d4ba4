extension MarketerPhrase {
  /// The texts in Russian.
  var russian: String {
    switch self {
    // Headline.
    case .headlineConcentration: "{customers} клиентов приносят {revenue} выручки: {names}"
    case .headlineContrast: "{name}: {topic} — {own}, у всех клиентов {base}"
    // Cards.
    case .everyRule: "Все правила сегмента {number}"
    case .otherRuleLink: "или ещё {rules} …"
    case .likeEveryone: "Ни в чём не отличаются заметно от остальных."
    case .late: "Опаздывают"
    case .boughtAgain: "Купили снова"
    case .boughtAgainWithin: "{share} за {days}"
    case .boughtAgainBase: "{low}–{high}, у всех: {base}"
    // What to do.
    case .lateMost: "{share} уже пропустили свой обычный срок: пишите им в первую очередь."
    case .lateGone: "{share} пропустили свой обычный срок, чаще всего давно: не тратьтесь на всех подряд."
    case .lateSome: "{share} пропустили свой обычный срок: им напомните, остальных не торопите."
    case .lateFew: "Свой обычный срок пропустили только {share}: напоминания и скидки не нужны."
    case .stepUp: "Ступень выше — «{name}»: {topic} там {theirs}, здесь {own}."
    case .startFrom: "{topic}: {own} здесь, {base} у всех. Начните с этого."
    case .experimentSaturated: "{baseline} и так покупают снова: измеряйте не покупки, а траты."
    // What is left out.
    case .sectionLeftOut: "Чего здесь нет"
    case .needsLog:
      "Для отраслевых сегментов, переходов, удержания и списка на сегодня нужен журнал покупок с датами."
    }
  }
}
