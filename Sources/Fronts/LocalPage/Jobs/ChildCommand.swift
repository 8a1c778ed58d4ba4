internal import Wording

/// What the program is started with for a job of the page: a command that a person could type.
struct ChildCommand: Equatable, Sendable {
  /// The words after the program's name.
  var arguments: [String]
  /// Of the page on which the run began; the tables stay as they are without it.
  var language: Language
  /// Where its standard output goes; `nil` leads nowhere.
  var output: String?

  /// Looks at a file.
  static func preview(
    _ upload: String, card: RunCard, answers: Answers, output: String, threads: Int?
  ) -> ChildCommand {
    let words = ["preview", upload, "--shown-name=\(card.name)", "--json"] + previewed(answers)
    return ChildCommand(words, card, threads, output: output)
  }

  /// Finds the segments of a file.
  static func run(
    _ upload: String, card: RunCard, answers: Answers, result: String, threads: Int?
  ) -> ChildCommand {
    let words = ["run", upload, "--shown-name=\(card.name)", "--output=\(result)", "--quiet"]
    return ChildCommand(words + answers.arguments, card, threads)
  }

  /// Finds those of the sample.
  static func sample(card: RunCard, result: String, threads: Int?) -> ChildCommand {
    ChildCommand(["demo", "--output=\(result)", "--quiet"], card, threads)
  }

  /// Gives new customers their segments, or says whom to write to.
  static func follow(
    _ command: String, parent: String, _ upload: String, card: RunCard, answers: Answers, file: String,
    threads: Int?
  ) -> ChildCommand {
    let words = [command, parent, upload, "--shown-name=\(card.name)", "--output=\(file)", "--quiet"]
    return ChildCommand(words + answers.arguments, card, threads)
  }

  /// Makes lists in the form of a profile.
  static func export(
    _ profile: String, parent: String, contacts: String?, card: RunCard, folder: String, threads: Int?
  ) -> ChildCommand {
    var words = ["export", profile, parent, "--output=\(folder)", "--quiet"]
    if let contacts { words.append("--contacts=\(contacts)") }
    return ChildCommand(words + Answers(card.answers).arguments, card, threads)
  }

  private init(_ words: [String], _ card: RunCard, _ threads: Int?, output: String? = nil) {
    arguments = words + ["--progress", "json"] + (threads.map { ["--threads", "\($0)"] } ?? [])
    language = card.language
    self.output = output
  }

  /// Those that `preview` takes as well.
  private static func previewed(_ answers: Answers) -> [String] {
    Answers(answers.given.filter { $0.flag != InputField.count.rawValue }).arguments
  }
}
