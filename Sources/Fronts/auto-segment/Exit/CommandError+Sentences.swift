internal import Wording

extension CommandError {
  var blame: Blame {
    switch self {
    case .noSuchInput, .inputIsFolder, .resultsAsInput: .unreadable
    case .inputCutShort, .doneButNotShown: .transfer
    case .ranOutOfMemory, .diedOfMistake: .ours
    case .outputExists, .templateExists: .place
    case .noStructure, .experimentDoesNotWork, .baseHasDrifted: .check
    case .modelOfNoLog, .baseNotTold: .input
    case .nothingNamed, .unknownCommand, .standardInputNotAlone, .unknownKernel, .modelNotNamed,
      .reportIsNoJSON, .exportNotNamed, .formIsNoJSON, .changeNotNamed, .malformedEdit, .experimentDays,
      .outputIsInput, .nameNeedsQuotes, .nothingToCompare, .daysOfTwoModels, .dayOfOneModel,
      .databaseNotAlone, .answersIncomplete, .noFolderForStatements, .needsDatabase,
      .writtenTwice, .nothingIsWritten:
      .choice
    }
  }

  var alternatives: [String] {
    switch self {
    case .unknownCommand(_, let nearest?): [nearest]
    case .unknownKernel(_, let known): known
    default: []
    }
  }

  /// The first few of some files, and how many more there are.
  private static func listing(_ files: [String], _ more: (Int) -> String) -> String {
    let shown = files.prefix(5).joined(separator: ", ")
    return files.count > 5 ? "\(shown) \(more(files.count - 5))" : shown
  }

