internal import FileVocabulary
internal import TextTables
internal import Wording

/// What the name and the values of one column say about its role.
struct ColumnClues {
  /// Place in the table, from 0.
  let index: Int
  let profile: ColumnProfile
  let name: ColumnName
  let meaning: ColumnMeaning?
  /// Whether the meaning is that of the whole name rather than of a part of it.
  let isWholeName: Bool
  /// All ids of the column, where the profile stopped counting.
  let ids: DistinctIDs?

  init(index: Int, profile: ColumnProfile, ids: DistinctIDs? = nil) {
    self.index = index
    self.profile = profile
    self.ids = ids
    name = ColumnName(profile.name)
    let found = name.meaning
    let meaning = found?.meaning
    let isCode = profile.looksLikeOrderNumbers && (meaning == nil || meaning == .person || meaning == .rowID)
    if isCode {
      (self.meaning, isWholeName) = (.order, true)
    } else if meaning == .refund, profile.holdsFlags, !profile.holdsSums {
      (self.meaning, isWholeName) = (.cancelled, found?.isWhole ?? false)
    } else if meaning == .cancelled, profile.holdsSums, name.isRefund {
      (self.meaning, isWholeName) = (.refund, true)
    } else if meaning == .paid, profile.holdsSums {
      (self.meaning, isWholeName) = (.total, found?.isWhole ?? false)
    } else if profile.looksLikeEMails, meaning != .customerID, meaning != .customer {
      (self.meaning, isWholeName) = (.contact, found?.isWhole ?? false)
    } else {
      (self.meaning, isWholeName) = (meaning, found?.isWhole ?? false)
    }
  }

  /// Cells that hold something.
  var present: Int { profile.present }

  /// A few cells of another kind do not change what a column is: they are counted and listed instead.
  private static let shareThatDecides = 0.9
  /// Where the name says "date" or "amount", most of the cells are enough.
  private static let shareThatConfirmsAName = 0.5

  var readsAsNumbers: Bool { share(of: profile.numbers) >= Self.shareThatDecides }

  /// Days by values alone. Serial numbers of spreadsheets and Unix seconds look like any other number, so
  /// these need a name that says date as well.
  var readsAsDays: Bool {
    guard let format = profile.dateFormat else { return false }
    if isNamedDay { return share(of: profile.dates) >= Self.shareThatConfirmsAName }
    return !format.isSerial && share(of: profile.dates) >= (readsAsNumbers ? 1 : Self.shareThatDecides)
  }

  /// Amounts by values, confirmed by a name.
  var readsAsNamedNumbers: Bool { share(of: profile.numbers) >= Self.shareThatConfirmsAName }

  var isNamedDay: Bool {
    meaning == .purchaseDate || meaning == .laterDate || meaning == .day || meaning == .otherDate
  }

  private func share(of count: Int) -> Double { present > 0 ? Double(count) / Double(present) : 0 }

  /// One value, and none missing; or none at all.
  var isConstant: Bool { present == 0 || (profile.distinct <= 1 && (profile.missing == 0 || readsAsNumbers)) }

  var isWhole: Bool { readsAsNumbers && profile.wholeNumbers == profile.numbers }

  /// Distinct values, as far as they were counted.
  var distinct: Int { ids?.count ?? profile.distinct }

  /// Distinct values for a person: "995", "about 2,097,152", "more than 10,000".
  var distinctText: LocalizedText {
    guard let ids else {
      let count = LocalizedText(count: profile.distinct)
      return profile.hasManyDistinct
        ? LocalizedText(en: "more than \(count.en)", ru: "больше \(count.ru)") : count
    }
    let count = LocalizedText(count: ids.count)
    return ids.isEstimate ? LocalizedText(en: "about \(count.en)", ru: "около \(count.ru)") : count
  }

  /// Whether some value stands in more than one row.
  var repeats: Bool {
    guard let ids else { return !profile.hasManyDistinct && profile.distinct < present }
    return !ids.areUnique
  }

  /// Whether the profile's count of ids is not enough to tell a log from a table of customers.
  var needsCountOfIDs: Bool {
    guard profile.hasManyDistinct, couldNameCustomers else { return false }
    switch meaning {
    case nil, .customerID, .customer, .rowID, .contact, .person, .order: return true
    default: return false
    }
  }

