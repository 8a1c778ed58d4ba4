/// A way to tell the segments of the trade by scores: an exact partition of all scores there are.
///
/// The raw values are keys in files and never change.
public enum TradeScheme: String, Sendable, Codable, CaseIterable {
  /// 25 cells of recency and FM.
  case dma25
  /// 125 codes of recency, frequency and monetary; needs amounts.
  case code125
  /// 25 cells of recency and frequency; knows no ``TradeSegment/lost``.
  case rf10

  /// Whether it scores amounts.
  public var needsAmounts: Bool { self == .code125 }

  /// The segment of some scores. Scores without monetary are no matter of ``code125``, which ``TradeScale`` sees to;
  /// it reads FM in its place.
  public func segment(of scores: RFMScores) -> TradeSegment {
    switch self {
    case .dma25: Self.cells[(scores.recency - 1) * 5 + scores.fm - 1]
    case .code125:
      Self.codes[
        (scores.recency - 1) * 25 + (scores.frequency - 1) * 5 + (scores.monetary ?? scores.fm) - 1]
    case .rf10: Self.recencyAndFrequency(scores.recency, scores.frequency)
    }
  }

  private static func recencyAndFrequency(_ recency: Int, _ frequency: Int) -> TradeSegment {
    switch (recency, frequency) {
    case (5, 4...): .champions
    case (3..., 4...): .loyal
    case (4..., 2...): .potentialLoyalists
    case (5, _): .new
    case (4, _): .promising
    case (3, 3): .needAttention
    case (3, _): .aboutToSleep
    case (_, 5): .cantLose
    case (_, 3...): .atRisk
    default: .hibernating
    }
  }
}

extension TradeScheme {
  /// The segments of ``dma25`` by recency and FM, 11 to 55.
  private static let cells = partition(digits: 2) {
    switch $0 {
    case .champions: "55 54 45"
    case .loyal: "53 44 35 34"
    case .potentialLoyalists: "52 43 42 33"
    case .new: "51"
    case .promising: "41 31"
    case .needAttention: "32 23 22"
    case .aboutToSleep: "21"
    case .atRisk: "25 24 13"
    case .cantLose: "15 14"
    case .hibernating: "12"
    case .lost: "11"
    }
  }

  /// The segments of ``code125`` by code, 111 to 555.
  private static let codes = partition(digits: 3) {
    switch $0 {
    case .champions: "555 554 544 545 454 455 445"
    case .loyal: "543 444 435 355 354 345 344 335"
    case .potentialLoyalists:
      "553 551 552 541 542 533 532 531 452 451 442 441 431 453 433 432 423 353 352 351 342 341 333 323"
    case .new: "512 511 422 421 412 411 311"
    case .promising: "525 524 523 522 521 515 514 513 425 424 413 414 415 315 314 313"
    case .needAttention: "535 534 443 434 343 334 325 324"
    case .aboutToSleep: "331 321 312 221 213"
    case .atRisk:
      "255 254 245 244 253 252 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124"
    case .cantLose: "155 154 144 214 215 115 114 113"
    case .hibernating: "332 322 231 241 251 233 232 223 222 132 123 122 212 211"
    case .lost: "111 112 121 131 141 151"
    }
  }

  /// The segments of all codes in ascending order; every code of digits 1...5 stands in one list.
  private static func partition(digits: Int, _ codes: (TradeSegment) -> String) -> [TradeSegment] {
    let all = TradeSegment.allCases.flatMap { segment in
      codes(segment).split(separator: " ").compactMap { Int($0) }.map { (code: $0, segment: segment) }
    }
    return all.sorted { $0.code < $1.code }.map(\.segment)
  }
}
