internal import Wording

/// The order of a date's parts.
enum DateOrder: Sendable { case yearMonthDay, dayMonthYear, monthDayYear }

/// How a date is written, as far as its own characters tell.
struct DateFamily: Hashable, Sendable {
  enum Kind: UInt8, CaseIterable {
    case yearFirst, yearLast, dayName, nameDay, yearName, compact, week
    /// 2023年1月11日
    case characters
  }
  var kind: Kind
  /// "-", ".", "/" or a blank; 0 where nothing divides the parts.
  var separator: UInt8
  var hasShortYear: Bool
}

extension DateFamily {
  /// A bit of 64 for each family.
  var bit: UInt64 {
    let mark: UInt8 =
      switch separator {
      case UInt8(ascii: "."): 1
      case UInt8(ascii: "/"): 2
      case 32: 3
      default: 0
      }
    return 1 << UInt64(kind.rawValue << 3 | mark << 1 | (hasShortYear ? 1 : 0))
  }

  /// The family of a place among the bits.
  init?(place: Int) {
    guard let kind = Kind(rawValue: UInt8(truncatingIfNeeded: place >> 3)) else { return nil }
    let separators = [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), 32]
    let isUndivided = kind == .compact || kind == .week || kind == .characters
    self.init(
      kind: kind, separator: isUndivided ? 0 : separators[place >> 1 & 3], hasShortYear: place & 1 == 1)
  }

  /// What reads this family; the order matters where the year comes last and the month is a number. Of two digits a year
  /// may come first as well.
  func reader(order: DateOrder) -> DateReader? {
    guard kind == .yearLast, order == .yearMonthDay else { return DateReader(self, order: order) }
    let yearFirst = DateFamily(kind: .yearFirst, separator: separator, hasShortYear: true)
    return hasShortYear ? DateReader(yearFirst, order: .yearMonthDay) : nil
  }

  /// The pattern that names the family, in an order where it has two.
  func pattern(_ order: DateOrder) -> String {
    let mark = String(UnicodeScalar(separator))
    let year = hasShortYear ? "yy" : "yyyy"
    switch kind {
    case .compact: return "yyyymmdd"
    case .week: return "yyyy-www"
    case .characters: return "yyyy年m月d日"
    case .yearFirst: return "\(year)\(mark)mm\(mark)dd"
    case .yearLast:
      return order == .monthDayYear ? "mm\(mark)dd\(mark)\(year)" : "dd\(mark)mm\(mark)\(year)"
    case .yearName: return "\(year)\(mark)mmm\(mark)d"
    case .dayName: return "d\(mark)mmm\(mark)\(year)"
    case .nameDay: return mark == " " ? "mmm d, \(year)" : "mmm\(mark)d\(mark)\(year)"
    }
  }

  /// The family that a pattern of d, m and y names, with its order.
  static func named(_ pattern: String) -> (family: DateFamily, order: DateOrder)? {
    let isUndivided: Kind? =
      pattern == "yyyymmdd"
      ? .compact : pattern.hasPrefix("yyyy-www") ? .week : pattern.contains("年") ? .characters : nil
    if let kind = isUndivided {
      return (DateFamily(kind: kind, separator: 0, hasShortYear: false), .yearMonthDay)
    }
    var runs: [(letter: Character, count: Int)] = []
    var separators: [Character] = []
    for character in pattern {
      if "dmy".contains(character) {
        if let last = runs.last, last.letter == character, separators.count < runs.count {
          runs[runs.count - 1].count += 1
        } else {
          runs.append((character, 1))
        }
      } else if separators.count < runs.count {
        separators.append(character)
      }
    }
    guard runs.count == 3, separators.count == 2, let separator = separators[0].asciiValue,
      let year = runs.first(where: { $0.letter == "y" }), let month = runs.first(where: { $0.letter == "m" }),
      let order = ["ymd": DateOrder.yearMonthDay, "dmy": .dayMonthYear, "mdy": .monthDayYear][
        String(runs.map(\.letter))]
    else { return nil }
    let mark = separators[0] == "," ? 32 : separator
    let kind: Kind =
      switch order {
      case .yearMonthDay: month.count >= 3 ? .yearName : .yearFirst
      case .dayMonthYear: month.count >= 3 ? .dayName : .yearLast
      case .monthDayYear: month.count >= 3 ? .nameDay : .yearLast
      }
    guard [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), 32].contains(mark) else { return nil }
    let isShort = year.count <= 2 && kind != .yearName
    return (DateFamily(kind: kind, separator: mark, hasShortYear: isShort), order)
  }
}
