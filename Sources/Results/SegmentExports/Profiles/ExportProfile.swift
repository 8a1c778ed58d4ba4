package import JSONDocuments
package import Wording

/// How a list of customers has to look for another program to take it: the form of the file, its columns, its limits.
///
/// A profile is data: one JSON document each, ours and those that people write; the engine knows none by name.
package struct ExportProfile: Sendable, Equatable {
  /// What is typed for it, and what its folder and files are called: small letters, digits and dashes.
  package var name: String
  /// What it is, in a line.
  package var title: LocalizedText
  /// The day on which its facts were checked.
  package var checked: CalendarDay
  /// Where those facts stand: addresses of pages.
  package var sources: [String]
  /// What a person does with the files, step by step.
  package var steps: [Language: [String]]
  package var encoding: Encoding
  package var delimiter: Delimiter
  package var lineEnd: LineEnd
  package var quote: Quote
  /// Values of which a customer needs one to be written; `nil` writes everybody.
  package var needs: [Need]?
  /// Values that no two rows may share.
  package var unique: [Need]
  package var split: Split
  package var limits: Limits
  /// What stands in a cell that holds nothing.
  package var empty: String
  package var columns: [Column]

  package enum Encoding: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case utf8WithMark = "utf-8-bom"
    case windows1251 = "windows-1251"
  }

  package enum Delimiter: String, Sendable, CaseIterable {
    case comma = ","
    case semicolon = ";"
    case tab = "\t"
    case bar = "|"
  }

  package enum LineEnd: String, Sendable, CaseIterable { case lf, crlf }

  /// Which cells stand in quotes.
  package enum Quote: String, Sendable, CaseIterable { case needed, always }

  /// What tells a customer apart for the other program.
  package enum Need: String, Sendable, CaseIterable { case customer, email, phone, key }

  /// How many files there are.
  package enum Split: String, Sendable, CaseIterable {
    /// One of all customers.
    case none
    /// One a segment.
    case segment
  }

  /// What the other program takes at most, and at least; `nil` is no limit.
  package struct Limits: Sendable, Equatable {
    /// Of a file.
    package var bytes: Int?
    /// Of a file, without its heading.
    package var rows: Int?
    /// Fewer rows in a file are cautioned about.
    package var minRows: Int?
    package var columns: Int?
    /// Bytes of a cell; longer ones are cut.
    package var cell: Int?
  }

  /// A column of the file.
  package struct Column: Sendable, Equatable {
    package var header: String
    package var value: ExportValue
    /// What is done to the value, in this order.
    package var changes: [ValueChange]
    /// Whether the column is left out where no customer has a value.
    package var isOnlyWherePresent: Bool
  }
}

extension ExportProfile {
  /// The profile as a document: what is read back is the same profile, and written again the same bytes.
  package var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("name", name), .init("title", title), .init("checked", checked.description),
      .init("sources", sources),
      .init(
        "steps",
        JSONValue.object(Language.allCases.map { .init($0.rawValue, steps[$0] ?? []) })),
      .init("encoding", encoding.rawValue), .init("delimiter", delimiter.rawValue),
      .init("lineEnd", lineEnd.rawValue), .init("quote", quote.rawValue),
    ]
    if let needs { members.append(.init("needs", ["anyOf": needs.map(\.rawValue)] as JSONValue)) }
    switch unique.count {
    case 0: break
    case 1: members.append(.init("unique", unique[0].rawValue))
    default: members.append(.init("unique", unique.map(\.rawValue)))
    }
    members.append(.init("split", split.rawValue))
    if limits != Limits() { members.append(.init("limits", limits)) }
    if !empty.isEmpty { members.append(.init("empty", empty)) }
    members.append(.init("columns", columns))
    return .object(members)
  }
}

extension ExportProfile.Limits: JSONWritable {
  package var json: JSONValue {
    let all = [("bytes", bytes), ("rows", rows), ("minRows", minRows), ("columns", columns), ("cell", cell)]
    return .object(all.compactMap { name, limit in limit.map { JSONValue.Member(name, $0) } })
  }
}

extension ExportProfile.Column: JSONWritable {
  package var json: JSONValue {
    var members: [JSONValue.Member] = [.init("header", header), .init("value", value.text)]
    if !changes.isEmpty { members.append(.init("as", changes.map(\.text))) }
    if isOnlyWherePresent { members.append(.init("when", "present")) }
    return .object(members)
  }
}
