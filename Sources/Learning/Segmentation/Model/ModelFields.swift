internal import JSONDocuments
internal import Wording

/// Why the content of a model file cannot be used, as a phrase that names the place.
struct ModelFault: Error, Equatable {
  var reason: LocalizedText
}

/// One value of a model file and its place, such as `segments[2].share`.
struct ModelFields {
  let value: JSONValue
  let place: String

  func fault(_ en: String, _ ru: String) -> ModelFault {
    let place = place.isEmpty ? "" : place + " "
    return ModelFault(reason: LocalizedText(en: place + en, ru: place + ru))
  }

  /// The values of an object that must have exactly these members, in this order.
  ///
  /// - Parameter optional: Those that may be left out, which is as good as null.
  func members(_ names: String..., optional: Set<String> = []) throws(ModelFault) -> [ModelFields] {
    guard case .object(let members) = value,
      members.map(\.name) == names.filter({ name in !optional.contains(name) || has(name) })
    else {
      throw fault(
        "must have the members \(names.joined(separator: ", "))",
        "должно состоять из полей \(names.joined(separator: ", "))")
    }
    return names.map { name in
      let value = members.first { $0.name == name }?.value ?? .null
      return ModelFields(value: value, place: place.isEmpty ? name : "\(place).\(name)")
    }
  }

  /// The member called `name`, where an object may have different members.
  func member(_ name: String) throws(ModelFault) -> ModelFields {
    guard case .object(let members) = value, let member = members.first(where: { $0.name == name }) else {
      throw fault("must have the member \(name)", "должно иметь поле \(name)")
    }
    return ModelFields(value: member.value, place: place.isEmpty ? name : "\(place).\(name)")
  }

  func has(_ name: String) -> Bool {
    guard case .object(let members) = value else { return false }
    return members.contains { $0.name == name }
  }

  func list(count: Int? = nil) throws(ModelFault) -> [ModelFields] {
    guard case .array(let elements) = value else { throw fault("must be a list", "должно быть списком") }
    if let count, elements.count != count {
      throw fault(
        "must have \(count) elements, not \(elements.count)",
        "должно иметь элементов: \(count), а не \(elements.count)")
    }
    return elements.enumerated().map { ModelFields(value: $1, place: "\(place)[\($0)]") }
  }

  func text() throws(ModelFault) -> String {
    guard case .string(let text) = value else { throw fault("must be a text", "должно быть текстом") }
    return text
  }

  /// A text in every language.
  func localizedText() throws(ModelFault) -> LocalizedText {
    let m = try members("en", "ru")
    return LocalizedText(en: try m[0].text(), ru: try m[1].text())
  }

  /// A finite number.
  func number() throws(ModelFault) -> Double {
    guard case .number(let text) = value, let number = Double(text), number.isFinite else {
      throw fault("must be a finite number", "должно быть конечным числом")
    }
    return number
  }

  func number(in range: ClosedRange<Double>) throws(ModelFault) -> Double {
    let number = try number()
    guard range.contains(number) else {
      throw fault(
        "must lie between \(range.lowerBound.shortest) and \(range.upperBound.shortest)",
        "должно лежать между \(range.lowerBound.shortest) и \(range.upperBound.shortest)")
    }
    return number
  }

  /// 0...1.
  func share() throws(ModelFault) -> Double { try number(in: 0...1) }

  func numbers(count: Int) throws(ModelFault) -> [Double] {
    var numbers: [Double] = []
    for element in try list(count: count) { numbers.append(try element.number()) }
    return numbers
  }

  func whole(in range: ClosedRange<Int>) throws(ModelFault) -> Int {
    guard case .number(let text) = value, let whole = Int(text), range.contains(whole) else {
      throw fault(
        "must be a whole number from \(range.lowerBound) to \(range.upperBound)",
        "должно быть целым числом от \(range.lowerBound) до \(range.upperBound)")
    }
    return whole
  }

  func unsigned() throws(ModelFault) -> UInt64 {
    guard case .number(let text) = value, let whole = UInt64(text) else {
      throw fault("must be a whole number of at most 64 bits", "должно быть целым числом не длиннее 64 бит")
    }
    return whole
  }

  func bool() throws(ModelFault) -> Bool {
    guard case .bool(let isTrue) = value else {
      throw fault("must be true or false", "должно быть true или false")
    }
    return isTrue
  }

  func oneOf<Choice: RawRepresentable<String>>(_ type: Choice.Type) throws(ModelFault) -> Choice {
    guard let choice = Choice(rawValue: try text()) else {
      throw fault("is a word that is not known here", "— неизвестное здесь слово")
    }
    return choice
  }

  /// `nil` where the value is null.
  func unlessNull<Value>(
    _ read: (ModelFields) throws(ModelFault) -> Value
  ) throws(ModelFault) -> Value? {
    value == .null ? nil : try read(self)
  }
}
