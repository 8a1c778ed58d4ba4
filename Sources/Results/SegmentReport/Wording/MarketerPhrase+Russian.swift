extension MarketerPhrase {
  /// The texts in Russian.
  var russian: String {
    switch self {
    // Headline.
    case .headlineConcentration: "{customers} клиентов приносят {revenue} выручки: {names}"
    case .headlineContrast: "{topic}: {own} в сегменте «{name}», {base} у всех клиентов"
    // Cards.
    case .firmnessDoubtful: "По краям ненадёжен"
    case .firmnessLow: "Полагаться нельзя"
    case .firmnessCut: "То же деление на выборках"
    case .firmnessGroup: "Находится и на выборках"
    case .movedHeading: "За {days}"
    case .moved: "пришли {cameIn}, ушли {left}"
    case .everyRule: "Все правила сегмента {number}"
    case .oneOtherRuleLink: "или ещё одно правило …"
    case .otherRuleLink: "или другие правила ({rules}) …"
    case .likeEveryone: "Ни в чём заметно не отличаются от всех."
    case .late: "Опаздывают"
    case .boughtAgain: "Купили снова"
    case .boughtAgainWithin: "{share} за {days}"
    case .boughtAgainBase: "{low}–{high}, у всех: {base}"
    case .boughtAgainInterval: "от {low} до {high}"
    // What to do.
    case .lateMost: "{share} уже пропустили свой обычный срок: пишите им в первую очередь."
    case .lateGone: "{share} пропустили свой обычный срок, чаще всего давно: не тратьтесь на всех подряд."
    case .lateSome: "{share} пропустили свой обычный срок: им напомните, остальных не торопите."
    case .lateFew: "Свой обычный срок пропустили только {share}: напоминания и скидки не нужны."
    case .lateNone: "Свой обычный срок не пропустил никто: напоминания и скидки не нужны."
    case .stepUp: "Ступень выше — «{name}»: {topic} там {theirs}, здесь {own}."
    case .startFrom: "{topic}: {own} здесь, {base} у всех. Начните с этого."
    case .experimentSaturated: "{baseline} и так покупают снова: измеряйте не покупки, а траты."
    // What is left out.
    case .sectionLeftOut: "Чего здесь нет"
    case .needsLog:
      "Для RFM-сегментов, переходов, удержания и списка на сегодня нужен журнал покупок с датами."
    case .daysNeedLog: "Для переходов, удержания и списка на сегодня нужен журнал покупок с датами."
    // Sections.
    case .sectionToday: "Кому написать сегодня"
    case .sectionTrade: "RFM-сегменты"
    case .sectionMovement: "Кто куда перешёл"
    case .sectionRetention: "Удержание"
    case .sectionConcentration: "Кто приносит деньги"
    case .sectionCohorts: "Когорты"
    // Headline of a log.
    case .headlineSlipped: "За {days} опустились в худший сегмент {customers}; до этого они принесли {money}"
    case .headlineSlippedAndRose: "За {days} в худший сегмент перешли {customers}, в лучший — {risen}"
    case .headlineAtRisk: "{customers}, которые принесли {revenue} выручки, почти потеряны"
    // Today.
    case .todayLead:
      "В списке на сегодня — {customers}, из них без письма — {control}: так будет видно, что дают письма. "
        + "Кто и почему — в файле today.csv."
    case .todayNobody: "Сегодня ни у кого нет повода для письма."
    case .todayCut: "Ещё {customers} с поводом не поместились в список."
    case .todayFinding: "Самый длинный список: «{name}», {customers}"
    case .listHeading: "Список"
    case .whoHeading: "Кто это"
    case .spentHeading: "Принесли"
    case .doHeading: "Что делать"
    case .heldBack: "без письма: {control}"
    case .whoOverdue: "Покупали не раз и задержались дольше, чем четверо из пяти"
    case .doOverdue: "Напомните о том, что они обычно берут; самым ценным позвоните."
    case .whoDue: "Покупали не раз, и как раз пора снова"
    case .doDue: "Хватит короткого напоминания, скидка пока не нужна."
    case .whoDowngraded: "Период назад были в одном из трёх лучших сегментов, а теперь ниже"
    case .doDowngraded: "Лично спросите, что изменилось, и только потом предлагайте."
    case .whoWelcome: "Впервые купили за последние семь дней"
    case .doWelcome: "Поблагодарите, покажите, как пользоваться и что к этому подходит."
    case .whoSecondPurchase: "Купили один раз, и пришло время второй покупки"
    case .doSecondPurchase: "Дайте повод вернуться: то, что подходит к первой покупке."
    case .whoWinBack: "Покупали часто или много, но давно; ещё не потеряны"
    case .doWinBack: "Сделайте одно предложение, именно для них."
    // Trade.
    case .tradeFinding: "{name}: {customers} клиентов, {revenue} выручки"
    case .tradeFindingCustomers: "{name} — самый большой из одиннадцати: {customers} клиентов"
    case .tradeGridFinding: "{revenue} выручки — в одной ячейке: {customers}, давность {row}, {axis} {column}"
    case .tradeGridFindingCustomers: "{share} клиентов — в одной ячейке: давность {row}, {axis} {column}"
    case .tradeGridNote:
      "Баллы от 1 до 5, 5 — лучший; сверху вниз — давность. В ячейке: клиенты, их доля выручки и номер сегмента, "
        + "к которому относится большинство; номера — в таблице ниже."
    case .tradeGridNoteCustomers:
      "Баллы от 1 до 5, 5 — лучший; сверху вниз — давность. В ячейке: клиенты и номер сегмента, к которому "
        + "относится большинство; номера — в таблице ниже."
    case .gridAcross: "По горизонтали"
    case .axisRecency: "Давность"
    case .axisFrequency: "частота"
    case .axisMonetary: "сумма"
    case .axisBoth: "частота и сумма"
    case .lastPurchaseHeading: "Дней без покупок"
    case .ordersPlacedHeading: "Покупок"
    case .boughtSinceHeading: "Купили снова"
    case .keptNote: "Купили снова: доля тех, кто {days} назад был в сегменте и с тех пор купил."
    case .crosstabFinding: "В сегменте «{name}» {share} клиентов по RFM-сетке — «{trade}»"
    case .crosstabNote:
      "Строки — одиннадцать сегментов сетки, столбцы — ваши сегменты по номерам, в ячейках — клиенты."
    case .totalHeading: "Все"
    // Movement.
    case .movementFinding: "За {days} в худший сегмент перешли {down}, в лучший — {up}"
    case .movementSlipped: "Те, кто опустился, за предыдущие {days} принесли {money}."
    case .movementNew: "Новые клиенты ({customers}) уже принесли {money}."
    case .movementLapsed: "Замолчали {lapsed}, вернулись {returned}."
    case .movementGrowing:
      "До {day} журнал короче срока учёта: часть переходов вверх — это рост самого журнала."
    case .movementNote:
      "Строки — где клиенты были {from}, столбцы — где они сейчас. В ячейке: клиенты и то, что они "
        + "принесли за предыдущие {days}."
    case .movementNoteCustomers: "Строки — где клиенты были {from}, столбцы — где они сейчас."
    case .movementMatrixFinding: "Чаще всего: из «{from}» в «{to}», {customers}"
    case .moveHeading: "Переход"
    case .kindNew: "Новые"
    case .kindUpgraded: "Поднялись"
    case .kindSame: "Остались"
    case .kindDowngraded: "Опустились"
    case .beforeHeading: "Выручка за {days} до того"
    case .sinceHeading: "Выручка с тех пор"
    case .fromHeading: "Откуда"
    case .toHeading: "Куда"
    case .groupVip: "Лучшие"
    case .groupActive: "Активные"
    case .groupNew: "Новички"
    case .groupLeaving: "Уходящие"
    case .groupGone: "Ушедшие"
    case .groupNone: "Без покупок"
    case .notSeen: "Ещё не было"
    case .everyMove: "Все переходы между сегментами"
    // Retention.
    case .retentionRate: "Удержание"
    case .retentionRateMeaning: "покупали в обоих последних периодах по {days}"
    case .churnRate: "Отток"
    case .churnRateMeaning: "покупали в первом и не купили во втором"
    case .averageLifetime: "Средний срок жизни"
    case .averageLifetimeMeaning: "{days} разделить на отток"
    case .repeatRate: "Доля повторных"
    case .repeatRateMeaning: "покупали в два разных дня или больше"
    case .secondPurchase: "Вторая покупка за 90 дней"
    case .secondPurchaseMeaning: "из тех, кто пришёл 90 дней назад или раньше"
    case .lifetimeValue: "Ценность за 365 дней"
    case .lifetimeValueMeaning: "выручка на клиента, {customers}"
    case .lifetimeMarginMeaning: "выручка на клиента при марже {margin}, {customers}"
    case .notKnown: "журнал слишком короткий"
    case .cohortFinding: "{later} снова покупают {share} новых клиентов; слабее всех когорта {cohort}: {low}"
    case .cohortTitle: "Кто когда пришёл и кто вернулся"
    case .laterMonth: "В следующем месяце"
    case .laterWeek: "На следующей неделе"
    case .laterQuarter: "В следующем квартале"
    case .cohortNoteMonth:
      "Строки — месяц первой покупки, столбцы — сколько месяцев прошло, числа — сколько процентов "
        + "когорты купили. Штриховка: период не закончен. Бледные: меньше 30 клиентов."
    case .cohortNoteWeek:
      "Строки — неделя первой покупки, столбцы — сколько недель прошло, числа — сколько процентов "
        + "когорты купили. Штриховка: период не закончен. Бледные: меньше 30 клиентов."
    case .cohortNoteQuarter:
      "Строки — квартал первой покупки, столбцы — сколько кварталов прошло, числа — сколько "
        + "процентов когорты купили. Штриховка: период не закончен. Бледные: меньше 30 клиентов."
    case .firstOfLogNote: "* В первой когорте могут быть клиенты, которые пришли до начала журнала."
    case .cohortHeading: "Пришли"
    case .cohortSize: "Всего"
    case .averageRow: "Все"
    case .averageWithoutFirstRow: "Без *"
    case .moreCohorts: "Более ранние когорты ({count}) — в файле run.json."
    // Channels.
    case .channelFinding:
      "Больше всего клиентов пришло через «{name}»: {customers}, из них снова купили {share}"
    case .channelHeading:
      "Канал"
    case .channelUnknown:
      "неизвестен"
    case .otherChannels:
      "(прочие)"
    case .valueAt90:
      "Ценность за 90 дней"
    case .channelNote:
      "По каналу первой покупки. Под долей повторных — её границы с уверенностью 95\u{202F}%."
    // Concentration.
    case .concentrationFinding: "Лучшие {percent} клиентов приносят {share} выручки"
    case .concentrationNote:
      "80\u{202F}% выручки приносят {customers}. Полосы — ваши сегменты: сначала те, где больше выручки "
        + "на клиента."
    case .concentrationSummary:
      "Кривая: какую долю выручки приносят лучшие клиенты — 1, 5, 10, 20 и 50 процентов; цветные "
        + "полосы — сегменты."
    case .axisBestCustomers: "Доля клиентов, лучшие первыми,\u{202F}%"
    case .axisRevenue: "Доля выручки,\u{202F}%"
    case .bestHeading: "Лучшие"
    }
  }
}
