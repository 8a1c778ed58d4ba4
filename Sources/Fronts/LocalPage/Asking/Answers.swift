/// What a person decided on the page, as flags of the command line.
struct Answers: Equatable {
  /// In the order in which they are given to the program.
  private(set) var given: [RunCard.Answered]

  init(_ given: [RunCard.Answered] = []) { self.given = given }

  /// Takes in a form, each field only where it says something else than what was found.
  ///
  /// - Parameters:
  ///   - fields: Flags by their names, and `role-N` and `format-N` for the column N, from 0.
  ///   - finding: What the form was made from.
  mutating func take(_ fields: [FormField], finding: Finding?) {
    takeRoles(fields, finding?.columns ?? [])
    for field in fields where field.name.hasPrefix("format-") {
      guard let column = Self.column(of: field, "format-", in: finding) else { continue }
      guard column.formats.contains(field.value), field.value != column.formatInUse else { continue }
      set(field.value == "point" || field.value == "comma" ? .decimal : .dateFormat, field.value)
    }
    for field in fields {
      guard let input = InputField(rawValue: field.name) else { continue }
      let value = field.value
      if input == .asOf, value == finding?.asOf?.day { continue }
      if value.isEmpty {
        if !input.isSwitch { remove(input) }
      } else {
        set(input, input.isSwitch ? "" : value)
      }
    }
  }

  private mutating func takeRoles(_ fields: [FormField], _ columns: [Finding.Column]) {
    let chosen = columns.indices.map { place in
      fields.first { $0.name == "role-\(place)" }?.value ?? columns[place].role ?? ""
    }
    let changed = columns.indices.filter { place in
      !chosen[place].isEmpty && chosen[place] != (columns[place].role ?? "")
        && columns[place].roles.contains(chosen[place])
    }
    for place in changed {
      let name = columns[place].name
      // What it was before by a person's word, it is no more.
      given.removeAll { InputField(rawValue: $0.flag)?.namesColumn == true && $0.value == name }
      drop(name, from: .ignore)
      drop(name, from: .outcomes)
      switch chosen[place] {
      case "ignored": add(name, to: .ignore)
      case "outcome": add(name, to: .outcomes)
      case let role: if let field = InputField(role: role) { set(field, name) }
      }
    }
    let features: Set = ["number", "category", "feature"]
    if changed.contains(where: { features.contains(chosen[$0]) }) {
      let names = columns.indices.filter { features.contains(chosen[$0]) }.map { columns[$0].name }
      set(.features, names.joined(separator: ","))
    } else if changed.contains(where: { features.contains(columns[$0].role ?? "") }) {
      for place in changed { drop(columns[place].name, from: .features) }
    }
  }

  private static func column(of field: FormField, _ prefix: String, in finding: Finding?) -> Finding.Column? {
    guard let place = Int(field.name.dropFirst(prefix.count)), let columns = finding?.columns,
      columns.indices.contains(place)
    else { return nil }
    return columns[place]
  }

  private mutating func set(_ field: InputField, _ value: String) {
    if let place = given.firstIndex(where: { $0.flag == field.rawValue }) {
      given[place].value = value
    } else {
      given.append(RunCard.Answered(field.rawValue, value))
    }
  }

  private mutating func remove(_ field: InputField) { given.removeAll { $0.flag == field.rawValue } }

  private func names(_ field: InputField) -> [String] {
    given.first { $0.flag == field.rawValue }?.value.split(separator: ",").map(String.init) ?? []
  }

  private mutating func add(_ name: String, to field: InputField) {
    set(field, (names(field) + [name]).joined(separator: ","))
  }

  private mutating func drop(_ name: String, from field: InputField) {
    let kept = names(field).filter { $0 != name }
    if kept.isEmpty { remove(field) } else { set(field, kept.joined(separator: ",")) }
  }

  /// The words for the program: a value that begins with a hyphen is no flag.
  var arguments: [String] {
    given.map { $0.value.isEmpty ? "--\($0.flag)" : "--\($0.flag)=\($0.value)" }
  }
}
