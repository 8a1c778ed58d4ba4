internal import CStartUp
internal import Glibc

/// How the program dies of a mistake of its own: with a sentence, and at once.
enum Death {
  /// Prepares the sentences, and has the signals of a death say them.
  ///
  /// Made before they are needed: a program that dies can do no more than write what is there. The language's own way,
  /// a list of the calls that led there, takes half a minute and helps nobody who uses the program.
  static func explainItself(_ talk: Talk) {
    func kept(_ error: CommandError) -> UnsafePointer<CChar>? {
      strdup(talk.refusal(error)).map { UnsafePointer($0) }
    }
    guard let mistake = kept(.diedOfMistake), let starved = kept(.ranOutOfMemory) else { return }
    cstartup_explain_death(mistake, starved, ExitStatus.ourBug.rawValue)
  }
}
