internal import Wording

extension PageText {
  /// Of the start, the history, and a run at work.
  var startWords: LocalizedText? {
    switch self {
    case .pageName:
      LocalizedText(en: "Customer segments", ru: "Сегменты клиентов")
    case .startHeading:
      LocalizedText(
        en: "Which groups of customers do you really have?",
        ru: "Какие группы клиентов у вас есть на самом деле?")
    case .startLead:
      LocalizedText(
        en: "Drop an export of orders or customers from your shop, CRM or app. The rest happens by itself.",
        ru: """
          Перетащите сюда выгрузку заказов или клиентов из магазина, CRM или приложения. Остальное \
          произойдёт само.
          """)
    case .drop:
      LocalizedText(en: "Drop the file here, or choose one", ru: "Перетащите файл сюда или выберите его")
    case .formats:
      LocalizedText(
        en: "CSV (also .gz and .zst), Excel, SQLite; Parquet and JSON where duckdb is installed",
        ru: "CSV (и .gz, .zst), Excel, SQLite; Parquet и JSON, если установлен duckdb")
    case .nothingLeaves:
      LocalizedText(en: "Nothing leaves this computer.", ru: "Ничто не покидает этот компьютер.")
    case .findSegments:
      LocalizedText(en: "Find the segments", ru: "Найти сегменты")
    case .sending:
      LocalizedText(en: "{done} of {total} sent", ru: "Передано {done} из {total}")
    case .sendingBroke:
      LocalizedText(
        en: """
          The file did not arrive: the page does not answer, or the file was changed while it was \
          read. Is the program still running?
          """,
        ru: """
          Файл не дошёл: страница не отвечает или файл изменился во время чтения. Программа ещё \
          работает?
          """)
    case .fileTooLarge:
      LocalizedText(
        en: """
          The file is larger than {most}, the most that this page takes; start the program with a \
          larger --max-upload.
          """,
        ru: """
          Файл больше {most}, а больше эта страница не принимает; запустите программу с большим \
          --max-upload.
          """)
    case .tryItHeading:
      LocalizedText(en: "Nothing at hand?", ru: "Нет файла под рукой?")
    case .trySample:
      LocalizedText(en: "Try it on a sample", ru: "Попробовать на примере")
    case .sampleNote:
      LocalizedText(en: "6,919 purchases from a music shop", ru: "6919 покупок музыкального магазина")
    case .sampleName:
      LocalizedText(en: "sample", ru: "пример")
    case .templateLink:
      LocalizedText(en: "An empty workbook to fill in", ru: "Пустая книга Excel для заполнения")
    case .historyHeading:
      LocalizedText(en: "Earlier runs", ru: "Прежние запуски")
    case .historyEmpty:
      LocalizedText(
        en: "Nothing yet. What you run is kept here until you delete it.",
        ru: "Пока ничего. Запуски хранятся здесь, пока вы их не удалите.")
    case .columnFile:
      LocalizedText(en: "File", ru: "Файл")
    case .columnDay:
      LocalizedText(en: "When", ru: "Когда")
    case .columnRows:
      LocalizedText(en: "Rows", ru: "Строки")
    case .columnSegments:
      LocalizedText(en: "Segments", ru: "Сегменты")
    case .columnVerdict:
      LocalizedText(en: "Verdict", ru: "Вывод")
    case .columnState:
      LocalizedText(en: "State", ru: "Состояние")
    case .verdictStrong:
      LocalizedText(en: "clear groups", ru: "чёткие группы")
    case .verdictWeak:
      LocalizedText(en: "faint groups", ru: "слабые группы")
    case .verdictNone:
      LocalizedText(en: "a convenient cut", ru: "удобное деление")
    case .verdictUnjudged:
      LocalizedText(en: "not judged", ru: "без проверки")
    case .open:
      LocalizedText(en: "Open", ru: "Открыть")
    case .delete:
      LocalizedText(en: "Delete", ru: "Удалить")
    case .deleteSure:
      LocalizedText(en: "Yes, delete it", ru: "Да, удалить")
    case .deleteNamed:
      LocalizedText(en: "Delete {name}", ru: "Удалить {name}")
    case .kindClassify:
      LocalizedText(en: "new customers in segments", ru: "новые клиенты по сегментам")
    case .kindToday:
      LocalizedText(en: "whom to write to today", ru: "кому написать сегодня")
    case .kindExport:
      LocalizedText(en: "lists for {profile}", ru: "списки для {profile}")
    case .stateLooking:
      LocalizedText(en: "being looked at", ru: "изучается")
    case .stateAsking:
      LocalizedText(en: "has a question", ru: "есть вопрос")
    case .stateWaiting:
      LocalizedText(en: "waits", ru: "ждёт")
    case .stateRunning:
      LocalizedText(en: "running", ru: "идёт")
    case .stateDone:
      LocalizedText(en: "done", ru: "готово")
    case .stateFailed:
      LocalizedText(en: "failed", ru: "не вышло")
    case .stateCancelled:
      LocalizedText(en: "cancelled", ru: "отменён")
    case .lookingHeading:
      LocalizedText(en: "Looking at the file", ru: "Изучаем файл")
    case .waitingHeading:
      LocalizedText(en: "Waiting for its turn", ru: "Ждём очереди")
    case .waitingNote:
      LocalizedText(
        en: "Another run is at work; this one begins after it.",
        ru: "Идёт другой запуск; этот начнётся после него.")
    case .runningHeading:
      LocalizedText(en: "Finding the segments", ru: "Ищем сегменты")
    case .followHeading:
      LocalizedText(en: "Working", ru: "Работаем")
    case .beginning:
      LocalizedText(en: "beginning", ru: "начало")
    case .stageOf:
      LocalizedText(en: "step {index} of {of}", ru: "шаг {index} из {of}")
    case .seconds:
      LocalizedText(en: "{seconds} s", ru: "{seconds} с")
    case .cancel:
      LocalizedText(en: "Cancel", ru: "Отменить")
    case .takenForLog:
      LocalizedText(
        en: "Taken for purchases: {rows} of {customers}, {from} to {to}",
        ru: "Это покупки: {rows}, {customers}, с {from} по {to}")
    case .takenForCustomers:
      LocalizedText(
        en: "Taken for a table of customers: {customers}",
        ru: "Это таблица клиентов: {customers}")
    default: nil
    }
  }
}
