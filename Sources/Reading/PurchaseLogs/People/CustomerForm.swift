/// What makes ids that are written differently one customer: the form that they have in common.
///
/// Which differences mean nothing is for the whole column to say: capitals where it holds e-mails, all but the digits
/// where it holds phones.
struct CustomerForm: Sendable, Equatable {
  /// Whether ids with an @ are compared without case.
  let areMails: Bool
  /// Whether ids that look like phones are compared by their digits.
  let arePhones: Bool
  /// Whether phones of eleven digits that begin with 8 are those that begin with +7: only where there are both.
  let hasTrunkEight: Bool

  /// Decides what ids with such looks hold.
  init(_ looks: IDLooks) {
    areMails = looks.ids > 0 && looks.mails * 2 >= looks.ids
    let areMarked = looks.markedPhones > 0 && looks.phones * 5 >= looks.ids * 4
    let areElevens =
      looks.sevens > 0 && looks.eights > 0 && (looks.sevens + looks.eights) * 10 >= looks.ids * 9
    arePhones = areMarked || areElevens
    hasTrunkEight = arePhones && looks.sevens > 0 && looks.eights > 0
  }

  /// The form of an id, and what had to be done to it; `nil` where it is its own form.
  func form(of id: UnsafeBufferPointer<UInt8>) -> (form: [UInt8], steps: FormSteps)? {
    guard !isPlain(id) else { return nil }
    var steps: FormSteps = []
    var form = Array(id)
    func take(_ next: [UInt8], _ step: FormSteps) {
      guard next != form else { return }
      form = next
      steps.insert(step)
    }
    if !CustomerForm.isPlainText(id) {
      take(CustomerForm.visible(form), .invisible)
      take(CustomerForm.composed(form), .composition)
    }
    take(CustomerForm.withoutDecimals(form), .decimals)
    if areMails, IDLooks.isMail(form) { take(CustomerForm.small(form), .letterCase) }
    if arePhones, let phone = PhoneNumber(form) {
      take(phone.digits(of: form, hasTrunkEight: hasTrunkEight), .phone)
    }
    return steps.isEmpty || form.isEmpty ? nil : (form, steps)
  }

  /// Whether nothing can be done to the id, seen quickly.
  private func isPlain(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    if arePhones { return false }
    guard CustomerForm.isPlainText(id) else { return false }
    if areMails { return !id.contains { 65...90 ~= $0 || $0 >= 0xC0 } }
    return id.last != UInt8(ascii: "0") || !id.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
  }

  /// Whether the text is in composed form, with single blanks and nothing that cannot be seen: ASCII, and those letters
  /// of Latin and Cyrillic alphabets of which a look at their first byte says so.
  private static func isPlainText(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in id {
      switch byte {
      case 0x21...0x7E, 0x80...0xBF, 0xC3...0xC9, 0xD0...0xD3: break
      case 0x20 where last != 0x20: break
      default: return false
      }
      last = byte
    }
    return true
  }

  /// Without characters that cannot be seen, and with one plain blank where there is white space.
  private static func visible(_ id: [UInt8]) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: id, as: UTF8.self).unicodeScalars {
      if scalar.properties.isWhitespace {
        if let last = scalars.last, last != " " { scalars.append(" ") }
      } else if !scalar.properties.isDefaultIgnorableCodePoint, scalar.properties.generalCategory != .format,
        scalar.properties.generalCategory != .control
      {
        scalars.append(scalar)
      }
    }
    if scalars.last == " " { scalars.removeLast() }
    return Array(String(scalars).utf8)
  }

  private static func composed(_ id: [UInt8]) -> [UInt8] {
    String(decoding: id, as: UTF8.self)._nfcCodeUnits
  }

  /// `12000.0` as `12000`.
  private static func withoutDecimals(_ id: [UInt8]) -> [UInt8] {
    guard let mark = id.firstIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }), mark > 0,
      mark + 1 < id.count, id[..<mark].allSatisfy(\.isDigit), id[(mark + 1)...].allSatisfy({ $0 == 48 })
    else { return id }
    return Array(id[..<mark])
  }

  private static func small(_ id: [UInt8]) -> [UInt8] {
    Array(String(decoding: id, as: UTF8.self).lowercased().utf8)
  }
}

/// What had to be done to an id to bring it to the form that it is compared in.
struct FormSteps: OptionSet, Sendable, Hashable {
  let rawValue: Int

  static let letterCase = FormSteps(rawValue: 1)
  static let invisible = FormSteps(rawValue: 2)
  static let composition = FormSteps(rawValue: 4)
  static let decimals = FormSteps(rawValue: 8)
  static let phone = FormSteps(rawValue: 16)
}