  /// The few words that stand among its numbers, each for a missing one, in byte order; `nil` where there are none, or
  /// many, or words with digits, which are values of another kind.
  var strays: [String]? {
    guard !readsAsNumbers, readsAsNamedNumbers, !readsAsDays, let words = profile.words,
      (1...Self.mostStrays).contains(words.count),
      !words.keys.contains(where: { $0.contains(where: \.isNumber) })
    else { return nil }
    return words.keys.sorted(by: precedesInBytes)
  }

  private static let mostStrays = 3

  /// 0, 1, 2 ... or 1, 2, 3 ... without a gap: counts the rows and says nothing of a customer.
  var countsRows: Bool {
    guard isWhole, profile.missing == 0, profile.cells > 2, profile.numbers == profile.cells, !repeats,
      let range = profile.range
    else { return false }
    return (0...1).contains(range.lowerBound)
      && range.upperBound - range.lowerBound == Double(profile.cells - 1)
  }

  /// Text or codes of many values, each in some rows, as customers come again, under a name that says nothing.
  var repeatsAsCustomersDo: Bool {
    meaning == nil && repeats && couldNameCustomers && (!readsAsNumbers || hasLeadingZeros)
      && distinct >= max(Self.fewestCustomers, present / Self.mostRowsEach) && present * 2 >= distinct * 3
  }

  /// Cities, plans and ways to pay are fewer.
  private static let fewestCustomers = 30
  private static let mostRowsEach = 50

  /// Codes with leading zeros, which no amount has.
  var hasLeadingZeros: Bool {
    profile.examples.contains { $0.count > 1 && $0.hasPrefix("0") && $0.allSatisfy(\.isNumber) }
  }

  /// Could its values name customers: text, or whole numbers that are no days?
  var couldNameCustomers: Bool {
    !readsAsDays && !isConstant && (!readsAsNumbers || isWhole) && profile.negativeNumbers == 0
  }

  /// How the values are written, for a person.
  var format: String? {
    if readsAsDays, let format = profile.dateFormat { return "day \(format.pattern)" }
    if readsAsNumbers, let format = profile.numberFormat { return "number \(format.example)" }
    return nil
  }
}

extension ColumnName {
  /// Whether the whole name may say money given back, as «возвращено» does, which says as well that the order was.
  fileprivate var isRefund: Bool { (ColumnVocabulary.phrases[.refund] ?? []).contains { isWhole($0) } }
}

extension DateFormat {
  /// Whether days are written as a count of days or seconds.
  var isSerial: Bool { !pattern.contains("d") || pattern.hasPrefix("excel") || pattern.hasPrefix("unix") }
}

extension ColumnProfile {
  /// Numbers that are no flags of 0 and 1.
  fileprivate var holdsSums: Bool {
    guard let range, numbers * 2 >= present else { return false }
    return range.lowerBound < 0 || range.upperBound > 1 || wholeNumbers < numbers
  }

  /// Yes and no.
  fileprivate var holdsFlags: Bool {
    values.map { YesOrNo.areFlags($0.keys) } ?? false
  }

  /// `#1001`: a sign and digits.
  fileprivate var looksLikeOrderNumbers: Bool {
    !examples.isEmpty
      && examples.allSatisfy { text in
        guard let sign = text.first, sign == "#" || sign == "№" else { return false }
        let rest = text.dropFirst().drop { $0 == " " }
        return rest.first?.isNumber == true
      }
  }

  /// Addresses of e-mail.
  var looksLikeEMails: Bool {
    !examples.isEmpty
      && examples.allSatisfy { text in
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].dropFirst().dropLast().contains(".")
          && !text.contains(" ")
      }
  }

  /// Telephone numbers: ten to fifteen digits behind a plus or with the signs that divide them.
  var looksLikePhones: Bool {
    !examples.isEmpty
      && examples.allSatisfy { text in
        let digits = text.count { $0.isASCII && $0.isNumber }
        guard (10...15).contains(digits) else { return false }
        let others = text.filter { !($0.isASCII && $0.isNumber) }
        return text.hasPrefix("+") || (!others.isEmpty && others.allSatisfy { "+-() ".contains($0) })
      }
  }
}
