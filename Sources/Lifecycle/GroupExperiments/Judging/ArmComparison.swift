/// An arm against the first one.
public struct ArmComparison: Sendable, Equatable {
  /// The arm's name.
  public let arm: String
  /// Of buyers; `nil` where they were not counted.
  public let conversion: ConversionComparison?
  /// Of money; `nil` where it was not counted, or an arm has fewer than two customers.
  public let money: MoneyComparison?
  /// The p of buyers, corrected where several arms or segments are compared.
  public let conversionP: Double?
  /// The p of money, likewise.
  public let moneyP: Double?
  /// Whether the p-values are corrected after Holm.
  public let isCorrected: Bool
  /// What buyers say.
  public let conversionVerdict: Verdict?
  /// What money says.
  public let moneyVerdict: Verdict?

  /// Of buyers where they were counted, else of money.
  public var verdict: Verdict { conversionVerdict ?? moneyVerdict ?? .noDifference }
}

extension ArmComparison {
  /// Compares every arm with the first.
  static func all(
    _ arms: [String], _ groups: [[ExperimentCustomer]], level: Double, isCorrected: Bool, withheld: Verdict?
  ) -> [ArmComparison] {
    let raw = RawComparison.all(arms, groups, level: level)
    return judged(raw, level: level, isCorrected: isCorrected, withheld: withheld)
  }

  /// Judges comparisons, correcting their p-values as one family.
  static func judged(
    _ raw: [RawComparison], level: Double, isCorrected: Bool, withheld: Verdict?
  ) -> [ArmComparison] {
    let conversion = corrected(raw.map { $0.conversion?.p }, isCorrected)
    let money = corrected(raw.map { $0.money?.welch.p }, isCorrected)
    return raw.indices.map { i in
      let conversionVerdict = raw[i].conversion.map {
        Verdict(
          difference: $0.difference, p: conversion[i] ?? $0.p, interval: $0.interval, level: level)
      }
      let moneyVerdict = (raw[i].money?.welch).map {
        Verdict(difference: $0.difference, p: money[i] ?? $0.p, interval: $0.interval, level: level)
      }
      return ArmComparison(
        arm: raw[i].arm, conversion: raw[i].conversion, money: raw[i].money, conversionP: conversion[i],
        moneyP: money[i], isCorrected: isCorrected,
        conversionVerdict: conversionVerdict.map { withheld ?? $0 },
        moneyVerdict: moneyVerdict.map { withheld ?? $0 })
    }
  }

  private static func corrected(_ values: [Double?], _ isCorrected: Bool) -> [Double?] {
    guard isCorrected else { return values }
    let known = values.indices.filter { values[$0] != nil }
    var result = values
    for (place, value) in zip(known, holmAdjusted(known.compactMap { values[$0] })) { result[place] = value }
    return result
  }
}

/// An arm against the first one, before anything is corrected or judged.
struct RawComparison {
  let arm: String
  let conversion: ConversionComparison?
  let money: MoneyComparison?

  static func all(_ arms: [String], _ groups: [[ExperimentCustomer]], level: Double) -> [RawComparison] {
    arms.indices.dropFirst().map {
      RawComparison(arms[$0], control: groups[0], treated: groups[$0], level: level)
    }
  }

  init(_ arm: String, control: [ExperimentCustomer], treated: [ExperimentCustomer], level: Double) {
    let both = control + treated
    self.arm = arm
    let isComparable = !control.isEmpty && !treated.isEmpty
    conversion =
      isComparable && both.contains { $0.converted != nil }
      ? ConversionComparison(control: Self.count(control), treated: Self.count(treated), level: level) : nil
    money =
      isComparable && both.contains { $0.money != nil }
      ? MoneyComparison(
        control: control.map { $0.money ?? 0 }, treated: treated.map { $0.money ?? 0 },
        before: both.contains { $0.before != nil }
          ? (control.map { $0.before ?? 0 }, treated.map { $0.before ?? 0 }) : nil, level: level) : nil
  }

  private static func count(_ group: [ExperimentCustomer]) -> ConversionGroup {
    ConversionGroup(converted: group.count { $0.converted == true }, customers: group.count)
  }
}

/// The arms within one segment.
public struct SegmentComparison: Sendable, Equatable {
  /// The segment's name.
  public let segment: String
  /// The customers of each arm in it.
  public let customers: [Int]
  /// Every arm but the first, against it; corrected after Holm over all segments and arms.
  public let comparisons: [ArmComparison]

  static func all(
    _ arms: [String], _ groups: [[ExperimentCustomer]], level: Double, withheld: Verdict?
  ) -> [SegmentComparison] {
    var members: [String: [[ExperimentCustomer]]] = [:]
    for (arm, group) in groups.enumerated() {
      for customer in group {
        guard let segment = customer.segment else { continue }
        members[segment, default: groups.map { _ in [] }][arm].append(customer)
      }
    }
    let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let (names, parts) = (sorted.map(\.key), sorted.map(\.value))
    let raw = parts.flatMap { RawComparison.all(arms, $0, level: level) }
    let judged = ArmComparison.judged(raw, level: level, isCorrected: true, withheld: withheld)
    return names.indices.map { place in
      let start = place * (arms.count - 1)
      return SegmentComparison(
        segment: names[place], customers: parts[place].map(\.count),
        comparisons: Array(judged[start..<start + arms.count - 1]))
    }
  }
}
