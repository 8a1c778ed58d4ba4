internal import SegmentReport
internal import Wording

/// What every column is taken for, with what may be chosen instead.
struct ColumnTable {
  private let finding: Finding
  private let words: PageWords
  /// What is asked above it, and is not asked again in it.
  private let asked: InputField?

  init(_ finding: Finding, _ words: PageWords, asked: InputField?) {
    self.finding = finding
    self.words = words
    self.asked = asked
  }

  private var hasReasons: Bool { finding.columns.contains { $0.reason != nil } }

  private var headings: [PageText] {
    [.columnName, .columnRole, .columnFormat] + (hasReasons ? [.columnReason] : []) + [.columnExamples]
  }

  var markup: PageMarkup {
    let title = Anchor("columns")
    return PageMarkup(.section, .ariaLabelledBy(title)) {
      PageMarkup(.h2, .id(title)) { words[.columnsHeading] }
      PageMarkup(.p, .class("note")) { words[.columnsLead] }
      PageMarkup(.div, .class("panel")) {
        PageMarkup(.table, .class("columns stack")) {
          PageMarkup(.thead) {
            PageMarkup(.tr) {
              headings.map { heading in PageMarkup(.th, .scope("col")) { words[heading] } }
            }
          }
          PageMarkup(.tbody) {
            finding.columns.enumerated().map { row($0.offset, $0.element) }
          }
        }
      }
    }
  }

  private func row(_ place: Int, _ column: Finding.Column) -> PageMarkup {
    PageMarkup(.tr) {
      PageMarkup(.th, .scope("row")) { named(column.name) }
      PageMarkup(.td, .label(words[.columnRole])) {
        select(
          "role-\(place)", words(.roleOf, ["name": column.name]), options: roles(column),
          chosen: column.role ?? "")
      }
      PageMarkup(.td, .label(words[.columnFormat])) {
        if column.formats.count > 1, asked?.isFormat != true {
          select(
            "format-\(place)", words(.formatOf, ["name": column.name]),
            options: column.formats.map { ($0, shown($0)) }, chosen: column.formatInUse ?? "")
        } else {
          column.formats.map(shown).joined(separator: " \(words[.or]) ")
        }
      }
      if hasReasons {
        PageMarkup(.td, .class("wide-cell"), .label(words[.columnReason])) {
          column.reason?[words.language] ?? ""
        }
      }
      PageMarkup(.td, .class("wide-cell examples"), .label(words[.columnExamples])) {
        for (number, example) in column.examples.enumerated() {
          if number > 0 { " · " }
          named(example)
        }
      }
    }
  }

  private func shown(_ format: String) -> String {
    switch format {
    case "point": words[.decimalPoint]
    case "comma": words[.decimalComma]
    default: format
    }
  }

  /// What it is taken for now stands first, where that can be chosen by nobody.
  private func roles(_ column: Finding.Column) -> [(value: String, shown: String)] {
    let roles = column.roles
    let found = column.role.map { roles.contains($0) ? [] : [$0] } ?? [""]
    return (found + roles).map { ($0, $0.isEmpty ? words[.otherwise] : RoleWords.words($0)[words.language]) }
  }

  private func select(
    _ name: String, _ label: String, options: [(value: String, shown: String)], chosen: String
  ) -> PageMarkup {
    PageMarkup(.select, .fieldName(name), .ariaLabel(label)) {
      options.map { option in
        PageMarkup(
          .option, all: [.value(option.value)] + (option.value == chosen ? [.selected] : [])
        ) { option.shown }
      }
    }
  }
}
