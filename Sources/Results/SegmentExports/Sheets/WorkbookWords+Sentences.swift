internal import Wording

extension WorkbookWord {
  /// The word in every language.
  var text: LocalizedText {
    switch self {
    case .segmentsSheet: LocalizedText(en: "Segments", ru: "Сегменты")
    case .todaySheet: LocalizedText(en: "Today", ru: "Сегодня")
    case .actionsSheet: LocalizedText(en: "What to do", ru: "Что делать")
    case .customersSheet: LocalizedText(en: "Customers", ru: "Клиенты")
    case .rulesSheet: LocalizedText(en: "Rules", ru: "Правила")
    case .retentionSheet: LocalizedText(en: "Retention", ru: "Удержание")
    case .movementSheet: LocalizedText(en: "Movement", ru: "Движение")
    case .channelsSheet: LocalizedText(en: "Channels", ru: "Каналы")
    case .gridSheet: LocalizedText(en: "Grid", ru: "Сетка")
    case .cohortsSheet: LocalizedText(en: "Cohorts", ru: "Когорты")
    case .classifySheet: LocalizedText(en: "Classify", ru: "Определить сегмент")
    case .aboutSheet: LocalizedText(en: "About", ru: "О файле")

    case .number: LocalizedText(en: "No.", ru: "№")
    case .segment: LocalizedText(en: "Segment", ru: "Сегмент")
    case .customers: LocalizedText(en: "Customers", ru: "Клиентов")
    case .shareOfCustomers: LocalizedText(en: "Share of customers", ru: "Доля клиентов")
    case .revenue: LocalizedText(en: "Revenue", ru: "Выручка")
    case .shareOfRevenue: LocalizedText(en: "Share of revenue", ru: "Доля выручки")
    case .averageOrder: LocalizedText(en: "Average order", ru: "Средний чек")
    case .stability: LocalizedText(en: "Stability", ru: "Устойчивость")
    case .silhouette: LocalizedText(en: "Silhouette", ru: "Силуэт")
    case .rule: LocalizedText(en: "Rule", ru: "Правило")
    case .rules: LocalizedText(en: "Numbers of its rules", ru: "Номера правил")
    case .support: LocalizedText(en: "Share that the rule catches", ru: "Доля, которую ловит правило")
    case .precision: LocalizedText(en: "Rule right for", ru: "Правило верно для")
    case .lift: LocalizedText(en: "Lift", ru: "Лифт")
    case .late: LocalizedText(en: "Late to buy", ru: "Опаздывают с покупкой")
    case .boughtAgain: LocalizedText(en: "Bought again", ru: "Купили снова")
    case .total: LocalizedText(en: "Total", ru: "Всего")
    case .median: LocalizedText(en: "median", ru: "медиана")

    case .idea: LocalizedText(en: "What to do", ru: "Что делать")
    case .steps: LocalizedText(en: "Steps", ru: "Шаги")
    case .metric: LocalizedText(en: "What to watch", ru: "За чем следить")
    case .group: LocalizedText(en: "Group", ru: "Группа")
    case .listFile:
      LocalizedText(en: "Its list, exported by segment", ru: "Его список при выгрузке по сегментам")

    case .month: LocalizedText(en: "Month", ru: "Месяц")
    case .remark: LocalizedText(en: "Remark", ru: "Примечание")
    case .partial: LocalizedText(en: "cut short by the log", ru: "неполный")
    case .active: LocalizedText(en: "Bought", ru: "Покупали")
    case .firstPurchase: LocalizedText(en: "For the first time", ru: "Впервые")
    case .stayed: LocalizedText(en: "Stayed", ru: "Остались")
    case .cameBack: LocalizedText(en: "Came back", ru: "Вернулись")
    case .leftSince: LocalizedText(en: "Stayed away", ru: "Не пришли")
    case .activeBefore: LocalizedText(en: "Bought the time before", ru: "Покупали раньше")
    case .shareKept: LocalizedText(en: "Share that stayed", ru: "Доля оставшихся")
    case .spans: LocalizedText(en: "Spans of ", ru: "Отрезки по ")
    case .before: LocalizedText(en: "Before", ru: "Было")
    case .now: LocalizedText(en: "Now", ru: "Стало")
    case .revenueBefore: LocalizedText(en: "Revenue before the first day", ru: "Выручка до первого дня")
    case .revenuePrior:
      LocalizedText(en: "Of this in an equal span", ru: "Из неё за такой же срок до него")
    case .revenueBetween: LocalizedText(en: "Revenue between the days", ru: "Выручка между днями")
    case .notFull:
      LocalizedText(
        en: "The log does not reach a whole window before the first day: moves up are partly its growth.",
        ru: "Журнал не покрывает целого окна до первого дня: рост отчасти — рост самого журнала.")
    case .tradeSegment: LocalizedText(en: "Segment of the trade", ru: "RFM-сегмент")
    case .medianRecency:
      LocalizedText(en: "Days since last purchase, median", ru: "Дней без покупок, медиана")
    case .medianOrders: LocalizedText(en: "Orders, median", ru: "Покупок, медиана")
    case .medianSpent: LocalizedText(en: "Total spent, median", ru: "Сумма покупок, медиана")
    case .keptSince:
      LocalizedText(en: "Of those in it before, bought since", ru: "Из бывших в нём купили с тех пор")
    case .firstMonth: LocalizedText(en: "First month", ru: "Первый месяц")
    case .firstWeek: LocalizedText(en: "First week", ru: "Первая неделя")
    case .firstQuarter: LocalizedText(en: "First quarter", ru: "Первый квартал")
    case .cutShort: LocalizedText(en: "Cut short from", ru: "Неполно с")
    case .shareActive: LocalizedText(en: "Share that bought", ru: "Доля покупавших")

    case .channel: LocalizedText(en: "Channel", ru: "Канал")
    case .boughtTwice: LocalizedText(en: "Bought on two days or more", ru: "Покупали два дня и больше")
    case .shareTwice: LocalizedText(en: "Share of these", ru: "Их доля")
    case .costPerCustomer: LocalizedText(en: "Cost per customer", ru: "Цена клиента")
    case .payback: LocalizedText(en: "Pays back within, days", ru: "Окупается за, дней")
    case .returnOnCost: LocalizedText(en: "Return on cost", ru: "Возврат затрат")
    case .valueAtAge: LocalizedText(en: "Money per customer by day ", ru: "Денег с клиента к дню ")
    case .activeInMonth: LocalizedText(en: "Bought in month ", ru: "Покупали в месяце ")
    case .fewCustomers: LocalizedText(en: "fewer than 30 customers", ru: "меньше 30 клиентов")

    case .list: LocalizedText(en: "List", ru: "Список")
    case .why: LocalizedText(en: "Why", ru: "Почему")
    case .expectedDays: LocalizedText(en: "Expected within, days", ru: "Ждём через, дней")
    case .silentDays: LocalizedText(en: "Silent for, days", ru: "Молчит, дней")
    case .overdueRatio: LocalizedText(en: "Silence over expectation", ru: "Молчание к ожиданию")
    case .nextExpected: LocalizedText(en: "Expected on", ru: "Ждём к")
    case .stake: LocalizedText(en: "Money a year at stake", ru: "Деньги в год под вопросом")
    case .control: LocalizedText(en: "Do not write", ru: "Не писать")
    case .onlyWatched: LocalizedText(en: "only watched, to compare with", ru: "контроль для сравнения")
    case .downgraded: LocalizedText(en: "Customers who moved down", ru: "Клиенты, опустившиеся ниже")

    case .node: LocalizedText(en: "Node", ru: "Узел")
    case .feature: LocalizedText(en: "Feature", ru: "Признак")
    case .test: LocalizedText(en: "Question", ru: "Вопрос")
    case .bound: LocalizedText(en: "Bound", ru: "Порог")
    case .yes: LocalizedText(en: "Yes →", ru: "Да →")
    case .no: LocalizedText(en: "No →", ru: "Нет →")
    case .missing: LocalizedText(en: "Missing →", ru: "Нет данных →")
    case .boundOfModel: LocalizedText(en: "Bound of the model", ru: "Порог модели")
    case .atMost: LocalizedText(en: "at most", ru: "не больше")
    case .isCategory: LocalizedText(en: "is", ru: "равно")
    case .knownValue: LocalizedText(en: "Value that the model knows", ru: "Значение, которое модель знает")

    case .asOf: LocalizedText(en: "As of", ru: "На дату")
    case .lastPurchase: LocalizedText(en: "Last purchase", ru: "Последняя покупка")
    case .customer: LocalizedText(en: "Customer", ru: "Клиент")
    case .pasteHere:
      LocalizedText(
        en:
          "Paste customers from row 5 on; leave missing values empty. The bounds are those of the sheet Rules.",
        ru: "Вставьте клиентов с пятой строки; где данных нет, оставьте пусто. Пороги — с листа «Правила».")
    case .orders: LocalizedText(en: "Orders", ru: "Покупок")
    case .spent: LocalizedText(en: "Total spent", ru: "Сумма покупок")

    case .madeBy: LocalizedText(en: "Made by", ru: "Программа")
    case .files: LocalizedText(en: "Files", ru: "Файлы")
    case .rowsRead: LocalizedText(en: "Rows read", ru: "Прочитано строк")
    case .rowsUsed: LocalizedText(en: "Rows used", ru: "Учтено строк")
    case .rowsLeftOut: LocalizedText(en: "Rows left out", ru: "Не учтено строк")
    case .rowsRejected: LocalizedText(en: "Rows rejected", ru: "Отвергнуто строк")
    case .customersWithoutPurchase:
      LocalizedText(
        en: "Customers without a purchase, in no segment", ru: "Клиентов без покупок, вне сегментов")
    case .window:
      LocalizedText(en: "Orders and money count, days", ru: "Покупки и деньги считаются за, дней")
    case .verdict: LocalizedText(en: "Verdict", ru: "Оценка")
    case .reason: LocalizedText(en: "Why so many segments", ru: "Почему столько сегментов")
    case .fidelity:
      LocalizedText(
        en: "Customers whose rule and cluster agree", ru: "Клиентов, у которых правило и кластер совпадают")
    case .silhouetteOfAll: LocalizedText(en: "Mean silhouette", ru: "Средний силуэт")
    case .caution: LocalizedText(en: "Caution", ru: "Осторожно")
    case .digits: LocalizedText(en: "Digits", ru: "Знаки чисел")
    case .digitsText:
      LocalizedText(
        en:
          "A spreadsheet counts with 15 digits, customers.csv holds all: within so little of a bound they may differ.",
        ru: "Таблицы считают с 15 знаками, в customers.csv все: у самого порога сегменты могут различаться.")
    case .cutTexts:
      LocalizedText(
        en: "Texts cut at the 32,767 characters of a cell", ru: "Текстов, обрезанных до 32 767 знаков ячейки")
    case .liveSheet: LocalizedText(en: "The sheet Classify", ru: "Лист «Определить сегмент»")
    case .liveAsModel: LocalizedText(en: "gives the segments of the model", ru: "даёт сегменты модели")
    case .liveChanged:
      LocalizedText(en: "bounds changed: no longer the model", ru: "пороги изменены: это уже не модель")
    case .liveTooLong:
      LocalizedText(
        en: "left out: the rules are too long for a formula; use the command classify",
        ru: "его нет: правила слишком длинны для формулы; возьмите команду classify")
    case .liveNoRules:
      LocalizedText(
        en: "left out: all customers are in one segment", ru: "его нет: все клиенты в одном сегменте")
    case .liveNoDay:
      LocalizedText(
        en: "left out: spreadsheets do not know the day that days are counted to",
        ru: "его нет: таблицы не знают дня, до которого считаются дни")
    case .missingValues: LocalizedText(en: "(missing)", ru: "(нет данных)")
    }
  }
}
