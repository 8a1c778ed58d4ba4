/// The lengths of the runs of digits in a number, and what divides them.
struct DigitSegments {
  enum Separator { case point, comma, blank, apostrophe }

  private let startsWithZero: Bool
  private(set) var segments = 1
  private(set) var digitCount = 0
  private(set) var lastCount = 0
  private var firstCount = 0
  private var group: Separator?
  private var last: Separator?
  /// How many groups behind the first have three digits, and how many before those have two, as in 1,23,45,678.
  private var threes = 0
  private var twos = 0
  private var isGrouped = true

  init(startsWithZero: Bool) { self.startsWithZero = startsWithZero }

  /// Whether a point or comma stands behind the last digit.
  var endsWithMark: Bool { segments > 1 && lastCount == 0 }

  mutating func addDigit() {
    lastCount += 1
    digitCount += 1
  }

  /// Begins the next run of digits; false where two kinds of groups would mix.
  mutating func close(with separator: Separator) -> Bool {
    if segments == 1 {
      firstCount = lastCount
    } else {
      count(lastCount)
      if let group, group != last { return false }
      group = last
    }
    last = separator
    segments += 1
    lastCount = 0
    return true
  }

  private mutating func count(_ digits: Int) {
    switch digits {
    case 3: threes += 1
    case 2 where threes == 0: twos += 1
    default: isGrouped = false
    }
  }

  func shape() -> NumberShape? {
    guard segments > 1, let last else { return .plain }
    if segments == 2 { return shapeOfTwo(last) }
    guard let group else { return nil }
    if group == last {
      var whole = self
      whole.count(lastCount)
      guard lastCount == 3, whole.isWellGrouped(group) else { return nil }
      switch group {
      case .point: return .pointGroups
      case .comma: return .commaGroups
      case .blank: return .blankGroups
      case .apostrophe: return .apostropheGroups
      }
    }
    guard isWellGrouped(group) else { return nil }
    switch (group, last) {
    case (.point, .comma): return .pointGroupsCommaDecimals
    case (.comma, .point): return .commaGroupsPointDecimals
    case (.blank, .point): return .blankGroupsPointDecimals
    case (.blank, .comma): return .blankGroupsCommaDecimals
    case (.apostrophe, .point): return .apostropheGroupsPointDecimals
    case (.apostrophe, .comma): return .apostropheGroupsCommaDecimals
    default: return nil
    }
  }

  private func shapeOfTwo(_ last: Separator) -> NumberShape? {
    let canBeGroup = 1...3 ~= firstCount && lastCount == 3 && !startsWithZero
    switch last {
    case .point: return canBeGroup ? .pointEither : .pointDecimals
    case .comma: return canBeGroup ? .commaEither : .commaDecimals
    case .blank: return canBeGroup ? .blankGroups : nil
    case .apostrophe: return canBeGroup ? .apostropheGroups : nil
    }
  }

  /// Groups of three; or, divided by commas, of two before the last three, as India writes them.
  private func isWellGrouped(_ group: Separator) -> Bool {
    guard isGrouped else { return false }
    if twos == 0 { return 1...3 ~= firstCount }
    return group == .comma && threes == 1 && 1...2 ~= firstCount
  }
}
