internal import Wording

extension PageText {
  /// Of what can be done with results, and of what goes wrong.
  var resultWords: LocalizedText? {
    switch self {
    case .barLabel:
      LocalizedText(en: "What you can do with this report", ru: "Что можно сделать с этим отчётом")
    case .downloads:
      LocalizedText(en: "Download", ru: "Скачать")
    case .downloadAll:
      LocalizedText(en: "Everything (zip)", ru: "Всё (zip)")
    case .handOver:
      LocalizedText(en: "Hand over", ru: "Передать")
    case .handOverLead:
      LocalizedText(
        en: """
          Lists of customers as another program takes them. Nothing is sent anywhere: you get a file, \
          and the steps that follow.
          """,
        ru: """
          Списки клиентов в том виде, в каком их берёт другая программа. Никуда ничего не \
          отправляется: вы получите файл и порядок действий.
          """)
    case .contacts:
      LocalizedText(
        en: "A table with e-mails or phones, if the file had none",
        ru: "Таблица с почтой или телефонами, если в файле их не было")
    case .countryCode:
      LocalizedText(en: "Country code of the phones, such as 7", ru: "Код страны телефонов, например 7")
    case .handOverTo:
      LocalizedText(en: "Program", ru: "Программа")
    case .needsContact:
      LocalizedText(en: "needs {what}", ru: "нужно: {what}")
    case .needEmail:
      LocalizedText(en: "e-mail", ru: "почта")
    case .needPhone:
      LocalizedText(en: "phone", ru: "телефон")
    case .or:
      LocalizedText(en: "or", ru: "или")
    case .make:
      LocalizedText(en: "Make the lists", ru: "Сделать списки")
    case .classifyBar:
      LocalizedText(en: "New customers", ru: "Новые клиенты")
    case .classifyLead:
      LocalizedText(
        en: "A file like the first one, with new customers or newer orders: everybody in it gets a segment.",
        ru: "Такой же файл с новыми клиентами или более поздними заказами: каждый в нём получит сегмент.")
    case .classifyGo:
      LocalizedText(en: "Give them segments", ru: "Определить сегменты")
    case .todayBar:
      LocalizedText(en: "Today", ru: "Сегодня")
    case .todayLead:
      LocalizedText(
        en: "A newer export of the same orders: whom to write to now, and why.",
        ru: "Более поздняя выгрузка тех же заказов: кому написать сейчас и почему.")
    case .todayGo:
      LocalizedText(en: "Make the list anew", ru: "Обновить список")
    case .file:
      LocalizedText(en: "File", ru: "Файл")
    case .changeColumns:
      LocalizedText(en: "Change columns", ru: "Изменить столбцы")
    case .footer:
      LocalizedText(
        en: """
          This page is shown by the program auto-segment on this computer, to nobody else. To stop it, \
          press Ctrl-C where it was started.
          """,
        ru: """
          Эту страницу показывает программа auto-segment на этом компьютере, и больше никому. Чтобы \
          остановить её, нажмите Ctrl-C там, где её запустили.
          """)
    case .skip:
      LocalizedText(en: "Skip to the content", ru: "К содержанию")
    case .otherLanguage:
      LocalizedText(en: "Русский", ru: "English")
    case .notHere:
      LocalizedText(
        en: "There is nothing at this address. Use the address that the program printed when it started.",
        ru: "По этому адресу ничего нет. Откройте адрес, который программа напечатала при запуске.")
    case .pageStopped:
      LocalizedText(
        en: "the page was stopped before this was done; begin again with the file",
        ru: "страница была остановлена раньше, чем дело было сделано; начните снова с файлом")
    case .jobDied:
      LocalizedText(
        en: """
          the job ended before it was done (signal {signal}): perhaps there was not enough memory; \
          nothing of it was kept
          """,
        ru: "работа оборвалась (сигнал {signal}): возможно, не хватило памяти; ничего от неё не осталось")
    case .jobSilent:
      LocalizedText(
        en: "the job ended without a word (exit {exit}); please report it",
        ru: "работа закончилась без объяснений (код {exit}); сообщите об этом")
    case .cannotStart:
      LocalizedText(en: "the job could not be started: {reason}", ru: "не удалось начать работу: {reason}")
    case .cannotKeep:
      LocalizedText(
        en: "the file could not be kept: is there room on the disk?",
        ru: "файл не удалось сохранить: есть ли место на диске?")
    case .noFile:
      LocalizedText(en: "choose a file first", ru: "сначала выберите файл")
    case .emptyFile:
      LocalizedText(en: "the file is empty", ru: "файл пуст")
    case .brokenForm:
      LocalizedText(
        en: "the form did not arrive as it was sent; try again",
        ru: "форма дошла не такой, какой была отправлена; попробуйте ещё раз")
    case .tooManyJobs:
      LocalizedText(
        en: "eight runs wait already; try again when one is done",
        ru: "уже ждут восемь запусков; попробуйте, когда один закончится")
    case .diskFull:
      LocalizedText(
        en: "there is not enough room on the disk for this file: twice its size must be free",
        ru: "на диске мало места для этого файла: свободно должно быть вдвое больше его размера")
    case .uploadGone:
      LocalizedText(
        en: "the file of this run is no longer there: begin again with it",
        ru: "файла этого запуска больше нет: начните с него снова")
    case .notNow:
      LocalizedText(
        en: "this cannot be done in the state that the run is in",
        ru: "в этом состоянии запуска это сделать нельзя")
    case .refusedHeading:
      LocalizedText(en: "This was not taken", ru: "Не принято")
    case .valueReads:
      LocalizedText(en: "{value} is {day}", ru: "{value} — это {day}")
    case .archiveTooLarge:
      LocalizedText(
        en: "all files together are larger than a zip file can be; fetch them one by one",
        ru: "все файлы вместе больше, чем вмещает zip; скачайте их по одному")
    default: nil
    }
  }
}