  var sentence: LocalizedText {
    switch self {
    case .nothingNamed:
      LocalizedText(
        en: "name a file to segment, or 'demo' for the sample; see 'auto-segment --help'",
        ru: "назовите файл, который нужно разделить, или «demo» для образца; см. 'auto-segment --help'")
    case .unknownCommand(let word, let nearest?):
      LocalizedText(
        en: "there is no command '\(word)'; did you mean 'auto-segment \(nearest)'?",
        ru: "команды «\(word)» нет; может быть, 'auto-segment \(nearest)'?")
    case .unknownCommand(let word, nil):
      LocalizedText(
        en: "there is no file and no command '\(word)'; see 'auto-segment --help'",
        ru: "нет ни файла, ни команды «\(word)»; см. 'auto-segment --help'")
    case .noSuchInput(let path):
      .cannotBeRead(path, because: .noSuchFile)
    case .inputIsFolder(let path, let files):
      files.isEmpty
        ? LocalizedText(
          en: "\(path) is a folder, and no file in it can be segmented; name a CSV or a workbook",
          ru: "\(path) — папка, и делить в ней нечего; назовите CSV или книгу Excel")
        : LocalizedText(
          en: """
            \(path) is a folder; name the files in it that belong together: \
            \(Self.listing(files) { "and \($0) more" })
            """,
          ru: """
            \(path) — папка; назовите файлы из неё, которые нужны вместе: \
            \(Self.listing(files) { "и ещё \($0)" })
            """)
    case .resultsAsInput(let path):
      LocalizedText(
        en: "\(path) holds the results of a run; open its report.html, or name the file to segment",
        ru:
          "в \(path) лежат результаты запуска; откройте report.html или назовите файл, который нужно разделить"
      )
    case .inputCutShort:
      LocalizedText(
        en:
          "the input: cannot be read: it became shorter while it was being read; try again when nobody writes to it",
        ru:
          "вход: не удалось прочитать: он стал короче во время чтения; повторите, когда в него никто не пишет"
      )
    case .standardInputNotAlone:
      LocalizedText(
        en: "standard input ('-') can only be read alone and once",
        ru: "стандартный ввод («-») читается один раз и без других файлов")
    case .databaseNotAlone:
      .naming(
        en: """
          a database is named alone: one address with \(.table), or \(.client) with \(.dialect), or the answers to \
          statements that were run by hand
          """,
        ru: """
          база данных называется одна: один адрес с \(.table), либо \(.client) с \(.dialect), либо ответы на запросы, \
          выполненные вручную
          """)
    case .answersIncomplete:
      LocalizedText(
        en: "statements that were run by hand have three files: --summary, --account and --sql-log",
        ru: "у запросов, выполненных вручную, три файла: --summary, --account и --sql-log")
    case .noFolderForStatements:
      .naming(
        en: "\(.printedSQL) writes several files: name a folder for them with \(.output)",
        ru: "\(.printedSQL) пишет несколько файлов: назовите для них папку через \(.output)")
    case .needsDatabase(let choice):
      .naming(
        en:
          "\(choice) is for a table in a database, and a file was named; leave it out, or give the address of a database",
        ru: "\(choice) нужен для таблицы в базе данных, а назван файл; уберите его или дайте адрес базы")
    case .writtenTwice:
      .naming(
        en: "\(.answerTable) and \(.answerView) are two ways to have one thing; give one of them",
        ru: "\(.answerTable) и \(.answerView) — два пути к одному; оставьте что-то одно")
    case .nothingIsWritten(let choice):
      .naming(
        en: """
          \(choice) writes what a run has found in its database; with \(.printedSQL), and with answers to statements that \
          were run by hand, run segments.sql of the folder there
          """,
        ru: """
          \(choice) записывает то, что запуск нашёл в своей базе; с \(.printedSQL) и с ответами на запросы, выполненные \
          вручную, выполните там segments.sql из папки
          """)
    case .outputExists(let path):
      .naming(
        en: "\(path) exists; choose another place with \(.output), or replace it with \(.force)",
        ru: "\(path) уже есть; выберите другое место \(by: .output) или замените его \(by: .force)")
    case .templateExists(let path):
      .naming(
        en: "\(path) exists; give another name, or replace it with \(.force)",
        ru: "\(path) уже есть; дайте другое имя или замените его \(by: .force)")
    case .outputIsInput(let path):
      .naming(
        en: "\(path) is the input itself; choose another place with \(.output)",
        ru: "\(path) — это сам вход; выберите другое место \(by: .output)")
    case .nameNeedsQuotes(let name):
      LocalizedText(
        en: "a name with blanks is several words to the shell; put quotes round it: \"\(name)\"",
        ru: "имя с пробелами для оболочки — несколько слов; возьмите его в кавычки: \"\(name)\"")
    case .doneButNotShown(let folder, let reason):
      LocalizedText(
        en: "all results are in \(folder); only the summary could not be printed: \(reason.en)",
        ru: "все результаты лежат в \(folder); не удалось только напечатать сводку: \(reason.ru)")
    case .ranOutOfMemory:
      LocalizedText(
        en: "there is not enough memory: the program may have no more; allow it more (ulimit -v), "
          + "or hand in fewer rows",
        ru: "не хватает памяти: больше программе не дают; разрешите больше (ulimit -v) "
          + "или дайте меньше строк")
    case .diedOfMistake:
      LocalizedText(
        en: "the program broke down; this is a mistake of its own: please report it with the lines above",
        ru: "программа сломалась; это её собственная ошибка: сообщите о ней вместе со строками выше")
    case .unknownKernel(let word, let known):
      LocalizedText(
        en: "AUTOSEGMENT_KERNEL in the environment is '\(word)'; "
          + "it can be \(known.joined(separator: ", ")), or be left out",
        ru: "переменная AUTOSEGMENT_KERNEL — «\(word)», "
          + "а может быть \(known.joined(separator: ", ")) или не заданной")
    case .noStructure(let reason):
      .naming(
        en: "the base shows no separate groups, which \(.structure) asks for: \(reason.english)",
        ru: "отдельных групп в базе нет, а \(.structure) их требует: \(reason.russian)")
    case .modelNotNamed:
      LocalizedText(
        en: "name a result folder or a model.json to make the report from",
        ru: "назовите папку результатов или model.json, по которым сделать отчёт")
    case .reportIsNoJSON:
      LocalizedText(
        en: "a report is a page; its numbers as JSON are in run.json",
        ru: "отчёт — это страница; его числа в JSON лежат в run.json")
    case .exportNotNamed:
      LocalizedText(
        en: "name a profile and a result, as in 'auto-segment export klaviyo orders.csv.segments'; "
          + "'auto-segment export --list' prints the profiles",
        ru: "назовите профиль и результат, например 'auto-segment export klaviyo orders.csv.segments'; "
          + "профили печатает 'auto-segment export --list'")
    case .formIsNoJSON:
      LocalizedText(
        en: "this form is no JSON; 'auto-segment export json' prints the rules as JSON",
        ru: "этот вид — не JSON; правила в JSON печатает 'auto-segment export json'")
    case .changeNotNamed:
      .naming(
        en: "name a change with \(.rename), \(.merge) or \(.threshold)",
        ru: "задайте изменение \(by: .rename), \(.merge) или \(.threshold)")
    case .experimentDays:
      LocalizedText(
        en: "an experiment needs its first day and the day after its last, the first before the second",
        ru: "эксперименту нужны первый день и день после последнего, первый раньше второго")
    case .modelOfNoLog:
      LocalizedText(
        en: "the model was made of a table of customers, which does not say who bought when; "
          + "take one of a log",
        ru: "модель сделана по таблице клиентов, где не видно, кто когда покупал; "
          + "возьмите модель по журналу покупок")
    case .nothingToCompare:
      LocalizedText(
        en: "name a model or its result folder, and then the log; two models stand before the log as well",
        ru: "назовите модель или её папку результатов, затем журнал; две модели тоже стоят перед журналом")
    case .daysOfTwoModels:
      .naming(
        en: "two models are compared on one day: give \(.asOf), not \(.firstDay) and \(.secondDay)",
        ru: "две модели сравниваются в один день: задайте его \(by: .asOf), без \(.firstDay) и \(.secondDay)")
    case .dayOfOneModel:
      .naming(
        en: "one model is compared on two days: give \(.firstDay) and \(.secondDay), not \(.asOf)",
        ru: "одна модель сравнивает два дня: задайте \(.firstDay) и \(.secondDay), без \(.asOf)")
    case .experimentDoesNotWork(let verdict):
      LocalizedText(
        en: "the experiment does not show that it works: \(verdict?.en ?? "no comparison")",
        ru: "эксперимент не показал, что работает: \(verdict?.ru ?? "сравнивать нечего")")
    case .baseHasDrifted:
      LocalizedText(
        en:
          "the base is no longer the one that the model was made of; segment it anew with 'auto-segment run'",
        ru: "база уже не та, по которой сделана модель; разделите её заново: 'auto-segment run'")
    case .baseNotTold:
      LocalizedText(
        en: """
          the model does not say what its base looked like, as an older version made it; make it anew with \
          'auto-segment run'
          """,
        ru: """
          модель не говорит, какой была её база: её сделала прежняя версия; сделайте новую: 'auto-segment run'
          """)
    case .malformedEdit(.rename):
      .naming(
        en: "\(.rename) takes the segment's number and its new name, as in 2=VIP",
        ru: "\(.rename): нужны номер сегмента и новое имя, например 2=VIP")
    case .malformedEdit(.merge):
      .naming(
        en: "\(.merge) takes the numbers of at least two segments, as in 3,4",
        ru: "\(.merge): нужны номера хотя бы двух сегментов, например 3,4")
    case .malformedEdit:
      .naming(
        en:
          "\(.threshold) takes the feature and the threshold's new place, as in recency=120 or recency:90=120",
        ru: "\(.threshold): нужны признак и новое место порога, например recency=120 или recency:90=120")
    }
  }
}
