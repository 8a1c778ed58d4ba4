package import Wording

/// What a person is told once the files of a list are written.
package struct ListSummary {
  private let files: ListFiles

  package init(_ files: ListFiles) { self.files = files }

  /// The files and what they hold, a line each.
  package func text(folder: String, _ language: Language) -> String {
    let numerals = Numerals(language, spacing: .text)
    var lines = files.files.map { file in
      "\(folder)/\(file.name)  " + numerals.count(file.rows, .customers)
    }
    lines.append(
      "\(folder)/\(HowTo.fileName)  " + LocalizedText(en: "what to do now", ru: "что делать дальше")[language]
    )
    lines += HowToWords.account(files.list.account).map { $0[language] }
    return lines.joined(separator: "\n") + "\n"
  }
}
