package import JSONDocuments
internal import Wording

extension ExperimentEvaluation {
  /// The evaluation as other programs read it.
  package var json: JSONValue {
    [
      "verdict": verdict?.rawValue, "arms": arms.map(\.json), "sampleRatio": sampleRatio?.json,
      "early": early?.json, "comparisons": whole.map(\.json), "segments": segments.map(\.json),
    ]
  }
}

extension ArmOutcome {
  fileprivate var json: JSONValue {
    ["arm": name, "customers": customers, "converted": converted, "revenue": money]
  }
}

extension SampleRatio {
  fileprivate var json: JSONValue {
    ["observed": observed, "shares": shares, "chi2": chiSquare, "p": p, "warn": isWrong]
  }
}

extension EarlyReading {
  fileprivate var json: JSONValue {
    ["customers": customers, "planned": plan.customers, "daysSeen": plan.daysSeen, "days": plan.days]
  }
}

extension ArmComparison {
  fileprivate var json: JSONValue {
    [
      "arm": arm, "corrected": isCorrected,
      "conversion": conversion.map { $0.json(conversionP, conversionVerdict) },
      "revenue": money.map { $0.json(moneyP, moneyVerdict) },
    ]
  }
}

extension SegmentComparison {
  fileprivate var json: JSONValue {
    ["segment": segment, "customers": customers, "comparisons": comparisons.map(\.json)]
  }
}

extension Interval {
  fileprivate var json: JSONValue { [low, high].json }
}

extension ConversionComparison {
  /// - Parameter p: The p-value that counts, corrected or not.
  fileprivate func json(_ p: Double?, _ verdict: Verdict?) -> JSONValue {
    [
      "control": [control.converted, control.customers], "treatment": [treated.converted, treated.customers],
      "wilsonControl": control.interval(level: level).json,
      "wilsonTreatment": treated.interval(level: level).json, "difference": difference,
      "newcombe": interval.json, "z": z, "pZ": pZ, "pFisher": pFisher, "smallestExpected": smallestExpected,
      "used": test.rawValue, "lift": lift, "p": p, "verdict": verdict?.rawValue, "detectable": detectable,
    ]
  }
}

extension MoneyComparison {
  /// - Parameter p: The p-value that counts, corrected or not.
  fileprivate func json(_ p: Double?, _ verdict: Verdict?) -> JSONValue {
    [
      "welch": welch.json([]), "capped": capped.json([.init("at", cap)]),
      "cuped": cuped.map {
        $0.comparison.json([.init("theta", $0.theta), .init("varianceReduction", $0.varianceReduction)])
      }, "p": p, "verdict": verdict?.rawValue, "detectable": detectable, "largestShare": largestShare,
      "fragile": isFragile,
    ]
  }
}

extension MeanComparison {
  fileprivate func json(_ first: [JSONValue.Member]) -> JSONValue {
    .object(
      first + [
        .init("difference", difference), .init("t", t), .init("df", degreesOfFreedom), .init("p", p),
        .init("low", interval.low), .init("high", interval.high),
      ])
  }
}
