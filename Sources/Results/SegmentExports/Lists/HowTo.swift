package import Wording

/// What a person does with the files of a list: `HOW-TO.txt`.
package struct HowTo: Sendable {
  /// What the file is called.
  package static let fileName = "HOW-TO.txt"

  private let files: ListFiles
  private let language: Language

  package init(_ files: ListFiles, language: Language) {
    self.files = files
    self.language = language
  }

  /// The whole text.
  package var text: String {
    let profile = files.list.profile
    var lines = [profile.title[language], ""]
    lines += [say(HowToWords.day(files.list.asOf)), ""]
    for file in files.files { lines.append("  " + line(of: file)) }
    lines.append("")
    lines += account.map { "  " + say($0) }
    let steps = profile.steps[language] ?? []
    if !steps.isEmpty { lines += ["", say(HowToWords.steps)] }
    for (number, step) in steps.enumerated() { lines.append("  \(number + 1). \(step)") }
    if !profile.sources.isEmpty {
      lines += ["", say(HowToWords.sources(profile.checked))] + profile.sources.map { "  " + $0 }
    }
    lines += ["", say(HowToWords.nothingSent)]
    return lines.joined(separator: "\n") + "\n"
  }

  private func say(_ text: LocalizedText) -> String { text[language] }

  private func line(of file: ListFiles.File) -> String {
    let counted = Numerals(language, spacing: .text).count(file.rows, .customers)
    let name = files.list.words.name(file.segment)?[language]
    let segment = file.segment.map { number in
      say(HowToWords.segment(number)) + (name.map { " “\($0)”" } ?? "")
    }
    return "\(file.name): " + [segment, counted].compactMap(\.self).joined(separator: ", ")
  }

  /// Who stands in the files, and who does not.
  private var account: [LocalizedText] {
    let account = files.list.account
    return HowToWords.account(account) + account.warnings
  }
}
