internal import Wording

/// What only the command line can find wrong.
enum CommandError: ExplainedError, Equatable {
  /// Nothing was typed.
  case nothingNamed
  /// The first word is neither a command nor a file.
  case unknownCommand(String, nearest: String?)
  /// A file that was named is not there.
  case noSuchInput(String)
  /// A folder was named, with the files in it that could be meant.
  case inputIsFolder(String, files: [String])
  /// The folder that a run has written was named as the file to segment.
  case resultsAsInput(String)
  /// An input became shorter while it was being read.
  case inputCutShort
  /// Standard input was named together with other files, or twice.
  case standardInputNotAlone
  /// A result would replace a file.
  case outputExists(String)
  /// A template would replace a file.
  case templateExists(String)
  /// A result would replace what it is made of.
  case outputIsInput(String)
  /// Words that are no files, and together the name of one.
  case nameNeedsQuotes(String)
  /// All results are written; what was to be printed of them was not.
  case doneButNotShown(folder: String, reason: LocalizedText)
  /// The program does not get the memory that it needs.
  case ranOutOfMemory
  /// The program broke down.
  case diedOfMistake
  /// The environment asks for processor instructions by a name that they do not have.
  case unknownKernel(String, known: [String])
  /// `--require-structure` was given, and there is none.
  case noStructure(reason: LocalizedText)
  /// A report was asked for, and no model named.
  case modelNotNamed
  /// A report was asked for as JSON.
  case reportIsNoJSON
  /// An export was asked for, and no profile or no result named.
  case exportNotNamed
  /// Rules were asked for in a form of their own, and as JSON.
  case formIsNoJSON
  /// An edit was asked for, and no change named.
  case changeNotNamed
  /// Days between which an experiment ran are missing, or in the wrong order.
  case experimentDays
  /// An experiment is to be planned by a model that was not made of a log.
  case modelOfNoLog
  /// A comparison was asked for without a log.
  case nothingToCompare
  /// Two models are compared on one day, and two were given.
  case daysOfTwoModels
  /// One model is compared on two days, and one was given.
  case dayOfOneModel
  /// A verdict was required, and the experiment has another one, or none.
  case experimentDoesNotWork(LocalizedText?)
  /// `--require-stable` was given, and the base is not that of the model.
  case baseHasDrifted
  /// `--require-stable` was given, and the model does not tell of its base.
  case baseNotTold
  /// The address of a database was named together with something else.
  case databaseNotAlone
  /// Of answers to statements that were run by hand some are missing.
  case answersIncomplete
  /// Statements were asked for, and no folder named.
  case noFolderForStatements
  /// A flag was given that only a database has a use for.
  case needsDatabase(Choice)
  /// A table and a view were asked for.
  case writtenTwice
  /// Something is to be written into a database that is not asked.
  case nothingIsWritten(Choice)
  /// A change is not written as its flag wants it.
  case malformedEdit(Choice)
}
