/// What the ids of a column look like, counted.
struct IDLooks: Sendable, Equatable {
  private(set) var ids = 0
  private(set) var mails = 0
  /// Ids that can be phones by their characters.
  private(set) var phones = 0
  /// Phones with a plus, parentheses or several dashes or blanks in them, which no plain number has.
  private(set) var markedPhones = 0
  /// Phones of eleven digits that begin with 7 or +7.
  private(set) var sevens = 0
  /// Phones of eleven digits that begin with 8.
  private(set) var eights = 0
  /// Numbers of which a spreadsheet has kept the first digits only.
  private(set) var rounded = 0
  /// The first of those in byte order.
  private(set) var roundedExample: String?

  mutating func note(_ id: UnsafeBufferPointer<UInt8>) {
    ids += 1
    if let phone = PhoneNumber(id) {
      phones += 1
      if phone.isMarked { markedPhones += 1 }
      if phone.isEleven(from: 7) { sevens += 1 }
      if phone.isEleven(from: 8) { eights += 1 }
    } else if IDLooks.isMail(id) {
      mails += 1
    } else if IDLooks.isRounded(id) {
      rounded += 1
      let text = String(decoding: id, as: UTF8.self)
      roundedExample = min(roundedExample ?? text, text)
    }
  }

  mutating func merge(_ other: IDLooks) {
    ids += other.ids
    mails += other.mails
    phones += other.phones
    markedPhones += other.markedPhones
    sevens += other.sevens
    eights += other.eights
    rounded += other.rounded
    roundedExample = [roundedExample, other.roundedExample].compactMap(\.self).min()
  }

  /// Whether there is one @ with something before it and a point somewhere behind it, and no blank.
  static func isMail(_ id: some Collection<UInt8>) -> Bool {
    guard let at = id.firstIndex(of: UInt8(ascii: "@")), at > id.startIndex else { return false }
    let host = id[id.index(after: at)...]
    return host.contains(UInt8(ascii: ".")) && !host.contains(UInt8(ascii: "@")) && !id.contains(0x20)
  }

  /// Whether it is a number as spreadsheets shorten it, such as `7.91E+11`: of ten digits or more of which some are
  /// lost.
  static func isRounded(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    guard id.count <= 32, let mark = id.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }), mark > 0,
      mark + 2 < id.count, id[mark + 1] == UInt8(ascii: "+")
    else { return false }
    let power = id[(mark + 2)...]
    guard power.allSatisfy(\.isDigit), let exponent = Int(String(decoding: power, as: UTF8.self)),
      exponent >= 10
    else { return false }
    let number = id[..<mark]
    let decimals = number.dropFirst(2)
    let hasMark = number.count > 1 && (number[1] == UInt8(ascii: ".") || number[1] == UInt8(ascii: ","))
    return number[0].isDigit && (number.count == 1 || hasMark) && decimals.allSatisfy(\.isDigit)
      && decimals.count < exponent
  }
}

/// A number that may be a phone's.
struct PhoneNumber {
  private(set) var hasPlus = false
  private(set) var isMarked = false
  private var count = 0
  private var first: UInt8 = 0
  private var second: UInt8 = 0

  /// Looks at an id; `nil` where it has other characters than phones, or too few or many digits.
  init?(_ id: some Collection<UInt8>) {
    var separators = 0
    for byte in id {
      switch byte {
      case 48...57:
        if count == 0 { first = byte } else if count == 1 { second = byte }
        count += 1
      case UInt8(ascii: "+") where count == 0 && !hasPlus: hasPlus = true
      case UInt8(ascii: "("), UInt8(ascii: ")"): isMarked = true
      case UInt8(ascii: "-"), UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "/"): separators += 1
      default: return nil
      }
    }
    guard 7...17 ~= count else { return nil }
    isMarked = isMarked || hasPlus || (separators > 1 && 10...12 ~= count)
  }

  /// Whether there are eleven digits, as Russian phones have behind their 7 or 8; the 8 stands for +7, and behind no plus.
  func isEleven(from digit: UInt8) -> Bool {
    count == 11 && first == digit + 48 && second >= UInt8(ascii: "3") && !(digit == 8 && hasPlus)
  }

  /// The digits by which the phone is compared: of the number as the whole world dials it, where that can be told.
  func digits(of id: [UInt8], hasTrunkEight: Bool) -> [UInt8] {
    let digits = id.filter(\.isDigit)
    if !hasPlus, digits.starts(with: [48, 48]) { return Array(digits.dropFirst(2)) }
    if hasTrunkEight, isEleven(from: 8) { return [UInt8(ascii: "7")] + digits.dropFirst() }
    return digits
  }
}

extension UInt8 {
  /// Whether it is a digit of ASCII.
  var isDigit: Bool { 48...57 ~= self }
}
