internal import Wording

/// Everything that the page says, by keys.
enum PageText: String, CaseIterable, Sendable {
  // The start, the history, and a run at work.
  case pageName, startHeading, startLead, drop, formats, nothingLeaves, findSegments, sending,
    sendingBroke, fileTooLarge, tryItHeading, trySample, sampleNote, sampleName, templateLink,
    historyHeading, historyEmpty, columnFile, columnDay, columnRows, columnSegments, columnVerdict,
    columnState, verdictStrong, verdictWeak, verdictNone, verdictUnjudged, open, delete, deleteSure,
    deleteNamed, kindClassify, kindToday, kindExport, stateLooking, stateAsking, stateWaiting,
    stateRunning, stateDone, stateFailed, stateCancelled, lookingHeading, waitingHeading, waitingNote,
    runningHeading, followHeading, beginning, stageOf, seconds, cancel, takenForLog, takenForCustomers
  // Questions, and how a run ends.
  case askingHeading, columnsHeading, columnsLead, columnName, columnRole, columnFormat, columnReason,
    columnExamples, noHeader, roleOf, formatOf, asOfLabel, asOfHint, decimalComma, decimalPoint, otherwise,
    changeHeading, back,
    backToRun, failedHeading, cancelledHeading, cancelledNote, again, doneHeading, savedFiles
  // What can be done with results, and what goes wrong.
  case barLabel, downloads, downloadAll, handOver, handOverLead, contacts, countryCode, handOverTo,
    needsContact, needEmail, needPhone, or, make, classifyBar, classifyLead, classifyGo, todayBar,
    todayLead, todayGo, file, changeColumns, footer, skip, otherLanguage, notHere, pageStopped, jobDied,
    jobSilent, cannotStart, cannotKeep, noFile, emptyFile, brokenForm, tooManyJobs, diskFull,
    uploadGone, notNow, refusedHeading, valueReads, archiveTooLarge

  /// The words in every language, with `{gaps}`.
  var text: LocalizedText {
    startWords ?? askingWords ?? resultWords ?? LocalizedText { _ in rawValue }
  }
}
