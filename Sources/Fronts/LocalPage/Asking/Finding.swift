internal import JSONDocuments
internal import Wording

/// What the program found out about a file: the answer of its command `preview`.
struct Finding: Equatable, Sendable {
  /// One column of the file.
  struct Column: Equatable, Sendable {
    var name: String
    /// What it is taken for, in the words of files; `nil` where that was not decided.
    var role: String?
    /// How its values are written, in the words of files.
    var format: String?
    var reason: LocalizedText?
    var examples: [String]
    /// What it may be taken for instead.
    var roles: [String]
    /// How its values may be read.
    var formats: [String]

    /// How they are read now.
    var formatInUse: String? {
      formats.first { format?.hasSuffix($0) == true } ?? formats.first
    }
  }

  /// The analysis day, and between which days it may lie.
  struct AsOf: Equatable, Sendable {
    var day: String
    var earliest: String
    var latest: String
  }

  var columns: [Column]
  var layout: String?
  var rows: Int?
  var customers: Int?
  /// The first and the last day.
  var days: [String]
  var asOf: AsOf?
  var obstacle: Obstacle?
}

extension Finding {
  /// Reads the answer of `preview`; `nil` where it is none.
  init?(_ json: JSONValue) {
    guard json["columns"] != nil else { return nil }
    columns = (json["columns"]?.elements ?? []).compactMap { Column($0) }
    layout = json["layout"]?.text
    rows = json["rowsRead"]?.whole
    customers = json["customers"]?.whole
    days = json["days"]?.elements.compactMap(\.text) ?? []
    if let day = json["asOf"]?["day"]?.text, let earliest = json["asOf"]?["earliest"]?.text,
      let latest = json["asOf"]?["latest"]?.text
    {
      asOf = AsOf(day: day, earliest: earliest, latest: latest)
    }
    obstacle = Obstacle(json["obstacle"])
  }
}

extension Finding.Column {
  init?(_ json: JSONValue) {
    guard let name = json["name"]?.text else { return nil }
    func texts(_ member: String) -> [String] { json[member]?.elements.compactMap(\.text) ?? [] }
    var reason: LocalizedText?
    if let en = json["reasons"]?["en"]?.text, let ru = json["reasons"]?["ru"]?.text {
      reason = LocalizedText(en: en, ru: ru)
    }
    self.init(
      name: name, role: json["role"]?.text, format: json["format"]?.text, reason: reason,
      examples: texts("examples"), roles: texts("roles"), formats: texts("formats"))
  }
}
